namespace EventsHub.Documents.Layout;

/// <summary>A QR code with its quiet zone of four modules (ISO 18004, 6.3.8), centred in the width. The size includes the quiet zone and is in millimetres.</summary>
internal sealed class QrBlock(QrCode code, double size, string alternativeText) : Block
{
    private const double QuietModules = 4;

    public override Fragment Layout(LayoutContext context, double width) => new QrFragment(code, size, alternativeText, width);

    private sealed class QrFragment(QrCode code, double size, string alternativeText, double width) : Fragment(width, size)
    {
        private readonly Tag tag = new(TagRole.Figure) { AlternativeText = alternativeText };

        public override void Draw(DisplayList list, double x, double y)
        {
            var quiet = Height * QuietModules / (code.Size + (2 * QuietModules));
            using var scope = list.Begin(tag);
            list.Qr(code, x + ((Width - Height) / 2) + quiet, y + quiet, Height - (2 * quiet));
        }
    }
}
