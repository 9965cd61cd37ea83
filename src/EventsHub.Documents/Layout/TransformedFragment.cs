using System.Numerics;

namespace EventsHub.Documents.Layout;

/// <summary>A fragment drawn through a matrix, which maps its own top left corner into the room that it takes.</summary>
internal sealed class TransformedFragment(Fragment child, Matrix3x2 matrix, double width, double height) : Fragment(width, height)
{
    /// <summary>A fragment scaled down to a height in millimetres and centred in its former width.</summary>
    public static Fragment ShrunkTo(Fragment child, double height)
    {
        var scale = (float)(height / child.Height);
        return new TransformedFragment(child, Matrix3x2.CreateScale(scale) * Matrix3x2.CreateTranslation((float)(child.Width * (1 - scale) / 2), 0), child.Width, height);
    }

    public override void Draw(DisplayList list, double x, double y) =>
        list.Group(matrix * Matrix3x2.CreateTranslation((float)x, (float)y), content => child.Draw(content, 0, 0));
}
