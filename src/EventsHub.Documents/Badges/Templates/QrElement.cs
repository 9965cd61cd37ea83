namespace EventsHub.Documents.Badges.Templates;

/// <summary>The QR code with its quiet zone.</summary>
internal sealed record QrElement(FacePlace Place, FaceCondition When) : FaceElement(Place, When)
{
    public override bool Shows(BadgePart part) => part == BadgePart.Token;
}
