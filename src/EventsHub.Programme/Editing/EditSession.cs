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

/// <summary>Changes a session: what it is, when and where.</summary>
public static class EditSession
{
    /// <param name="EventCode">The event.</param>
    /// <param name="SessionId">The session.</param>
    /// <param name="Version">The version that was read; null not to check.</param>
    /// <param name="Session">What it is now.</param>
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
            var session = await db.Sessions().Include(s => s.Talks).FirstOrDefaultAsync(s => s.Id == command.SessionId && s.EventId == @event.Id, cancellationToken)
                ?? throw new NotFoundException("session");
            if (command.Version is { } version && version != session.Version)
            {
                throw new StaleException();
            }

            await command.Session.ApplyToAsync(session, @event, db, texts, cancellationToken);
            return Unit.Value;
        }
    }
}
