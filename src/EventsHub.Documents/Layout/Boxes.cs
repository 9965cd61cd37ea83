namespace EventsHub.Documents.Layout;

/// <summary>Blocks under each other.</summary>
internal sealed class Stack(double gap, params IReadOnlyList<Block> children) : Block
{
    public override Fragment Layout(LayoutContext context, double width) => new StackFragment([.. children.Select(child => child.Layout(context, width))], gap, width);
}

/// <summary>Fragments under each other; divided between them, or inside the one that does not fit.</summary>
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

/// <summary>A width in a row or table: so many millimetres, or a share of what is left.</summary>
internal readonly record struct Extent(double Millimetres, double Share)
{
    public static Extent Fixed(double millimetres) => new(millimetres, 0);

    public static Extent Part(double share = 1) => new(0, share);

    /// <summary>The widths of columns, with gaps between them. Fixed ones are narrowed where they would exceed the width.</summary>
    public static double[] Resolve(IReadOnlyList<Extent> extents, double width, double gap)
    {
        var room = Math.Max(0, width - (gap * (extents.Count - 1)));
        var asked = extents.Sum(extent => extent.Millimetres);
        var shares = extents.Sum(extent => extent.Share);
        var narrowed = asked > room ? room / asked : 1;
        return [.. extents.Select(extent => extent.Share > 0 ? Math.Max(0, room - asked) * extent.Share / shares : extent.Millimetres * narrowed)];
    }
}

/// <summary>Blocks beside each other, in reading direction.</summary>
internal sealed class Row(double gap, params IReadOnlyList<(Extent Extent, Block Block)> cells) : Block
{
    public override Fragment Layout(LayoutContext context, double width)
    {
        var widths = Extent.Resolve([.. cells.Select(cell => cell.Extent)], width, gap);
        var fragments = cells.Select((cell, i) => cell.Block.Layout(context, widths[i])).ToArray();
        return new RowFragment(fragments, gap, width, context.RightToLeft);
    }
}

/// <summary>Fragments beside each other, drawn in reading order.</summary>
internal sealed class RowFragment(IReadOnlyList<Fragment> cells, double gap, double width, bool rightToLeft)
    : Fragment(width, cells.Select(cell => cell.Height).DefaultIfEmpty().Max())
{
    public override void Draw(DisplayList list, double x, double y)
    {
        var offset = 0.0;
        foreach (var cell in cells)
        {
            cell.Draw(list, rightToLeft ? x + Width - offset - cell.Width : x + offset, y);
            offset += cell.Width + gap;
        }
    }

    public override (Fragment? Head, Fragment Tail) Split(double height)
    {
        var parts = cells.Select(cell => cell.Height <= height ? (Head: cell, Tail: new Space(0).At(cell.Width)) : cell.Split(height)).ToList();
        return parts.Any(part => part.Head is null)
            ? (null, this)
            : (new RowFragment([.. parts.Select(part => part.Head!)], gap, Width, rightToLeft), new RowFragment([.. parts.Select(part => part.Tail)], gap, Width, rightToLeft));
    }
}

/// <summary>Nothing, so high.</summary>
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

/// <summary>A line across the width.</summary>
internal sealed class Rule(Colour colour, double thickness = 0.2) : Block
{
    public override Fragment Layout(LayoutContext context, double width) => new RuleFragment(width, thickness, colour);

    private sealed class RuleFragment(double width, double thickness, Colour colour) : Fragment(width, thickness)
    {
        public override void Draw(DisplayList list, double x, double y) => list.Fill(x, y, Width, Height, colour);
    }
}

/// <summary>Room, a background and perhaps a stripe at the reading edge around a block.</summary>
internal sealed class Panel(Block child) : Block
{
    public double PaddingX { get; init; }

    public double PaddingY { get; init; }

    public Colour? Fill { get; init; }

    public Colour? Stripe { get; init; }

    public double Radius { get; init; }

    /// <summary>Up to this height in millimetres it goes to the next page as a whole rather than being divided.</summary>
    public double WholeUpTo { get; init; }

    public override Fragment Layout(LayoutContext context, double width) =>
        new PanelFragment(this, child.Layout(context, width - (2 * PaddingX)), width, context.RightToLeft);

    private sealed class PanelFragment(Panel panel, Fragment child, double width, bool rightToLeft) : Fragment(width, child.Height + (2 * panel.PaddingY))
    {
        private const double StripeWidth = 1.2;

        public override void Draw(DisplayList list, double x, double y)
        {
            if (panel.Fill is { } fill)
            {
                list.Fill(x, y, Width, Height, fill, panel.Radius);
            }

            if (panel.Stripe is { } stripe)
            {
                list.Fill(rightToLeft ? x + Width - StripeWidth : x, y, StripeWidth, Height, stripe);
            }

            child.Draw(list, x + panel.PaddingX, y + panel.PaddingY);
        }

        public override (Fragment? Head, Fragment Tail) Split(double height)
        {
            if (Height <= panel.WholeUpTo)
            {
                return (null, this);
            }

            var (head, tail) = child.Split(height - (2 * panel.PaddingY));
            return head is null ? (null, this) : (new PanelFragment(panel, head, Width, rightToLeft), new PanelFragment(panel, tail, Width, rightToLeft));
        }
    }
}

/// <summary>Says what the content of a block is.</summary>
internal sealed class Tagged(Tag tag, Block child) : Block
{
    public Tagged(TagRole role, Block child)
        : this(new Tag(role), child)
    {
    }

    public override Fragment Layout(LayoutContext context, double width) => new TaggedFragment(tag, child.Layout(context, width));
}

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

/// <summary>Makes a block a place that links and the outline lead to.</summary>
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

/// <summary>Makes the whole area of a block a link.</summary>
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

/// <summary>A QR code with its quiet zone, centred in the width.</summary>
internal sealed class QrBlock(QrCode code, double size, string alternativeText) : Block
{
    private const double QuietModules = 4;

    public override Fragment Layout(LayoutContext context, double width) => new QrFragment(code, size, alternativeText, width);

    private sealed class QrFragment(QrCode code, double size, string alternativeText, double width) : Fragment(width, size)
    {
        private readonly Tag tag = new(TagRole.Figure) { AlternativeText = alternativeText };

        public override void Draw(DisplayList list, double x, double y)
        {
            var quiet = Height * QuietModules / (code.Size + (2 * QuietModules));
            using var scope = list.Begin(tag);
            list.Qr(code, x + ((Width - Height) / 2) + quiet, y + quiet, Height - (2 * quiet));
        }
    }
}
