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

/// <summary>Changes a talk and, if asked, moves it to another session.</summary>
public static class EditTalk
{
    /// <param name="EventCode">Code of the event, in any case.</param>
    /// <param name="TalkId">Id of the talk.</param>
    /// <param name="SessionId">Id of the session to move it to; null to leave it where it is.</param>
    /// <param name="Talk">The complete new values.</param>
    /// <param name="Version">The version on which the change is based; null skips the check.</param>
    [RequiresPermission(Permission.ManageProgramme)]
    public sealed record Command(string EventCode, Guid TalkId, Guid? SessionId, TalkInput Talk, int? Version = null) : ICommand<Guid>, IForEvent;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts) => RuleFor(c => c.Talk).NotNull().SetValidator(new TalkInputValidator(texts)).OverridePropertyName("");
    }

    internal sealed class Handler(EventsHubDb db, Texts texts) : IRequestHandler<Command, Guid>
    {
        public async Task<Guid> Handle(Command command, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(command.EventCode, cancellationToken);
            var talk = await db.Talks().Include(t => t.Speakers).ThenInclude(s => s.Speaker).FirstOrDefaultAsync(t => t.Id == command.TalkId && t.EventId == eventId, cancellationToken)
                ?? throw new NotFoundException("talk");
            StaleException.ThrowIfOther(command.Version, talk.Version);
            var sessionId = command.SessionId ?? talk.SessionId;
            var session = await db.Sessions().Include(s => s.Talks).FirstOrDefaultAsync(s => s.Id == sessionId && s.EventId == eventId, cancellationToken)
                ?? throw new NotFoundException("session");
            if (sessionId != talk.SessionId)
            {
                talk.SessionId = sessionId;
                talk.Starts = null;
            }

            await command.Talk.ApplyToAsync(talk, session, db, texts, cancellationToken);
            return sessionId;
        }
    }
}
