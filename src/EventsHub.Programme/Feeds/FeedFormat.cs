namespace EventsHub.Programme.Feeds;

/// <summary>File formats that a programme can be imported from.</summary>
public enum FeedFormat
{
    Frab,

    /// <summary>schedule.json of c3voc, also written by pretalx and frab.</summary>
    C3voc,

    /// <summary>JSON of the pretalx API, and similar lists of sessions, speakers and rooms.</summary>
    Pretalx,

    Csv,

    Xlsx,
}
