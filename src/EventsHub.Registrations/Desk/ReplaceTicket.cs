using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Storage;
using MediatR;

namespace EventsHub.Registrations.Desk;

/// <summary>Makes the ticket that somebody was sent worthless, as when somebody else has it, and mails a new one. The badge stays valid.</summary>
public static class ReplaceTicket
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Code">The registration's code, as typed.</param>
    /// <param name="Revision">The revision of the ticket to replace; when it is replaced already, only the mail is sent again.</param>
    /// <param name="Version">The version on which the change is based; null skips the check.</param>
    [RequiresPermission(Permission.ManageRegistrations)]
    public sealed record Command(string EventCode, string Code, int Revision, int? Version = null) : ICommand<Result>, IForEvent;

    /// <param name="Revision">The revision of the new ticket.</param>
    /// <param name="Email">The address that it is mailed to.</param>
    public sealed record Result(int Revision, string Email);

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(command.EventCode, cancellationToken);
            var (registration, order) = await db.Registrations().WithCodeAsync(eventId, command.Code, cancellationToken);
            StaleException.ThrowIfOther(command.Version, order.Version);
            order.ReplaceTicket(registration, command.Revision);
            return new(registration.TicketRevision, registration.Email);
        }
    }
}
