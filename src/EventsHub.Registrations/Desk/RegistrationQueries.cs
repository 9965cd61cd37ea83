using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Desk;

/// <summary>Finds registrations by the code that people quote.</summary>
internal static class RegistrationQueries
{
    /// <exception cref="NotFoundException">The event has no registration with this code.</exception>
    public static async Task<(Registration Registration, Order Order)> WithCodeAsync(
        this IQueryable<Registration> registrations, Guid eventId, string code, CancellationToken cancellationToken)
    {
        var normalized = ShortCode.Normalize(code);
        var registration = await registrations
            .Include(r => r.Order!).ThenInclude(o => o.Lines)
            .Include(r => r.Order!).ThenInclude(o => o.Ledger)
            .Include(r => r.Order!).ThenInclude(o => o.Registrations)
            .AsSplitQuery()
            .FirstOrDefaultAsync(r => r.EventId == eventId && r.Code == normalized, cancellationToken);
        return registration is { Order: { } order } ? (registration, order) : throw new NotFoundException("registration");
    }

    /// <summary>The version of registration and order together, which increases with every change of either.</summary>
    public static int VersionOf(Registration registration, Order order) => registration.Version + order.Version;

    /// <summary>Refuses a change that is based on outdated data; null skips the check.</summary>
    /// <exception cref="StaleException">The version read is not the present one.</exception>
    public static void CheckVersion(Registration registration, Order order, int? readVersion)
    {
        if (readVersion is { } version && version != VersionOf(registration, order))
        {
            throw new StaleException();
        }
    }
}
