namespace EventsHub.Documents.Layout;

/// <summary>A QR code.</summary>
internal sealed record QrItem(Tag? Tag, QrCode Code, double X, double Y, double Size) : DisplayItem(Tag);
