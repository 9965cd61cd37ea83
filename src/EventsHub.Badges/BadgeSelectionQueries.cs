using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Contracts;

namespace EventsHub.Badges;

internal static class BadgeSelectionQueries
{
    public static IQueryable<AttendeeRow> Of(this IQueryable<AttendeeRow> registrations, Guid eventId, BadgeSelection selection, IQueryable<ProductRow> products)
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

        // Whether a printed badge has changed is no question for the database: see BadgeReader.
        return selection.State switch
        {
            BadgeState.NotPrinted => selected.Where(r => r.BadgePrintedAt == null),
            BadgeState.Changed => selected.Where(r => r.BadgePrintedAt != null),
            _ => selected,
        };
    }
}
