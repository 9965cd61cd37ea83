using EventsHub.Documents.Layout;
using EventsHub.Documents.Pdf;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Badges;

/// <summary>How many badges lie on a page, and where.</summary>
internal sealed class BadgeSheet
{
    private const double MarkLength = 4;

    private readonly BadgeFace face;
    private readonly (double X, double Y)[] places;
    private bool isFolded;

    private BadgeSheet(BadgeFace face, double width, double height, params (double X, double Y)[] places)
    {
        this.face = face;
        this.places = places;
        Width = width;
        Height = height;
    }

    /// <summary>Width of the page in millimetres.</summary>
    public double Width { get; }

    /// <summary>Height of the page in millimetres.</summary>
    public double Height { get; }

    /// <summary>Badges on a page.</summary>
    public int Capacity => places.Length;

    /// <summary>How the texts fit that all badges share.</summary>
    public IReadOnlyList<FittedText> Shared => face.Shared;

    /// <summary>How a printer must turn the paper so that backs stand upright behind their fronts.</summary>
    public PdfDuplex Turning => Height >= Width ? PdfDuplex.LongEdge : PdfDuplex.ShortEdge;

    public static BadgeSheet For(BadgeLayout layout, FontLibrary fonts, BadgeEvent badgeEvent, Func<string, QrCode> encodeQr)
    {
        BadgeFace face = layout == BadgeLayout.Card86x54 ? new CardFace(fonts, badgeEvent, encodeQr) : new A6Face(fonts, badgeEvent, encodeQr);
        if (layout == BadgeLayout.A5Folded)
        {
            return new BadgeSheet(face, 2 * face.Width, face.Height, (face.Width, 0)) { isFolded = true };
        }

        if (layout != BadgeLayout.A4FourUp)
        {
            return new BadgeSheet(face, face.Width, face.Height, (0, 0));
        }

        var paper = PaperSize.A4;
        var top = (paper.Height - (2 * face.Height)) / 2;
        return new BadgeSheet(
            face,
            paper.Width,
            paper.Height,
            (0, top),
            (face.Width, top),
            (0, top + face.Height),
            (face.Width, top + face.Height));
    }

    /// <summary>Draws one page.</summary>
    public DisplayList Draw(IReadOnlyList<Badge> badges)
    {
        var list = new DisplayList();
        for (var i = 0; i < badges.Count; i++)
        {
            face.Draw(list, badges[i], places[i].X, places[i].Y);
        }

        if (isFolded)
        {
            list.Decorate(() => face.Draw(list, badges[0], 0, 0));
        }

        if (Capacity > 1 || isFolded)
        {
            DrawCropMarks(list);
        }

        return list;
    }

    /// <summary>Draws the page behind one: the same badges, each behind its front when the paper is turned around its upright axis. It is read out on the front alone.</summary>
    public DisplayList DrawBack(IReadOnlyList<Badge> badges)
    {
        var list = new DisplayList();
        list.Decorate(() =>
        {
            for (var i = 0; i < badges.Count; i++)
            {
                face.Draw(list, badges[i], Width - places[i].X - face.Width, places[i].Y);
            }
        });
        if (Capacity > 1)
        {
            DrawCropMarks(list);
        }

        return list;
    }

    /// <summary>How the texts of a badge fit.</summary>
    public List<FittedText> Measure(Badge badge) => Measure(new DisplayList(), badge);

    /// <summary>Draws one badge alone, wherever it would lie on the sheet.</summary>
    public List<FittedText> Measure(DisplayList list, Badge badge) => face.Draw(list, badge, 0, 0);

    /// <summary>Dark on a light casing, so that the marks show on every colour.</summary>
    private void DrawCropMarks(DisplayList list)
    {
        foreach (var (thickness, colour) in new[] { (0.5, Colour.White), (0.15, Colour.Black) })
        {
            foreach (var x in places.SelectMany(place => new[] { place.X, place.X + face.Width }).Distinct().Where(x => x > 0 && x < Width))
            {
                list.Line(x, 0, x, MarkLength, thickness, colour);
                list.Line(x, Height - MarkLength, x, Height, thickness, colour);
                foreach (var y in InnerCuts())
                {
                    list.Line(x, y - (MarkLength / 2), x, y + (MarkLength / 2), thickness, colour);
                    list.Line(x - (MarkLength / 2), y, x + (MarkLength / 2), y, thickness, colour);
                }
            }

            foreach (var y in InnerCuts())
            {
                list.Line(0, y, MarkLength, y, thickness, colour);
                list.Line(Width - MarkLength, y, Width, y, thickness, colour);
            }
        }
    }

    private IEnumerable<double> InnerCuts() => places.Select(place => place.Y).Distinct().Skip(1);
}
