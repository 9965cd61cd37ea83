using EventsHub.Domain.Common;
using EventsHub.Domain.Programme;

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
        Assert.Empty(Check(session with { Talks = [.. session.Talks, .. session.Talks] }));
    }

    [Fact]
    public void Without_a_time_or_a_room_nothing_collides() => Assert.Empty(Check(At(10, 60, null), At(10, 60, null), At(10, 60, Hall) with { StartsAt = null }));

    [Fact]
    public void A_session_moves_its_talks_along()
    {
        var session = new Session { Day = Monday, StartsAt = Utc(8), DurationMinutes = 60 };
        session.Talks.Add(new() { DurationMinutes = 10, Position = 0 });
        session.Talks.Add(new() { DurationMinutes = 10, Position = 1, StartsAt = Utc(8).AddMinutes(30) });

        session.Schedule(Monday, Utc(12), 60);

        Assert.Equal([Utc(12), Utc(12).AddMinutes(30)], session.Talks.Select(t => session.StartOf(t)!.Value));
        Assert.Equal("session.length", Assert.Throws<DomainRuleException>(() => session.Schedule(Monday, Utc(12), 25 * 60)).Code);
    }

    private static IReadOnlyList<ProgrammeWarning> Check(params PlannedSession[] sessions) => ProgrammeCheck.Of(sessions, Monday, Monday);

    private static PlannedSession At(int hour, int minutes, Guid? room, params Guid[] speakers) =>
        new(Guid.NewGuid(), Monday, Utc(hour), minutes, room, speakers.Length == 0 ? [] : [new(Utc(hour), minutes, speakers)]);

    private static DateTime Utc(int hour) => new(2030, 6, 24, hour, 0, 0, DateTimeKind.Utc);
}
