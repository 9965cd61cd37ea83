namespace EventsHub.Documents.Layout;

/// <summary>Blocks under each other.</summary>
internal sealed class Stack(double gap, params IReadOnlyList<Block> children) : Block
{
    public override Fragment Layout(LayoutContext context, double width) => new StackFragment([.. children.Select(child => child.Layout(context, width))], gap, width);
}
