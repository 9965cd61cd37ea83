using EventsHub.Kernel.Text;

namespace EventsHub.Badges;

/// <summary>Whose badges are meant: of confirmed registrations only, and all of them where nothing else is said.</summary>
public sealed record BadgeSelection
{
    /// <summary>The codes of the registrations chosen; empty for no choice.</summary>
    public IReadOnlyList<string> Codes { get; set; } = [];

    /// <summary>The code of a ticket type.</summary>
    public string? TicketType { get; set; }

    /// <summary>A role given by staff, such as Speaker.</summary>
    public string? Role { get; set; }

    public BadgeState State { get; set; }

    /// <summary>Words that are all in the name, address, institution or code.</summary>
    public string? Search { get; set; }

    /// <summary>Whether those who take part from afar get one too. They do when chosen by code or by their ticket type.</summary>
    public bool IncludeOnline { get; set; }

    internal IReadOnlyList<string> NormalizedCodes => [.. Codes.Select(ShortCode.Normalize).Where(code => code.Length > 0).Distinct()];
}
