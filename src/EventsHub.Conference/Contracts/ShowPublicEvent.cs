using EventsHub.Conference.Domain;
using EventsHub.Conference.Setup;
using EventsHub.Conference.Storage;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Conference.Contracts;

/// <summary>Shows an event to the public: what it is, and which tickets and options can be ordered now at what price.</summary>
public static class ShowPublicEvent
{
    /// <summary>The query for an event by its code, in any case; drafts and archived events are not found.</summary>
    [OpenToAll("The public page and the offer hold nothing but what organisers publish.")]
    public sealed record Query(string EventCode) : IQuery<Result>, IForEvent;

    /// <summary>Whether people can register for the event.</summary>
    public enum RegistrationState
    {
        /// <summary>Registration has not opened yet.</summary>
        NotYet,

        /// <summary>Registration is open.</summary>
        Open,

        /// <summary>Registration has closed.</summary>
        Closed,
    }

    /// <summary>The event, with texts in the current language.</summary>
    public sealed record Result(
        string Code, string Name, string Tagline, string Description, DateOnly StartsOn, DateOnly EndsOn, string TimeZone, string Currency, Place Venue,
        string ContactEmail, string Terms, bool IsProgrammePublished, RegistrationState Registration, IReadOnlyList<OfferedProduct> Tickets,
        IReadOnlyList<OfferedProduct> Options, IReadOnlyList<PaymentMethod> PaymentMethods, IReadOnlyList<CancellationRule> CancellationRules, int MaxGroupPlaces = 0);

    /// <summary>The venue, with its name and country in the current language.</summary>
    public sealed record Place(string Name, string Address, string City, string Country);

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var @event = await db.Events().AsNoTracking().Include(e => e.Products.Where(p => !p.IsHidden)).ThenInclude(p => p.Quotas).AsSingleQuery()
                .WithCode(request.EventCode, cancellationToken);
            if (!@event.IsPublic)
            {
                throw new NotFoundException("event");
            }

            var hosted = @event.ToHosted();
            return new(
                @event.Code, In(@event.Name), In(@event.Tagline), In(@event.Description), @event.StartsOn, @event.EndsOn, @event.TimeZone, @event.Currency,
                new(In(@event.Venue.Name), @event.Venue.Address, @event.Venue.City, Countries.NameOf(@event.Venue.Country)),
                @event.ContactEmail, In(@event.Terms), @event.ProgrammePublishedAt is not null,
                hosted.MayRegisterAt(now).IsAllowed ? RegistrationState.Open : hosted.StageAt(now) == EventStatus.Published ? RegistrationState.NotYet : RegistrationState.Closed,
                [.. @event.TicketTypes.Select(Offer)], [.. @event.Options.Select(Offer)], hosted.PaymentMethodsAt(now),
                [.. hosted.CancellationRules.OrderBy(r => r.From)], hosted.MaxGroupPlaces);

            string In(LocalizedText text) => text.In(Languages.Current, @event.MainLanguage);
            OfferedProduct Offer(Product product) => OfferedProduct.Of(product.ToOffer(@event.TimeZone), @event.MainLanguage, now);
        }
    }
}
