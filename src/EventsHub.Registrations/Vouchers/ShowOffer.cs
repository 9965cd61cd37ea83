using System.Text.Json.Serialization;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Vouchers;

/// <summary>Shows an event to somebody who has a code: with the prices of the code, and with what it opens.</summary>
public static class ShowOffer
{
    /// <param name="EventCode">The event's code, in any case; drafts and archived events are not found.</param>
    /// <param name="Code">The code, as typed; null or blank for the offer that everybody sees.</param>
    /// <param name="IsHolder">True for somebody who came with the code before, to whom it does not matter that it is used up.</param>
    [OpenToAll("Whoever has a code sees what it opens, and nobody else.")]
    public sealed record Query(string EventCode, string? Code, bool IsHolder = false) : IQuery<Result>, IForEvent;

    /// <param name="Event">The event, with tickets and options as the code makes them.</param>
    /// <param name="HasCodes">True when the event has codes at all, so that forms ask for one.</param>
    /// <param name="Answer">Whether the code works; yes when there is none.</param>
    /// <param name="Voucher">What the code does; null when there is none, or it does not work.</param>
    public sealed record Result(ShowPublicEvent.Result Event, bool HasCodes, [property: JsonIgnore] Eligibility Answer, Known? Voucher);

    /// <param name="Code">The code as people read it.</param>
    /// <param name="Discount">How it changes a price.</param>
    /// <param name="Value">The share in percent, or the amount or price in minor units of the event's currency; 0 for none.</param>
    public sealed record Known(string Code, DiscountKind Discount, long Value);

    internal sealed class Handler(EventsHubDb db, IMediator mediator, TimeProvider time) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var key = VoucherCode.KeyOf(query.Code);
            var shown = await mediator.Send(new ShowPublicEvent.Query(query.EventCode), cancellationToken);
            var @event = await db.HostedEventAsync(query.EventCode, EventParts.Places, cancellationToken);
            var hasCodes = await db.Vouchers().AnyAsync(v => v.EventId == @event.Id && !v.IsOff, cancellationToken);
            if (string.IsNullOrWhiteSpace(query.Code))
            {
                return new(shown, hasCodes, Eligibility.Yes, null);
            }

            var now = time.GetUtcNow().UtcDateTime;
            var voucher = await db.Vouchers().AsNoTracking().FirstOrDefaultAsync(v => v.EventId == @event.Id && v.Key == key, cancellationToken);
            var answer = voucher is null ? Voucher.Unknown : query.IsHolder ? voucher.WorksAt(@event, now) : voucher.MayBeUsedAt(@event, now);
            if (voucher is null || !answer.IsAllowed)
            {
                return new(shown, hasCodes, answer, null);
            }

            var kept = await db.PlaceHolds().AsNoTracking().Where(h => h.VoucherId == voucher.Id).GroupBy(h => h.ProductId).ToDictionaryAsync(h => h.Key, h => h.Count(), cancellationToken);
            return new(shown with { Tickets = [.. @event.TicketTypes.Where(IsSeen).Select(Offer)], Options = [.. @event.Options.Where(IsSeen).Select(Offer)] }, hasCodes, answer, new(voucher.Code, voucher.Discount.Kind, voucher.Discount.Value));

            bool IsSeen(ProductOffer product) => ProductSelection.IsSeen(product, voucher);

            OfferedProduct Offer(ProductOffer product)
            {
                var offered = OfferedProduct.Of(product, @event.MainLanguage, now);
                if (offered.State == OfferState.SoldOut && kept.GetValueOrDefault(product.Id) > 0)
                {
                    offered = offered with { State = OfferState.OnSale, PlacesLeft = kept[product.Id] };
                }

                var full = product.PriceAt(now);
                // An amount is taken off once, and off the ticket first: it is shown there alone, unless the code is for options alone.
                var isShown = voucher.Discount.Kind != DiscountKind.Amount || product.Kind == ProductKind.TicketType || !@event.TicketTypes.Any(voucher.AppliesTo);
                return isShown && voucher.DiscountOn(product, full, Money.Zero(full.Currency)) is { IsPositive: true } discount
                    ? offered with { PriceMinor = (full - discount).Minor, FullPriceMinor = full.Minor, PriceUntil = null, NextPriceMinor = null }
                    : offered;
            }
        }
    }
}
