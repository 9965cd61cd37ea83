using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Storage;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace EventsHub.Programme.Editing;

/// <summary>Gives a session another time, room or length, or removes it from the schedule. The result holds what is needed to undo the move.</summary>
public static class MoveSession
{
    /// <summary>Without a version, whatever is there is overwritten.</summary>
    [RequiresPermission(Permission.ManageProgramme)]
    public sealed record Command(string EventCode, Guid SessionId, int? Version, Place To) : ICommand<Result>, IForEvent;

    /// <param name="Day">The day that the session belongs to; it may begin in the night after it.</param>
    /// <param name="StartsAt">When it begins; null to leave it unscheduled.</param>
    /// <param name="RoomId">Id of the room; null for none.</param>
    /// <param name="DurationMinutes">Length in minutes.</param>
    public sealed record Place(DateOnly Day, DateTimeOffset? StartsAt, Guid? RoomId, int DurationMinutes)
    {
        /// <summary>The times that talks are to have afterwards; given only when a move is undone, since otherwise they follow from the session.</summary>
        public IReadOnlyList<TalkTime> Talks { get; init; } = [];
    }

    /// <param name="Id">Id of the talk.</param>
    /// <param name="StartsAt">Its own time; null when it follows the talks before it.</param>
    /// <param name="DurationMinutes">Length in minutes.</param>
    public sealed record TalkTime(Guid Id, DateTimeOffset? StartsAt, int DurationMinutes);

    /// <param name="Version">The session's version after the move.</param>
    /// <param name="Before">Where it was before; sending it back with this version undoes the move.</param>
    /// <param name="Warnings">The conflicts that the session has now.</param>
    public sealed record Result(int Version, Place Before, IReadOnlyList<ProgrammeWarningView> Warnings);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts)
        {
            RuleFor(c => c.To).NotNull().WithMessage(_ => texts["Choose a day."]);
            RuleFor(c => c.To.DurationMinutes).InclusiveBetween(1, Session.MaxMinutes)
                .WithMessage(_ => texts["Give a length from 1 to {0} minutes.", Session.MaxMinutes]).OverridePropertyName("DurationMinutes").When(c => c.To is not null);
        }
    }

    internal sealed class Handler(EventsHubDb db, Texts texts) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(command.EventCode, cancellationToken);
            var session = await db.Sessions().Include(s => s.Talks).FirstOrDefaultAsync(s => s.Id == command.SessionId && s.EventId == @event.Id, cancellationToken)
                ?? throw new NotFoundException("session");
            StaleException.ThrowIfOther(command.Version, session.Version);

            var to = command.To;
            var starts = await db.StartAtAsync(to, @event, texts, cancellationToken);
            var before = session.Talks.ToDictionary(t => t.Id, t => TimeOf(t));
            var place = new Place(session.Day, Instant(session.StartsAt(@event.TimeZone)), session.RoomId, session.DurationMinutes);
            session.Schedule(to.Day, starts, to.DurationMinutes);
            session.MoveTo(to.RoomId);
            foreach (var time in to.Talks)
            {
                session.Retime(time.Id, ClockOf(time.StartsAt), time.DurationMinutes);
            }

            await db.SaveChangesAsync(cancellationToken);
            var warnings = await ProgrammeWarnings.ReadAsync(db, @event, cancellationToken);
            return new(
                session.Version,
                place with { Talks = [.. session.Talks.Where(t => before[t.Id] != TimeOf(t)).Select(t => before[t.Id])] },
                await warnings.InWordsAboutAsync(session.Id, texts, cancellationToken));

            LocalDateTime? ClockOf(DateTimeOffset? instant) => EventTime.ToClock(instant?.UtcDateTime, @event.TimeZone);

            TalkTime TimeOf(Talk talk) => new(talk.Id, Instant(talk.StartsAt(@event.TimeZone)), talk.DurationMinutes);
        }

        private static DateTimeOffset? Instant(DateTime? utc) => utc is { } instant ? new DateTimeOffset(DateTime.SpecifyKind(instant, DateTimeKind.Utc)) : null;
    }
}
