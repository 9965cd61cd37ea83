using System.Numerics;
using EventsHub.Documents.Images;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Layout;

/// <summary>The content of a page, in the order in which it is painted and read out.</summary>
internal sealed class DisplayList
{
    private readonly Stack<Tag> open = new();
    private int decoration;

    public DisplayList()
    {
    }

    private DisplayList(DisplayList around)
    {
        open = around.open;
        decoration = around.decoration;
    }

    /// <summary>All items, from the lowest to the topmost.</summary>
    public List<DisplayItem> Items { get; } = [];

    private Tag? Current => decoration == 0 && open.TryPeek(out var tag) ? tag : null;

    /// <summary>Tags the content that is drawn until the result is disposed. Tags nest; a null tag changes nothing.</summary>
    public TagScope Begin(Tag? tag)
    {
        if (tag is null || decoration > 0)
        {
            return default;
        }

        tag.Parent ??= Current;
        open.Push(tag);
        return new TagScope(open);
    }

    /// <summary>Draws content without tags, so that repeated content is not read out again.</summary>
    public void Decorate(Action draw)
    {
        decoration++;
        draw();
        decoration--;
    }

    /// <summary>Draws content through a transformation.</summary>
    public void Group(Matrix3x2 matrix, Action<DisplayList> draw)
    {
        var content = new DisplayList(this);
        draw(content);
        Items.Add(new GroupItem(matrix, content));
    }

    /// <summary>Reserves a position in the order for content that is drawn when page numbers are known.</summary>
    public void Later(Action<DisplayList, PageNumbers> draw) => Items.Add(new LateItem(Current, draw));

    /// <summary>Replaces all content that was drawn with <see cref="Later"/>.</summary>
    public void Resolve(PageNumbers numbers)
    {
        for (var i = Items.Count - 1; i >= 0; i--)
        {
            if (Items[i] is GroupItem group)
            {
                group.Content.Resolve(numbers);
            }
            else if (Items[i] is LateItem late)
            {
                var drawn = new DisplayList();
                using (drawn.Begin(late.Tag))
                {
                    late.Draw(drawn, numbers);
                }

                Items.RemoveAt(i);
                Items.InsertRange(i, drawn.Items);
            }
        }
    }

    /// <summary>Draws a line of text with its left end at x and its baseline at a height in millimetres.</summary>
    public void Text(TextLine line, double x, double baseline)
    {
        foreach (var piece in line.Pieces)
        {
            Items.Add(new TextItem(Current, piece, x + piece.X, baseline));
        }
    }

    public void Fill(double x, double y, double width, double height, Colour colour, double radius = 0) =>
        Items.Add(new FillItem(null, x, y, width, height, colour, radius));

    public void Line(double x1, double y1, double x2, double y2, double thickness, Colour colour, bool dotted = false) =>
        Items.Add(new LineItem(null, x1, y1, x2, y2, thickness, colour, dotted));

    public void Qr(QrCode code, double x, double y, double size) => Items.Add(new QrItem(Current, code, x, y, size));

    public void Image(PictureSource image, double x, double y, double width, double height) => Items.Add(new ImageItem(Current, image, x, y, width, height));

    public void Art(Art art, double x, double y) => Items.Add(new ArtItem(null, art, x, y));

    public void Link(double x, double y, double width, double height, string target, string description) =>
        Items.Add(new LinkItem(Current, x, y, width, height, target, description));

    public void Anchor(string name, double y) => Items.Add(new AnchorItem(Current, name, y));

    public void Outline(int level, string title, double y) => Items.Add(new OutlineItem(Current, level, title, y));

    /// <summary>Closes a tag when it is disposed.</summary>
    public readonly struct TagScope(Stack<Tag>? open) : IDisposable
    {
        public void Dispose() => open?.Pop();
    }
}
