namespace EventsHub.Documents.Layout;

/// <summary>A block with padding, and optionally a background and a coloured stripe on the side where reading starts. Lengths are millimetres.</summary>
internal sealed class Panel(Block child) : Block
{
    public double PaddingX { get; init; }

    public double PaddingY { get; init; }

    public Colour? Fill { get; init; }

    public Colour? Stripe { get; init; }

    public double Radius { get; init; }

    /// <summary>A panel of up to this height in millimetres moves to the next page as a whole; a higher one is split.</summary>
    public double WholeUpTo { get; init; }

    public override Fragment Layout(LayoutContext context, double width) =>
        new PanelFragment(this, child.Layout(context, width - (2 * PaddingX)), width, context.RightToLeft);

    private sealed class PanelFragment(Panel panel, Fragment child, double width, bool rightToLeft) : Fragment(width, child.Height + (2 * panel.PaddingY))
    {
        private const double StripeWidth = 1.2;

        public override void Draw(DisplayList list, double x, double y)
        {
            if (panel.Fill is { } fill)
            {
                list.Fill(x, y, Width, Height, fill, panel.Radius);
            }

            if (panel.Stripe is { } stripe)
            {
                list.Fill(rightToLeft ? x + Width - StripeWidth : x, y, StripeWidth, Height, stripe);
            }

            child.Draw(list, x + panel.PaddingX, y + panel.PaddingY);
        }

        public override (Fragment? Head, Fragment Tail) Split(double height)
        {
            if (Height <= panel.WholeUpTo)
            {
                return (null, this);
            }

            var (head, tail) = child.Split(height - (2 * panel.PaddingY));
            return head is null ? (null, this) : (new PanelFragment(panel, head, Width, rightToLeft), new PanelFragment(panel, tail, Width, rightToLeft));
        }
    }
}
