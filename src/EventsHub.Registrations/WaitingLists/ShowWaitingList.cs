using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Storage;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.WaitingLists;

/// <summary>Shows staff who waits for a ticket, in the order in which places are offered.</summary>
public static class ShowWaitingList
{
    public const int PageSize = 50;

    /// <param name="EventCode">The event's code.</param>
    /// <param name="Ticket">The code of the ticket type; null for the first for which somebody waits.</param>
    /// <param name="Page">The page, beginning with 1; a number beyond the last page gives the last.</param>
    [RequiresPermission(Permission.ViewRegistrations)]
    public sealed record Query(string EventCode, string? Ticket = null, int Page = 1) : IQuery<Result>, IForEvent;

    /// <param name="Tickets">The ticket types for which somebody waits, or that have a waiting list.</param>
    /// <param name="Ticket">The code of the ticket type shown; null when there is none.</param>
    /// <param name="Rows">Those who wait for it.</param>
    /// <param name="Total">How many they are on all pages.</param>
    /// <param name="Page">The page, beginning with 1.</param>
    /// <param name="Pages">The number of pages.</param>
    /// <param name="OfferHours">For how many hours free places are offered by themselves; 0 when organisers offer them.</param>
    public sealed record Result(IReadOnlyList<WaitedFor> Tickets, string? Ticket, IReadOnlyList<Row> Rows, int Total, int Page, int Pages, int OfferHours);

    /// <param name="Code">The code of the ticket type.</param>
    /// <param name="Name">Its name, in the current language.</param>
    /// <param name="Waiting">How many wait for it.</param>
    /// <param name="Offered">How many places of it are offered and not taken yet.</param>
    /// <param name="Left">How many places are left; null for no limit.</param>
    public sealed record WaitedFor(string Code, string Name, int Waiting, int Offered, int? Left);

    /// <param name="Number">The place in the list, beginning with 1.</param>
    /// <param name="Code">The registration's code.</param>
    /// <param name="Name">The name, in its own script.</param>
    /// <param name="Email">The e-mail address.</param>
    /// <param name="Affiliation">The institution; may be empty.</param>
    /// <param name="Since">Since when the person waits (UTC).</param>
    public sealed record Row(int Number, string Code, string Name, string Email, string Affiliation, DateTime Since);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator(Texts texts) => RuleFor(q => q.Page).GreaterThan(0).WithMessage(_ => texts["Pages are counted from 1."]);
    }

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, EventParts.Places, cancellationToken);
            var counts = await db.Registrations().AsNoTracking()
                .Where(r => r.EventId == @event.Id && (r.Status == RegistrationStatus.Waiting || r.Status == RegistrationStatus.Held))
                .GroupBy(r => new { r.TicketTypeId, r.Status }).Select(same => new { same.Key.TicketTypeId, same.Key.Status, Count = same.Count() }).ToListAsync(cancellationToken);
            int Of(Guid ticket, RegistrationStatus status) => counts.Find(c => c.TicketTypeId == ticket && c.Status == status)?.Count ?? 0;
            List<WaitedFor> tickets = [.. @event.TicketTypes.Where(t => t.HasWaitingList || counts.Exists(c => c.TicketTypeId == t.Id))
                .Select(t => new WaitedFor(t.Code, t.Name.In(Languages.Current, @event.MainLanguage), Of(t.Id, RegistrationStatus.Waiting), Of(t.Id, RegistrationStatus.Held), t.PlacesLeft))];
            var shown = tickets.Find(t => t.Code == query.Ticket) ?? tickets.Find(t => t.Waiting > 0) ?? tickets.FirstOrDefault();
            var id = @event.TicketTypes.FirstOrDefault(t => t.Code == shown?.Code)?.Id;
            var total = shown?.Waiting ?? 0;
            var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
            var page = Math.Clamp(query.Page, 1, pages);
            var people = await db.WhoWait(@event.Id).AsNoTracking().Where(r => r.TicketTypeId == id).Skip((page - 1) * PageSize).Take(PageSize)
                .Select(r => new { r.Code, r.Name, r.Email, r.Affiliation, r.RegisteredAt }).ToListAsync(cancellationToken);
            return new(
                tickets, shown?.Code, [.. people.Select((r, i) => new Row((page - 1) * PageSize + i + 1, r.Code, r.Name.Native, r.Email, r.Affiliation, r.RegisteredAt))],
                total, page, pages, @event.OfferHours);
        }
    }
}
