using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Domain;
using MediatR;

namespace EventsHub.Registrations.Groups;

/// <summary>Reminds everybody of a group who has not filled in their details, each once a day at most.</summary>
public static class RemindGroup
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Token">The token of the leader's link.</param>
    [OpenToAll("The token is the permission.")]
    public sealed record Command(string EventCode, string Token) : ICommand<int>, IForEvent;

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var (_, order) = await GroupFile.LoadAsync(db, command.EventCode, command.Token, version: null, now, cancellationToken);
            List<Registration> missing = [.. order.Places.Where(place => place.MayBeReminded(now).IsAllowed)];
            missing.ForEach(place => order.Invite(place, place.IsNamed ? place.Email : place.InvitedTo!, now));
            return missing.Count;
        }
    }
}
