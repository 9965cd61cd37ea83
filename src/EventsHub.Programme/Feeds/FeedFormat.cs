namespace EventsHub.Programme.Feeds;

/// <summary>File formats that a programme can be imported from.</summary>
public enum FeedFormat
{
    Frab,

    /// <summary>schedule.json of c3voc in its first or second format, also written by pretalx and frab.</summary>
    C3voc,

    /// <summary>JSON of the pretalx API, and similar lists of sessions, speakers and rooms.</summary>
    Pretalx,

    /// <summary>JSON of Sessionize: all data, sessions in groups, or the grid.</summary>
    Sessionize,

    /// <summary>JSON or archive of Open Event (eventyay).</summary>
    OpenEvent,

    /// <summary>JSON of Indico: a timetable or contributions.</summary>
    Indico,

    Csv,

    Xlsx,
}
