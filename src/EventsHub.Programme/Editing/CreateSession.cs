using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Storage;
using FluentValidation;
using MediatR;

namespace EventsHub.Programme.Editing;

public static class CreateSession
{
    [RequiresPermission(Permission.ManageProgramme)]
    public sealed record Command(string EventCode, SessionInput Session) : ICommand<Guid>, IForEvent;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts) => RuleFor(c => c.Session).NotNull().SetValidator(new SessionInputValidator(texts)).OverridePropertyName("");
    }

    internal sealed class Handler(EventsHubDb db, Texts texts) : IRequestHandler<Command, Guid>
    {
        public async Task<Guid> Handle(Command command, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(command.EventCode, cancellationToken);
            var session = Session.Of(@event.Id, new(new()), command.Session.Day!.Value);
            await command.Session.ApplyToAsync(session, @event, db, texts, cancellationToken);
            db.Sessions().Add(session);
            return session.Id;
        }
    }
}
