using EventsHub.Conference.Contracts;
using EventsHub.Conference.Public;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EventsHub.Conference.Api;

/// <summary>The REST endpoints about events that need no account.</summary>
public static class PublicEventsApi
{
    /// <summary>Maps the endpoints <c>/public/events</c> and <c>/events/{code}/offer</c>.</summary>
    public static void MapPublicEventsApi(this RouteGroupBuilder api)
    {
        var open = api.MapGroup("").WithTags("Public").AllowAnonymous();
        open.MapGet("/public/events", (IMediator mediator, CancellationToken cancellationToken) => mediator.Send(new ListPublicEvents.Query(), cancellationToken))
            .WithName("ListPublicEvents").WithSummary("The events that the public sees.")
            .Produces<ListPublicEvents.Result>();

        open.MapGet("/events/{code}/offer", (string code, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ShowPublicEvent.Query(code), cancellationToken))
            .WithName("ShowOffer").WithSummary("An event, and what can be had now at what price.")
            .Produces<ShowPublicEvent.Result>().ProducesProblem(StatusCodes.Status404NotFound);
    }
}
