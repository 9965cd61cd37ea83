using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.People.Contracts;
using MediatR;

namespace EventsHub.People.Directory;

/// <summary>Merges two people who are one. All roles of the second become roles of the first, who is called as before; the personal links of both show the same.</summary>
public static class MergePeople
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="PersonId">Id of the person who stays, and whose word counts where the two differ.</param>
    /// <param name="OtherId">Id of the person who is merged with them.</param>
    /// <param name="Version">The version of the first on which the decision is based; null skips the check.</param>
    /// <param name="OtherVersion">The version of the second.</param>
    [RequiresPermission(Permission.ManagePeople)]
    public sealed record Command(string EventCode, Guid PersonId, Guid OtherId, int? Version = null, int? OtherVersion = null) : ICommand<Unit>, IForEvent;

    internal sealed class Handler(EventsHubDb db, EventPeople people) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(command.EventCode, cancellationToken);
            var (person, other) = (await db.PersonAsync(eventId, command.PersonId, cancellationToken), await db.PersonAsync(eventId, command.OtherId, cancellationToken));
            StaleException.ThrowIfOther(command.Version, person.Version);
            StaleException.ThrowIfOther(command.OtherVersion, other.Version);
            await people.MergeAsync(person, other, cancellationToken);
            return Unit.Value;
        }
    }
}
