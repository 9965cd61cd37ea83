using CsCheck;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Programme.Domain;
using LocalDateTime = NodaTime.LocalDateTime;

namespace EventsHub.UnitTests.Programme;

public sealed class ProgrammeCheckTests
{
    private static readonly DateOnly Monday = new(2030, 6, 24);
    private static readonly Guid Hall = Guid.NewGuid();
    private static readonly Guid Ana = Guid.NewGuid();

    [Fact]
    public void One_after_the_other_is_no_conflict() => Assert.Empty(Check(At(10, 60, Hall, Ana), At(11, 60, Hall, Ana)));

    [Fact]
    public void A_long_session_collides_with_every_one_inside_it() => Assert.Equal(
        [ProgrammeWarningKind.RoomTwice, ProgrammeWarningKind.RoomTwice], Check(At(9, 240, Hall), At(10, 30, Hall), At(12, 30, Hall)).Select(w => w.Kind));

    [Fact]
    public void Somebody_in_two_talks_of_one_session_is_in_one_place()
    {
        var session = At(10, 60, Hall, Ana);
        Assert.Empty(Check(session with { Kind = SessionKind.Poster, Talks = [.. session.Talks, .. session.Talks] }));
    }

    [Fact]
    public void Without_a_time_or_a_room_nothing_collides() => Assert.Empty(Check(At(10, 60, null), At(10, 60, null), At(10, 60, Hall) with { StartsAt = null }));

    [Fact]
    public void A_chair_who_speaks_elsewhere_is_missed() => Assert.Equal(
        [ProgrammeWarningKind.ChairTwice], Check(At(10, 60, Hall) with { Chairs = [Ana] }, At(10, 30, Guid.NewGuid(), Ana)).Select(w => w.Kind));

    [Fact]
    public void Who_leads_and_speaks_in_one_session_is_in_one_place() => Assert.Empty(Check(At(10, 60, Hall, Ana) with { Chairs = [Ana] }));

    [Fact]
    public void A_room_with_too_few_seats_is_too_small_also_before_it_has_a_time()
    {
        var seats = new ProgrammeBounds(Monday, Monday) { Seats = new Dictionary<Guid, int> { [Hall] = 50 } };
        Assert.Equal([ProgrammeWarningKind.RoomTooSmall], ProgrammeCheck.Of([At(10, 60, Hall) with { StartsAt = null, ExpectedAttendance = 51 }], seats).Select(w => w.Kind));
        Assert.Empty(ProgrammeCheck.Of([At(10, 60, Hall) with { ExpectedAttendance = 50 }, At(12, 60, Guid.NewGuid()) with { ExpectedAttendance = 9999 }], seats));
    }

    [Fact]
    public void Outside_the_hours_is_said_of_days_that_have_hours_and_not_of_a_dinner_in_town()
    {
        var hours = new ProgrammeBounds(Monday, Monday) { Open = [new(Utc(8), Utc(18))], DaysWithHours = new HashSet<DateOnly> { Monday } };
        ProgrammeWarningKind[] Kinds(PlannedSession session) => [.. ProgrammeCheck.Of([session], hours).Select(w => w.Kind)];

        Assert.Empty(Kinds(At(8, 600, Hall)));
        Assert.Equal([ProgrammeWarningKind.OutsideHours], Kinds(At(17, 61, Hall)));
        Assert.Equal([ProgrammeWarningKind.OutsideHours], Kinds(At(7, 61, null)));
        Assert.Empty(Kinds(At(20, 60, null) with { Kind = SessionKind.Social }));
        Assert.Equal([ProgrammeWarningKind.OutsideHours], Kinds(At(20, 60, Hall) with { Kind = SessionKind.Social }));
        Assert.Empty(ProgrammeCheck.Of([At(20, 60, Hall)], hours with { DaysWithHours = new HashSet<DateOnly>() }));
    }

    [Fact]
    public void A_talk_that_runs_into_the_next_is_too_long_unless_posters_hang_side_by_side()
    {
        var session = At(10, 60, Hall) with { Talks = [new(Utc(10), 40, []), new(Utc(10).AddMinutes(30), 30, [])] };
        Assert.Equal([ProgrammeWarningKind.TalksTooLong], Check(session).Select(w => w.Kind));
        Assert.Empty(Check(session with { Kind = SessionKind.Poster }));
        Assert.Empty(Check(session with { Talks = [new(Utc(10), 30, []), new(Utc(10).AddMinutes(30), 30, [])] }));
    }

