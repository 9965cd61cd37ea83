namespace EventsHub.Documents.Layout;

/// <summary>A QR code without its quiet zone.</summary>
internal sealed record QrItem(Tag? Tag, QrCode Code, double X, double Y, double Size) : DisplayItem(Tag);
