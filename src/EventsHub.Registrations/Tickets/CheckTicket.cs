using EventsHub.Conference.Contracts;
using EventsHub.Documents;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Tickets;

/// <summary>Says what the ticket of a registration cannot show, as the check before printing does of badges.</summary>
public static class CheckTicket
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Code">The registration's code, as typed.</param>
    [RequiresPermission(Permission.ViewRegistrations)]
    public sealed record Query(string EventCode, string Code) : IQuery<Result>, IForEvent;

    /// <param name="Absent">Characters that no installed font has; empty when there are none, and for a registration that has no ticket.</param>
    public sealed record Result(IReadOnlyList<AbsentCharacter> Absent);

    internal sealed class Handler(EventsHubDb db, TicketDocument document) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, EventParts.None, cancellationToken);
            var (registration, _) = await db.Registrations().AsNoTrackingWithIdentityResolution().WithCodeAsync(@event.Id, query.Code, cancellationToken);
            return new(registration.Status == RegistrationStatus.Confirmed ? document.Check(await RegistrationFile.ReadAsync(db, registration.Id, cancellationToken)) : []);
        }
    }
}
