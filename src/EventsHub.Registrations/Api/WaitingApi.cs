using EventsHub.Conference.Contracts;
using EventsHub.Registrations.WaitingLists;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EventsHub.Registrations.Api;

/// <summary>The REST endpoints of those who wait for a place. To offer one to one person, see <see cref="RegistrationsApi"/>.</summary>
public static class WaitingApi
{
    /// <summary>Maps the endpoints under <c>/events/{eventCode}/waiting</c>.</summary>
    public static void MapWaitingApi(this RouteGroupBuilder api)
    {
        var all = api.MapGroup("/events/{eventCode}/waiting").WithTags("Registrations").ProducesProblem(StatusCodes.Status404NotFound);
        all.MapGet("", (string eventCode, string? ticket, int? page, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ShowWaitingList.Query(eventCode, ticket, page ?? 1), cancellationToken))
            .WithName("ShowWaitingList").WithSummary("Those who wait for a ticket, in the order in which places are offered.")
            .Produces<ShowWaitingList.Result>().ProducesValidationProblem();
        all.MapPost("/offers", (string eventCode, Offers body, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new OfferToWaiting.Command(eventCode, body.Ticket, body.Count, body.ByLot, body.Until), cancellationToken))
            .WithName("OfferToWaiting").WithSummary("Offers places of a ticket to several of those who wait for it, in their order or by lot; says to how many.")
            .Produces<OfferToWaiting.Result>().ProducesProblem(StatusCodes.Status409Conflict).ProducesValidationProblem();
    }

    /// <summary>The body of a request to offer places.</summary>
    public sealed record Offers
    {
        /// <summary>The code of the ticket type.</summary>
        public string Ticket { get; init; } = "";

        /// <summary>How many places are offered.</summary>
        public int Count { get; init; }

        /// <summary>True to draw lots, false to go by the order of those who wait.</summary>
        public bool ByLot { get; init; }

        /// <summary>The end of the offers, as clocks at the venue show it, without an offset.</summary>
        public DateTime? Until { get; init; }
    }
}
