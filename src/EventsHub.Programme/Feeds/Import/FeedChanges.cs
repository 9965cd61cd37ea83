using EventsHub.Kernel.Text;

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
}
