using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;

namespace EventsHub.Forms.Contracts;

/// <summary>What a public event asks people who register.</summary>
public static class ShowEventForm
{
    /// <summary>The query for the form by the event's code; drafts and archived events are not found.</summary>
    [OpenToAll("Whoever registers is asked these questions.")]
    public sealed record Query(string EventCode) : IQuery<Result>, IForEvent;

    /// <param name="Form">The form in use.</param>
    /// <param name="MainLanguage">The main language of the event (BCP 47), for texts without a translation.</param>
    public sealed record Result(EventForm Form, string MainLanguage);

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, cancellationToken);
            return @event.IsPublic ? new(await db.FormInUseAsync(@event.Id, cancellationToken), @event.MainLanguage) : throw new NotFoundException("event");
        }
    }
}
