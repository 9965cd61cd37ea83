using EventsHub.Domain.Common;
using EventsHub.Domain.Events;
using EventsHub.Domain.Registrations;

namespace EventsHub.Application.Badges;

/// <summary>Which badges are meant by what became of them.</summary>
public enum BadgeState
{
    /// <summary>All.</summary>
    Any,

    /// <summary>Not printed yet.</summary>
    NotPrinted,

    /// <summary>Printed, and what they show was changed since.</summary>
    Changed,

    /// <summary>Not printed yet, or changed since.</summary>
    Due,
}

/// <summary>Whose badges are meant: of confirmed registrations only, and all of them where nothing else is said.</summary>
public sealed record BadgeSelection
{
    /// <summary>The codes of the registrations chosen; empty for no choice.</summary>
    public IReadOnlyList<string> Codes { get; set; } = [];

    /// <summary>The code of a ticket type.</summary>
    public string? TicketType { get; set; }

    /// <summary>A role given by staff, such as Speaker.</summary>
    public string? Role { get; set; }

    /// <summary>Printed or not.</summary>
    public BadgeState State { get; set; }

    /// <summary>Words that are all in the name, address, institution or code.</summary>
    public string? Search { get; set; }

    /// <summary>Whether those who take part from afar get one too. They do when chosen by code or by their ticket type.</summary>
    public bool IncludeOnline { get; set; }

    internal IReadOnlyList<string> NormalizedCodes => [.. Codes.Select(ShortCode.Normalize).Where(code => code.Length > 0).Distinct()];
}

/// <summary>Finds the registrations of a selection.</summary>
internal static class BadgeSelectionQueries
{
    public static IQueryable<Registration> Of(this IQueryable<Registration> registrations, Guid eventId, BadgeSelection selection, IQueryable<Product> products)
    {
        var selected = registrations.Where(r => r.EventId == eventId && r.Status == RegistrationStatus.Confirmed);
        if (selection.NormalizedCodes is { Count: > 0 } codes)
        {
            selected = selected.Where(r => codes.Contains(r.Code));
        }

        if (!string.IsNullOrWhiteSpace(selection.TicketType))
        {
            selected = selected.Where(r => products.Any(p => p.Id == r.TicketTypeId && p.Code == selection.TicketType));
        }
        else if (!selection.IncludeOnline && selection.NormalizedCodes.Count == 0)
        {
            selected = selected.Where(r => products.Any(p => p.Id == r.TicketTypeId && p.Attendance == Attendance.OnSite));
        }

        if (!string.IsNullOrWhiteSpace(selection.Role))
        {
            selected = selected.Where(r => r.BadgeRole == selection.Role);
        }

        foreach (var word in SearchText.Fold(selection.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            selected = selected.Where(r => r.SearchKey.Contains(word));
        }

        return selection.State switch
        {
            BadgeState.NotPrinted => selected.Where(r => r.BadgePrintedAt == null),
            BadgeState.Changed => selected.Where(r => r.BadgePrintedAt != null).WhereDue(),
            BadgeState.Due => selected.WhereDue(),
            _ => selected,
        };
    }

    private static IQueryable<Registration> WhereDue(this IQueryable<Registration> registrations) => registrations.Where(r =>
        r.BadgePrintedAt == null || r.BadgeChangedAt > r.BadgePrintedAt || r.Order!.Lines.Any(l =>
            l.RegistrationId == r.Id && l.Kind == ProductKind.Option && (l.AddedAt > r.BadgePrintedAt || l.CancelledAt > r.BadgePrintedAt)));
}
