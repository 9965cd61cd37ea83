using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace EventsHub.Documents.Images;

/// <summary>Lengths, lists of numbers and transforms, as SVG writes them.</summary>
internal static partial class SvgLength
{
    /// <summary>A length in user units; percentages are a part of one.</summary>
    public static bool TryParse(string? text, out double value)
    {
        value = 0;
        if (text is null || Length().Match(text.Trim()) is not { Success: true } match || !double.TryParse(match.Groups[1].Value, CultureInfo.InvariantCulture, out value))
        {
            return false;
        }

        value *= match.Groups[2].Value switch { "mm" => 96 / 25.4, "cm" => 96 / 2.54, "in" => 96, "pt" => 96 / 72.0, "pc" => 16, "em" => 16, "%" => 0.01, _ => 1 };
        return double.IsFinite(value);
    }

    /// <summary>Numbers between spaces and commas.</summary>
    public static List<float> Numbers(string text) =>
        [.. Number().Matches(text).Select(match => float.Parse(match.Value, CultureInfo.InvariantCulture)).Where(float.IsFinite)];

    /// <summary>A list of transforms as one matrix.</summary>
    public static Matrix3x2 Transform(string? text)
    {
        var result = Matrix3x2.Identity;
        foreach (Match match in Function().Matches(text ?? ""))
        {
            var n = Numbers(match.Groups[2].Value);
            float At(int index, float otherwise = 0) => index < n.Count ? n[index] : otherwise;
            var radians = At(0) * MathF.PI / 180;
            var matrix = match.Groups[1].Value switch
            {
                "translate" => Matrix3x2.CreateTranslation(At(0), At(1)),
                "scale" => Matrix3x2.CreateScale(At(0, 1), At(1, At(0, 1))),
                "rotate" => Matrix3x2.CreateRotation(radians, new Vector2(At(1), At(2))),
                "skewX" => Matrix3x2.CreateSkew(radians, 0),
                "skewY" => Matrix3x2.CreateSkew(0, radians),
                "matrix" => new Matrix3x2(At(0, 1), At(1), At(2), At(3, 1), At(4), At(5)),
                _ => Matrix3x2.Identity,
            };
            result = matrix * result;
        }

        return result;
    }

    [GeneratedRegex(@"^([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)\s*([a-z%]*)$")]
    private static partial Regex Length();

    [GeneratedRegex(@"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"(\w+)\s*\(([^)]*)\)")]
    private static partial Regex Function();
}
