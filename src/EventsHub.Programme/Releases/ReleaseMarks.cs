using EventsHub.Programme.Domain;

namespace EventsHub.Programme.Releases;

/// <summary>Compares a new release with the previous one, and stores the history of each session and talk in its snapshot.</summary>
internal static class ReleaseMarks
{
    public static void Put(ProgrammeContent next, ProgrammeSnapshot into, ProgrammeContent? last, ProgrammeSnapshot? lastSnapshot, int number)
    {
        var comparison = last is null ? null : ProgrammeComparison.Of(last, next);
        var before = new Sequences(lastSnapshot);
        // A session and its only talk may have the same external id; they then share one calendar entry and its sequence.
        var raised = (comparison?.Entries ?? []).Where(e => e.ShowsInCalendars).Select(e => e.Id).ToHashSet();
        // The same clock time in another zone is another instant, which every calendar must learn.
        var isElsewhere = comparison?.Zones is not null;
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
                Sequence = isElsewhere || raised.Contains(id) ? before.Next(id) : before.Of(id),
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
