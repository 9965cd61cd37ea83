using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Public;
using EventsHub.Conference.Setup;
using EventsHub.Conference.Storage;
using EventsHub.Databases;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Editing;
using EventsHub.Programme.Public;
using EventsHub.Programme.Releases;
using EventsHub.Programme.Releases.Format;
using EventsHub.Programme.Storage;
using EventsHub.IntegrationTests.Programme;
using EventsHub.Testing;
using EventsHub.Trips.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace EventsHub.IntegrationTests.Events;

/// <summary>What people see on a clock stays what it is when the zone of an event changes.</summary>
public sealed class ClockTimeTests
{
    private static readonly DateOnly Monday = new(2030, 6, 24);

    [Theory, EachDatabase]
    public async Task Changing_the_zone_of_an_event_moves_no_keynote_and_no_price(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        @event.TakePlaceAt(@event.Venue, @event.TimeZone, [new(null, new(8, 0), new(20, 0))]);
        @event.Products[0].SetPrices([SampleEvents.Price(20000, new(2030, 4, 11, 0, 0), "Early bird"), SampleEvents.Price(24000)]);
        @event.Products[0].SellBetween(null, new(2030, 6, 1, 0, 0));
        @event.SetTerms(@event.Terms, [new(new(2030, 5, 1, 0, 0), 50)]);
        await slice.InsertAsync(@event);
        var keynote = await slice.SendAsync(new CreateSession.Command("TEST24", new() { Title = new() { ["en"] = "Keynote" }, Day = Monday, Start = new(9, 0), DurationMinutes = 60 }));
        await slice.SendAsync(new ReleaseProgramme.Command("TEST24"));
        Assert.Equal(Utc(6, 24, 7), (await PublicAsync()).StartsAt);

        await ChangeZoneAsync("Asia/Tokyo");

        var shown = await slice.SendAsync(new ShowSession.Query("TEST24", keynote));
        Assert.Equal((new(9, 0), false), (shown.Input.Start, shown.Input.AfterMidnight));
        Assert.Equal(Utc(6, 24, 0), shown.Session.StartsAt);
        Assert.Empty((await slice.SendAsync(new ShowProgramme.Query("TEST24"))).Warnings);
        var setup = await slice.SendAsync(new ShowEventSetup.Query("TEST24"));
        Assert.Equal((new DateTime(2030, 4, 11), new DateTime(2030, 6, 1), new DateTime(2030, 5, 1)), (setup.File.Products[0].Prices[0].Until!.Value, setup.File.Products[0].SalesUntil!.Value, setup.File.Policies.Cancellation[0].From!.Value));
        // A price until 10 April 24:00 ends when it is midnight in Tokyo.
        slice.Clock.Set(Utc(4, 10, 14, 59));
        Assert.Equal(20000, (await slice.SendAsync(new ShowPublicEvent.Query("TEST24"))).Tickets[0].PriceMinor);
        slice.Clock.Set(Utc(4, 10, 15, 1));
        Assert.Equal(24000, (await slice.SendAsync(new ShowPublicEvent.Query("TEST24"))).Tickets[0].PriceMinor);

        // What was released is read on the clocks of its own zone, until the next release.
        Assert.Equal((Utc(6, 24, 7), "Europe/Paris"), ((await PublicAsync()).StartsAt, (await slice.SendAsync(new ShowPublicProgramme.Query("TEST24", Monday))).TimeZone));
        var changes = await slice.SendAsync(new CompareReleases.Query("TEST24"));
        Assert.Equal(("Time zone", "Europe/Paris → Asia/Tokyo"), (changes.Days[0].Changes[0].Title, changes.Days[0].Changes[0].To));
        await slice.SendAsync(new ReleaseProgramme.Command("TEST24"));
        Assert.Equal((Utc(6, 24, 0), "Asia/Tokyo"), ((await PublicAsync()).StartsAt, (await slice.SendAsync(new ShowPublicProgramme.Query("TEST24", Monday))).TimeZone));

        async Task<SessionView> PublicAsync() => (await slice.SendAsync(new ShowPublicProgramme.Query("TEST24", Monday))).Sessions.Single();

        async Task ChangeZoneAsync(string zone)
        {
            var now = await slice.SendAsync(new ShowEventSetup.Query("TEST24"));
            await slice.SendAsync(new EditEvent.Command("TEST24", now.File.Event with { TimeZone = zone }, now.Version));
        }
    }

