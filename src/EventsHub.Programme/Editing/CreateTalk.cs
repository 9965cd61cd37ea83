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

public static class CreateTalk
{
    [RequiresPermission(Permission.ManageProgramme)]
    public sealed record Command(string EventCode, Guid SessionId, TalkInput Talk) : ICommand<Guid>, IForEvent;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts) => RuleFor(c => c.Talk).NotNull().SetValidator(new TalkInputValidator(texts)).OverridePropertyName("");
    }

    internal sealed class Handler(EventsHubDb db, Texts texts) : IRequestHandler<Command, Guid>
    {
        public async Task<Guid> Handle(Command command, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(command.EventCode, cancellationToken);
            var session = await db.Sessions().Include(s => s.Talks).FirstOrDefaultAsync(s => s.Id == command.SessionId && s.EventId == @event.Id, cancellationToken)
                ?? throw new NotFoundException("session");
            var talk = new Talk { EventId = @event.Id, SessionId = session.Id };
            await command.Talk.ApplyToAsync(talk, session, db, texts, cancellationToken);
            talk.Slug = await db.FreeSlugAsync(talk, @event, cancellationToken);
            session.Talks.Add(talk);
            return talk.Id;
        }
    }
}
