using Microsoft.EntityFrameworkCore.Migrations;

namespace EventsHub.Data.SqlServer.Migrations;

/// <summary>What the tool that writes migrations cannot know of ChairsAndTalks.</summary>
internal static class ChairsAndTalksByHand
{
    /// <summary>On the way back every waiting talk gets a session without a time, as it had one before.</summary>
    public static void GiveWaitingTalksASession(this MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""
                EXEC(N'INSERT INTO "Sessions" ("Id", "EventId", "Day", "DurationMinutes", "Kind", "Title", "Status", "Pins", "ExternalId", "Version", "AddedAt")
                SELECT t."Id", t."EventId", e."StartsOn", t."DurationMinutes", t."Kind", t."Title", t."Status", t."Pins", t."ExternalId", 0, t."AddedAt"
                FROM "Talks" t JOIN "Events" e ON e."Id" = t."EventId" WHERE t."SessionId" IS NULL;');
                """);
        migrationBuilder.Sql("""
                EXEC(N'UPDATE "Talks" SET "SessionId" = "Id" WHERE "SessionId" IS NULL;');
                """);
    }
}
