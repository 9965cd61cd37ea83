namespace EventsHub.Documents.Layout;

/// <summary>Fragments below each other. It is split between two of them, or inside the one that crosses the height.</summary>
internal sealed class StackFragment(IReadOnlyList<Fragment> children, double gap, double width)
    : Fragment(width, children.Sum(child => child.Height) + (Math.Max(0, children.Count - 1) * gap))
{
    public override void Draw(DisplayList list, double x, double y)
    {
        foreach (var child in children)
        {
            child.Draw(list, x, y);
            y += child.Height + gap;
        }
    }

    public override (Fragment? Head, Fragment Tail) Split(double height)
    {
        var head = new List<Fragment>();
        for (var i = 0; i < children.Count; i++)
        {
            if (children[i].Height <= height)
            {
                head.Add(children[i]);
                height -= children[i].Height + gap;
                continue;
            }

            var (part, rest) = children[i].Split(height);
            if (part is not null)
            {
                head.Add(part);
            }

            return (head.Count > 0 ? new StackFragment(head, gap, Width) : null, new StackFragment([rest, .. children.Skip(i + 1)], gap, Width));
        }

        return (null, this);
    }
}
