using EventsHub.Kernel.Domain;
using EventsHub.Testing;
using EventsHub.Trips.Domain;
using NodaTime;

namespace EventsHub.UnitTests.Trips;

public sealed class TripCheckTests
{
    private readonly Trip _trip = SampleTrips.Planned();

    [Fact]
    public void A_plan_without_gaps_has_no_warnings()
    {
        var zoe = Add("Zoé");
        AddLeg(zoe, "2030-01-26T08:00", "2030-01-26T12:00");
        AddLeg(zoe, "2030-01-28T18:00", "2030-01-28T22:00");
        AddStay(zoe, new(2030, 1, 26), new(2030, 1, 28));

        Assert.Empty(_trip.Warnings());
    }

    [Fact]
    public void Somebody_without_anything_lacks_a_way_there_a_bed_and_a_way_back()
    {
        var zoe = Add("Zoé");

        Assert.Equal(
            [new(TripWarningKind.NoWayThere, zoe), new(TripWarningKind.NoBed, zoe, new(2030, 1, 27)), new(TripWarningKind.NoWayBack, zoe)],
            _trip.Warnings());
    }

    [Fact]
    public void A_night_on_the_way_needs_no_bed()
    {
        var zoe = Add("Zoé");
        AddLeg(zoe, "2030-01-26T21:00", "2030-01-27T07:00");
        AddLeg(zoe, "2030-01-28T22:00", "2030-01-29T06:00");
        AddStay(zoe, new(2030, 1, 27), new(2030, 1, 28));

        Assert.Empty(_trip.Warnings());
    }

    [Fact]
    public void A_night_between_two_legs_of_the_way_there_needs_a_bed()
    {
        var zoe = Add("Zoé");
        AddLeg(zoe, "2030-01-25T18:00", "2030-01-25T22:00");
        AddLeg(zoe, "2030-01-26T08:00", "2030-01-26T10:00");
        AddLeg(zoe, "2030-01-28T18:00", "2030-01-28T22:00");
        AddStay(zoe, new(2030, 1, 26), new(2030, 1, 28));

        Assert.Equal([new(TripWarningKind.NoBed, zoe, new(2030, 1, 25))], _trip.Warnings());
    }

    [Fact]
    public void A_walk_is_no_way_there()
    {
        var zoe = Add("Zoé");
        AddLeg(zoe, "2030-01-27T08:00", "2030-01-27T08:10").Go(LegKind.Local, "Here", "There");

        Assert.Contains(new(TripWarningKind.NoWayThere, zoe), _trip.Warnings());
    }

    [Fact]
    public void Two_legs_at_once_and_two_beds_in_one_night_are_seen()
    {
        var zoe = Add("Zoé");
        AddLeg(zoe, "2030-01-26T08:00", "2030-01-26T12:00");
        var second = AddLeg(zoe, "2030-01-26T11:00", "2030-01-26T13:00");
        AddLeg(zoe, "2030-01-28T18:00", "2030-01-28T22:00");
        AddStay(zoe, new(2030, 1, 26), new(2030, 1, 28));
        AddStay(zoe, new(2030, 1, 27), new(2030, 1, 28));

        Assert.Equal(
            [new(TripWarningKind.TwoLegsAtOnce, zoe, new(2030, 1, 26), second), new(TripWarningKind.TwoBeds, zoe, new(2030, 1, 27))],
            _trip.Warnings());
    }

    [Fact]
    public void Legs_that_meet_in_one_instant_across_zones_are_not_at_once()
    {
        var zoe = Add("Zoé");
        AddLeg(zoe, "2030-01-26T08:00", "2030-01-26T12:00");
        AddLeg(zoe, "2030-01-26T12:00", "2030-01-26T14:00");

        Assert.DoesNotContain(_trip.Warnings(), w => w.Kind == TripWarningKind.TwoLegsAtOnce);
    }

    [Fact]
    public void Somebody_who_leaves_the_trip_leaves_every_leg_and_room()
    {
        var (zoe, ana) = (Add("Zoé"), Add("Ana"));
        var leg = AddLeg(zoe, "2030-01-26T08:00", "2030-01-26T12:00");
        var stay = AddStay(zoe, new(2030, 1, 26), new(2030, 1, 28));
        _trip.Seat(leg, new Dictionary<Guid, string> { [zoe.Id] = "1A", [ana.Id] = "1B" });
        _trip.Room(stay, new Dictionary<Guid, string> { [zoe.Id] = "Twin", [ana.Id] = "Twin" });
        Assert.Equal([ana.Id], stay.Roommates(zoe.Id));

        _trip.Remove(ana);

        Assert.Equal([zoe.Id], leg.Travellers.Select(t => t.TravellerId));
        Assert.Empty(stay.Roommates(zoe.Id));
    }

