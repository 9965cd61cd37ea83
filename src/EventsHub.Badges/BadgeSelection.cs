using EventsHub.Badges.Domain;
using EventsHub.Kernel.Text;

namespace EventsHub.Badges;

/// <summary>Selects confirmed registrations whose badges to print. All conditions must hold; without any, everybody on site is selected.</summary>
public sealed record BadgeSelection
{
    /// <summary>Codes of registrations; empty for any.</summary>
    public IReadOnlyList<string> Codes { get; set; } = [];

    /// <summary>Code of a ticket type; null or blank for any.</summary>
    public string? TicketType { get; set; }

    /// <summary>A badge role that staff gave to the registration, such as Speaker; null or blank for any.</summary>
    public string? Role { get; set; }

    public BadgeState State { get; set; }

    /// <summary>Words that must all occur in the registration's search text: name, e-mail address, institution, code.</summary>
    public string? Search { get; set; }

    /// <summary>True to include online participants. They are included anyway when selected by code or by ticket type.</summary>
    public bool IncludeOnline { get; set; }

    /// <summary>Number of an earlier print run, for those whose badge was printed in it and still is the one that counts; together with <see cref="BadgeState.Changed"/>, for those among them whose badge has
    /// changed since. Null for any.</summary>
    public int? Run { get; set; }

    internal IReadOnlyList<string> NormalizedCodes => [.. Codes.Select(ShortCode.Normalize).Where(code => code.Length > 0).Distinct()];

    /// <summary>What a print run keeps of it.</summary>
    internal PrintRequest ToRequest() => new()
    {
        Codes = NormalizedCodes.Count, TicketType = Given(TicketType), Role = Given(Role), State = State, IsSearch = Given(Search) is not null, IncludeOnline = IncludeOnline, Run = Run,
    };

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
