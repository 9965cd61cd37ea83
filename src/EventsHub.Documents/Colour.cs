using System.Globalization;

namespace EventsHub.Documents;

/// <summary>An sRGB colour with eight bits a channel.</summary>
internal readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    public static Colour Black { get; } = new(0, 0, 0);

    public static Colour White { get; } = new(255, 255, 255);

    /// <summary>Near black, for running text.</summary>
    public static Colour Ink { get; } = new(0x17, 0x1B, 0x22);

    /// <summary>Grey for secondary text; its contrast on white is over 7:1.</summary>
    public static Colour Muted { get; } = new(0x4A, 0x52, 0x5E);

    /// <summary>Light grey for thin lines between rows and cells.</summary>
    public static Colour Hairline { get; } = new(0xC9, 0xCF, 0xD8);

    /// <summary>Parses #RRGGBB. Throws <see cref="FormatException"/> for anything else.</summary>
    public static Colour Parse(string text)
    {
        if (text.Length == 7 && text[0] == '#' && int.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb))
        {
            return new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);
        }

        throw new FormatException($"“{text}” is not a colour. Write it as # and six hexadecimal digits, such as #1565C0.");
    }

    /// <summary>The text colour for a background of this colour: white or ink, whichever has more contrast, or black where neither reaches 4.5:1 (WCAG 2.2, 1.4.3).</summary>
    public Colour TextOnTop()
    {
        const double Enough = 4.5;
        var best = Contrast(this, White) >= Contrast(this, Ink) ? White : Ink;
        return Contrast(this, best) >= Enough ? best : Black;
    }

    /// <summary>This colour, darkened until text in it has the given contrast ratio on white.</summary>
    public Colour DarkenedFor(double contrast)
    {
        var colour = this;
        while (Contrast(colour, White) < contrast)
        {
            colour = new((byte)(colour.Red * 0.94), (byte)(colour.Green * 0.94), (byte)(colour.Blue * 0.94));
        }

        return colour;
    }

    /// <summary>This colour mixed with white; a strength of 1 is the colour itself, 0 is white.</summary>
    public Colour Tint(double strength)
    {
        byte Mix(byte channel) => (byte)Math.Round(255 - ((255 - channel) * strength));
        return new(Mix(Red), Mix(Green), Mix(Blue));
    }

    /// <summary>Contrast ratio as defined by WCAG 2.2, from 1 to 21.</summary>
    public static double Contrast(Colour a, Colour b)
    {
        var (light, dark) = (Math.Max(a.Luminance, b.Luminance), Math.Min(a.Luminance, b.Luminance));
        return (light + 0.05) / (dark + 0.05);
    }

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
