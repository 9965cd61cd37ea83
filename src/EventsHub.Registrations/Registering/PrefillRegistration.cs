using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.People.Contracts;
using MediatR;

namespace EventsHub.Registrations.Registering;

/// <summary>What is known of somebody who comes to register by their own link.</summary>
public static class PrefillRegistration
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="PersonToken">The token of the person's own link.</param>
    [OpenToAll("The token is the permission: whoever has it sees these details on the person's own page.")]
    public sealed record Query(string EventCode, string PersonToken) : IQuery<AttendeeInput?>, IForEvent;

    internal sealed class Handler(EventsHubDb db, EventPeople people, TimeProvider time) : IRequestHandler<Query, AttendeeInput?>
    {
        public async Task<AttendeeInput?> Handle(Query query, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(query.EventCode, cancellationToken);
            return await PersonLinks.PersonOfAsync(db, eventId, query.PersonToken, time.GetUtcNow().UtcDateTime, cancellationToken) is { } id
                ? AttendeeInput.Of(await people.RowAsync(id, cancellationToken))
                : null;
        }
    }
}
