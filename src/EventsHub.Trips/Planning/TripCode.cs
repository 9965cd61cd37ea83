using System.Text.RegularExpressions;

namespace EventsHub.Trips.Planning;

/// <summary>The name of a trip in addresses and file names.</summary>
public static partial class TripCode
{
    public static string Normalize(string code) => code.Trim().ToLowerInvariant();

    /// <summary>Two to sixty small letters, digits and hyphens; "new" is an address of its own.</summary>
    public static bool IsUsable(string? code) => code is not null && Normalize(code) is not "new" && Pattern().IsMatch(Normalize(code));

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,58}[a-z0-9]$")]
    private static partial Regex Pattern();
}
