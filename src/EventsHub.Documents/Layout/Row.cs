namespace EventsHub.Documents.Layout;

/// <summary>Blocks beside each other in reading direction, with a gap in millimetres between them.</summary>
internal sealed class Row(double gap, params IReadOnlyList<(Extent Extent, Block Block)> cells) : Block
{
    public override Fragment Layout(LayoutContext context, double width)
    {
        var widths = Extent.Resolve([.. cells.Select(cell => cell.Extent)], width, gap);
        var fragments = cells.Select((cell, i) => cell.Block.Layout(context, widths[i])).ToArray();
        return new RowFragment(fragments, gap, width, context.RightToLeft);
    }
}
