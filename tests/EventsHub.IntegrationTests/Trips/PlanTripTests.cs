using EventsHub.Databases;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Trips.Domain;
using EventsHub.Trips.OwnPage;
using EventsHub.Trips.Planning;
using EventsHub.Trips.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.IntegrationTests.Trips;

public sealed class PlanTripTests
{
    [Theory, EachDatabase]
    public async Task A_trip_is_planned_from_nothing_to_booked(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var code = await slice.SendAsync(TripInputs.New());
        var zoe = await slice.SendAsync(new SaveTraveller.Command(code, null, TripInputs.Person("Zoé")));
        var ana = await slice.SendAsync(new SaveTraveller.Command(code, null, TripInputs.Person("Ana", "")));
        var leg = await slice.SendAsync(new SaveLeg.Command(code, null, TripInputs.Flight(zoe)));
        await slice.SendAsync(new SaveStay.Command(code, null, TripInputs.Nights(zoe, ana)));

        var trip = await slice.SendAsync(new ShowTrip.Query("TEST-2030"));
        Assert.Equal(["Ana Échantillon", "Zoé Échantillon"], trip.Travellers.Select(t => t.Name));
        Assert.Equal(new DateTime(2030, 1, 25, 23, 40, 0, DateTimeKind.Utc), trip.Legs.Single().DepartsAt);
        Assert.Equal(new DateTime(2030, 1, 26, 7, 10, 0, DateTimeKind.Utc), trip.Legs.Single().ArrivesAt);
        Assert.Equal(new DateTime(2030, 1, 26, 4, 40, 0), trip.Legs.Single().About.Departs);
        Assert.Equal("BE", trip.About.Country);
        Assert.Contains(trip.Warnings, w => w.Kind == TripWarningKind.NoWayThere && w.TravellerId == ana);
        Assert.Contains(trip.Warnings, w => w.Kind == TripWarningKind.NoWayBack && w.TravellerId == zoe && w.Message.Contains("Zoé", StringComparison.Ordinal));

        await slice.SendAsync(new SaveLeg.Command(code, leg, TripInputs.Flight(ana, zoe)));
        trip = await slice.SendAsync(new ShowTrip.Query(code));
        Assert.Equal([("1A", ana), ("2A", zoe)], trip.Legs.Single().About.Travellers.Select(t => (t.Place!, t.TravellerId)).Order());

        await slice.SendAsync(new MoveTrip.Command(code, TripStatus.Approved));
        Assert.Equal(TripStatus.Booked, await slice.SendAsync(new MoveTrip.Command(code, TripStatus.Booked)));
        Assert.Equal("trip.in-use", (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new DeleteTrip.Command(code)))).Code);
    }

    [Theory, EachDatabase]
    public async Task Somebody_taken_off_leaves_seats_and_rooms(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var code = await slice.SendAsync(TripInputs.New());
        var zoe = await slice.SendAsync(new SaveTraveller.Command(code, null, TripInputs.Person("Zoé")));
        var ana = await slice.SendAsync(new SaveTraveller.Command(code, null, TripInputs.Person("Ana")));
        await slice.SendAsync(new SaveLeg.Command(code, null, TripInputs.Flight(zoe, ana)));
        await slice.SendAsync(new SaveStay.Command(code, null, TripInputs.Nights(zoe, ana)));

        await slice.SendAsync(new RemoveTraveller.Command(code, zoe));

        var trip = await slice.SendAsync(new ShowTrip.Query(code));
        Assert.Equal([ana], trip.Travellers.Select(t => t.Id));
        Assert.Equal([ana], trip.Legs.Single().About.Travellers.Select(t => t.TravellerId));
        Assert.Equal([ana], trip.Stays.Single().About.Travellers.Select(t => t.TravellerId));
        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new RemoveTraveller.Command(code, zoe)));
    }

    [Theory, EachDatabase]
    public async Task A_change_based_on_an_old_reading_is_refused_whatever_part_was_changed(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var code = await slice.SendAsync(TripInputs.New());
        var shown = (await slice.SendAsync(new ShowTrip.Query(code))).Version;
        var zoe = await slice.SendAsync(new SaveTraveller.Command(code, null, TripInputs.Person("Zoé"), shown));

        await Assert.ThrowsAsync<StaleException>(() => slice.SendAsync(new SaveTraveller.Command(code, null, TripInputs.Person("Ana"), shown)));
        await Assert.ThrowsAsync<StaleException>(() => slice.SendAsync(new EditTrip.Command(code, TripInputs.New(), shown)));
        await Assert.ThrowsAsync<StaleException>(() => slice.SendAsync(new SaveLeg.Command(code, null, TripInputs.Flight(zoe), shown)));
    }

    [Theory, EachDatabase]
    public async Task Bad_input_is_said_beside_its_field(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var code = await slice.SendAsync(TripInputs.New());

        var trip = TripInputs.New("Not a code!");
        (trip.Title, trip.TimeZone, trip.Website, trip.StartsOn, trip.Country) = (new('x', 10_000), "Mars/Base", "javascript:alert(1)", null, "XX");
        var failures = (await Assert.ThrowsAsync<ValidationFailedException>(() => slice.SendAsync(trip))).Failures.Select(f => f.Property).ToHashSet();
        Assert.Equal(["Code", "Country", "StartsOn", "TimeZone", "Title", "Website"], failures.Order(StringComparer.Ordinal));

        var leg = TripInputs.Flight() with { Arrives = new(2030, 1, 26, 0, 10, 0) };
        Assert.Equal("Arrives", (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new SaveLeg.Command(code, null, leg)))).Field);
        Assert.Equal("CheckOut", (await Assert.ThrowsAsync<DomainRuleException>(() =>
            slice.SendAsync(new SaveStay.Command(code, null, TripInputs.Nights() with { CheckOut = new(2030, 1, 26) })))).Field);
        Assert.Equal(["Given"], (await Assert.ThrowsAsync<ValidationFailedException>(() =>
            slice.SendAsync(new SaveTraveller.Command(code, null, new() { Given = "\u202E " })))).Failures.Select(f => f.Property));
        Assert.Equal("trip.code-taken", (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(TripInputs.New("TEST-2030")))).Code);
        Assert.Equal("trip.no-traveller", (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new SaveLeg.Command(code, null, TripInputs.Flight(Guid.NewGuid()))))).Code);
    }

    [Theory, EachDatabase]
    public async Task Trips_to_come_are_listed_apart_from_those_over(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.SendAsync(TripInputs.New("later"));
        var past = TripInputs.New("past");
        (past.StartsOn, past.EndsOn) = (new(2020, 1, 1), new(2020, 1, 2));
        await slice.SendAsync(past);

        Assert.Equal(["later"], (await slice.SendAsync(new ListTrips.Query())).Trips.Select(t => t.Code));
        Assert.Equal(["past"], (await slice.SendAsync(new ListTrips.Query(Past: true))).Trips.Select(t => t.Code));

        slice.User.IsOperator = false;
        await Assert.ThrowsAsync<ForbiddenException>(() => slice.SendAsync(new ListTrips.Query()));
    }

    [Theory, EachDatabase]
    public async Task A_trip_that_is_deleted_takes_everything_with_it(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var code = await slice.SendAsync(TripInputs.New());
        var zoe = await slice.SendAsync(new SaveTraveller.Command(code, null, TripInputs.Person("Zoé")));
        await slice.SendAsync(new SaveLeg.Command(code, null, TripInputs.Flight(zoe)));
        await slice.SendAsync(new SaveStay.Command(code, null, TripInputs.Nights(zoe)));
        await slice.SendAsync(new MakeTravellerLink.Command(code, zoe));

        await slice.SendAsync(new DeleteTrip.Command(code));

        Assert.Equal(0, await slice.DbAsync(db => db.Travellers().CountAsync()));
        Assert.Equal(0, await slice.DbAsync(db => db.AccessLinks.CountAsync(l => l.Purpose == LinkPurpose.Traveller)));
    }
}
