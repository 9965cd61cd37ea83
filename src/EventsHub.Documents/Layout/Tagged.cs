namespace EventsHub.Documents.Layout;

/// <summary>Says what the content of a block is.</summary>
internal sealed class Tagged(Tag tag, Block child) : Block
{
    public Tagged(TagRole role, Block child)
        : this(new Tag(role), child)
    {
    }

    public override Fragment Layout(LayoutContext context, double width) => new TaggedFragment(tag, child.Layout(context, width));
}
