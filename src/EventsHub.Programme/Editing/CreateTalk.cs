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

/// <summary>Adds a talk to a session, or as one that waits for a place.</summary>
public static class CreateTalk
{
    /// <param name="EventCode">Code of the event, in any case.</param>
    /// <param name="SessionId">Id of the session; null when the talk waits for a place.</param>
    /// <param name="Talk">The values.</param>
    [RequiresPermission(Permission.ManageProgramme)]
    public sealed record Command(string EventCode, Guid? SessionId, TalkInput Talk) : ICommand<Guid>, IForEvent;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts) => RuleFor(c => c.Talk).NotNull().SetValidator(new TalkInputValidator(texts)).OverridePropertyName("");
    }

    internal sealed class Handler(EventsHubDb db, Texts texts) : IRequestHandler<Command, Guid>
    {
        public async Task<Guid> Handle(Command command, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(command.EventCode, cancellationToken);
            var session = command.SessionId is { } id ? await db.SessionWithTalksAsync(@event.Id, id, cancellationToken) : null;
            var talk = Talk.Of(@event.Id, new(new()));
            session?.TakeIn(talk);
            await command.Talk.ApplyToAsync(talk, session, db, texts, cancellationToken);
            talk.AddressAs(await db.FreeSlugAsync(talk, @event, cancellationToken));
            db.Talks().Add(talk);
            return talk.Id;
        }
    }
}
