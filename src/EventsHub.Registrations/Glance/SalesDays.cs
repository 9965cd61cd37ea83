using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Time;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Glance;

/// <summary>Counts the days of a sale in the database, in the event's time zone: one statement for each stretch between two changes of the clocks, however many people there are.</summary>
internal static class SalesDays
{
    /// <summary>The days on which something happened, the first one first. Whoever was declined, waits, or let the time pass is in none; so the sum of those who registered less those who
    /// cancelled is the number of people with a place sold.</summary>
    public static async Task<IReadOnlyList<SalesDay>> SalesDaysAsync(this EventsHubDb db, HostedEvent @event, CancellationToken cancellationToken)
    {
        var people = db.Registrations().AsNoTracking().Where(r => r.EventId == @event.Id
            && (r.Status == RegistrationStatus.Confirmed || r.Status == RegistrationStatus.AwaitingPayment || r.Status == RegistrationStatus.Unnamed || r.Status == RegistrationStatus.Cancelled && r.Declined == null));
        var money = db.Orders().AsNoTracking().Where(o => o.EventId == @event.Id).SelectMany(o => o.Ledger).Where(e => e.Kind == LedgerKind.Payment || e.Kind == LedgerKind.Refund);
        var registered = await people.GroupBy(r => r.EventId).Select(all => new { From = all.Min(r => r.RegisteredAt), To = all.Max(r => r.RegisteredAt), Left = all.Max(r => r.CancelledAt) }).FirstOrDefaultAsync(cancellationToken);
        var paid = await money.GroupBy(e => 1).Select(all => new { From = all.Min(e => e.At), To = all.Max(e => e.At) }).FirstOrDefaultAsync(cancellationToken);
        DateTime[] bounds = [.. new[] { registered?.From, registered?.To, registered?.Left, paid?.From, paid?.To }.OfType<DateTime>()];
        if (bounds.Length == 0)
        {
            return [];
        }

        Dictionary<DateOnly, SalesDay> days = [];
        foreach (var (from, to, offset) in EventTime.Stretches(bounds.Min(), bounds.Max().AddSeconds(1), @event.TimeZone))
        {
            var minutes = offset.TotalMinutes;
            var came = await people.Where(r => r.RegisteredAt >= from && r.RegisteredAt < to)
                .GroupBy(r => r.RegisteredAt.AddMinutes(minutes).Date).Select(day => new { Day = day.Key, Count = day.Count() }).ToListAsync(cancellationToken);
            came.ForEach(of => Note(of.Day, day => day with { Registered = day.Registered + of.Count }));
            var left = await people.Where(r => r.CancelledAt >= from && r.CancelledAt < to)
                .GroupBy(r => r.CancelledAt!.Value.AddMinutes(minutes).Date).Select(day => new { Day = day.Key, Count = day.Count() }).ToListAsync(cancellationToken);
            left.ForEach(of => Note(of.Day, day => day with { Cancelled = day.Cancelled + of.Count }));
            var received = await money.Where(e => e.At >= from && e.At < to)
                .GroupBy(e => e.At.AddMinutes(minutes).Date).Select(day => new { Day = day.Key, Minor = day.Sum(e => e.Kind == LedgerKind.Payment ? e.AmountMinor : -e.AmountMinor) }).ToListAsync(cancellationToken);
            received.ForEach(of => Note(of.Day, day => day with { ReceivedMinor = day.ReceivedMinor + of.Minor }));
        }

        return [.. days.Values.OrderBy(day => day.Day)];

        void Note(DateTime at, Func<SalesDay, SalesDay> add)
        {
            var day = DateOnly.FromDateTime(at);
            days[day] = add(days.GetValueOrDefault(day) ?? new(day, 0, 0, 0));
        }
    }
}
