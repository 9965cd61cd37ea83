using EventsHub.Documents.Text;

namespace EventsHub.Documents.Badges.Templates;

/// <summary>One text of a template, before it is made to fit.</summary>
/// <param name="Content">What it says.</param>
/// <param name="Style">Its style except for what depends on the badge.</param>
/// <param name="Colour">Its colour.</param>
internal sealed record TemplateText(PlaceholderText Content, TextStyle Style, FaceColour Colour)
{
    private const double MillimetresPerPoint = 25.4 / 72;

    /// <summary>Greatest height in millimetres.</summary>
    public double MaxHeight { get; init; } = double.MaxValue;

    /// <summary>Greatest number of lines.</summary>
    public int MaxLines { get; init; } = 1;

    /// <summary>Millimetres above it, unless it is the first.</summary>
    public double Gap { get; init; }

    /// <summary>Smallest scale of a single line before it is divided into several.</summary>
    public double WrapsBelow { get; init; } = 0.7;

    /// <summary>True for the heading of the badge.</summary>
    public bool IsHeading { get; init; }

    /// <summary>True to keep the room of one line when there is nothing to say.</summary>
    public bool KeepsRoom { get; init; }

    /// <summary>Height in millimetres of one line at half the intended size.</summary>
    public double Least => Style.Size * MillimetresPerPoint * 1.3 / 2;
}
