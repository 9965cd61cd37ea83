namespace EventsHub.Programme.Feeds;

/// <summary>What a programme can be taken away as.</summary>
public enum ProgrammeFormat
{
    /// <summary>A booklet to print (PDF).</summary>
    Booklet,

    /// <summary>Signs for the doors of rooms, one for each room and day (PDF).</summary>
    Signs,

    Site,

    Ics,

    /// <summary>frab XML, which conference apps read.</summary>
    Frab,

    /// <summary>c3voc's schedule.json, which conference apps read too.</summary>
    C3voc,

    /// <summary>JSON in the manner of pretalx's API.</summary>
    Pretalx,

    /// <summary>Comma-separated values, a row for each talk.</summary>
    Csv,

    /// <summary>An Excel workbook, a row for each talk.</summary>
    Xlsx,
}
