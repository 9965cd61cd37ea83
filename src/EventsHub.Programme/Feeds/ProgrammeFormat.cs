namespace EventsHub.Programme.Feeds;

/// <summary>File formats in which a programme can be exported.</summary>
public enum ProgrammeFormat
{
    /// <summary>A printable booklet (PDF).</summary>
    Booklet,

    /// <summary>Door signs, one per room and day (PDF).</summary>
    Signs,

    Site,

    Ics,

    /// <summary>frab XML, for conference apps.</summary>
    Frab,

    /// <summary>schedule.json of c3voc, for conference apps.</summary>
    C3voc,

    /// <summary>JSON in the style of the pretalx API.</summary>
    Pretalx,

    /// <summary>CSV with one row per talk.</summary>
    Csv,

    /// <summary>An Excel workbook with one row per talk.</summary>
    Xlsx,
}
