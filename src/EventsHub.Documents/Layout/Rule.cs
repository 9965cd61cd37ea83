namespace EventsHub.Documents.Layout;

/// <summary>A horizontal line across the width; its thickness is in millimetres.</summary>
internal sealed class Rule(Colour colour, double thickness = 0.2) : Block
{
    public override Fragment Layout(LayoutContext context, double width) => new RuleFragment(width, thickness, colour);

    private sealed class RuleFragment(double width, double thickness, Colour colour) : Fragment(width, thickness)
    {
        public override void Draw(DisplayList list, double x, double y) => list.Fill(x, y, Width, Height, colour);
    }
}
