using System.Text;

namespace EventsHub.Documents.Layout;

/// <summary>A text in the most compact QR mode that can hold all of it: numeric, alphanumeric or byte (ISO 18004, 7.4).</summary>
internal sealed class QrSegment
{
    private const string Alphanumeric = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private const int NumericMode = 1;
    private const int AlphanumericMode = 2;
    private const int ByteMode = 4;
    private const int ExtendedInterpretation = 7;
    private const int Utf8Designator = 26;

    private readonly int mode;
    private readonly bool isUtf8;
    private readonly int count;
    private readonly List<(int Value, int Bits)> data = [];

    private QrSegment(int mode, int count, bool isUtf8 = false)
    {
        this.mode = mode;
        this.count = count;
        this.isUtf8 = isUtf8;
    }

    public static QrSegment For(string text) =>
        text.Length > 0 && !text.AsSpan().ContainsAnyExceptInRange('0', '9') ? Numeric(text)
        : text.Length > 0 && text.All(c => Alphanumeric.Contains(c, StringComparison.Ordinal)) ? FromAlphanumeric(text)
        : Bytes(text);

    /// <summary>UTF-8 bytes without an ECI designator, for payloads that state their encoding themselves.</summary>
    public static QrSegment PlainUtf8(string text) => OfBytes(Encoding.UTF8.GetBytes(text), isUtf8: false);

    /// <summary>The smallest version that holds the text. Throws <see cref="ArgumentException"/> when the largest does not.</summary>
    public int SmallestVersion()
    {
        for (var version = 1; version <= QrVersion.Largest; version++)
        {
            if (Length(version) <= QrVersion.DataCodewords(version) * 8)
            {
                return version;
            }
        }

        throw new ArgumentException($"The text for a QR code is too long: it takes {Length(QrVersion.Largest) / 8} bytes, and {QrVersion.DataCodewords(QrVersion.Largest)} fit. Shorten it.");
    }

    /// <summary>The data codewords of a version, padded to its capacity (ISO 18004, 7.4.10).</summary>
    public byte[] ToCodewords(int version)
    {
        var result = new byte[QrVersion.DataCodewords(version)];
        var position = 0;
        if (isUtf8)
        {
            Append(ExtendedInterpretation, 4);
            Append(Utf8Designator, 8);
        }

        Append(mode, 4);
        Append(count, CountBits(version));
        foreach (var (value, bits) in data)
        {
            Append(value, bits);
        }

        // Up to four zero bits terminate the text; the pad codewords 0xEC and 0x11 in turn fill the rest.
        position = Math.Min(position + 4, result.Length * 8);
        var filled = (position + 7) / 8;
        for (var i = filled; i < result.Length; i++)
        {
            result[i] = (byte)((i - filled) % 2 == 0 ? 0xEC : 0x11);
        }

        return result;

        void Append(int value, int bits)
        {
            for (var bit = bits - 1; bit >= 0; bit--, position++)
            {
                result[position / 8] |= (byte)(((value >> bit) & 1) << (7 - (position % 8)));
            }
        }
    }

    private int Length(int version) => (isUtf8 ? 12 : 0) + 4 + CountBits(version) + data.Sum(item => item.Bits);

    private int CountBits(int version) => (mode, version) switch
    {
        (NumericMode, < 10) => 10,
        (NumericMode, < 27) => 12,
        (NumericMode, _) => 14,
        (AlphanumericMode, < 10) => 9,
        (AlphanumericMode, < 27) => 11,
        (AlphanumericMode, _) => 13,
        (_, < 10) => 8,
        _ => 16,
    };

    private static QrSegment Numeric(string text)
    {
        var segment = new QrSegment(NumericMode, text.Length);
        foreach (var group in text.Chunk(3))
        {
            segment.data.Add((int.Parse(group, System.Globalization.CultureInfo.InvariantCulture), (group.Length * 3) + 1));
        }

        return segment;
    }

    private static QrSegment FromAlphanumeric(string text)
    {
        var segment = new QrSegment(AlphanumericMode, text.Length);
        foreach (var pair in text.Chunk(2))
        {
            var first = Alphanumeric.IndexOf(pair[0], StringComparison.Ordinal);
            segment.data.Add(pair.Length == 2 ? ((first * 45) + Alphanumeric.IndexOf(pair[1], StringComparison.Ordinal), 11) : (first, 6));
        }

        return segment;
    }

    private static QrSegment Bytes(string text)
    {
        var isUtf8 = text.AsSpan().ContainsAnyExceptInRange('\0', '\u00FF');
        return OfBytes(isUtf8 ? Encoding.UTF8.GetBytes(text) : Encoding.Latin1.GetBytes(text), isUtf8);
    }

    private static QrSegment OfBytes(byte[] bytes, bool isUtf8)
    {
        var segment = new QrSegment(ByteMode, bytes.Length, isUtf8);
        segment.data.AddRange(bytes.Select(value => ((int)value, 8)));
        return segment;
    }
}
