namespace EventsHub.Documents.Layout;

/// <summary>Makes a block the target of links, and adds it to the outline when it has a level above 0.</summary>
internal sealed class Anchored(Block child, string? anchor, int outlineLevel = 0, string? outlineTitle = null) : Block
{
    public override Fragment Layout(LayoutContext context, double width) => new AnchoredFragment(this, child.Layout(context, width));

    private sealed class AnchoredFragment(Anchored block, Fragment child) : Fragment(child.Width, child.Height)
    {
        private string? Anchor => block.Name;

        public override void Draw(DisplayList list, double x, double y)
        {
            if (Anchor is not null)
            {
                list.Anchor(Anchor, y);
            }

            block.AddOutline(list, y);
            child.Draw(list, x, y);
        }

        public override (Fragment? Head, Fragment Tail) Split(double height)
        {
            var (head, tail) = child.Split(height);
            return head is null ? (null, this) : (new AnchoredFragment(block, head), tail);
        }
    }

    private string? Name => anchor;

    private void AddOutline(DisplayList list, double y)
    {
        if (outlineLevel > 0)
        {
            list.Outline(outlineLevel, outlineTitle ?? "", y);
        }
    }
}