    [Fact]
    public void A_leg_must_arrive_after_it_departs_on_the_clocks_of_both_places()
    {
        var leg = _trip.Go(new(2030, 1, 26, 8, 0), new(2030, 1, 26, 9, 0));
        // 10:00 in Tokyo is 01:00 UTC, and 20:00 the day before in Toronto is the same instant.
        var rule = Assert.Throws<DomainRuleException>(() => leg.Schedule(new(2030, 1, 26, 10, 0), "Asia/Tokyo", new(2030, 1, 25, 20, 0), "America/Toronto"));
        Assert.Equal(("leg.times", "Arrives"), (rule.Code, rule.Field));

        leg.Schedule(new(2030, 1, 26, 10, 0), "Asia/Tokyo", new(2030, 1, 26, 8, 0), "America/Toronto");
        Assert.Equal((new DateOnly(2030, 1, 26), new DateOnly(2030, 1, 26)), (leg.DepartureDay, leg.ArrivalDay));
    }

    [Fact]
    public void A_stay_ends_after_it_begins_and_a_trip_not_before()
    {
        Assert.Equal("stay.dates", Assert.Throws<DomainRuleException>(() => Stay.Plan("Sample Hotel", new(2030, 1, 27), new(2030, 1, 27))).Code);
        Assert.Equal("trip.dates", Assert.Throws<DomainRuleException>(() => _trip.Reschedule(new(2030, 1, 27), new(2030, 1, 26))).Code);
    }

    [Fact]
    public void A_stranger_gets_no_seat()
    {
        var leg = AddLeg(Add("Zoé"), "2030-01-26T08:00", "2030-01-26T12:00");
        Assert.Equal("trip.no-traveller", Assert.Throws<DomainRuleException>(() => _trip.Seat(leg, new Dictionary<Guid, string> { [Guid.NewGuid()] = "" })).Code);
    }

    [Theory]
    [InlineData(TripStatus.Planned, TripStatus.Booked)]
    [InlineData(TripStatus.Done, TripStatus.Approved)]
    public void A_trip_moves_on_in_order(TripStatus from, TripStatus to)
    {
        _trip.Resume(from);
        Assert.Equal("trip.status-order", Assert.Throws<DomainRuleException>(() => _trip.MoveTo(to)).Code);
    }

    [Fact]
    public void Nobody_books_a_trip_without_travellers_or_deletes_a_booked_one()
    {
        _trip.MoveTo(TripStatus.Approved);
        Assert.Equal("trip.nobody", Assert.Throws<DomainRuleException>(() => _trip.MoveTo(TripStatus.Booked)).Code);
        Add("Zoé");
        _trip.MoveTo(TripStatus.Booked);
        Assert.Equal("trip.in-use", Assert.Throws<DomainRuleException>(_trip.CheckMayBeDeleted).Code);
    }

    [Fact]
    public void Packs_go_to_whoever_has_an_address_unless_the_trip_is_cancelled()
    {
        Assert.Equal("trip.nobody-travels", Assert.Throws<DomainRuleException>(_trip.CheckSomebodyTravels).Code);
        var (zoe, ana) = (Add("Zoé"), Add("Ana"));
        Assert.Equal("trip.no-address", Assert.Throws<DomainRuleException>(() => _trip.ReceiversOfPacks(_trip.Travellers)).Code);

        zoe.BeReachedAt("zoe@example.org", "");
        Assert.Equal([zoe], _trip.ReceiversOfPacks(_trip.Travellers));
        Assert.Equal("trip.no-address", Assert.Throws<DomainRuleException>(() => _trip.ReceiversOfPacks([ana])).Code);

        _trip.MoveTo(TripStatus.Cancelled);
        Assert.Equal("trip.cancelled", Assert.Throws<DomainRuleException>(() => _trip.ReceiversOfPacks(_trip.Travellers)).Code);
    }

    [Fact]
    public void Two_trips_have_no_code_together()
    {
        var refused = Assert.Throws<DomainRuleException>(() => Trip.Plan("esc-2030", "Etc/UTC", isCodeTaken: true));
        Assert.Equal(("trip.code-taken", "Code"), (refused.Code, refused.Field));
    }

    private Traveller Add(string name) => _trip.Take(name);

    private Leg AddLeg(Traveller traveller, string departs, string arrives) => _trip.Go(Clock(departs), Clock(arrives), LegKind.Train, traveller);

    private Stay AddStay(Traveller traveller, DateOnly from, DateOnly to) => _trip.Sleep(from, to, traveller);

    private static LocalDateTime Clock(string brussels) => LocalDateTime.FromDateTime(DateTime.Parse(brussels, System.Globalization.CultureInfo.InvariantCulture));
}
