using EventsHub.Accounts.Domain;

namespace EventsHub.Accounts.Roles;

/// <summary>What a role is given for, as one text: <c>host</c>, <c>series:NAME</c>, <c>event:CODE</c> or <c>trip:CODE</c>. Forms and the command line use it.</summary>
public static class ScopeChoice
{
    /// <summary>The text for a scope.</summary>
    public static string ValueOf(ScopeKind kind, string key) => kind == ScopeKind.Host ? "host" : $"{kind.ToString().ToLowerInvariant()}:{key}";

    /// <summary>Reads the text. What is not one of the four is a kind that no command accepts.</summary>
    public static (ScopeKind Kind, string? Key) Read(string? text)
    {
        var parts = (text ?? "").Split(':', 2);
        return parts[0].Trim().ToLowerInvariant() switch
        {
            "host" or "" => (ScopeKind.Host, null),
            "series" => (ScopeKind.Series, parts.ElementAtOrDefault(1)),
            "event" => (ScopeKind.Event, parts.ElementAtOrDefault(1)),
            "trip" => (ScopeKind.Trip, parts.ElementAtOrDefault(1)),
            _ => ((ScopeKind)(-1), null),
        };
    }
}
