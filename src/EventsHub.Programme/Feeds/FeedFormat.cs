namespace EventsHub.Programme.Feeds;

/// <summary>What a programme can be brought in from.</summary>
public enum FeedFormat
{
    Frab,

    /// <summary>The schedule.json of c3voc, which pretalx and frab write too.</summary>
    C3voc,

    /// <summary>Objects of pretalx's API, and lists of sessions, speakers and rooms like them.</summary>
    Pretalx,

    Csv,

    Xlsx,
}
