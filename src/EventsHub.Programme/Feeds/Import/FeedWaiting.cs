using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;

namespace EventsHub.Programme.Feeds.Import;

/// <summary>What an import does to the talks that wait for a place. A talk that waited is placed when the file says where.</summary>
/// <param name="event">The event.</param>
/// <param name="waiting">The talks that wait before the import.</param>
/// <param name="sessions">The sessions that they may be placed in.</param>
/// <param name="people">The people of the programme.</param>
/// <param name="lines">The report.</param>
/// <param name="met">Ids of the talks and sessions that the file has; these are added.</param>
/// <param name="texts">The words of the report.</param>
internal sealed class FeedWaiting(HostedEvent @event, IReadOnlyCollection<Talk> waiting, FeedSessions sessions, FeedPeople people, FeedLines lines, HashSet<Guid> met, Texts texts)
{
    public void Update(Talk talk, PlacedEntry placed)
    {
        var item = placed.Item;
        var changes = new FeedChanges(texts);
        met.Add(talk.Id);
        talk.KnownElsewhereAs(item.Id ?? item.Code ?? talk.ForeignId);
        new FeedTalk(talk, @event, texts, changes, talk.Pins).Update(placed, people);
        SetPlace(talk, placed, changes);
        if (changes.StatusFrom(item, talk.Status, talk.Pins) is { } status)
        {
            talk.Describe(talk.Details with { Status = status });
        }

        lines.Report(changes, item.Title.Any() is { Length: > 0 } title ? title : talk.Title.In(@event.MainLanguage));
    }

    /// <summary>Reports the talks that wait and are not in the file.</summary>
    /// <returns>Those to be removed.</returns>
    public IReadOnlyList<Talk> Left(bool remove)
    {
        List<Talk> left = [.. waiting.Where(t => !met.Contains(t.Id))];
        left.ForEach(t => lines.AddMissing(t.Title, remove, t.Pins.HasFlag(ProgrammePins.All)));
        return remove ? left.FindAll(t => !t.Pins.HasFlag(ProgrammePins.All)) : [];
    }

    private void SetPlace(Talk talk, PlacedEntry placed, FeedChanges changes)
    {
        var isOther = placed.Item.Minutes is { } minutes && minutes != talk.DurationMinutes;
        if (placed.Waits && !isOther || !changes.May(talk.Pins, ProgrammePins.Schedule, texts["Time and place"]))
        {
            return;
        }

        talk.Describe(talk.Details with { DurationMinutes = placed.Item.Minutes ?? talk.DurationMinutes });
        if (placed.Waits)
        {
            changes.Value(texts["Length"]);
            return;
        }

        changes.Moved(texts["Waits for a place"], lines.InWords(placed.Spot));
        var session = placed.Item.Block is { } block ? sessions.FindOrNew(block, placed) : sessions.NewFor(talk, placed);
        sessions.Place(talk, session, placed.StartsAt);
        met.Add(session.Id);
    }
}
