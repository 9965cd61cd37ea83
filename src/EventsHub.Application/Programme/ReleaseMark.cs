using EventsHub.Domain.Common;
using EventsHub.Domain.Programme;

namespace EventsHub.Application.Programme;

/// <summary>Which release a programme is.</summary>
/// <param name="Id">The release.</param>
/// <param name="Number">Its place among the releases of the event, from 1.</param>
/// <param name="Version">What people call it.</param>
/// <param name="ReleasedAt">When it was released (UTC).</param>
public sealed record ReleaseHead(Guid Id, int Number, string Version, DateTime ReleasedAt);

/// <summary>What the releases up to this one did to a session or talk. Numbers are those of releases.</summary>
internal sealed record ReleaseMark
{
    /// <summary>Raised by one with each release that changed time, place, title or status (RFC 5545, SEQUENCE); never lowered.</summary>
    public int Sequence { get; init; }

    /// <summary>The release that it came with.</summary>
    public int AddedIn { get; init; }

    /// <summary>The last release that changed anything about it.</summary>
    public int ChangedIn { get; init; }

    /// <summary>The last release that moved it to another time or room.</summary>
    public int? MovedIn { get; init; }

    /// <summary>Where it was before that.</summary>
    public PlaceThen? MovedFrom { get; init; }

    /// <summary>The release that cancelled it, while it is cancelled.</summary>
    public int? CancelledIn { get; init; }
}

/// <summary>When and where something was, apart from what became of its room since.</summary>
internal sealed record PlaceThen(DateOnly Day, DateTime? StartsAt, int DurationMinutes, Guid? RoomId, LocalizedText? Room)
{
    public bool IsElsewhere(PlaceThen other) => (Day, StartsAt, RoomId) != (other.Day, other.StartsAt, other.RoomId);
}

/// <summary>A session or talk that an earlier release had and this one has not.</summary>
/// <param name="Id">Its external identity.</param>
/// <param name="Slug">Its name in addresses, when it is a talk.</param>
/// <param name="Title">Its title.</param>
/// <param name="Place">Where it was last.</param>
/// <param name="RemovedIn">The first release without it.</param>
/// <param name="Sequence">The sequence that a calendar entry which says "cancelled" has.</param>
internal sealed record RemovedEntry(Guid Id, string? Slug, LocalizedText Title, PlaceThen Place, int RemovedIn, int Sequence);

/// <summary>Writes into a snapshot that is to be released what it does to each session and talk, against the release before.</summary>
internal static class ReleaseMarks
{
    public static void Put(ProgrammeContent next, ProgrammeSnapshot into, ProgrammeContent? last, ProgrammeSnapshot? lastSnapshot, int number)
    {
        var comparison = last is null ? null : ProgrammeComparison.Of(last, next);
        var before = new Sequences(lastSnapshot);
        // A session and the one talk that it is may share an identity, and then share a sequence.
        var raised = (comparison?.Entries ?? []).Where(e => e.ShowsInCalendars).Select(e => e.Id).ToHashSet();
        var changes = (comparison?.Entries ?? []).ToDictionary(e => (e.IsTalk, e.Id));
        foreach (var session in next.Sessions)
        {
            into.SessionMarks[session.Session.ExternalId] = Mark(false, session.Session.ExternalId, lastSnapshot?.SessionMarks);
            foreach (var talk in session.Talks)
            {
                into.TalkMarks[talk.ExternalId] = Mark(true, talk.ExternalId, lastSnapshot?.TalkMarks);
            }
        }

        into.Removed =
        [
            .. (lastSnapshot?.Removed ?? []).Where(r => !(r.Slug is null ? into.SessionMarks : into.TalkMarks).ContainsKey(r.Id)),
            .. (comparison?.Removed ?? []).Select(e => new RemovedEntry(e.Id, e.Talk?.Slug, e.Title, e.Place, number, before.Next(e.Id))),
        ];

        ReleaseMark Mark(bool isTalk, Guid id, Dictionary<Guid, ReleaseMark>? marks)
        {
            if (marks?.GetValueOrDefault(id) is not { } old)
            {
                return new() { Sequence = before.Knows(id) ? before.Next(id) : 0, AddedIn = number, ChangedIn = number };
            }

            var change = changes.GetValueOrDefault((isTalk, id));
            return old with
            {
                Sequence = raised.Contains(id) ? before.Next(id) : before.Of(id),
                ChangedIn = change is null ? old.ChangedIn : number,
                MovedIn = change?.MovedFrom is null ? old.MovedIn : number,
                MovedFrom = change?.MovedFrom ?? old.MovedFrom,
                CancelledIn = change?.Status switch { ProgrammeStatus.Cancelled => number, ProgrammeStatus.Planned => null, _ => old.CancelledIn },
            };
        }
    }

    private sealed class Sequences(ProgrammeSnapshot? last)
    {
        private readonly Dictionary<Guid, int> _last = last is null ? [] : last.SessionMarks.Concat(last.TalkMarks)
            .Select(m => (Id: m.Key, m.Value.Sequence)).Concat(last.Removed.Select(r => (r.Id, r.Sequence)))
            .GroupBy(s => s.Id).ToDictionary(s => s.Key, s => s.Max(m => m.Sequence));

        public bool Knows(Guid id) => _last.ContainsKey(id);

        public int Of(Guid id) => _last.GetValueOrDefault(id);

        public int Next(Guid id) => Of(id) + 1;
    }
}
