using System.Numerics;
using EventsHub.Documents.Layout;
using EventsHub.Documents.Text;

namespace EventsHub.UnitTests.Documents.Layout;

/// <summary>A piece of text as it lies on the page, in millimetres.</summary>
/// <param name="Text">Its letters in the order they are read.</param>
/// <param name="Tag">What it is.</param>
internal sealed record DrawnText(string Text, double Left, double Top, double Right, double Bottom, double Baseline, double Size, Tag? Tag);

/// <summary>What a display list shows, and where.</summary>
internal static class Drawn
{
    private const double MillimetresPerPoint = 25.4 / 72;

    public static LayoutContext Context(string language = "en") => new(Samples.Fonts.Shaper, language);

    public static TextStyle Style(double size = 10) => new(size);

    public static Paragraph Text(string text, double size = 10) => new(text, Style(size));

    /// <summary>So many words, each another.</summary>
    public static string Words(int count, string word = "word") => string.Join(' ', Enumerable.Range(1, count).Select(i => $"{word}{i}"));

    /// <summary>A block drawn at the corner of an empty page.</summary>
    public static DisplayList Draw(Block block, double width, string language = "en")
    {
        var list = new DisplayList();
        block.Layout(Context(language), width).Draw(list, 0, 0);
        return list;
    }

    /// <summary>The texts with ink, in the order in which they are read.</summary>
    public static List<DrawnText> Texts(DisplayList list) => [.. Texts(list, Matrix3x2.Identity).Where(text => !string.IsNullOrWhiteSpace(text.Text))];

    /// <summary>The text with a beginning.</summary>
    public static DrawnText Find(DisplayList list, string beginning) => Texts(list).First(text => text.Text.StartsWith(beginning, StringComparison.Ordinal));

    /// <summary>Everything that is read, with one space between pieces.</summary>
    public static string Read(DisplayList list) => string.Join(' ', Texts(list).Select(text => text.Text.Trim()));

    public static IEnumerable<(T Item, Matrix3x2 Matrix)> Items<T>(DisplayList list, Matrix3x2? matrix = null)
        where T : DisplayItem
    {
        var placement = matrix ?? Matrix3x2.Identity;
        foreach (var item in list.Items)
        {
            if (item is GroupItem group)
            {
                foreach (var inner in Items<T>(group.Content, group.Matrix * placement))
                {
                    yield return inner;
                }
            }
            else if (item is T wanted)
            {
                yield return (wanted, placement);
            }
        }
    }

    private static IEnumerable<DrawnText> Texts(DisplayList list, Matrix3x2 matrix)
    {
        foreach (var (item, placement) in Items<TextItem>(list, matrix))
        {
            var (piece, em) = (item.Piece, item.Piece.Style.Size * MillimetresPerPoint);
            var width = piece.Run.Width(piece.From, piece.To) * em;
            double top = item.Baseline - ((piece.Run.Ascent + piece.Style.Rise) * em), bottom = item.Baseline + ((piece.Run.Descent - piece.Style.Rise) * em);
            var corners = new[] { (item.X, top), (item.X + width, top), (item.X, bottom), (item.X + width, bottom) }
                .Select(corner => Vector2.Transform(new((float)corner.Item1, (float)corner.Item2), placement)).ToList();
            yield return new DrawnText(
                TextOf(piece), corners.Min(c => c.X), corners.Min(c => c.Y), corners.Max(c => c.X), corners.Max(c => c.Y),
                Vector2.Transform(new((float)item.X, (float)item.Baseline), placement).Y, piece.Style.Size, item.Tag);
        }
    }

    private static string TextOf(LinePiece piece)
    {
        var ranges = Enumerable.Range(piece.From, piece.To - piece.From).Select(piece.Run.ClusterRange).ToList();
        return piece.Run.Text[ranges.Min(range => range.Start.Value)..ranges.Max(range => range.End.Value)];
    }
}
