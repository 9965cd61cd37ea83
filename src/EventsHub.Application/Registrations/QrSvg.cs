using System.Globalization;
using System.Text;
using QRCoder;

namespace EventsHub.Application.Registrations;

/// <summary>Draws a QR code as SVG: black on white with its quiet zone, whatever the page around it looks like.</summary>
internal static class QrSvg
{
    /// <summary>The drawing, with error correction M as EPC069-12 asks for.</summary>
    public static string Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Count; x++)
            {
                if (rows[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {rows.Count} {rows.Count}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{rows.Count}v{rows.Count}h-{rows.Count}z"/><path d="{path}"/></svg>""";
    }
}
