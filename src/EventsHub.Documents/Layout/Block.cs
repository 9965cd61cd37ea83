namespace EventsHub.Documents.Layout;

/// <summary>Content that can be laid out at any width in millimetres.</summary>
internal abstract class Block
{
    public abstract Fragment Layout(LayoutContext context, double width);
}
