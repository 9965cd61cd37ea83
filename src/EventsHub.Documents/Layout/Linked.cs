namespace EventsHub.Documents.Layout;

/// <summary>Makes the area of a block a link to an anchor or a web address.</summary>
internal sealed class Linked(Block child, string target, string description) : Block
{
    public override Fragment Layout(LayoutContext context, double width) => new LinkedFragment(child.Layout(context, width), target, description);

    private sealed class LinkedFragment(Fragment child, string target, string description) : Fragment(child.Width, child.Height)
    {
        private readonly Tag tag = new(TagRole.Link);

        public override void Draw(DisplayList list, double x, double y)
        {
            using var scope = list.Begin(tag);
            child.Draw(list, x, y);
            list.Link(x, y, Width, Height, target, description);
        }
    }
}
