namespace EventsHub.Documents.Programmes;

/// <summary>What hangs on the doors of an event's rooms.</summary>
/// <param name="Title">The event's name.</param>
/// <param name="Language">BCP 47 language of the reader.</param>
/// <param name="AccentColour">#RRGGBB.</param>
/// <param name="Signs">A sign for each room and day, in the order to print.</param>
/// <param name="PageOf">A format for the pages of one sign, such as “{0} of {1}”.</param>
public sealed record DoorSigns(string Title, string Language, string AccentColour, IReadOnlyList<DoorSign> Signs, string PageOf)
{
    /// <summary>A JPEG, PNG or SVG file for the foot.</summary>
    public byte[]? Logo { get; init; }
}
