namespace EventsHub.Programme.Feeds;

/// <summary>The kinds of information that a file contains at all; the import leaves everything else unchanged.</summary>
[Flags]
internal enum FeedParts
{
    None = 0,
    Rooms = 1,
    Tracks = 2,
    Times = 4,
    All = Rooms | Tracks | Times,
}
