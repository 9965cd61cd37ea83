using CsCheck;
using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Setup;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Releases;
using EventsHub.Programme.Releases.Format;
using EventsHub.Testing;
using NodaTime;

namespace EventsHub.IntegrationTests.Programme;

/// <summary>What holds for every history of releases, whatever was edited between them.</summary>
public sealed class ReleaseMarksTests
{
    private static readonly HostedEvent Event = SampleEvents.Draft("TEST24", "Europe/Paris").ToHosted();
    private static readonly Guid[] Identities = [.. Enumerable.Range(1, 5).Select(i => new Guid($"00000000-0000-4000-8000-00000000000{i}"))];
    private static readonly Guid[] Rooms = [.. Enumerable.Range(1, 3).Select(_ => Guid.CreateVersion7())];

    private static readonly Gen<State> States = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 1], Gen.Bool, Gen.Int[0, 1], Gen.Bool,
        (hour, room, title, isCancelled, minutes, hasAbstract) => new State(hour, room, title, isCancelled, minutes, hasAbstract));

    // For each identity its state, or nothing where the draft has not got it.
    private static readonly Gen<State?[][]> Histories = Gen.Select(Gen.Bool, States, (isThere, state) => isThere ? state : null).Array[Identities.Length].Array[1, 8];

    [Fact]
    public void A_sequence_rises_by_one_exactly_when_calendars_must_take_notice_and_never_falls() => Histories.Sample(history =>
    {
        ProgrammeSnapshot? last = null;
        var known = new Dictionary<Guid, int>();
        for (var number = 1; number <= history.Length; number++)
        {
            var next = Snapshot(history[number - 1]);
            ReleaseMarks.Put(ProgrammeContent.Of(Event, next), next, last is null ? null : ProgrammeContent.Of(Event, last), last, number);
            for (var i = 0; i < Identities.Length; i++)
            {
                var (was, @is) = (number == 1 ? null : history[number - 2][i], history[number - 1][i]);
                var before = known.GetValueOrDefault(Identities[i], -1);
                var now = @is is not null ? next.TalkMarks[Identities[i]].Sequence : next.Removed.Find(r => r.Id == Identities[i] && r.Slug is not null)?.Sequence ?? -1;
                Assert.Equal(before + (before < 0 ? @is is null ? 0 : 1 : was?.Shown == @is?.Shown ? 0 : 1), now);
                known[Identities[i]] = now;
                if (@is is not null)
                {
                    var mark = next.TalkMarks[Identities[i]];
                    Assert.InRange(mark.ChangedIn, mark.AddedIn, number);
                    Assert.Equal(was != @is, mark.ChangedIn == number);
                    Assert.Equal(was is not null && @is.IsCancelled && !was.IsCancelled, mark.CancelledIn == number);
                }
            }

            // As it is stored and read again.
            last = ProgrammeSnapshot.Of(next.ToBytes(), Event);
        }
    }, iter: 500);

    [Fact]
    public void What_one_way_adds_the_other_removes() => Gen.Select(Histories, Histories).Sample((left, right) =>
    {
        var (a, b) = (ProgrammeContent.Of(Event, Snapshot(left[0])), ProgrammeContent.Of(Event, Snapshot(right[0])));
        var (there, back) = (ProgrammeComparison.Of(a, b), ProgrammeComparison.Of(b, a));
        Assert.Equal(there.Added.Select(e => (e.IsTalk, e.Id)).Order(), back.Removed.Select(e => (e.IsTalk, e.Id)).Order());
        Assert.Equal(there.Entries.Select(e => (e.IsTalk, e.Id)).Order(), back.Entries.Select(e => (e.IsTalk, e.Id)).Order());
        var same = ProgrammeComparison.Of(a, a);
        Assert.Equal((0, 0, 0, 0), (same.Entries.Count, same.Added.Count, same.Removed.Count, same.Rooms.Count));
    }, iter: 300);

    [Theory]
    [InlineData("1.0", "1.1")]
    [InlineData("1.9", "1.10")]
    [InlineData("2026.09", "2026.10")]
    [InlineData("v3 (final)", "v4 (final)")]
    [InlineData("Spring", "Spring 2")]
    [InlineData("2 – after the storm", "3 – after the storm")]
    public void The_next_version_is_the_last_with_its_last_number_raised(string last, string next) => Assert.Equal(next, ReleaseVersion.After([last]));

    [Fact]
    public void A_proposed_version_is_never_one_that_there_is() =>
        Gen.String[Gen.Char["0123456789.ab "], 1, 39].Array[0, 6].Sample(versions => Assert.DoesNotContain(ReleaseVersion.After(versions), versions, StringComparer.OrdinalIgnoreCase));

    private static ProgrammeSnapshot Snapshot(State?[] states) => new()
    {
        TimeZone = Event.TimeZone,
        Rooms = [.. Rooms.Select((id, i) => new SnapshotRoom { Id = id, Code = $"room-{i}", Name = LocalizedText.English($"Room {i}"), Position = i })],
        Sessions = [.. states.Index().Where(s => s.Item is not null).Select(s => SnapshotSession.Of(Session(Identities[s.Index], s.Index, s.Item!)))],
    };

    // One talk that fills its session, and shares its identity, as imports make it.
    private static Session Session(Guid identity, int index, State state)
    {
        var details = new SessionDetails(LocalizedText.English($"Title {state.Title}")) { Status = state.IsCancelled ? ProgrammeStatus.Cancelled : ProgrammeStatus.Planned };
        var session = EventsHub.Programme.Domain.Session.Of(
            Guid.Empty, details, new(2030, 6, 24), new LocalDateTime(2030, 6, 24, 10, 0).PlusHours(state.Hour), 30 + state.Minutes, Rooms[state.Room], identity);
        session.TakeIn(Talk.Of(
            Guid.Empty, new(session.Title) { DurationMinutes = session.DurationMinutes, Abstract = state.HasAbstract ? LocalizedText.English("Words") : new() }, $"talk-{index}", identity));
        return session;
    }

    private sealed record State(int Hour, int Room, int Title, bool IsCancelled, int Minutes, bool HasAbstract)
    {
        public (int Hour, int Room, int Title, bool IsCancelled, int Minutes) Shown => (Hour, Room, Title, IsCancelled, Minutes);
    }
}
