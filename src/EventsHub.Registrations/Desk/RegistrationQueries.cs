using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Desk;

/// <summary>Looks registrations up by the reference that people quote.</summary>
internal static class RegistrationQueries
{
    /// <exception cref="NotFoundException">There is none of this code in the event.</exception>
    public static async Task<(Registration Registration, Order Order)> WithCodeAsync(
        this IQueryable<Registration> registrations, Guid eventId, string code, CancellationToken cancellationToken)
    {
        var normalized = ShortCode.Normalize(code);
        var registration = await registrations
            .Include(r => r.Order!).ThenInclude(o => o.Lines)
            .Include(r => r.Order!).ThenInclude(o => o.Registrations)
            .AsSplitQuery()
            .FirstOrDefaultAsync(r => r.EventId == eventId && r.Code == normalized, cancellationToken);
        return registration is { Order: { } order } ? (registration, order) : throw new NotFoundException("registration");
    }

    /// <summary>Goes up with every change of the person or the order.</summary>
    public static int VersionOf(Registration registration, Order order) => registration.Version + order.Version;

    /// <summary>Refuses a change that was based on an old reading.</summary>
    public static void CheckVersion(Registration registration, Order order, int? readVersion)
    {
        if (readVersion is { } version && version != VersionOf(registration, order))
        {
            throw new StaleException();
        }
    }
}
