using EventsHub.Conference.Keys;
using EventsHub.Shell.Setup;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EventsHub.Conference.Api;

/// <summary>The REST endpoints for the keys that sign an event's tickets and badges. What signs is never given out.</summary>
public static class SigningKeysApi
{
    /// <summary>Maps the endpoints under <c>/events/{eventCode}/keys</c>.</summary>
    public static void MapSigningKeysApi(this RouteGroupBuilder api)
    {
        var keys = api.MapGroup("/events/{eventCode}/keys").WithTags("Events").ProducesProblem(StatusCodes.Status404NotFound);
        keys.MapGet("", (string eventCode, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ListKeys.Query(eventCode), cancellationToken))
            .WithName("ListKeys").WithSummary("The keys that sign tickets and badges, or did: the one in use first.").Produces<ListKeys.Result>();
        keys.MapPost("", (string eventCode, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new TurnOverKeys.Command(eventCode, ifMatch.Version), cancellationToken))
            .WithName("TurnOverKeys").WithSummary("Has tickets and badges signed with a new key from now on. Those signed before stay valid.").Produces<TurnOverKeys.Result>();
        keys.MapPost("/{keyId}/revoke", async (string eventCode, string keyId, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new RevokeKey.Command(eventCode, keyId, ifMatch.Version), cancellationToken);
                return Results.NoContent();
            })
            .WithName("RevokeKey").WithSummary("Makes every ticket and badge worthless that was signed with a key, also those mailed long ago. Cannot be undone; a key in use is refused.")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status409Conflict);
    }
}
