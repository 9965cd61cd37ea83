using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.OwnOrder;
using EventsHub.Registrations.OwnPage;
using EventsHub.Registrations.Tickets;

namespace EventsHub.Registrations.Invoices;

/// <summary>Whoever pays comes by the link of the order or, when they attend themselves, by that of their own page.</summary>
internal static class PayerLinks
{
    /// <summary>The id of the order that the holder of a link pays.</summary>
    /// <exception cref="NotFoundException">The token is unknown or has expired, or somebody else pays.</exception>
    public static async Task<Guid> OrderOfAsync(EventsHubDb db, string eventCode, string token, DateTime now, CancellationToken cancellationToken)
    {
        if (await OrderLinks.FindOrderAsync(db, eventCode, token, now, cancellationToken) is { } order)
        {
            return order;
        }

        var file = await RegistrationFile.ReadAsync(db, await OwnLinks.RegistrationOfAsync(db, eventCode, token, now, cancellationToken), cancellationToken);
        return file.Order.IsOrderedBy(file.Registration) ? file.Order.Id : throw new NotFoundException("order");
    }
}
