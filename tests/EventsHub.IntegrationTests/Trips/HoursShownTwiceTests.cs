using EventsHub.Databases;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Text;
using EventsHub.Trips.Domain;
using EventsHub.Trips.Files;
using EventsHub.Trips.Packs;
using EventsHub.Trips.Planning;
using EventsHub.Trips.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.IntegrationTests.Trips;

/// <summary>Journeys in the night in which clocks go back: 28 October 2030 at 03:00 summer time they show 02:00 again in Paris. And legs that are given up, which calendars are told of.</summary>
public sealed class HoursShownTwiceTests
{
    private static readonly DateTime Night = new(2030, 10, 27);

    [Theory, EachDatabase]
    public async Task A_leg_says_which_of_two_times_is_meant_and_the_arrival_is_after_the_departure(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var code = await slice.SendAsync(TripInputs.New());
        var traveller = await slice.SendAsync(new SaveTraveller.Command(code, null, TripInputs.Person("Zoé")));
        var input = TripInputs.Flight(traveller) with { Departs = Night.AddMinutes(170), FromTimeZone = "Europe/Paris", Arrives = Night.AddMinutes(130), ToTimeZone = "Europe/Paris" };

        // 02:50, and then 02:10: only the second 02:10 is after it.
        var id = await slice.SendAsync(new SaveLeg.Command(code, null, input));
        Assert.Equal((Utc(0, 50), Utc(1, 10)), await TimesAsync(slice, id));

        await slice.SendAsync(new SaveLeg.Command(code, id, input with { Departs = Night.AddMinutes(130), DepartsAgain = true, Arrives = Night.AddMinutes(170), ArrivesAgain = true }));
        Assert.Equal((Utc(1, 10), Utc(1, 50)), await TimesAsync(slice, id));
        var refused = await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new SaveLeg.Command(code, id, input with { DepartsAgain = true, ArrivesAgain = false })));
        Assert.Equal("leg.times", refused.Code);

        // The choice means nothing at any other time, and travels with the file of the trip.
        await slice.SendAsync(new SaveLeg.Command(code, id, input with { Departs = Night.AddHours(1), DepartsAgain = true, Arrives = Night.AddMinutes(130), ArrivesAgain = true }));
        Assert.Equal((DateTime.SpecifyKind(Night.AddHours(-1), DateTimeKind.Utc), Utc(1, 10)), await TimesAsync(slice, id));
        var file = await slice.SendAsync(new ExportTrip.Query(code));
        await slice.SendAsync(new ImportTrip.Command(file));
        Assert.Equal((DateTime.SpecifyKind(Night.AddHours(-1), DateTimeKind.Utc), Utc(1, 10)), await TimesAsync(slice, id));

        var calendar = (await slice.SendAsync(new DownloadTripCalendar.Query(code))).Content;
        Assert.Contains("DTSTART;TZID=Europe/Paris:20301027T010000", calendar, StringComparison.Ordinal);
        Assert.Contains("DTEND:20301027T011000Z", calendar, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_time_that_clocks_show_twice_people_read_which_is_meant()
    {
        Assert.Equal(["01:59", "02:00 (UTC+2)", "02:59 (UTC+2)", "02:00 (UTC+1)", "02:59 (UTC+1)", "03:00"],
            new[] { Utc(-1, 59), Utc(0, 0), Utc(0, 59), Utc(1, 0), Utc(1, 59), Utc(2, 0) }.Select(utc => Dates.Time(utc, "Europe/Paris")));
        Assert.Equal("01:30 (UTC−3:30)", Dates.Time(new DateTime(2030, 11, 3, 5, 0, 0, DateTimeKind.Utc), "America/St_Johns"));
    }

    [Theory, EachDatabase]
    public async Task A_leg_that_is_given_up_is_cancelled_in_the_calendars_of_those_who_were_on_it(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var code = await slice.SendAsync(TripInputs.New());
        var zoe = await slice.SendAsync(new SaveTraveller.Command(code, null, TripInputs.Person("Zoé")));
        var bo = await slice.SendAsync(new SaveTraveller.Command(code, null, TripInputs.Person("Bo")));
        var input = TripInputs.Flight(zoe) with { Travellers = [new(zoe, ""), new(bo, "")] };
        var id = await slice.SendAsync(new SaveLeg.Command(code, null, input));

        // Bo is taken off: his calendar is told, Zoé's and that of the trip are not.
        await slice.SendAsync(new SaveLeg.Command(code, id, input with { Travellers = [new(zoe, "")] }));
        Assert.Equal(("CONFIRMED", "CANCELLED", "CONFIRMED"), (await StatusAsync(zoe), await StatusAsync(bo), await StatusAsync(null)));

        // And on again.
        await slice.SendAsync(new SaveLeg.Command(code, id, input));
        Assert.Equal(("CONFIRMED", "CONFIRMED", "CONFIRMED"), (await StatusAsync(zoe), await StatusAsync(bo), await StatusAsync(null)));

        await slice.SendAsync(new RemoveLeg.Command(code, id));
        Assert.Equal(("CANCELLED", "CANCELLED", "CANCELLED"), (await StatusAsync(zoe), await StatusAsync(bo), await StatusAsync(null)));

        async Task<string> StatusAsync(Guid? traveller)
        {
            var text = await slice.DbAsync(async db =>
            {
                var trip = await db.Trips().Include(t => t.Travellers).Include(t => t.Legs).ThenInclude(l => l.Travellers).Include(t => t.Stays).ThenInclude(s => s.Travellers).AsSplitQuery().SingleAsync();
                return TripCalendar.Of(trip, trip.Travellers.SingleOrDefault(t => t.Id == traveller), DateTime.UnixEpoch, new Texts(new()));
            });
            var entry = text.Split("BEGIN:VEVENT").Single(e => e.Contains($"UID:leg-{id:N}", StringComparison.Ordinal));
            return entry.Split("\r\n").Single(l => l.StartsWith("STATUS:", StringComparison.Ordinal))["STATUS:".Length..];
        }
    }

    private static DateTime Utc(int hour, int minute) => DateTime.SpecifyKind(Night.AddHours(hour).AddMinutes(minute), DateTimeKind.Utc);

    private static async Task<(DateTime Departs, DateTime Arrives)> TimesAsync(Slice slice, Guid id) =>
        (await slice.DbAsync(db => db.Set<Leg>().SingleAsync(l => l.Id == id))) is var leg ? (leg.DepartsAt, leg.ArrivesAt) : default;
}