    [Theory, EachDatabase]
    public async Task Times_stored_in_UTC_become_what_the_clocks_showed(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        @event.Products[0].SetPrices([SampleEvents.Price(20000, new(2030, 4, 11, 0, 0), "Early bird"), SampleEvents.Price(24000)]);
        @event.Products[0].SellBetween(null, new(2030, 6, 1, 0, 0));
        @event.SetTerms(@event.Terms, [new(new(2030, 12, 1, 0, 0), 50)]);
        @event.ReleaseProgramme(Utc(1, 1, 0), hasScheduledSessions: true);
        var trip = SampleTrips.Planned();
        trip.Add(EventsHub.Trips.Domain.Leg.Plan(EventsHub.Trips.Domain.LegKind.Flight, "Toulouse", new(2030, 6, 24, 7, 12), "Europe/Paris", "Toronto", new(2030, 6, 24, 9, 40), "America/Toronto"));
        await slice.InsertAsync(@event, trip);
        var session = await slice.SendAsync(new CreateSession.Command("TEST24", new() { Title = new() { ["en"] = "Keynote" }, Day = Monday, Start = new(9, 0), DurationMinutes = 60 }));
        var talk = await slice.SendAsync(new CreateTalk.Command("TEST24", session, new() { Title = new() { ["en"] = "Light" }, DurationMinutes = 30 }));
        await slice.InsertAsync(new EventsHub.Programme.Domain.ProgrammeRelease { EventId = @event.Id, Number = 1, Version = "1.0", ReleasedAt = Utc(1, 1, 0), Content = SnapshotFormatTests.Compressed(SnapshotFormatTests.Stored(1)) });

        await slice.DbAsync(async db =>
        {
            var migrator = db.GetService<IMigrator>();
            await migrator.MigrateAsync("BadgePrints");
            await db.Database.ExecuteSqlAsync($"""UPDATE "Sessions" SET "StartsAt" = {Utc(6, 24, 7)}""");
            await db.Database.ExecuteSqlAsync($"""UPDATE "Talks" SET "StartsAt" = {Utc(6, 24, 7, 15)}""");
            await db.Database.ExecuteSqlAsync($"""UPDATE "Leg" SET "DepartsAt" = {Utc(6, 24, 5, 12)}, "ArrivesAt" = {Utc(6, 24, 13, 40)}""");
            await db.Database.ExecuteSqlAsync($"""UPDATE "Products" SET "SalesUntil" = {Utc(5, 31, 22)}, "Prices" = {"""[{"Name":{"en":"Early bird Z"},"PriceMinor":20000,"Until":"2030-04-10T22:00:00Z"},{"Name":{},"PriceMinor":24000,"Until":null}]"""} WHERE "Code" = 'regular'""");
            await db.Database.ExecuteSqlAsync($"""UPDATE "Events" SET "CancellationRules" = {"""[{"From":"2030-11-30T23:00:00Z","KeptPercent":50}]"""}""");
            await migrator.MigrateAsync();
            return 0;
        });
        await slice.ScopedAsync(services => services.GetRequiredService<DataUpgrades>().MakeAsync(CancellationToken.None));

        Assert.Equal(new LocalDateTime(2030, 6, 24, 9, 0), await slice.DbAsync(db => db.Sessions().Select(s => s.Starts).SingleAsync()));
        Assert.Equal(new LocalDateTime(2030, 6, 24, 9, 15), await slice.DbAsync(db => db.Talks().Select(t => t.Starts).SingleAsync()));
        var stored = await slice.DbAsync(db => db.Set<EventsHub.Trips.Domain.Leg>().SingleAsync());
        Assert.Equal((new LocalDateTime(2030, 6, 24, 7, 12), new LocalDateTime(2030, 6, 24, 9, 40)), (stored.Departs, stored.Arrives));
        var product = await slice.DbAsync(db => db.Products().Include(p => p.Event).SingleAsync(p => p.Code == "regular"));
        Assert.Equal((new LocalDateTime(2030, 6, 1, 0, 0), new LocalDateTime(2030, 4, 11, 0, 0), "Early bird Z"), (product.SalesUntil, product.Prices[0].Until, product.Prices[0].Name.In("en")));
        Assert.Equal([new CancellationTerm(new(2030, 12, 1, 0, 0), 50)], await slice.DbAsync(db => db.Events().Select(e => e.CancellationRules).SingleAsync()));
        // The release has the zone of its event now, whatever becomes of that.
        var content = await slice.DbAsync(db => db.ProgrammeReleases().Select(r => r.Content).SingleAsync());
        Assert.False(SnapshotFormat.IsOld(content));
        Assert.Equal(("Europe/Paris", new LocalDateTime(2030, 6, 24, 10, 0)), (SnapshotFormat.Read(content, "Asia/Tokyo", Guid.Empty) is var read ? read.TimeZone : "", read.Sessions[0].Starts!.Value));
        Assert.Empty(await slice.ScopedAsync(services => services.GetRequiredService<DataUpgrades>().MakeAsync(CancellationToken.None)));
    }

    [Theory, EachDatabase]
    public async Task An_event_is_past_when_its_last_day_is_over_where_it_is(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.InsertAsync([.. new[] { ("WEST", "Pacific/Honolulu"), ("PARIS", "Europe/Paris"), ("EAST", "Pacific/Auckland") }.Select(e =>
        {
            var @event = Sample.OpenEvent(e.Item1);
            @event.TakePlaceAt(@event.Venue, e.Item2, []);
            return (object)@event;
        })]);

        Assert.Equal(("EAST,PARIS,WEST", ""), await AtAsync(Utc(6, 28, 11, 59)));
        Assert.Equal(("PARIS,WEST", "EAST"), await AtAsync(Utc(6, 28, 12, 1)));
        Assert.Equal(("PARIS,WEST", "EAST"), await AtAsync(Utc(6, 28, 21, 59)));
        Assert.Equal(("WEST", "EAST,PARIS"), await AtAsync(Utc(6, 28, 22, 1)));
        Assert.Equal(("WEST", "EAST,PARIS"), await AtAsync(Utc(6, 29, 9, 59)));
        Assert.Equal(("", "EAST,PARIS,WEST"), await AtAsync(Utc(6, 29, 10, 1)));

        async Task<(string Ahead, string Past)> AtAsync(DateTime utc)
        {
            slice.Clock.Set(utc);
            var shown = await slice.SendAsync(new ListPublicEvents.Query());
            return (string.Join(',', shown.Ahead.Select(e => e.Code).Order()), string.Join(',', shown.Past.Select(e => e.Code).Order()));
        }
    }

    private static DateTime Utc(int month, int day, int hour, int minute = 0) => new(2030, month, day, hour, minute, 0, DateTimeKind.Utc);
}
