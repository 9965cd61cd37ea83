using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Desk;

/// <summary>Lists what staff can choose from when they filter, add, change or import registrations of an event.</summary>
public static class ShowRegistrationChoices
{
    [RequiresPermission(Permission.ViewRegistrations)]
    public sealed record Query(string EventCode) : IQuery<Result>, IForEvent;

    /// <param name="Tickets">Ticket types, also those that only staff can give.</param>
    /// <param name="Options">Options, also those that only staff can give.</param>
    /// <param name="Countries">ISO 3166-1 alpha-2 codes of the countries that registrations name.</param>
    /// <param name="Languages">The languages of the event, the main one first.</param>
    /// <param name="PaymentMethods">The event's payment methods.</param>
    /// <param name="Currency">ISO 4217 code of the prices.</param>
    /// <param name="Registrations">The number of registrations, cancelled ones included.</param>
    public sealed record Result(
        IReadOnlyList<Choice> Tickets, IReadOnlyList<Choice> Options, IReadOnlyList<string> Countries, IReadOnlyList<string> Languages,
        IReadOnlyList<PaymentMethod> PaymentMethods, string Currency, int Registrations);

    /// <param name="Code">The product's code.</param>
    /// <param name="Name">The product's name, in the current language.</param>
    /// <param name="PriceMinor">The present price, in minor units.</param>
    /// <param name="Left">The number of places left; null for no limit.</param>
    /// <param name="IsHidden">True when only staff can give it.</param>
    public sealed record Choice(string Code, string Name, long PriceMinor, int? Left, bool IsHidden);

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var @event = await db.HostedEventAsync(query.EventCode, EventParts.Places, cancellationToken);
            Choice Choice(ProductOffer product) => new(
                product.Code, product.Name.In(Languages.Current, @event.MainLanguage), product.PriceAt(now).Minor, product.Quotas.Min(q => q.Left), product.IsHidden);
            var countries = await db.Registrations().AsNoTracking().Where(r => r.EventId == @event.Id)
                .GroupBy(r => r.Country).Select(g => new { Country = g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
            return new(
                [.. @event.TicketTypes.Select(Choice)], [.. @event.Options.Select(Choice)],
                [.. countries.Select(c => c.Country).Where(c => c.Length > 0).Order(StringComparer.Ordinal)],
                @event.Languages, @event.PaymentMethods, @event.Currency, countries.Sum(c => c.Count));
        }
    }
}
