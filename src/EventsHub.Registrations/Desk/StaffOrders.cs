using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Registering;

namespace EventsHub.Registrations.Desk;

/// <summary>Makes the orders that staff place for other people, for one at the desk or for many from a file.</summary>
internal static class StaffOrders
{
    /// <summary>An order for one person, who has not accepted the terms. It costs nothing when settled elsewhere. The caller saves it and takes the places.</summary>
    public static (Order Order, Registration Registration) New(
        HostedEvent @event, AttendeeInput person, IReadOnlyList<ProductOffer> products, string language, Guid submissionId, DateTime now,
        string? code = null, bool isSettled = false)
    {
        var order = new Order
        {
            EventId = @event.Id,
            Code = code ?? ShortCode.New(),
            SubmissionId = submissionId,
            BuyerName = person.ToName().Latin,
            Email = CleanText.Line(person.Email),
            Language = language,
            Currency = @event.Currency,
            PlacedAt = now,
        };
        var registration = new Registration
        {
            EventId = @event.Id,
            OrderId = order.Id,
            Code = order.Code,
            TicketTypeId = products[0].Id,
            Language = language,
            RegisteredAt = now,
        };
        person.ApplyTo(registration);
        order.Registrations.Add(registration);
        foreach (var product in products)
        {
            order.Add(registration, product, now, isSettled ? 0 : null);
        }

        return (order, registration);
    }
}
