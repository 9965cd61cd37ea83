using EventsHub.Application.Data;
using EventsHub.Application.Events;
using EventsHub.Application.Pipeline;
using EventsHub.Domain.Events;
using EventsHub.Domain.People;
using EventsHub.Domain.Registrations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Application.Registrations;

/// <summary>Organisers erase what people said they eat and need, once the event is over. The server does so by itself
/// <see cref="Event.NeedsKeptDays"/> days after it.</summary>
public static class EraseNeeds
{
    /// <summary>Asks for it.</summary>
    [RequiresPermission(Permission.ManageEvents)]
    public sealed record Command(string EventCode) : ICommand<int>, IForEvent;

    /// <summary>Erases what is kept too long, of every event.</summary>
    /// <returns>Of how many people.</returns>
    public static Task<int> OverdueAsync(EventsHubDb db, DateTime utc, CancellationToken cancellationToken)
    {
        // The day changes last twelve hours behind UTC; what is erased there is overdue everywhere.
        var endedBefore = DateOnly.FromDateTime(utc.AddHours(-12)).AddDays(-Event.NeedsKeptDays);
        return EraseAsync(db.Registrations.Where(r => db.Events.Any(e => e.Id == r.EventId && e.EndsOn < endedBefore)), cancellationToken);
    }

    /// <summary>Those who said something.</summary>
    internal static IQueryable<Registration> WithNeeds(this IQueryable<Registration> registrations) =>
        registrations.Where(r => r.Dietary != null || r.AccessNeeds != null);

    private static Task<int> EraseAsync(IQueryable<Registration> registrations, CancellationToken cancellationToken) =>
        // A form that was opened before must not bring it back.
        registrations.WithNeeds().ExecuteUpdateAsync(set => set
            .SetProperty(r => r.Dietary, (string?)null).SetProperty(r => r.AccessNeeds, (string?)null).SetProperty(r => r.Version, r => r.Version + 1),
            cancellationToken);

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            var @event = await db.Events.AsNoTracking().WithCode(command.EventCode, cancellationToken);
            @event.CheckNeedsMayGo(DateOnly.FromDateTime(EventTime.ToLocal(time.GetUtcNow().UtcDateTime, @event.TimeZone)));
            return await EraseAsync(db.Registrations.Where(r => r.EventId == @event.Id), cancellationToken);
        }
    }
}
