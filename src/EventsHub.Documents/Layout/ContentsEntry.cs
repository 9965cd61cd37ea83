using EventsHub.Documents.Text;

namespace EventsHub.Documents.Layout;

/// <summary>A line of a table of contents: what it leads to, dots, and its page.</summary>
/// <param name="text">The title of the place.</param>
/// <param name="style">How it looks.</param>
/// <param name="anchor">The place.</param>
internal sealed class ContentsEntry(string text, TextStyle style, string anchor) : Block
{
    /// <summary>Millimetres kept for the number.</summary>
    public double NumberWidth { get; init; } = 9;

    /// <summary>Millimetres by which it stands in.</summary>
    public double Indent { get; init; }

    /// <summary>The table of contents it belongs to; the same object for every entry of one.</summary>
    public required Tag Contents { get; init; }

    public override Fragment Layout(LayoutContext context, double width)
    {
        var row = new Row(2, (Extent.Part(), new LeaderLine(text, style)), (Extent.Fixed(NumberWidth), new PageNumber(anchor, style)));
        Block linked = new Linked(row, anchor, text);
        var indented = Indent > 0 ? new Row(0, (Extent.Fixed(Indent), new Space(0)), (Extent.Part(), linked)) : linked;
        return new Tagged(new Tag(TagRole.TOCI) { Parent = Contents }, indented).Layout(context, width);
    }
}
