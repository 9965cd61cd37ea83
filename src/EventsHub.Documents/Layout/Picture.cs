using EventsHub.Documents.Images;

namespace EventsHub.Documents.Layout;

/// <summary>A picture, as large as fits a box in millimetres and centred in the width. Without alternative text it is decoration.</summary>
internal sealed class Picture(PictureSource image, double maxWidth, double maxHeight, string? alternativeText) : Block
{
    public override Fragment Layout(LayoutContext context, double width)
    {
        var scale = Math.Min(Math.Min(maxWidth, width) / image.AspectRatio, maxHeight);
        return new PictureFragment(image, width, scale, alternativeText is null ? null : new Tag(TagRole.Figure) { AlternativeText = alternativeText });
    }

    private sealed class PictureFragment(PictureSource image, double width, double height, Tag? tag) : Fragment(width, height)
    {
        public override void Draw(DisplayList list, double x, double y)
        {
            using var scope = list.Begin(tag);
            var shown = Height * image.AspectRatio;
            list.Image(image, x + ((Width - shown) / 2), y, shown, Height);
        }
    }
}
