using EventsHub.Databases;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Editing;
using EventsHub.Programme.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace EventsHub.IntegrationTests.Data;

/// <summary>Programmes of a database in which chairs were a text and every talk was in a session.</summary>
public sealed class ChairsAndTalksMigrationTests
{
    [Theory, EachDatabase]
    public async Task Chairs_become_people_and_talks_stay_where_they_are(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var (@event, other) = (Sample.OpenEvent(), Sample.OpenEvent("OTHER"));
        var ana = Speaker.Of(@event.Id, PersonName.Of("Ana", "Sample"), "ana-sample");
        var hanako = Speaker.Of(@event.Id, PersonName.Of("花子", "見本", "Hanako", "Mihon", NameOrder.FamilyFirst), "hanako-mihon");
        Session[] sessions =
        [
            Of(@event.Id, "Morning"), Of(@event.Id, "Noon"), Of(@event.Id, "Nobody"), Of(other.Id, "Elsewhere"),
        ];
        await slice.InsertAsync([@event, other, ana, hanako, .. sessions]);
        await slice.DbAsync(async db =>
        {
            var migrator = db.GetService<IMigrator>();
            await migrator.MigrateAsync("SaleSteps");
            await ChairAsync(sessions[0], "ana SAMPLE; Hanako Mihon and Kim Sandor, Jr.");
            await ChairAsync(sessions[1], "KIM SANDOR, JR.");
            await ChairAsync(sessions[3], "Kim Sandor, Jr.");
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO "Talks" ("Id", "EventId", "SessionId", "Position", "ExternalId", "Slug", "Title", "Subtitle", "Abstract", "Kind", "Pins", "Languages", "DurationMinutes", "DoNotRecord", "Status", "Links", "Version", "AddedAt")
                SELECT {Guid.CreateVersion7()}, "EventId", "Id", 0, {Guid.CreateVersion7()}, {"waits"}, "Title", "Title", "Title", "Kind", "Pins", {"[]"}, 10, {false}, "Status", {"[]"}, 0, "AddedAt" FROM "Sessions" WHERE "Id" = {sessions[2].Id}
                """);
            await migrator.MigrateAsync();
            return 0;

            Task ChairAsync(Session session, string text) => db.Database.ExecuteSqlAsync($"""UPDATE "Sessions" SET "Chair" = {text} WHERE "Id" = {session.Id}""");
        });

        await slice.UpgradeAsync<ChairsBecomePeople>();

        Assert.Equal(["ana-sample", "hanako-mihon", "kim-sandor-jr"], await ChairsAsync(slice, sessions[0]));
        Assert.Equal(["kim-sandor-jr"], await ChairsAsync(slice, sessions[1]));
        Assert.Empty(await ChairsAsync(slice, sessions[2]));
        Assert.Equal(["kim-sandor-jr"], await ChairsAsync(slice, sessions[3]));
        // Of one name there is one person in each event.
        Assert.Equal((3, 1), await slice.DbAsync(async db => (await db.Speakers().CountAsync(s => s.EventId == @event.Id), await db.Speakers().CountAsync(s => s.EventId == other.Id))));
        Assert.Equal("Kim Sandor, Jr.", (await slice.DbAsync(db => db.Speakers().FirstAsync(s => s.EventId == @event.Id && s.Slug == "kim-sandor-jr"))).Name.Native, ignoreCase: true);
        Assert.Equal(sessions[2].Id, await slice.DbAsync(db => db.Talks().Select(t => t.SessionId).SingleAsync()));
        Assert.Equal(0, await slice.DbAsync(db => db.Sessions().CountAsync(s => EF.Property<string?>(s, SessionConfiguration.ChairsBefore) != null)));
    }

    [Theory, EachDatabase]
    public async Task On_the_way_back_a_waiting_talk_gets_a_session(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.InsertAsync(Sample.OpenEvent());
        var line = await slice.SendAsync(new EnterTalk.Command("TEST24", null, "Stars", "Ana Sample", null, 20));
        await slice.DbAsync(async db =>
        {
            var migrator = db.GetService<IMigrator>();
            await migrator.MigrateAsync("SaleSteps");
            await migrator.MigrateAsync();
            return 0;
        });

        var talk = await slice.SendAsync(new ShowTalk.Query("TEST24", line.TalkId));
        var session = (await slice.SendAsync(new ShowSession.Query("TEST24", talk.SessionId!.Value))).Session;
        Assert.Equal(("Stars", null, 20, true), (session.Title, session.StartsAt, session.DurationMinutes, session.IsSingleTalk));
    }

    private static Session Of(Guid eventId, string title) => Session.Of(eventId, new(LocalizedText.English(title)), new(2030, 6, 24));

    private static Task<List<string>> ChairsAsync(Slice slice, Session session) =>
        slice.DbAsync(db => db.Sessions().Where(s => s.Id == session.Id).SelectMany(s => s.Chairs).OrderBy(c => c.Position).Select(c => c.Speaker!.Slug).ToListAsync());
}
