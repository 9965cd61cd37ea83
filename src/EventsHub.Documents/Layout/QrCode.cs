using QRCoder;

namespace EventsHub.Documents.Layout;

/// <summary>The modules of a QR code, without the quiet zone.</summary>
internal sealed class QrCode
{
    private const int QuietZone = 4;
    private readonly bool[] modules;

    private QrCode(int size, bool[] modules)
    {
        Size = size;
        this.modules = modules;
    }

    /// <summary>Modules along one side.</summary>
    public int Size { get; }

    /// <summary>True where a module is dark.</summary>
    public bool this[int row, int column] => modules[(row * Size) + column];

    /// <summary>Encodes a text with error correction M: 15 % may be dirty or torn.</summary>
    public static QrCode Encode(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var size = data.ModuleMatrix.Count - (2 * QuietZone);
        var modules = new bool[size * size];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
            {
                modules[(row * size) + column] = data.ModuleMatrix[row + QuietZone][column + QuietZone];
            }
        }

        return new QrCode(size, modules);
    }
}
