using EventsHub.Badges.Domain;
using EventsHub.Badges.Runs;
using EventsHub.Badges.Sheets;
using EventsHub.Conference.Contracts;
using EventsHub.Documents.Badges;
using EventsHub.Kernel.Text;
using System.Globalization;

namespace EventsHub.Badges.Pages;

/// <summary>The words that the pages have for papers and print runs.</summary>
internal static class BadgeWords
{
    /// <summary>An arrangement on paper that comes with EventsHub.</summary>
    public static string Name(this Texts texts, BadgeLayout layout) => layout switch
    {
        BadgeLayout.A4FourUp => texts["A4, four on a sheet with crop marks"],
        BadgeLayout.Card86x54 => texts["Card, 86 × 54 mm"],
        BadgeLayout.A5Folded => texts["A5, folded to two sides"],
        _ => texts["A6, one on a page"],
    };

    /// <summary>The paper of a run.</summary>
    public static string PaperOf(this Texts texts, BadgeLayout? layout, string? sheetName) => layout is { } given ? texts.Name(given) : sheetName ?? "";

    /// <summary>The template of a run.</summary>
    public static string TemplateOf(this Texts texts, string template) => template == PrintRun.StandardTemplate ? texts["Standard"] : template;

    /// <summary>The size of a badge, such as “90 × 55 mm”.</summary>
    public static string SizeOf(this Texts texts, double width, double height) => texts["{0} × {1} mm", Length(width), Length(height)];

    /// <summary>Why badges were printed.</summary>
    public static string Name(this Texts texts, PrintReason reason) => reason switch
    {
        PrintReason.Single => texts["One badge"],
        PrintReason.Replacement => texts["In place of a lost one"],
        _ => texts["A selection"],
    };

    /// <summary>What has become of a printed badge.</summary>
    public static string Name(this Texts texts, PrintedBadgeState state) => state switch
    {
        PrintedBadgeState.Changed => texts["Changed since"],
        PrintedBadgeState.Replaced => texts["Replaced by a newer one"],
        PrintedBadgeState.Cancelled => texts["No longer registered"],
        _ => texts["As printed"],
    };

    /// <summary>The colour of that state.</summary>
    public static string KindOf(PrintedBadgeState state) => state switch
    {
        PrintedBadgeState.Changed => "warning",
        PrintedBadgeState.Replaced or PrintedBadgeState.Cancelled => "danger",
        _ => "success",
    };

    /// <summary>What was asked for, in a few words.</summary>
    public static string Asked(this Texts texts, PrintRequest request)
    {
        List<string> words = [];
        if (request.Run is { } run)
        {
            words.Add(texts["Badges of print run {0}", run]);
        }

        if (request.Codes > 0)
        {
            words.Add(texts.Count(request.Codes, "{0} person by code", "{0} people by code"));
        }

        if (request.TicketType is { } ticket)
        {
            words.Add(texts["Ticket {0}", ticket]);
        }

        if (request.Role is { } role)
        {
            words.Add(texts["Role {0}", role]);
        }

        if (request.IsSearch)
        {
            words.Add(texts["People found by a search"]);
        }

        if (request.State != BadgeState.Any)
        {
            words.Add(texts.Name(request.State));
        }

        if (request.IncludeOnline)
        {
            words.Add(texts["Also those who take part online"]);
        }

        return words.Count == 0 ? texts["All badges"] : string.Join(" · ", words);
    }

    /// <summary>Which badges are meant.</summary>
    public static string Name(this Texts texts, BadgeState state) => state switch
    {
        BadgeState.NotPrinted => texts["Not printed yet"],
        BadgeState.Changed => texts["Changed since printing"],
        BadgeState.Due => texts["Not printed, or changed since"],
        _ => texts["All badges"],
    };

    /// <summary>The labels of a sheet, such as “2 × 5 labels of 90 × 55 mm on 210 × 297 mm”.</summary>
    public static string Describe(this Texts texts, BadgeSheetInput sheet) => texts[
        "{0} × {1} labels of {2} × {3} mm on {4} × {5} mm", sheet.Columns, sheet.Rows, Length(sheet.BadgeWidth), Length(sheet.BadgeHeight), Length(sheet.PageWidth), Length(sheet.PageHeight)];

    private static string Length(double millimetres) => millimetres.ToString("0.##", CultureInfo.CurrentCulture);
}
