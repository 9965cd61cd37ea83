using System.Numerics;

namespace EventsHub.Documents.Layout;

/// <summary>The modules of a QR code (ISO 18004) without its quiet zone, with error correction level M, which recovers about 15 % of damaged codewords.</summary>
internal sealed class QrCode
{
    private QrCode(int size, byte[] rows)
    {
        Size = size;
        PackedRows = rows;
    }

    /// <summary>Number of modules along one side.</summary>
    public int Size { get; }

    /// <summary>Rows with one bit a module, 1 for dark, the leftmost in the highest bit; each row starts at a byte boundary.</summary>
    public byte[] PackedRows { get; }

    /// <summary>True where the module is dark.</summary>
    public bool this[int row, int column] => (PackedRows[(row * ((Size + 7) / 8)) + (column / 8)] & (0x80 >> (column % 8))) != 0;

    /// <summary>Encodes a text in the smallest symbol that holds it; text outside Latin-1 is marked as UTF-8.</summary>
    /// <exception cref="ArgumentException">The text does not fit version 27, the largest symbol supported.</exception>
    public static QrCode Encode(string text) => Encode(text, plainUtf8: false);

    /// <summary>Encodes a text. With <paramref name="plainUtf8"/> it is UTF-8 without an ECI designator, for payloads that state their encoding themselves, such as payment codes (EPC069-12).</summary>
    /// <exception cref="ArgumentException">The text does not fit version 27, the largest symbol supported.</exception>
    public static QrCode Encode(string text, bool plainUtf8)
    {
        var segment = plainUtf8 ? QrSegment.PlainUtf8(text) : QrSegment.For(text);
        var version = segment.SmallestVersion();
        var codewords = QrErrorCorrection.Protect(segment.ToCodewords(version), version);

        // Rows of small symbols fit a machine word, which makes the choice of the mask four times as fast.
        return version <= QrTemplate<ulong>.LargestVersion
            ? QrTemplate<ulong>.For(version).Place(codewords)
            : QrTemplate<UInt128>.For(version).Place(codewords);
    }

    /// <summary>Creates a code from rows whose lowest bit is the leftmost module.</summary>
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
