using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.People.Contracts;
using EventsHub.People.Directory;
using MediatR;

namespace EventsHub.People.OwnPage;

/// <summary>People say that somebody of their address and name is themselves, such as the one who registered again on the public page. The two are merged.</summary>
public static class ClaimOwn
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Token">The token of the person's own link.</param>
    /// <param name="OtherId">Id of the other, as the own page names it.</param>
    [OpenToAll("The token is the permission, and only somebody of the same address and name can be claimed.")]
    public sealed record Command(string EventCode, string Token, Guid OtherId) : ICommand<Unit>, IForEvent;

    internal sealed class Handler(EventsHubDb db, EventPeople people, TimeProvider time) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(command.EventCode, cancellationToken);
            var id = await PersonLinks.PersonOfAsync(db, eventId, command.Token, time.GetUtcNow().UtcDateTime, cancellationToken) ?? throw new NotFoundException("person");
            var person = await db.PersonAsync(eventId, id, cancellationToken);
            var other = (await OwnClaims.OfAsync(db, person, cancellationToken)).FirstOrDefault(p => p.Id == command.OtherId) ?? throw new NotFoundException("person");
            await people.MergeAsync(person, other, cancellationToken);
            return Unit.Value;
        }
    }
}
