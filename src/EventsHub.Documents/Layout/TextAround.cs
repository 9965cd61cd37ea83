namespace EventsHub.Documents.Layout;

/// <summary>A floating block with paragraphs that run beside it and continue below it.</summary>
/// <param name="box">Floating block.</param>
/// <param name="boxWidth">Width of the float in millimetres; it gets at most two thirds of the available width.</param>
/// <param name="text">Paragraphs beside and below the float.</param>
internal sealed class TextAround(Block box, double boxWidth, params IReadOnlyList<Paragraph> text) : Block
{
    private const double MostOfTheWidth = 2.0 / 3;

    /// <summary>Side of the float.</summary>
    public FloatSide Side { get; init; } = FloatSide.End;

    /// <summary>Millimetres between the float and the text beside it.</summary>
    public double GapX { get; init; } = 4;

    /// <summary>Free millimetres below the float.</summary>
    public double GapY { get; init; } = 2;

    /// <summary>Millimetres between paragraphs.</summary>
    public double ParagraphGap { get; init; } = 1.5;

    public override Fragment Layout(LayoutContext context, double width)
    {
        var floating = box.Layout(context, Math.Min(boxWidth, width * MostOfTheWidth));
        var isLeft = Side == FloatSide.Start != context.RightToLeft;
        var narrow = (Left: isLeft ? floating.Width + GapX : 0, Measure: width - floating.Width - GapX);
        var paragraphs = new List<Fragment>();
        var top = 0.0;
        foreach (var paragraph in text)
        {
            var start = top;
            var fragment = paragraph.Layout(context, width, y => start + y < floating.Height + GapY ? narrow : (0, width));
            paragraphs.Add(fragment);
            top += fragment.Height + ParagraphGap;
        }

        return new AroundFragment(floating, isLeft ? 0 : width - floating.Width, new StackFragment(paragraphs, ParagraphGap, width));
    }

    private sealed class AroundFragment(Fragment floating, double left, StackFragment text) : Fragment(text.Width, Math.Max(floating.Height, text.Height))
    {
        public override void Draw(DisplayList list, double x, double y)
        {
            floating.Draw(list, x + left, y);
            text.Draw(list, x, y);
        }

        /// <summary>Splits below the float only, because the lines beside it are set to its width.</summary>
        public override (Fragment? Head, Fragment Tail) Split(double height)
        {
            var (head, tail) = height < floating.Height ? (null, text) : text.Split(height);
            return head is StackFragment stack && head.Height >= floating.Height ? (new AroundFragment(floating, left, stack), tail) : (null, this);
        }
    }
}
