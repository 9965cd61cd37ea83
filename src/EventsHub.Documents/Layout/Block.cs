namespace EventsHub.Documents.Layout;

/// <summary>Something that can be laid out at a width in millimetres.</summary>
internal abstract class Block
{
    public abstract Fragment Layout(LayoutContext context, double width);
}
