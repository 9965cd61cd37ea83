using EventsHub.Kernel.Text;
using EventsHub.Programme.Feeds;

namespace EventsHub.Programme.Pages;

/// <summary>How addresses and pages name what a programme is taken away as.</summary>
public static class ProgrammeFormats
{
    // Neither of the two: what the application refuses, with the words for it.
    private const int Unknown = -1;

    /// <summary>The format that an ending of an address means.</summary>
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

    /// <summary>The words for a format, for those who choose one.</summary>
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

    /// <summary>The paper that an address names: a5, a4, a5-on-a4.</summary>
    public static BookletPaper PaperOf(string? paper) => string.IsNullOrEmpty(paper) ? BookletPaper.A5
        : Enum.TryParse<BookletPaper>(paper.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var known) && !int.TryParse(paper, out _) ? known : (BookletPaper)Unknown;
}
