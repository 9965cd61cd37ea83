using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace EventsHub.Documents.Images;

/// <summary>Parses lengths, lists of numbers and transforms of SVG.</summary>
internal static partial class SvgLength
{
    /// <summary>Size in user units of 1em where no font size is given.</summary>
    public const double Em = 16;

    private const int LongestLength = 40;

    /// <summary>Parses a length into user units of 1/96 inch. A percentage gives a fraction: 50% is 0.5.</summary>
    public static bool TryParse(string? text, out double value)
    {
        value = 0;
        if (text is null || text.Length > LongestLength || Length().Match(text.Trim()) is not { Success: true } match || !double.TryParse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture, out value))
        {
            return false;
        }

        value *= match.Groups[2].Value switch { "mm" => 96 / 25.4, "cm" => 96 / 2.54, "in" => 96, "pt" => 96 / 72.0, "pc" => 16, "em" => Em, "%" => 0.01, _ => 1 };
        return double.IsFinite(value);
    }

    /// <summary>Parses numbers separated by spaces or commas; anything else is skipped.</summary>
    public static List<float> Numbers(string? text)
    {
        var result = new List<float>();
        foreach (var match in Number().EnumerateMatches(text ?? ""))
        {
            if (float.TryParse(text.AsSpan(match.Index, match.Length), CultureInfo.InvariantCulture, out var number) && float.IsFinite(number))
            {
                result.Add(number);
            }
        }

        return result;
    }

    /// <summary>Parses a list of transform functions into one matrix.</summary>
    public static Matrix3x2 Transform(string? text)
    {
        var result = Matrix3x2.Identity;
        if (text is null or "none")
        {
            return result;
        }

        for (var position = 0; position < text.Length;)
        {
            var open = text.IndexOf('(', position);
            var close = open < 0 ? -1 : text.IndexOf(')', open);
            if (close < 0)
            {
                break;
            }

            result = Function(text[position..open].Trim(' ', ',', '\n', '\r', '\t'), Numbers(text[(open + 1)..close])) * result;
            position = close + 1;
        }

        return result;
    }

    private static Matrix3x2 Function(string name, List<float> n)
    {
        float At(int index, float otherwise = 0) => index < n.Count ? n[index] : otherwise;
        var radians = At(0) * MathF.PI / 180;
        return name switch
        {
            "translate" => Matrix3x2.CreateTranslation(At(0), At(1)),
            "scale" => Matrix3x2.CreateScale(At(0, 1), At(1, At(0, 1))),
            "rotate" => Matrix3x2.CreateRotation(radians, new Vector2(At(1), At(2))),
            "skewX" => Matrix3x2.CreateSkew(radians, 0),
            "skewY" => Matrix3x2.CreateSkew(0, radians),
            "matrix" => new Matrix3x2(At(0, 1), At(1), At(2), At(3, 1), At(4), At(5)),
            _ => Matrix3x2.Identity,
        };
    }

    [GeneratedRegex(@"^([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)\s*([a-z%]*)$")]
    private static partial Regex Length();

    [GeneratedRegex(@"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")]
    private static partial Regex Number();
}
