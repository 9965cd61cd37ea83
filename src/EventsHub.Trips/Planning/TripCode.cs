using System.Text.RegularExpressions;

namespace EventsHub.Trips.Planning;

/// <summary>The form of a trip's code, its name in web addresses and file names.</summary>
public static partial class TripCode
{
    public static string Normalize(string code) => code.Trim().ToLowerInvariant();

    /// <summary>True for 2 to 60 letters a to z, digits and hyphens. "new" is refused, since <c>/trips/new</c> is the page for a new trip.</summary>
    public static bool IsUsable(string? code) => code is not null && Normalize(code) is not "new" && Pattern().IsMatch(Normalize(code));

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,58}[a-z0-9]$")]
    private static partial Regex Pattern();
}
