using EventsHub.Accounts.Contracts;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Time;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Closing;

/// <summary>Staff close a day at the desk: what was taken in cash and by card until then becomes a list that is never changed.</summary>
public static class CloseDay
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Day">The day at the venue; null for today.</param>
    [RequiresPermission(Permission.ManageRegistrations)]
    public sealed record Command(string EventCode, DateOnly? Day = null) : ICommand<Result>, IForEvent;

    /// <param name="Number">The number of the closing.</param>
    /// <param name="Entries">How many payments and refunds it lists.</param>
    public sealed record Result(int Number, int Entries);

    internal sealed class Handler(EventsHubDb db, ICurrentUser user, TimeProvider time) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(command.EventCode, cancellationToken);
            var now = time.GetUtcNow().UtcDateTime;
            var today = EventTime.Day(now, @event.TimeZone);
            var before = await db.DayClosings().AsNoTracking().Where(c => c.EventId == @event.Id).OrderByDescending(c => c.Number).FirstOrDefaultAsync(cancellationToken);
            var name = user.Id is { } id ? await db.AccountNamesOf().Where(a => a.Id == id).Select(a => a.Name).FirstOrDefaultAsync(cancellationToken) : null;
            var closing = DayClosing.Close(@event.Id, before, command.Day ?? today, today, await db.OpenDeskMoneyAsync(@event, cancellationToken), user.Id, name ?? "", now);
            db.DayClosings().Add(closing);
            return new(closing.Number, closing.Entries.Count);
        }
    }
}
