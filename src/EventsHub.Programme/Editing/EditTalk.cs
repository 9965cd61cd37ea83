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

/// <summary>Changes a talk and, if asked, moves it to another session or out of all.</summary>
public static class EditTalk
{
    /// <param name="EventCode">Code of the event, in any case.</param>
    /// <param name="TalkId">Id of the talk.</param>
    /// <param name="SessionId">Id of the session to move it to; null to leave it where it is.</param>
    /// <param name="Talk">The complete new values.</param>
    /// <param name="TakeOut">True to take it out of its session, so that it waits for a place; the session is then not read.</param>
    /// <param name="Version">The version on which the change is based; null skips the check.</param>
    [RequiresPermission(Permission.ManageProgramme)]
    public sealed record Command(string EventCode, Guid TalkId, Guid? SessionId, TalkInput Talk, int? Version = null, bool TakeOut = false) : ICommand<Guid?>, IForEvent;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts) => RuleFor(c => c.Talk).NotNull().SetValidator(new TalkInputValidator(texts)).OverridePropertyName("");
    }

    internal sealed class Handler(EventsHubDb db, Texts texts) : IRequestHandler<Command, Guid?>
    {
        public async Task<Guid?> Handle(Command command, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(command.EventCode, cancellationToken);
            var talk = await db.Talks().Include(t => t.Speakers).ThenInclude(s => s.Speaker).FirstOrDefaultAsync(t => t.Id == command.TalkId && t.EventId == eventId, cancellationToken)
                ?? throw new NotFoundException("talk");
            StaleException.ThrowIfOther(command.Version, talk.Version);
            var goal = command.TakeOut ? null : command.SessionId ?? talk.SessionId;
            if (talk.SessionId is { } left && left != goal)
            {
                db.TakeOut(talk, await db.SessionWithTalksAsync(eventId, left, cancellationToken));
            }

            var session = goal is { } id ? await db.SessionWithTalksAsync(eventId, id, cancellationToken) : null;
            if (session is not null && talk.SessionId != session.Id)
            {
                session.TakeIn(talk);
            }

            await command.Talk.ApplyToAsync(talk, session, db, texts, cancellationToken);
            return goal;
        }
    }
}
