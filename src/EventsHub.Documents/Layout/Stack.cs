namespace EventsHub.Documents.Layout;

/// <summary>Blocks below each other, with a gap in millimetres between them.</summary>
internal sealed class Stack(double gap, params IReadOnlyList<Block> children) : Block
{
    public override Fragment Layout(LayoutContext context, double width) => new StackFragment([.. children.Select(child => child.Layout(context, width))], gap, width);
}
