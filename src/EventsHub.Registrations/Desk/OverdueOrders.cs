using EventsHub.Conference.Contracts;
using EventsHub.Registrations.Domain;

namespace EventsHub.Registrations.Desk;

/// <summary>Finds the orders that should have been paid by now.</summary>
internal static class OverdueOrders
{
    /// <summary>The orders of an event of which something is owed past its day; the query says what <see cref="HostedEvent.PaymentDueOn"/> says of <see cref="Order.LastOrderedAt"/>.</summary>
    public static IQueryable<Order> Overdue(this IQueryable<Order> orders, HostedEvent @event, DateTime utc)
    {
        var owed = orders.Where(o => o.EventId == @event.Id && o.TotalMinor > o.PaidMinor);
        var (byTransfer, atDesk) = (@event.OverdueBefore(PaymentMethod.BankTransfer, utc), @event.OverdueBefore(PaymentMethod.OnSite, utc));
        return owed.Where(o =>
            o.PaymentMethod != PaymentMethod.OnSite && o.PlacedAt < byTransfer && !o.Lines.Any(l => l.CancelledAt == null && l.AddedAt >= byTransfer)
            || o.PaymentMethod == PaymentMethod.OnSite && o.PlacedAt < atDesk && !o.Lines.Any(l => l.CancelledAt == null && l.AddedAt >= atDesk));
    }
}
