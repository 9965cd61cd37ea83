using EventsHub.Documents.Text;

namespace EventsHub.Documents.Layout;

/// <summary>An entry of a table of contents: title, dots and page number, as a link.</summary>
/// <param name="text">Title of the entry.</param>
/// <param name="style">Style of title and number.</param>
/// <param name="anchor">Anchor that the entry links to.</param>
internal sealed class ContentsEntry(string text, TextStyle style, string anchor) : Block
{
    /// <summary>Millimetres reserved for the number.</summary>
    public double NumberWidth { get; init; } = 9;

    /// <summary>Indentation in millimetres.</summary>
    public double Indent { get; init; }

    /// <summary>Tag of the table of contents; all entries of one table share the same object.</summary>
    public required Tag Contents { get; init; }

    public override Fragment Layout(LayoutContext context, double width)
    {
        var row = new Row(2, (Extent.Part(), new LeaderLine(text, style)), (Extent.Fixed(NumberWidth), new PageNumber(anchor, style)));
        Block linked = new Linked(row, anchor, text);
        var indented = Indent > 0 ? new Row(0, (Extent.Fixed(Indent), new Space(0)), (Extent.Part(), linked)) : linked;
        return new Tagged(new Tag(TagRole.TOCI) { Parent = Contents }, indented).Layout(context, width);
    }
}
