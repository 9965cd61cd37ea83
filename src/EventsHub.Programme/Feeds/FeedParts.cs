namespace EventsHub.Programme.Feeds;

/// <summary>What a file speaks of at all; what it does not speak of stays as it is.</summary>
[Flags]
internal enum FeedParts
{
    None = 0,
    Rooms = 1,
    Tracks = 2,
    Times = 4,
    All = Rooms | Tracks | Times,
}
