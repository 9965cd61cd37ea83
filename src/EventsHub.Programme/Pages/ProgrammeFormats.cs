using EventsHub.Kernel.Text;
using EventsHub.Programme.Feeds;

namespace EventsHub.Programme.Pages;

/// <summary>Names of export formats in URLs and on pages.</summary>
public static class ProgrammeFormats
{
    // A value outside the enum, which the validator refuses with its usual message.
    private const int Unknown = -1;

    /// <summary>The format for an extension in a URL.</summary>
    public static ProgrammeFormat OfEnding(string ending) => ending.ToLowerInvariant() switch
    {
        "pdf" => ProgrammeFormat.Booklet,
        "signs.pdf" => ProgrammeFormat.Signs,
        "zip" => ProgrammeFormat.Site,
        "ics" => ProgrammeFormat.Ics,
        "xml" => ProgrammeFormat.Frab,
        "json" => ProgrammeFormat.C3voc,
        "pretalx.json" => ProgrammeFormat.Pretalx,
        "csv" => ProgrammeFormat.Csv,
        "xlsx" => ProgrammeFormat.Xlsx,
        _ => (ProgrammeFormat)Unknown,
    };

    /// <summary>The name of a format in the current language.</summary>
    public static string Of(ProgrammeFormat format, Texts texts) => format switch
    {
        ProgrammeFormat.Booklet => texts["Booklet (PDF)"],
        ProgrammeFormat.Signs => texts["Door signs, one for each room and day (PDF)"],
        ProgrammeFormat.Site => texts["Pages that need no server (ZIP)"],
        ProgrammeFormat.Ics => texts["Calendar (iCalendar)"],
        ProgrammeFormat.Frab => "frab XML",
        ProgrammeFormat.C3voc => "schedule.json (c3voc)",
        ProgrammeFormat.Pretalx => "JSON (pretalx)",
        ProgrammeFormat.Csv => "CSV",
        ProgrammeFormat.Xlsx => "Excel (XLSX)",
        _ => format.ToString(),
    };

    public static string Of(BookletPaper paper, Texts texts) => paper switch
    {
        BookletPaper.A4 => "A4",
        BookletPaper.A5OnA4 => texts["A5 on A4 sheets, to print on both sides, fold and staple"],
        _ => "A5",
    };

    /// <summary>The paper size for a name in a URL: a5, a4, a5-on-a4.</summary>
    public static BookletPaper PaperOf(string? paper) => string.IsNullOrEmpty(paper) ? BookletPaper.A5
        : Enum.TryParse<BookletPaper>(paper.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var known) && !int.TryParse(paper, out _) ? known : (BookletPaper)Unknown;
}
