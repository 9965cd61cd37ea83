using EventsHub.Conference.Contracts;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Checking;

/// <summary>Reads what codes of an event are checked against.</summary>
internal static class CheckLists
{
    /// <summary>The list of an event, with the registrations of a query of which not every code counts.</summary>
    public static async Task<CheckList> ReadAsync(EventKeys keys, HostedEvent @event, IQueryable<Registration> registrations, CancellationToken cancellationToken) => new()
    {
        Event = @event.Code,
        Keys = [.. (await keys.PublicKeyRows.Where(k => k.EventId == @event.Id).OrderBy(k => k.KeyId).ToListAsync(cancellationToken)).Select(ToCheckKey)],
        Registrations = await registrations.AsNoTracking().Where(r => r.EventId == @event.Id)
            .Where(r => r.Status == RegistrationStatus.Cancelled || r.TicketRevision > 0 || r.BadgeRevision > 0).OrderBy(r => r.Code)
            .Select(r => new RegistrationStanding(r.Code, r.Status == RegistrationStatus.Cancelled, r.TicketRevision, r.BadgeRevision)).ToListAsync(cancellationToken),
    };

    /// <summary>A key as devices get it.</summary>
    public static CheckKey ToCheckKey(PublicKeyRow key) => new(key.KeyId, "Ed25519", key.PublicKey, key.RevokedAt is not null);
}
