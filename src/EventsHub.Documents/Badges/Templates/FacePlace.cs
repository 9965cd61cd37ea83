namespace EventsHub.Documents.Badges.Templates;

/// <summary>A rectangle on the face of a badge, in millimetres.</summary>
/// <param name="X">Distance from the side where the event's language starts to read.</param>
/// <param name="Y">Distance from the top.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
internal readonly record struct FacePlace(double X, double Y, double Width, double Height);
