namespace EventsHub.Documents.Layout;

/// <summary>An area of a fixed height in millimetres with blocks at fixed positions; later blocks are drawn over earlier ones.</summary>
internal sealed class Canvas(double height, params IReadOnlyList<Placed> blocks) : Block
{
    public override Fragment Layout(LayoutContext context, double width) => new CanvasFragment(
        [.. blocks.Select(placed => (placed.Block.Layout(context, placed.Width), context.RightToLeft ? width - placed.X - placed.Width : placed.X, placed.Y))],
        width,
        height);

    private sealed class CanvasFragment(IReadOnlyList<(Fragment Fragment, double X, double Y)> placed, double width, double height) : Fragment(width, height)
    {
        public override void Draw(DisplayList list, double x, double y)
        {
            foreach (var (fragment, left, top) in placed)
            {
                fragment.Draw(list, x + left, y + top);
            }
        }
    }
}
