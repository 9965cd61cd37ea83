using System.Numerics;

namespace EventsHub.Documents.Layout;

/// <summary>A block turned clockwise. It takes the upright rectangle that holds it, centred in the width.</summary>
/// <param name="child">The block.</param>
/// <param name="degrees">How far it is turned.</param>
/// <param name="childWidth">The width it is laid out in, before it is turned, in millimetres.</param>
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
