using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;

namespace EventsHub.Programme.Feeds.Import;

/// <summary>Collects what an import changes about one entry, worded for the report.</summary>
internal sealed class FeedChanges(Texts texts)
{
    private readonly List<string> _changes = [];
    private readonly List<string> _pinned = [];

    public bool IsMoved { get; private set; }

    public bool IsEmpty => _changes.Count == 0;

    public bool HasPinned => _pinned.Count > 0;

    public IReadOnlyList<string> InWords => HasPinned ? [.. _changes, texts["Kept, pinned: {0}", string.Join(", ", _pinned)]] : _changes;

    public void Moved(string from, string to)
    {
        IsMoved = true;
        _changes.Insert(0, texts["{0} → {1}", from, to]);
    }

    public void Value(string what) => _changes.Add(what);

    public void Text(string what, string from, string to) =>
        _changes.Add(from.Length is 0 or > 200 || to.Length > 200 ? what : texts["{0}: “{1}” → “{2}”", what, from, to]);

    public void Pinned(string what) => _pinned.Add(what);

    /// <summary>True when a part of an entry may be changed. Otherwise it is pinned, which is noted.</summary>
    public bool May(ProgrammePins pins, ProgrammePins part, string what)
    {
        if (pins.HasFlag(part))
        {
            Pinned(what);
            return false;
        }

        return true;
    }

    /// <summary>The status that a file gives to an entry, and notes the change; null when it stays as it is.</summary>
    public ProgrammeStatus? StatusFrom(FeedItem item, ProgrammeStatus now, ProgrammePins pins)
    {
        if (item.IsCancelled is null || item.Status == now || !May(pins, ProgrammePins.All, texts["Status"]))
        {
            return null;
        }

        Value(texts["Status"]);
        return item.Status;
    }
}
