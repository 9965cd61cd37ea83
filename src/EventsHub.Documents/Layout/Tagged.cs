namespace EventsHub.Documents.Layout;

/// <summary>Gives the content of a block a structure tag.</summary>
internal sealed class Tagged(Tag tag, Block child) : Block
{
    public Tagged(TagRole role, Block child)
        : this(new Tag(role), child)
    {
    }

    public override Fragment Layout(LayoutContext context, double width) => new TaggedFragment(tag, child.Layout(context, width));
}
