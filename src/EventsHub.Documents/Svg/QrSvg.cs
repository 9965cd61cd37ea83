using System.Globalization;
using System.Text;
using EventsHub.Documents.Layout;

namespace EventsHub.Documents.Svg;

/// <summary>Draws a QR code as an SVG file of its own, black on white with its quiet zone, so that it can be scanned on pages in dark colours too.</summary>
public static class QrSvg
{
    private const int Quiet = 4;

    /// <summary>Draws a text as UTF-8 with error correction level M, as the payment code of EPC069-12 requires.</summary>
    /// <exception cref="ArgumentException">The text does not fit the largest QR symbol supported.</exception>
    public static string Draw(string text)
    {
        var code = QrCode.Encode(text, plainUtf8: true);
        var side = code.Size + (2 * Quiet);
        var path = new StringBuilder();
        for (var row = 0; row < code.Size; row++)
        {
            for (var column = 0; column < code.Size; column++)
            {
                if (code[row, column])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{column + Quiet} {row + Quiet}h1v1h-1z");
                }
            }
        }

        return $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{side}v{side}h-{side}z"/><path d="{path}"/></svg>""";
    }
}
