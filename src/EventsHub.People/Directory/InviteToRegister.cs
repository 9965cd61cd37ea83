using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.People.Contracts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.People.Directory;

/// <summary>Writes to people who contribute to the programme and are not registered, with a link to their own page. Whoever was written to within the last day is left out.</summary>
public static class InviteToRegister
{
    // So that one click does not hold a transaction for minutes; a second click takes the rest.
    private const int AtOnce = 1000;

    /// <param name="EventCode">The event's code.</param>
    /// <param name="PersonId">Id of the one who is invited; null for all who contribute and are not registered.</param>
    [RequiresPermission(Permission.ManagePeople)]
    public sealed record Command(string EventCode, Guid? PersonId = null) : ICommand<Result>, IForEvent;

    /// <param name="Invited">How many are written to.</param>
    /// <param name="LeftOut">How many are not, since no address of theirs is known, or they were written to within the last day.</param>
    public sealed record Result(int Invited, int LeftOut);

    internal sealed class Handler(EventsHubDb db, EventPeople people, TimeProvider time) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(command.EventCode, EventParts.Products, cancellationToken);
            var now = time.GetUtcNow().UtcDateTime;
            @event.MayRegisterAt(now).Demand();
            var unregistered = ListPeople.Unregistered(people, db.PeopleOf(@event.Id), @event.Id);
            if (command.PersonId is { } id)
            {
                var one = await unregistered.FirstOrDefaultAsync(p => p.Id == id, cancellationToken) ?? throw new NotFoundException("person");
                one.Invite(now);
                return new(1, 0);
            }

            var all = await unregistered.OrderBy(p => p.InvitedAt != null).ThenBy(p => p.InvitedAt).ThenBy(p => p.Id).Take(AtOnce).ToListAsync(cancellationToken);
            var invited = all.FindAll(p => p.MayBeInvited(now).IsAllowed);
            invited.ForEach(p => p.Invite(now));
            return new(invited.Count, all.Count - invited.Count);
        }
    }
}
