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

namespace EventsHub.Programme.Editing;

/// <summary>Gives a session another time, room or length, or takes its time away. What it answers leads back.</summary>
public static class MoveSession
{
    /// <param name="EventCode">The event.</param>
    /// <param name="SessionId">The session.</param>
    /// <param name="Version">The version that was seen; null not to check.</param>
    /// <param name="To">Its place from now on.</param>
    [RequiresPermission(Permission.ManageProgramme)]
    public sealed record Command(string EventCode, Guid SessionId, int? Version, Place To) : ICommand<Result>, IForEvent;

    /// <param name="Day">The day that the session belongs to; it may begin in the night after it.</param>
    /// <param name="StartsAt">When it begins; null for not yet.</param>
    /// <param name="RoomId">Where; null for everywhere, or not known yet.</param>
    /// <param name="DurationMinutes">How long it lasts.</param>
    public sealed record Place(DateOnly Day, DateTimeOffset? StartsAt, Guid? RoomId, int DurationMinutes)
    {
        /// <summary>Talks whose time or length the move changes, as they are to be; only the way back needs them.</summary>
        public IReadOnlyList<TalkTime> Talks { get; init; } = [];
    }

    /// <param name="Id">The talk.</param>
    /// <param name="StartsAt">Its own time, when it does not follow from its place.</param>
    /// <param name="DurationMinutes">How long it lasts.</param>
    public sealed record TalkTime(Guid Id, DateTimeOffset? StartsAt, int DurationMinutes);

    /// <param name="Version">The session's version now.</param>
    /// <param name="Before">Where it was; a move to there, on this version, undoes this one.</param>
    /// <param name="Warnings">What to look at about the session now.</param>
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
            if (command.Version is { } version && version != session.Version)
            {
                throw new StaleException();
            }

            var to = command.To;
            ProgrammeDays.Check(to.Day, @event, texts);
            var start = to.StartsAt?.UtcDateTime;
            if (start is { } instant && DateOnly.FromDateTime(EventTime.ToLocal(instant, @event.TimeZone)).DayNumber - to.Day.DayNumber is not (0 or 1))
            {
                throw new ValidationFailedException("Start", texts["This time is neither on that day nor in the night after it."]);
            }

            if (to.RoomId is { } room && !await db.HasRoomAsync(@event.Id, room, cancellationToken))
            {
                throw new NotFoundException("room");
            }

            var before = session.Talks.ToDictionary(t => t.Id, t => new TalkTime(t.Id, Instant(t.StartsAt), t.DurationMinutes));
            var place = new Place(session.Day, Instant(session.StartsAt), session.RoomId, session.DurationMinutes);
            session.Schedule(to.Day, start, to.DurationMinutes);
            session.RoomId = to.RoomId;
            foreach (var time in to.Talks)
            {
                session.Retime(time.Id, time.StartsAt?.UtcDateTime, time.DurationMinutes);
            }

            await db.SaveChangesAsync(cancellationToken);
            var warnings = await ProgrammeWarnings.ReadAsync(db, @event, cancellationToken);
            return new(
                session.Version,
                place with { Talks = [.. session.Talks.Where(t => before[t.Id] != new TalkTime(t.Id, Instant(t.StartsAt), t.DurationMinutes)).Select(t => before[t.Id])] },
                await warnings.InWordsAboutAsync(session.Id, texts, cancellationToken));
        }

        private static DateTimeOffset? Instant(DateTime? utc) => utc is { } instant ? new DateTimeOffset(DateTime.SpecifyKind(instant, DateTimeKind.Utc)) : null;
    }
}
