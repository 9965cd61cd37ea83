using System.Buffers.Text;

namespace EventsHub.Documents.Pdf;

/// <summary>Builds PDF syntax (ISO 32000-1, 7.2 and 7.3) in a growing buffer.</summary>
internal sealed class ByteWriter
{
    private byte[] bytes = new byte[64];
    private int length;

    public int Length => length;

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

    public void Clear() => length = 0;

    public byte[] ToArray() => Written.ToArray();

    public ByteWriter Raw(ReadOnlySpan<byte> value)
    {
        value.CopyTo(Reserve(value.Length));
        length += value.Length;
        return this;
    }

    /// <summary>Writes ASCII characters.</summary>
    public ByteWriter Ascii(ReadOnlySpan<char> value)
    {
        var target = Reserve(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            target[i] = (byte)value[i];
        }

        length += value.Length;
        return this;
    }

    public ByteWriter Int(long value)
    {
        Utf8Formatter.TryFormat(value, Reserve(20), out var written);
        length += written;
        return this;
    }

    /// <summary>Writes the characters of a name without its slash; those that a name may not contain are escaped (ISO 32000-1, 7.3.5).</summary>
    public ByteWriter Name(ReadOnlySpan<char> value)
    {
        foreach (var c in value)
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '+')
            {
                Byte((byte)c);
            }
            else
            {
                Byte((byte)'#').Ascii(((int)(byte)c).ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return this;
    }

    /// <summary>Writes numbers with at most six decimals, as matrices need, each followed by a space.</summary>
    public ByteWriter Precise(params ReadOnlySpan<double> values)
    {
        Span<char> digits = stackalloc char[32];
        foreach (var value in values)
        {
            Clamp(value).TryFormat(digits, out var length, "0.######", System.Globalization.CultureInfo.InvariantCulture);
            Ascii(digits[..length]).Byte((byte)' ');
        }

        return this;
    }

    /// <summary>Writes a number with at most three decimals.</summary>
    public ByteWriter Number(double value)
    {
        var thousandths = (long)Math.Round(Clamp(value) * 1000, MidpointRounding.AwayFromZero);
        if (thousandths < 0)
        {
            Byte((byte)'-');
            thousandths = -thousandths;
        }

        var (whole, fraction) = Math.DivRem(thousandths, 1000);
        if (whole != 0 || fraction == 0)
        {
            Int(whole);
        }

        if (fraction == 0)
        {
            return this;
        }

        Byte((byte)'.').Byte((byte)('0' + (fraction / 100)));
        if (fraction % 100 != 0)
        {
            Byte((byte)('0' + (fraction / 10 % 10)));
            if (fraction % 10 != 0)
            {
                Byte((byte)('0' + (fraction % 10)));
            }
        }

        return this;
    }

    /// <summary>Writes numbers with at most three decimals, each followed by a space.</summary>
    public ByteWriter Numbers(params ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            Number(value).Byte((byte)' ');
        }

        return this;
    }

    public ByteWriter Byte(byte value)
    {
        Reserve(1)[0] = value;
        length++;
        return this;
    }

    /// <summary>Writes an indirect reference to an object.</summary>
    public ByteWriter Ref(int id) => Int(id).Raw(" 0 R"u8);

    /// <summary>Writes four hexadecimal digits.</summary>
    public ByteWriter Hex16(int value)
    {
        var digits = "0123456789ABCDEF"u8;
        var target = Reserve(4);
        target[0] = digits[(value >> 12) & 15];
        target[1] = digits[(value >> 8) & 15];
        target[2] = digits[(value >> 4) & 15];
        target[3] = digits[value & 15];
        length += 4;
        return this;
    }

    /// <summary>Writes the UTF-16BE code units of a text as hexadecimal digits.</summary>
    public ByteWriter Utf16Hex(ReadOnlySpan<char> text)
    {
        foreach (var unit in text)
        {
            Hex16(unit);
        }

        return this;
    }

    /// <summary>Writes a text string (ISO 32000-1, 7.9.2): a literal for printable ASCII, else UTF-16BE with a byte order mark.</summary>
    public ByteWriter TextString(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAnyExceptInRange(' ', '~') >= 0)
        {
            return Raw("<FEFF"u8).Utf16Hex(text).Byte((byte)'>');
        }

        Byte((byte)'(');
        foreach (var c in text)
        {
            if (c is '(' or ')' or '\\')
            {
                Byte((byte)'\\');
            }

            Byte((byte)c);
        }

        return Byte((byte)')');
    }

    /// <summary>Limits a number to ten million, because coordinates of a hostile picture may be beyond what viewers can represent.</summary>
    private static double Clamp(double value)
    {
        const double Furthest = 10_000_000;
        return double.IsNaN(value) ? 0 : Math.Clamp(value, -Furthest, Furthest);
    }

    private Span<byte> Reserve(int count)
    {
        if (length + count > bytes.Length)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + count));
        }

        return bytes.AsSpan(length, count);
    }
}
