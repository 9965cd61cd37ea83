using System.Globalization;

namespace EventsHub.Documents.Images;

/// <summary>A colour of an SVG file, written as #RGB, #RRGGBB, #RGBA, #RRGGBBAA, rgb(), rgba(), currentColor or a CSS name. Opacity is from 0 to 1.</summary>
internal readonly record struct SvgColour(Colour Colour, double Opacity)
{
    /// <summary>Parses a colour; null for <c>none</c> and <c>transparent</c>.</summary>
    /// <exception cref="ImageFormatException">The text is not a colour in one of these notations.</exception>
    public static SvgColour? Parse(string text, string? currentColour)
    {
        if (text is "none" or "transparent" or "")
        {
            return null;
        }

        if (text.Equals("currentColor", StringComparison.OrdinalIgnoreCase))
        {
            return currentColour is null || currentColour.Equals("currentColor", StringComparison.OrdinalIgnoreCase) ? new(Colour.Black, 1) : Parse(currentColour, null);
        }

        return text[0] == '#' ? FromHex(text) : text.StartsWith("rgb", StringComparison.OrdinalIgnoreCase) ? FromFunction(text) : FromName(text);
    }

    private static SvgColour FromHex(string text)
    {
        var digits = text.AsSpan(1);
        if (!uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            throw Unreadable(text);
        }

        return digits.Length switch
        {
            3 => Opaque((value >> 8 & 15) * 17, (value >> 4 & 15) * 17, (value & 15) * 17),
            4 => Opaque((value >> 12 & 15) * 17, (value >> 8 & 15) * 17, (value >> 4 & 15) * 17) with { Opacity = (value & 15) / 15.0 },
            6 => Opaque(value >> 16, value >> 8 & 255, value & 255),
            8 => Opaque(value >> 24, value >> 16 & 255, value >> 8 & 255) with { Opacity = (value & 255) / 255.0 },
            _ => throw Unreadable(text),
        };
    }

    private static SvgColour FromFunction(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var parts = text[(open + 1)..].TrimEnd(')').Split([' ', ',', '/'], StringSplitOptions.RemoveEmptyEntries);
        if (open < 0 || parts.Length is not (3 or 4))
        {
            throw Unreadable(text);
        }

        uint Channel(int index) => (uint)Math.Clamp(Math.Round(Part(index, 255)), 0, 255);
        return Opaque(Channel(0), Channel(1), Channel(2)) with { Opacity = parts.Length == 4 ? Math.Clamp(Part(3, 1), 0, 1) : 1 };

        double Part(int index, double whole)
        {
            var isPercent = parts[index].EndsWith('%');
            return double.TryParse(parts[index].AsSpan().TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
                ? (isPercent ? value / 100 * whole : value)
                : throw Unreadable(text);
        }
    }

    private static SvgColour FromName(string text)
    {
        var named = System.Drawing.Color.FromName(text);
        return named.IsKnownColor && !named.IsSystemColor ? Opaque(named.R, named.G, named.B) : throw Unreadable(text);
    }

    private static SvgColour Opaque(uint red, uint green, uint blue) => new(new((byte)red, (byte)green, (byte)blue), 1);

    private static ImageFormatException Unreadable(string text) =>
        new($"The SVG file has a colour “{(text.Length > 40 ? text[..40] + "…" : text)}” that cannot be printed. Write it as #RRGGBB.");
}
