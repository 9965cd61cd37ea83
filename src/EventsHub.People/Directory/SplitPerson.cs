using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.People.Contracts;
using EventsHub.People.Storage;
using MediatR;

namespace EventsHub.People.Directory;

/// <summary>Splits one person who is two: some roles become those of a second person, whose details staff then correct.</summary>
public static class SplitPerson
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="PersonId">Id of the person.</param>
    /// <param name="RoleIds">Ids of the roles that are the second person's.</param>
    /// <param name="Version">The version on which the decision is based; null skips the check.</param>
    [RequiresPermission(Permission.ManagePeople)]
    public sealed record Command(string EventCode, Guid PersonId, IReadOnlyCollection<Guid> RoleIds, int? Version = null) : ICommand<Guid>, IForEvent;

    internal sealed class Handler(EventsHubDb db, EventPeople people) : IRequestHandler<Command, Guid>
    {
        public async Task<Guid> Handle(Command command, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(command.EventCode, cancellationToken);
            var person = await db.PersonAsync(eventId, command.PersonId, cancellationToken);
            StaleException.ThrowIfOther(command.Version, person.Version);
            Guid[] own = [.. (await people.RolesOfAsync([person.Id], cancellationToken)).Select(r => r.Id)];
            var second = person.Fork(own, command.RoleIds);
            db.People().Add(second);
            await people.MoveAsync(command.RoleIds, second, cancellationToken);
            return second.Id;
        }
    }
}
