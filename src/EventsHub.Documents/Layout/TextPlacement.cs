using EventsHub.Documents.Text;

namespace EventsHub.Documents.Layout;

/// <summary>Where lines lie between the edges.</summary>
internal readonly record struct TextPlacement(Alignment Alignment, bool DocumentIsRightToLeft)
{
    /// <summary>The left end of a line in a measure.</summary>
    public double Offset(TextLine line, double measure)
    {
        var room = measure - line.Width;
        return Alignment switch
        {
            Alignment.Center => room / 2,
            Alignment.Start => DocumentIsRightToLeft ? room : 0,
            Alignment.End => DocumentIsRightToLeft ? 0 : room,
            _ => line.RightToLeft ? room : 0,
        };
    }
}
