using EventsHub.Conference.Contracts;
using EventsHub.Forms.Contracts;
using EventsHub.Forms.Domain;
using EventsHub.Forms.Storage;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Forms.Editing;

/// <summary>The form that is prepared, with the offer that its answers bring, to be looked at before people are asked it.</summary>
public static class PreviewForm
{
    [RequiresPermission(Permission.ViewEvent)]
    public sealed record Query(string EventCode) : IQuery<Result>, IForEvent;

    /// <param name="Asked">The form as people will see it.</param>
    /// <param name="Languages">The languages of the event (BCP 47), the main one first.</param>
    /// <param name="Tickets">The ticket types.</param>
    /// <param name="Options">The options that no answer brings.</param>
    /// <param name="TimeZone">The IANA time zone of the event.</param>
    public sealed record Result(AskedForm Asked, IReadOnlyList<string> Languages, IReadOnlyList<OfferedProduct> Tickets, IReadOnlyList<OfferedProduct> Options, string TimeZone);

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, EventParts.Places, cancellationToken);
            var form = await db.Forms().AsNoTracking().FirstOrDefaultAsync(f => f.EventId == @event.Id, cancellationToken) ?? Form.For(@event.Id);
            var (content, now) = (form.Prepared, time.GetUtcNow().UtcDateTime);
            List<OfferedProduct> options = [.. @event.Options.Where(option => !option.IsHidden).Select(Offer)];
            return new(
                new(new(0, content), @event.MainLanguage, options, @event.Currency) { TicketField = "TicketType", OptionsField = "Options" },
                @event.Languages, [.. @event.TicketTypes.Where(ticket => !ticket.IsHidden).Select(Offer)], [.. options.Where(option => !content.TiedOptions.Contains(option.Code))], @event.TimeZone);

            OfferedProduct Offer(ProductOffer product) => OfferedProduct.Of(product, @event.MainLanguage, now);
        }
    }
}
