using EventsHub.Application.Data;
using EventsHub.Domain.Common;
using EventsHub.Domain.Events;
using EventsHub.Domain.Registrations;

namespace EventsHub.Application.Registrations;

/// <summary>Makes the orders that staff place for other people, one at the desk or many from a file.</summary>
internal static class StaffOrders
{
    /// <summary>An order for one person, who has not agreed to the terms themselves. The places are still to be taken.</summary>
    public static (Order Order, Registration Registration) New(
        Event @event, AttendeeInput person, IReadOnlyList<Product> products, string language, Guid submissionId, DateTime now,
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

    /// <summary>Gives places back and takes others, or breaks the rule that names what is sold out.</summary>
    public static async Task MovePlacesAsync(
        EventsHubDb db, Event @event, IReadOnlyList<OrderLine> removed, IReadOnlyList<Product> added, CancellationToken cancellationToken)
    {
        if (await Seats.ExchangeAsync(db, [.. removed.Select(l => l.ProductId)], [.. added.Select(p => p.Id)], cancellationToken) is { } soldOut)
        {
            throw ProductSelection.SoldOut(@event, added.First(p => p.Id == soldOut));
        }
    }
}
