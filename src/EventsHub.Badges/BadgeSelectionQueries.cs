using EventsHub.Badges.Storage;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Contracts;

namespace EventsHub.Badges;

internal static class BadgeSelectionQueries
{
    /// <summary>The registrations selected, except that those whose badge has not changed are among them: whether it has is no question for the database. See <see cref="BadgeReader.SelectAsync"/>.</summary>
    public static IQueryable<AttendeeRow> SelectedAttendees(this EventsHubDb db, Guid eventId, BadgeSelection selection)
    {
        var products = db.ProductRows();
        var selected = db.AttendeeRows().Where(r => r.EventId == eventId && r.Status == RegistrationStatus.Confirmed);
        if (selection.NormalizedCodes is { Count: > 0 } codes)
        {
            selected = selected.Where(r => codes.Contains(r.Code));
        }

        if (!string.IsNullOrWhiteSpace(selection.TicketType))
        {
            selected = selected.Where(r => products.Any(p => p.Id == r.TicketTypeId && p.Code == selection.TicketType));
        }
        else if (!selection.IncludeOnline && selection.NormalizedCodes.Count == 0 && selection.Run is null)
        {
            selected = selected.Where(r => products.Any(p => p.Id == r.TicketTypeId && p.Attendance == Attendance.OnSite));
        }

        if (!string.IsNullOrWhiteSpace(selection.Role))
        {
            selected = selected.Where(r => r.BadgeRole == selection.Role);
        }

        if (selection.Run is { } number)
        {
            // A badge that was replaced is worthless. Who is looked for because their badge has changed needs the next one all the same.
            var (runs, prints, replacedToo) = (db.PrintRuns().Where(run => run.EventId == eventId && run.Number == number), db.BadgePrints(), selection.State == BadgeState.Changed);
            selected = selected.Where(r => prints.Any(p => p.RegistrationId == r.Id && (replacedToo || p.Revision == r.BadgeRevision) && runs.Any(run => run.Id == p.RunId)));
        }

        foreach (var word in SearchText.Fold(selection.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            selected = selected.Where(r => r.SearchKey.Contains(word));
        }

        return selection.State switch
        {
            BadgeState.NotPrinted => selected.Where(r => r.BadgePrintedAt == null),
            BadgeState.Changed => selected.Where(r => r.BadgePrintedAt != null),
            _ => selected,
        };
    }
}
