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
}
