using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Mails;
using EventsHub.Registrations.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Desk;

/// <summary>Mails the confirmation again, with the ticket as it is now.</summary>
public static class ResendConfirmation
{
    [RequiresPermission(Permission.ManageRegistrations)]
    public sealed record Command(string EventCode, string Code) : ICommand<Result>, IForEvent;

    public sealed record Result(string Email);

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(command.EventCode, cancellationToken);
            var (registration, _) = await db.Registrations().AsNoTrackingWithIdentityResolution().WithCodeAsync(eventId, command.Code, cancellationToken);
            registration.MayEnter.Demand();
            db.Outbox.Add(OutboxMessage.For(RegistrationMailKinds.RegistrationConfirmed, registration.Id, time.GetUtcNow().UtcDateTime));
            return new(registration.Email);
        }
    }
}
