using System.Numerics;

namespace EventsHub.Documents.Layout;

/// <summary>The modules of a QR code (ISO 18004), without the quiet zone, with error correction M: 15 % may be dirty or torn.</summary>
internal sealed class QrCode
{
    private QrCode(int size, byte[] rows)
    {
        Size = size;
        PackedRows = rows;
    }

    /// <summary>Modules along one side.</summary>
    public int Size { get; }

    /// <summary>One bit a module, 1 for dark, the leftmost in the highest bit; every row starts a byte.</summary>
    public byte[] PackedRows { get; }

    /// <summary>True where a module is dark.</summary>
    public bool this[int row, int column] => (PackedRows[(row * ((Size + 7) / 8)) + (column / 8)] & (0x80 >> (column % 8))) != 0;

    /// <summary>Encodes a text in the smallest symbol that holds it.</summary>
    /// <exception cref="ArgumentException">No symbol that is printed here holds it.</exception>
    public static QrCode Encode(string text) => Encode(text, plainUtf8: false);

    /// <summary>Encodes a text; in UTF-8 without saying so in the symbol where the payload says it itself, as those of payments do.</summary>
    /// <exception cref="ArgumentException">No symbol that is printed here holds it.</exception>
    public static QrCode Encode(string text, bool plainUtf8)
    {
        var segment = plainUtf8 ? QrSegment.PlainUtf8(text) : QrSegment.For(text);
        var version = segment.SmallestVersion();
        var codewords = QrErrorCorrection.Protect(segment.ToCodewords(version), version);

        // A row of the small symbols fits a machine word, which makes choosing the mask four times as fast.
        return version <= QrTemplate<ulong>.LargestVersion
            ? QrTemplate<ulong>.For(version).Place(codewords)
            : QrTemplate<UInt128>.For(version).Place(codewords);
    }

    /// <summary>Packs rows whose lowest bit is the leftmost module.</summary>
    public static QrCode FromRows<TRow>(ReadOnlySpan<TRow> rows)
        where TRow : unmanaged, IBinaryInteger<TRow>
    {
        var bytes = (rows.Length + 7) / 8;
        var packed = new byte[rows.Length * bytes];
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < rows.Length; column++)
            {
                if (!TRow.IsZero((rows[row] >> column) & TRow.One))
                {
                    packed[(row * bytes) + (column / 8)] |= (byte)(0x80 >> (column % 8));
                }
            }
        }

        return new QrCode(rows.Length, packed);
    }
}
