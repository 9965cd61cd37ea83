using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Files;
using EventsHub.Conference.Keys;
using EventsHub.Conference.Storage;
using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Conference.Setup;

/// <summary>Creates a draft with the setup of another event, on other dates, without its registrations and with a signing key of its own. It is in the same series, for which the sender
/// must have the permission, or for the host.</summary>
public static class CloneEvent
{
    /// <param name="EventCode">The code of the event to copy.</param>
    /// <param name="Code">The new event's code.</param>
    /// <param name="StartsOn">The new first day; all other dates keep their distance from it.</param>
    [RequiresPermission(Permission.ManageEvents)]
    public sealed record Command(string EventCode, string Code, DateOnly? StartsOn) : ICommand<string>, IForEvent;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts)
        {
            RuleFor(c => c.Code).MustBeEventCode(texts);
            RuleFor(c => c.StartsOn).NotNull().WithMessage(_ => texts["Give the first day."]);
        }
    }

    internal sealed class Handler(EventsHubDb db, IAccess access, SecretSeal seal, EventFileParts parts) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var source = await db.Events().AsNoTracking().WithOffer().WithCode(command.EventCode, cancellationToken);
            if (!await access.MayAsync(Permission.ManageEvents, AccessTarget.NewEvent(source.Series), cancellationToken))
            {
                throw new ForbiddenException(isSignedIn: true);
            }

            await db.RefuseTakenCodeAsync(command.Code, "Code", cancellationToken);
            var file = await parts.ReadAsync(source, cancellationToken);
            var clone = Event.Create(command.Code, await db.HostAsync(source.HostId, cancellationToken), seal.NewKey());
            file.ApplyTo(clone);
            clone.MoveBy(command.StartsOn!.Value.DayNumber - clone.StartsOn.DayNumber);
            db.Events().Add(clone);
            await parts.ApplyBesideAsync(file, clone, cancellationToken);
            return clone.Code;
        }
    }
}
