using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Contracts;
using MediatR;

namespace EventsHub.Mailings.Writing;

/// <summary>What whoever writes a mailing can choose from: languages, people, and the questions whose answers it may say.</summary>
public static class ShowWriting
{
    /// <param name="EventCode">The event's code.</param>
    [RequiresPermission(Permission.SendMailings)]
    public sealed record Query(string EventCode) : IQuery<Result>, IForEvent;

    /// <param name="Languages">The languages of the event, the main one first.</param>
    /// <param name="Fields">By what people can be chosen.</param>
    /// <param name="Questions">The questions whose answers it may say.</param>
    public sealed record Result(IReadOnlyList<string> Languages, IReadOnlyList<SegmentField> Fields, IReadOnlyList<AskedInWords> Questions);

    internal sealed class Handler(EventsHubDb db, IAccess access, Texts texts) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, EventParts.Products, cancellationToken);
            var questions = await db.OpenQuestionsAsync(@event.Id, cancellationToken);
            return new(
                @event.Languages, await db.SegmentFieldsAsync(access, @event, texts, cancellationToken),
                [.. questions.Select(question => AskedInWords.Of(question, @event))]);
        }
    }
}
