using EventsHub.Conference.Domain;
using EventsHub.Conference.Storage;
using EventsHub.Databases;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Storage;
using EventsHub.Registrations.Desk;
using EventsHub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace EventsHub.IntegrationTests.Data;

/// <summary>A database of the version before, in which a quota could be overfull and nothing said when a session was entered.</summary>
public sealed class ThreeEnginesMigrationTests
{
    [Theory, EachDatabase]
    public async Task Overfull_quotas_get_places_and_sessions_the_time_in_their_ids(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent(places: 10);
        @event.Limit("below", 5);
        @event.Limit("free", null);
        var entered = new DateTime(2029, 12, 31, 23, 59, 59, 987, DateTimeKind.Utc);
        var session = Session.Of(@event.Id, new(new()), @event.StartsOn, id: Guid.CreateVersion7(entered));
        session.TakeIn(Talk.Of(@event.Id, new(LocalizedText.English("Stars")), "stars", id: Guid.CreateVersion7(entered.AddMinutes(-1))));
        var random = Session.Of(@event.Id, new(new()), @event.StartsOn, id: Guid.Parse("f47ac10b-58cc-4372-a567-0e02b2c3d479"));
        await slice.InsertAsync(@event, session, random);
        await slice.SendAsync(Sample.Registering(@event, "🦄", "Sample"));

        await slice.DbAsync(async db =>
        {
            var migrator = db.GetService<IMigrator>();
            await migrator.MigrateAsync("ClockTimes");
            await db.Database.ExecuteSqlRawAsync("""
                UPDATE "Quotas" SET "Taken" = 12 WHERE "Code" = 'on-site';
                UPDATE "Quotas" SET "Taken" = -1 WHERE "Code" = 'below';
                UPDATE "Quotas" SET "Taken" = 300 WHERE "Code" = 'free';
                """);
            await migrator.MigrateAsync();
            return 0;
        });

        Assert.Equal(
            [("below", 5, 0), ("free", null, 300), ("on-site", 12, 12)],
            await slice.DbAsync(async db => (await db.Quotas().ToListAsync()).OrderBy(q => q.Code, StringComparer.Ordinal).Select(q => (q.Code, q.Size, q.Taken)).ToList()));
        Assert.Equal(
            [entered, new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc)],
            await slice.DbAsync(db => db.Sessions().OrderByDescending(s => EF.Property<DateTime>(s, "AddedAt")).Select(s => EF.Property<DateTime>(s, "AddedAt")).ToListAsync()));
        Assert.Equal(entered.AddMinutes(-1), await slice.DbAsync(db => db.Talks().Select(t => EF.Property<DateTime>(t, "AddedAt")).SingleAsync()));
        Assert.Single((await slice.SendAsync(new ListRegistrations.Query("TEST24", new() { Search = "🦄" }))).Rows);
    }
}
