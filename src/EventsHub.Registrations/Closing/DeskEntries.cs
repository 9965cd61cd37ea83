using EventsHub.Accounts.Contracts;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Time;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Closing;

/// <summary>Reads what was taken and given back at the desk of an event.</summary>
internal static class DeskEntries
{
    /// <summary>What is in no closing yet, the oldest first.</summary>
    public static async Task<IReadOnlyList<DeskMoney>> OpenDeskMoneyAsync(this EventsHubDb db, HostedEvent @event, CancellationToken cancellationToken)
    {
        var rows = await db.LedgerEntries().AsNoTracking()
            .Where(e => (e.Method == MoneyMethod.Cash || e.Method == MoneyMethod.Card) && (e.Kind == LedgerKind.Payment || e.Kind == LedgerKind.Refund) && !db.ClosedEntries().Any(c => c.EntryId == e.Id))
            .Join(db.Orders().Where(o => o.EventId == @event.Id), e => e.OrderId, o => o.Id, (e, o) => new
            {
                e.Id, e.At, e.By, e.Kind, e.AmountMinor, e.Method, e.Reverses, e.Note, o.Code, o.Currency, o.Buyer, o.Billing, Name = db.AccountNamesOf().Where(a => a.Id == e.By).Select(a => a.Name).FirstOrDefault(),
            })
            .OrderBy(e => e.At).ThenBy(e => e.Id).ToListAsync(cancellationToken);
        return [.. rows.Select(e => new DeskMoney(
            e.Id, e.At, EventTime.Day(e.At, @event.TimeZone), e.By, e.Name ?? "", e.Code, e.Billing is { Name.Length: > 0 } party ? party.Name : e.Buyer.Name.Native, e.Method!.Value,
            e.Kind == LedgerKind.Refund ? -e.AmountMinor : e.AmountMinor, e.Currency, e.Reverses is not null, e.Note))];
    }
}
