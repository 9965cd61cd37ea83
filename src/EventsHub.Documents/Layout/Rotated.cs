using System.Numerics;

namespace EventsHub.Documents.Layout;

/// <summary>A block rotated clockwise. It takes the room of its bounding rectangle, centred in the width.</summary>
/// <param name="degrees">Angle of rotation.</param>
/// <param name="childWidth">Width in millimetres that the block is laid out in before rotation.</param>
internal sealed class Rotated(Block child, double degrees, double childWidth) : Block
{
    public override Fragment Layout(LayoutContext context, double width)
    {
        var fragment = child.Layout(context, childWidth);
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var (wide, high) = ((Math.Abs(cos) * fragment.Width) + (Math.Abs(sin) * fragment.Height), (Math.Abs(sin) * fragment.Width) + (Math.Abs(cos) * fragment.Height));
        var centre = new Vector2((float)fragment.Width / 2, (float)fragment.Height / 2);
        var turn = Matrix3x2.CreateTranslation(-centre) * new Matrix3x2((float)cos, (float)sin, (float)-sin, (float)cos, 0, 0);
        return new TransformedFragment(fragment, turn * Matrix3x2.CreateTranslation((float)width / 2, (float)high / 2), Math.Max(width, wide), high);
    }
}
