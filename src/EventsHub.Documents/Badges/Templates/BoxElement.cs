namespace EventsHub.Documents.Badges.Templates;

/// <summary>A filled rectangle.</summary>
/// <param name="Fill">Its colour.</param>
/// <param name="Radius">Radius of its corners in millimetres.</param>
internal sealed record BoxElement(FacePlace Place, FaceCondition When, FaceColour Fill, double Radius) : FaceElement(Place, When);
