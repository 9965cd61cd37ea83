using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Registering;

namespace EventsHub.Registrations.Desk;

/// <summary>Makes the orders that staff place for other people, for one at the desk or for many from a file.</summary>
internal static class StaffOrders
{
    /// <summary>An order for one person, who has not accepted the terms. It costs nothing when settled elsewhere. The caller sells and saves it, and takes the places.</summary>
    public static (Order Order, Registration Registration) New(
        HostedEvent @event, AttendeeInput person, IReadOnlyList<ProductOffer> products, string language, Guid submissionId, DateTime now,
        BuyerInput? buyer = null, BillingInput? billTo = null, string? code = null, bool isSettled = false, Voucher? voucher = null)
    {
        var registration = Registration.Of(code ?? ShortCode.New(), person.ToAttendee(), language, now);
        var order = Order.PlaceFor(@event, submissionId, registration, now);
        OrderParties.Set(order, buyer, billTo, language);
        order.Enrol(registration, products, now, isSettled, voucher);
        return (order, registration);
    }
}
