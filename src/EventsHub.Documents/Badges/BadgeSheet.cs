using EventsHub.Documents.Layout;
using EventsHub.Documents.Pdf;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Badges;

/// <summary>A page of badges: how many it holds and where they are placed.</summary>
internal sealed class BadgeSheet
{
    private const double CropMarkLength = 4;

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

    /// <summary>Number of badges on a page.</summary>
    public int Capacity => places.Length;

    /// <summary>How the texts of the header, which all badges share, fitted their boxes.</summary>
    public IReadOnlyList<FittedText> Shared => face.Shared;

    /// <summary>Edge around which a duplex printer must flip the paper so that backs are upright.</summary>
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

    /// <summary>Draws the front of one page.</summary>
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

    /// <summary>Draws the back of a page: the same badges mirrored in position, so that each lies behind its front. The back is marked as decoration, so that screen readers read each badge once.</summary>
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

    /// <summary>Lays out one badge and returns how its texts fitted.</summary>
    public List<FittedText> Measure(Badge badge) => Measure(new DisplayList(), badge);

    /// <summary>Draws one badge at the origin and returns how its texts fitted.</summary>
    public List<FittedText> Measure(DisplayList list, Badge badge) => face.Draw(list, badge, 0, 0);

    /// <summary>Draws crop marks in black on a wider white line, so that they are visible on every colour.</summary>
    private void DrawCropMarks(DisplayList list)
    {
        foreach (var (thickness, colour) in new[] { (0.5, Colour.White), (0.15, Colour.Black) })
        {
            foreach (var x in places.SelectMany(place => new[] { place.X, place.X + face.Width }).Distinct().Where(x => x > 0 && x < Width))
            {
                list.Line(x, 0, x, CropMarkLength, thickness, colour);
                list.Line(x, Height - CropMarkLength, x, Height, thickness, colour);
                foreach (var y in InnerCuts())
                {
                    list.Line(x, y - (CropMarkLength / 2), x, y + (CropMarkLength / 2), thickness, colour);
                    list.Line(x - (CropMarkLength / 2), y, x + (CropMarkLength / 2), y, thickness, colour);
                }
            }

            foreach (var y in InnerCuts())
            {
                list.Line(0, y, CropMarkLength, y, thickness, colour);
                list.Line(Width - CropMarkLength, y, Width, y, thickness, colour);
            }
        }
    }

    private IEnumerable<double> InnerCuts() => places.Select(place => place.Y).Distinct().Skip(1);
}
