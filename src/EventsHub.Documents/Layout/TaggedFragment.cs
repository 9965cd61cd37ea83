namespace EventsHub.Documents.Layout;

/// <summary>A fragment under a tag, which stays the same when it is divided.</summary>
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
