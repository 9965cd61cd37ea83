using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Storage;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Editing;

/// <summary>Changes the texts, time and place of a session.</summary>
public static class EditSession
{
    /// <param name="EventCode">Code of the event, in any case.</param>
    /// <param name="SessionId">Id of the session.</param>
    /// <param name="Version">Version of the session on which the change is based; null to overwrite without checking.</param>
    /// <param name="Session">The complete new values.</param>
    [RequiresPermission(Permission.ManageProgramme)]
    public sealed record Command(string EventCode, Guid SessionId, int? Version, SessionInput Session) : ICommand<Unit>, IForEvent;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts) => RuleFor(c => c.Session).NotNull().SetValidator(new SessionInputValidator(texts)).OverridePropertyName("");
    }

    internal sealed class Handler(EventsHubDb db, Texts texts) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(command.EventCode, cancellationToken);
            var session = await db.Sessions().Include(s => s.Talks).Include(s => s.Chairs).AsSplitQuery().FirstOrDefaultAsync(s => s.Id == command.SessionId && s.EventId == @event.Id, cancellationToken)
                ?? throw new NotFoundException("session");
            StaleException.ThrowIfOther(command.Version, session.Version);

            await command.Session.ApplyToAsync(session, @event, db, texts, cancellationToken);
            return Unit.Value;
        }
    }
}
