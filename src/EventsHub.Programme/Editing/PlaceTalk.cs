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

/// <summary>Places a talk that waits: at the end of a session, or in a session of its own at a time.</summary>
public static class PlaceTalk
{
    /// <param name="EventCode">Code of the event, in any case.</param>
    /// <param name="TalkId">Id of the talk.</param>
    /// <param name="Version">Version of the talk on which the change is based; null skips the check.</param>
    /// <param name="SessionId">Id of the session that takes it in; null for a session of its own.</param>
    /// <param name="To">Time and place of its own session; its length becomes that of the talk. Not read when a session is named.</param>
    [RequiresPermission(Permission.ManageProgramme)]
    public sealed record Command(string EventCode, Guid TalkId, int? Version, Guid? SessionId, MoveSession.Place? To) : ICommand<Result>, IForEvent;

    /// <param name="SessionId">Id of the session that holds it now.</param>
    /// <param name="Version">The talk's version afterwards.</param>
    /// <param name="Warnings">The conflicts that the session has now.</param>
    public sealed record Result(Guid SessionId, int Version, IReadOnlyList<ProgrammeWarningView> Warnings);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts)
        {
            RuleFor(c => c.To).NotNull().WithMessage(_ => texts["Choose a day."]).When(c => c.SessionId is null);
            RuleFor(c => c.To!.DurationMinutes).InclusiveBetween(1, Session.MaxMinutes)
                .WithMessage(_ => texts["Give a length from 1 to {0} minutes.", Session.MaxMinutes]).OverridePropertyName("DurationMinutes").When(c => c.SessionId is null && c.To is not null);
        }
    }

    internal sealed class Handler(EventsHubDb db, Texts texts) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(command.EventCode, cancellationToken);
            var talk = await db.Talks().FirstOrDefaultAsync(t => t.Id == command.TalkId && t.EventId == @event.Id, cancellationToken) ?? throw new NotFoundException("talk");
            StaleException.ThrowIfOther(command.Version, talk.Version);
            var session = command.SessionId is { } id ? await db.SessionWithTalksAsync(@event.Id, id, cancellationToken) : await OwnAsync(talk, command.To!, @event, cancellationToken);
            if (command.SessionId is not null)
            {
                talk.PlaceIn(session);
            }

            await db.SaveChangesAsync(cancellationToken);
            var warnings = await ProgrammeWarnings.ReadAsync(db, @event, cancellationToken);
            return new(session.Id, talk.Version, await warnings.InWordsAboutAsync(session.Id, texts, cancellationToken));
        }

        private async Task<Session> OwnAsync(Talk talk, MoveSession.Place to, HostedEvent @event, CancellationToken cancellationToken)
        {
            var starts = await db.StartAtAsync(to, @event, texts, cancellationToken);
            var session = Session.Around(talk, to.Day);
            session.Schedule(to.Day, starts, to.DurationMinutes);
            session.MoveTo(to.RoomId);
            db.Sessions().Add(session);
            return session;
        }
    }
}
