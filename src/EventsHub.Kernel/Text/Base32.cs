using System.Diagnostics.CodeAnalysis;

namespace EventsHub.Kernel.Text;

/// <summary>Bytes as capital letters and digits (RFC 4648, section 6, without padding). QR codes hold such texts in their alphanumeric mode, 5.5 bits a character.</summary>
public static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Eight characters for every five bytes, rounded up to whole characters.</summary>
    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        Span<char> text = new char[((bytes.Length * 8) + 4) / 5];
        var (bits, held, at) = (0, 0, 0);
        foreach (var value in bytes)
        {
            (bits, held) = ((bits << 8) | value, held + 8);
            for (; held >= 5; held -= 5)
            {
                text[at++] = Alphabet[(bits >> (held - 5)) & 31];
            }

            bits &= (1 << held) - 1;
        }

        if (held > 0)
        {
            text[at] = Alphabet[(bits << (5 - held)) & 31];
        }

        return new(text);
    }

    /// <summary>Reads exactly what <see cref="Encode"/> writes: of two texts for the same bytes, only that one is taken. Small letters are refused.</summary>
    public static bool TryDecode(ReadOnlySpan<char> text, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = new byte[text.Length * 5 / 8];
        var (bits, held, at) = (0, 0, 0);
        foreach (var character in text)
        {
            var value = Alphabet.IndexOf(character, StringComparison.Ordinal);
            if (value < 0)
            {
                bytes = null;
                return false;
            }

            (bits, held) = ((bits << 5) | value, held + 5);
            if (held >= 8)
            {
                bytes[at++] = (byte)(bits >> (held - 8));
                held -= 8;
                bits &= (1 << held) - 1;
            }
        }

        // Bits left over are zero, and fewer than a character has: otherwise another text would stand for the same bytes.
        if (held >= 5 || bits != 0)
        {
            bytes = null;
        }

        return bytes is not null;
    }
}
