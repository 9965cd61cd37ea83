using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using MediatR;

namespace EventsHub.Registrations.Groups;

/// <summary>The leader of a group takes a place from whoever has it or was invited to it, so that somebody else can have it. Old links and codes end.</summary>
public static class PassPlaceOn
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Token">The token of the leader's link.</param>
    /// <param name="Version">The version that the leader was shown; null skips the check.</param>
    /// <param name="Code">The code of the registration.</param>
    [OpenToAll("The token is the permission.")]
    public sealed record Command(string EventCode, string Token, int? Version, string Code) : ICommand<string>, IForEvent;

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var file = await GroupFile.LoadAsync(db, command.EventCode, command.Token, command.Version, now, cancellationToken);
            file.Event.MayGroupsNamePeople(now).Demand();
            var place = file.Place(command.Code);
            if (place.IsNamed)
            {
                return file.Order.PassOn(place, ShortCode.New(), now).Code;
            }

            place.Disinvite();
            db.EndLinks(place);
            return place.Code;
        }
    }
}
