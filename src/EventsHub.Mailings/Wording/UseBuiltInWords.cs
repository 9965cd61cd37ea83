using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Mailings.Storage;
using EventsHub.Registrations.Contracts;
using MediatR;

namespace EventsHub.Mailings.Wording;

/// <summary>Lets a mail that people get by themselves have the built-in words again, in every language.</summary>
public static class UseBuiltInWords
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Mail">The mail.</param>
    /// <param name="Version">The version on which it is based; null skips the check.</param>
    [RequiresPermission(Permission.SendMailings)]
    public sealed record Command(string EventCode, RegistrationMail Mail, int? Version = null) : ICommand<Unit>, IForEvent;

    internal sealed class Handler(EventsHubDb db, ICurrentUser user, TimeProvider time) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(command.EventCode, cancellationToken);
            var wording = await db.WordingToChangeAsync(eventId, command.Mail, command.Version, cancellationToken);
            wording.UseBuiltIn(user.Id, time.GetUtcNow().UtcDateTime);
            return Unit.Value;
        }
    }
}
