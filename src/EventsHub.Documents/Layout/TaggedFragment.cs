namespace EventsHub.Documents.Layout;

/// <summary>A fragment with a structure tag. Both parts of a split fragment belong to the same tag.</summary>
internal sealed class TaggedFragment(Tag tag, Fragment child) : Fragment(child.Width, child.Height)
{
    public override void Draw(DisplayList list, double x, double y)
    {
        using var scope = list.Begin(tag);
        child.Draw(list, x, y);
    }

    public override (Fragment? Head, Fragment Tail) Split(double height)
    {
        var (head, tail) = child.Split(height);
        return head is null ? (null, this) : (new TaggedFragment(tag, head), new TaggedFragment(tag, tail));
    }
}
