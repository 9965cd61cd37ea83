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

/// <summary>Shows organisers the form of an event: what is prepared, what people are asked, and on what a question can depend.</summary>
public static class ShowForm
{
    [RequiresPermission(Permission.ViewEvent)]
    public sealed record Query(string EventCode) : IQuery<Result>, IForEvent;

    /// <param name="Prepared">What is prepared.</param>
    /// <param name="InUse">What people are asked, and its number; 0 while nothing was put in use.</param>
    /// <param name="IsAhead">True when something is prepared that people are not asked yet.</param>
    /// <param name="Languages">The languages of the event (BCP 47), the main one first.</param>
    /// <param name="Tickets">The ticket types.</param>
    /// <param name="Options">The options.</param>
    /// <param name="Version">The version of the form, to be sent back with a change.</param>
    public sealed record Result(
        FormContent Prepared, EventForm InUse, bool IsAhead, IReadOnlyList<string> Languages, IReadOnlyList<Offered> Tickets, IReadOnlyList<Offered> Options, int Version) : IVersioned;

    /// <param name="Code">The code of the ticket type or option.</param>
    /// <param name="Name">Its name, in the current language.</param>
    public sealed record Offered(string Code, string Name);

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, EventParts.Products, cancellationToken);
            var form = await db.Forms().AsNoTracking().Include(f => f.Versions).FirstOrDefaultAsync(f => f.EventId == @event.Id, cancellationToken) ?? Form.For(@event.Id);
            return new(form.Prepared, form.InUse, form.IsAhead, @event.Languages, Named(@event, @event.TicketTypes), Named(@event, @event.Options), form.Version);
        }

        private static IReadOnlyList<Offered> Named(HostedEvent @event, IEnumerable<ProductOffer> products) =>
            [.. products.Select(product => new Offered(product.Code, product.Name.In(Kernel.Text.Languages.Current, @event.MainLanguage)))];
    }
}
