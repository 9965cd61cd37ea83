using EventsHub.Documents.Badges.Templates;
using EventsHub.Documents.Layout;

namespace EventsHub.Documents.Badges;

/// <summary>The paper that badges are printed on: the size of a page and where badges lie on it, in millimetres from the top left corner.</summary>
public sealed record BadgePaper
{
    private const double CardWidth = 86;
    private const double CardHeight = 54;

    private BadgePaper(double width, double height, double badgeWidth, double badgeHeight, params (double X, double Y)[] places) =>
        (Width, Height, BadgeWidth, BadgeHeight, Places) = (width, height, badgeWidth, badgeHeight, places);

    /// <summary>Width of the page.</summary>
    public double Width { get; }

    /// <summary>Height of the page.</summary>
    public double Height { get; }

    /// <summary>Width of the room for one badge.</summary>
    public double BadgeWidth { get; }

    /// <summary>Height of the room for one badge.</summary>
    public double BadgeHeight { get; }

    /// <summary>Number of badges on a page.</summary>
    public int Capacity => Places.Count;

    internal IReadOnlyList<(double X, double Y)> Places { get; }

    /// <summary>True for a page folded in the middle, with the same badge on both halves.</summary>
    internal bool IsFolded { get; private init; }

    /// <summary>True for paper that is cut after printing, and needs marks where.</summary>
    internal bool IsCut { get; private init; }

    /// <summary>True when badges are wider than high, and so drawn as cards unless a template says otherwise.</summary>
    internal bool IsOfCards => BadgeWidth > BadgeHeight;

    /// <summary>One of the arrangements that come with EventsHub.</summary>
    public static BadgePaper Of(BadgeLayout layout)
    {
        var (badge, sheet) = (PaperSize.A6, PaperSize.A4);
        var top = (sheet.Height - (2 * badge.Height)) / 2;
        return layout switch
        {
            BadgeLayout.Card86x54 => new(CardWidth, CardHeight, CardWidth, CardHeight, (0, 0)),
            BadgeLayout.A5Folded => new(2 * badge.Width, badge.Height, badge.Width, badge.Height, (badge.Width, 0)) { IsFolded = true, IsCut = true },
            BadgeLayout.A4FourUp => new(
                sheet.Width, sheet.Height, badge.Width, badge.Height, (0, top), (badge.Width, top), (0, top + badge.Height), (badge.Width, top + badge.Height)) { IsCut = true },
            _ => new(badge.Width, badge.Height, badge.Width, badge.Height, (0, 0)),
        };
    }

    /// <summary>A page of the size of the face of a template, with one badge on it.</summary>
    public static BadgePaper For(FaceTemplate template) => new(template.Width, template.Height, template.Width, template.Height, (0, 0));

    /// <summary>Labels or cards that come on sheets and are cut already: a badge is drawn in the middle of each, as large as there is room.</summary>
    /// <param name="page">Width and height of the sheet.</param>
    /// <param name="badge">Width and height of one label.</param>
    /// <param name="margin">Distance of the first label from the left and the top edge.</param>
    /// <param name="gap">Distance between two labels, across and down.</param>
    /// <param name="columns">Number of labels side by side.</param>
    /// <param name="rows">Number of labels below each other.</param>
    public static BadgePaper Labels(
        (double Width, double Height) page, (double Width, double Height) badge, (double Left, double Top) margin, (double Across, double Down) gap, int columns, int rows) => new(
        page.Width, page.Height, badge.Width, badge.Height,
        [.. from row in Enumerable.Range(0, rows) from column in Enumerable.Range(0, columns) select (margin.Left + (column * (badge.Width + gap.Across)), margin.Top + (row * (badge.Height + gap.Down)))]);
}
