namespace EventsHub.Documents.Layout;

/// <summary>Empty space of a height in millimetres.</summary>
internal sealed class Space(double height) : Block
{
    public override Fragment Layout(LayoutContext context, double width) => At(width);

    public Fragment At(double width) => new Empty(width, height);

    private sealed class Empty(double width, double height) : Fragment(width, height)
    {
        public override void Draw(DisplayList list, double x, double y)
        {
        }
    }
}