    [Fact]
    public void Overlaps_are_those_that_a_comparison_of_all_with_all_finds() => Gen.Select(Gen.Int[0, 40], Gen.Int[1, 12], Gen.Int[0, 2], Gen.Int[0, 3]).Array[0, 25].Sample(drawn =>
    {
        Guid[] rooms = [Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()];
        Guid[] people = [Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()];
        PlannedSession[] sessions = [.. drawn.Select(d => new PlannedSession(
            Guid.NewGuid(), Monday, Utc(8).AddMinutes(d.Item1 * 5), d.Item2 * 5, rooms[d.Item3], [new(Utc(8).AddMinutes(d.Item1 * 5), d.Item2 * 5, [people[d.Item4]])]))];

        var expected = (
            from a in sessions
            from b in sessions
            where a.Id != b.Id && a.StartsAt < b.StartsAt!.Value.AddMinutes(b.DurationMinutes) && b.StartsAt < a.StartsAt!.Value.AddMinutes(a.DurationMinutes)
            from kind in new[] { ProgrammeWarningKind.RoomTwice, ProgrammeWarningKind.SpeakerTwice }
            where kind == ProgrammeWarningKind.RoomTwice ? a.RoomId == b.RoomId : a.Talks[0].Speakers[0] == b.Talks[0].Speakers[0]
            select (kind, Pair(a.Id, b.Id))).ToHashSet();
        var found = Check(sessions).Where(w => w.OtherSessionId is not null).Select(w => (w.Kind, Pair(w.SessionId, w.OtherSessionId!.Value))).ToList();

        Assert.True(expected.SetEquals(found));
        Assert.Equal(expected.Count, found.Count);
    });

    [Fact]
    public void Joined_periods_cover_the_same_minutes_in_order_and_apart() => Gen.Select(Gen.Int[0, 100], Gen.Int[-5, 20]).Array[0, 12].Sample(drawn =>
    {
        Period[] periods = [.. drawn.Select(d => new Period(Utc(0).AddMinutes(d.Item1), Utc(0).AddMinutes(d.Item1 + d.Item2)))];

        var joined = ProgrammeCheck.Join(periods);

        Assert.All(Enumerable.Range(-5, 140).Select(minute => Utc(0).AddMinutes(minute)), at =>
            Assert.Equal(periods.Any(p => p.From <= at && at < p.To), joined.Any(p => p.From <= at && at < p.To)));
        Assert.All(joined.Zip(joined.Skip(1)), pair => Assert.True(pair.First.To < pair.Second.From));
    });

    [Fact]
    public void A_session_moves_its_talks_along()
    {
        var session = Session.Of(Guid.NewGuid(), new(new()), Monday, Clock(8));
        session.TakeIn(Talk.Of(session.EventId, new(new()) { DurationMinutes = 10 }));
        session.TakeIn(Talk.Of(session.EventId, new(new()) { DurationMinutes = 10 }));
        session.Retime(session.Talks[1].Id, Clock(8).PlusMinutes(30), 10);

        session.Schedule(Monday, Clock(12), 60);

        Assert.Equal([Utc(12), Utc(12).AddMinutes(30)], session.Talks.Select(t => session.StartOf(t, "Etc/UTC")!.Value));
        Assert.Equal("session.length", Assert.Throws<DomainRuleException>(() => session.Schedule(Monday, Clock(12), 25 * 60)).Code);
    }

    [Fact]
    public void Posters_all_hang_from_the_beginning()
    {
        var session = Session.Of(Guid.NewGuid(), new(new()) { Kind = SessionKind.Poster }, Monday, Clock(8));
        session.TakeIn(Talk.Of(session.EventId, new(new()) { DurationMinutes = 60, Board = "A1" }));
        session.TakeIn(Talk.Of(session.EventId, new(new()) { DurationMinutes = 60, Board = "A2" }));

        Assert.All(session.Talks, t => Assert.Equal(Utc(8), session.StartOf(t, "Etc/UTC")));
    }

    private static IReadOnlyList<ProgrammeWarning> Check(params PlannedSession[] sessions) => ProgrammeCheck.Of(sessions, new(Monday, Monday));

    private static PlannedSession At(int hour, int minutes, Guid? room, params Guid[] speakers) =>
        new(Guid.NewGuid(), Monday, Utc(hour), minutes, room, speakers.Length == 0 ? [] : [new(Utc(hour), minutes, speakers)]);

    private static (Guid, Guid) Pair(Guid a, Guid b) => a.CompareTo(b) < 0 ? (a, b) : (b, a);

    private static LocalDateTime Clock(int hour) => new(2030, 6, 24, hour, 0);

    private static DateTime Utc(int hour) => new(2030, 6, 24, hour, 0, 0, DateTimeKind.Utc);
}
