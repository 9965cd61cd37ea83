namespace EventsHub.Documents.Layout;

/// <summary>A block on a coloured band across the whole width of the page, at its top.</summary>
internal sealed class Banner(Block child, Colour colour, PageFrame frame) : Block
{
    private const double Padding = 9;

    public override Fragment Layout(LayoutContext context, double width) => new BannerFragment(child.Layout(context, width), colour, frame);

    private sealed class BannerFragment(Fragment child, Colour colour, PageFrame frame) : Fragment(child.Width, Padding + child.Height)
    {
        public override void Draw(DisplayList list, double x, double y)
        {
            list.Fill(0, 0, frame.Paper.Width, y + Height, colour);
            child.Draw(list, x, y);
        }
    }
}
