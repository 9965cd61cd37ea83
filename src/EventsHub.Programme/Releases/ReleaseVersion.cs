using System.Globalization;
using System.Text.RegularExpressions;

namespace EventsHub.Programme.Releases;

/// <summary>Names of releases: 1.0, 1.1 … unless organisers choose others.</summary>
internal static partial class ReleaseVersion
{
    public const string First = "1.0";

    /// <summary>Maximum length of a name, in UTF-16 code units.</summary>
    public const int MaxLength = 40;

    /// <summary>Proposes a name that is not yet used: the last name with its last number raised.</summary>
    public static string After(IReadOnlyList<string> versions)
    {
        var next = versions.Count == 0 ? First : Raised(versions[^1]);
        while (versions.Contains(next, StringComparer.OrdinalIgnoreCase))
        {
            next = Raised(next);
        }

        return next;
    }

    private static string Raised(string version)
    {
        var number = LastNumber().Match(version);
        var raised = number.Success
            ? string.Concat(version.AsSpan(0, number.Index), (long.Parse(number.Value, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture).PadLeft(number.Length, '0'), version.AsSpan(number.Index + number.Length))
            : $"{version} 2";
        return raised.Length <= MaxLength ? raised : First;
    }

    [GeneratedRegex("[0-9]{1,9}(?=[^0-9]*$)")]
    private static partial Regex LastNumber();
}
