using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.People.Contracts;
using MediatR;

namespace EventsHub.People.Directory;

/// <summary>Takes a merge back: who was merged is as before, with the roles that they had. What the other has learnt from them meanwhile stays known of the other, too.</summary>
public static class UndoMerge
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="PersonId">Id of the person who stands for both.</param>
    /// <param name="MergedId">Id of the person who was merged with them.</param>
    /// <param name="Version">The version of the first on which the decision is based; null skips the check.</param>
    /// <param name="MergedVersion">The version of the second.</param>
    [RequiresPermission(Permission.ManagePeople)]
    public sealed record Command(string EventCode, Guid PersonId, Guid MergedId, int? Version = null, int? MergedVersion = null) : ICommand<Unit>, IForEvent;

    internal sealed class Handler(EventsHubDb db, EventPeople people) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(command.EventCode, cancellationToken);
            var (person, merged) = (await db.PersonAsync(eventId, command.PersonId, cancellationToken), await db.PersonAsync(eventId, command.MergedId, cancellationToken));
            StaleException.ThrowIfOther(command.Version, person.Version);
            StaleException.ThrowIfOther(command.MergedVersion, merged.Version);
            await people.MoveAsync(person.Release(merged), merged, cancellationToken);
            return Unit.Value;
        }
    }
}
