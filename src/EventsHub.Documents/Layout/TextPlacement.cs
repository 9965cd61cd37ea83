using EventsHub.Documents.Text;

namespace EventsHub.Documents.Layout;

/// <summary>The horizontal placement of lines.</summary>
internal readonly record struct TextPlacement(Alignment Alignment, bool DocumentIsRightToLeft)
{
    /// <summary>Distance in millimetres of the left end of a line from the left edge of the available width.</summary>
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
