namespace EventsHub.Documents.Programmes;

/// <summary>The door signs of an event's rooms.</summary>
/// <param name="Title">Name of the event.</param>
/// <param name="Language">BCP 47 language of the signs.</param>
/// <param name="AccentColour">Colour of the event as #RRGGBB.</param>
/// <param name="Signs">One sign for each room and day, in printing order.</param>
/// <param name="PageOf">Format of the page number of a sign with several pages, such as “{0} of {1}”.</param>
public sealed record DoorSigns(string Title, string Language, string AccentColour, IReadOnlyList<DoorSign> Signs, string PageOf)
{
    /// <summary>JPEG, PNG or SVG file for the foot; null for no logo.</summary>
    public byte[]? Logo { get; init; }
}
