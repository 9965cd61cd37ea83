using EventsHub.Databases;
using EventsHub.IntegrationTests.Messages;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Registering;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace EventsHub.IntegrationTests.Data;

/// <summary>A database of the version before, in which messages of all kinds waited in one queue.</summary>
public sealed class OutboxQueuesMigrationTests
{
    [Theory, EachDatabase]
    public async Task What_was_waiting_is_delivered(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event);
        var registration = (await slice.SendAsync(Sample.Registering(@event))).RegistrationId;
        await slice.DbAsync(async db =>
        {
            var migrator = db.GetService<IMigrator>();
            await migrator.MigrateAsync("Hosts");
            await db.Database.ExecuteSqlRawAsync("""DELETE FROM "Outbox" """);
            foreach (var kind in new[] { "mail.registration-confirmed", "mail.registration-changed", "mail.own-link", "mail.that-is-gone" })
            {
                await db.Database.ExecuteSqlAsync($"""
                    INSERT INTO "Outbox" ("Id", "Kind", "SubjectId", "CreatedAt", "DueAt", "Attempts")
                    VALUES ({Guid.NewGuid()}, {kind}, {registration}, {DateTime.UtcNow.AddHours(-1)}, {DateTime.UtcNow.AddMinutes(-1)}, 3)
                    """);
            }

            await migrator.MigrateAsync();
            return 0;
        });

        await slice.UpgradeAsync<AttendeesBecomePeople>();
        await OutboxTests.DeliverAsync(slice);

        Assert.Equal(3, Directory.EnumerateFiles(slice.MailFolder, "*.eml").Count());
        var left = await slice.DbAsync(db => db.Outbox.AsNoTracking().SingleAsync(m => m.DeliveredAt == null));
        Assert.Equal(("mail.that-is-gone", 4, nameof(NotSupportedException)), (left.Kind, left.Attempts, left.LastError));
    }
}
