using System.Numerics;
using EventsHub.Documents.Badges.Templates;
using EventsHub.Documents.Layout;
using EventsHub.Documents.Pdf;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Badges;

/// <summary>Draws pages of badges on a paper.</summary>
internal sealed class SheetDrawing
{
    private const double CropMarkLength = 4;

    private readonly BadgePaper paper;
    private readonly BadgeFace face;

    private SheetDrawing(BadgePaper paper, BadgeFace face) => (this.paper, this.face) = (paper, face);

    /// <summary>Width of the page in millimetres.</summary>
    public double Width => paper.Width;

    /// <summary>Height of the page in millimetres.</summary>
    public double Height => paper.Height;

    /// <summary>Number of badges on a page.</summary>
    public int Capacity => paper.Capacity;

    /// <summary>How the texts of the header, which all badges share, fitted their boxes.</summary>
    public IReadOnlyList<FittedText> Shared => face.Shared;

    /// <summary>True when badges show a part.</summary>
    public bool Shows(BadgePart part) => face.Shows(part);

    /// <summary>True when the page shows both sides of a badge already.</summary>
    public bool IsFolded => paper.IsFolded;

    /// <summary>Edge around which a duplex printer must flip the paper so that backs are upright.</summary>
    public PdfDuplex Turning => Height >= Width ? PdfDuplex.LongEdge : PdfDuplex.ShortEdge;

    /// <summary>Prepares to draw on a paper, by the standard template for it when none is given.</summary>
    public static SheetDrawing On(BadgePaper paper, FontLibrary fonts, BadgeEvent badgeEvent, FaceTemplate? template = null) =>
        new(paper, new BadgeFace(template ?? FaceTemplate.StandardFor(paper), fonts, badgeEvent));

    /// <summary>Draws the front of one page.</summary>
    public DisplayList Draw(IReadOnlyList<Badge> badges)
    {
        var list = new DisplayList();
        for (var i = 0; i < badges.Count; i++)
        {
            DrawFace(list, badges[i], paper.Places[i].X, paper.Places[i].Y);
        }

        if (IsFolded)
        {
            list.Decorate(() => DrawFace(list, badges[0], 0, 0));
        }

        if (paper.IsCut)
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
                DrawFace(list, badges[i], Width - paper.Places[i].X - paper.BadgeWidth, paper.Places[i].Y);
            }
        });
        if (paper.IsCut)
        {
            DrawCropMarks(list);
        }

        return list;
    }

    /// <summary>Lays out one badge and returns how its texts fitted.</summary>
    public List<FittedText> Measure(Badge badge) => Measure(new DisplayList(), badge);

    /// <summary>Draws one badge at the origin and returns how its texts fitted.</summary>
    public List<FittedText> Measure(DisplayList list, Badge badge) => face.Draw(list, badge, 0, 0);

    private void DrawFace(DisplayList list, Badge badge, double x, double y)
    {
        var scale = face.ScaleOn(paper);
        var (left, top) = (x + ((paper.BadgeWidth - (scale * face.Width)) / 2), y + ((paper.BadgeHeight - (scale * face.Height)) / 2));
        if (scale == 1)
        {
            face.Draw(list, badge, left, top);
            return;
        }

        list.Group(Matrix3x2.CreateScale((float)scale) * Matrix3x2.CreateTranslation((float)left, (float)top), content => face.Draw(content, badge, 0, 0));
    }

    /// <summary>Draws crop marks in black on a wider white line, so that they are visible on every colour.</summary>
    private void DrawCropMarks(DisplayList list)
    {
        foreach (var (thickness, colour) in new[] { (0.5, Colour.White), (0.15, Colour.Black) })
        {
            foreach (var x in paper.Places.SelectMany(place => new[] { place.X, place.X + paper.BadgeWidth }).Distinct().Where(x => x > 0 && x < Width))
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

    private IEnumerable<double> InnerCuts() => paper.Places.Select(place => place.Y).Distinct().Skip(1);
}
