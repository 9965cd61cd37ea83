using EventsHub.Accounts.Domain;
using EventsHub.Accounts.Keys;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EventsHub.Accounts.Api;

/// <summary>The REST endpoints for keys: those of devices of an event, and one's own for programs.</summary>
public static class KeysApi
{
    /// <summary>Maps the endpoints under <c>/events/{eventCode}/devices</c> and <c>/session/keys</c>.</summary>
    public static RouteGroupBuilder MapKeysApi(this RouteGroupBuilder api)
    {
        var devices = api.MapGroup("/events/{eventCode}/devices").WithTags("Keys");
        devices.MapGet("", (string eventCode, IMediator mediator, CancellationToken cancellationToken) => mediator.Send(new ListDevices.Query(eventCode), cancellationToken))
            .WithName("ListDevices").WithSummary("Lists the devices of an event.").Produces<IReadOnlyList<ListDevices.Device>>();
        devices.MapPost("", (string eventCode, NewDevice device, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new AddDevice.Command(eventCode, device.Name, device.Role, device.LastDay), cancellationToken))
            .WithName("AddDevice").WithSummary("Adds a device. Its secret is answered this once; the device sends it as Authorization: Bearer.")
            .Produces<MadeKey>().ProducesProblem(StatusCodes.Status409Conflict);
        devices.MapDelete("/{id:guid}", async (string eventCode, Guid id, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new RemoveDevice.Command(eventCode, id), cancellationToken);
                return Results.NoContent();
            })
            .WithName("RemoveDevice").WithSummary("Removes a device: its key stops working at once.").Produces(StatusCodes.Status204NoContent);

        var keys = api.MapGroup("/session/keys").WithTags("Keys");
        keys.MapGet("", (IMediator mediator, CancellationToken cancellationToken) => mediator.Send(new ListMyTokens.Query(), cancellationToken))
            .WithName("ListMyKeys").WithSummary("Lists one's own keys for programs.").Produces<IReadOnlyList<ListMyTokens.Token>>();
        keys.MapPost("", (MakeToken.Command command, IMediator mediator, CancellationToken cancellationToken) => mediator.Send(command, cancellationToken))
            .WithName("MakeKey").WithSummary("Makes a key for a program, limited to an event, a series or a trip. Its secret is answered this once; the program sends it as Authorization: Bearer.")
            .Produces<MadeKey>().ProducesProblem(StatusCodes.Status409Conflict);
        keys.MapDelete("/{id:guid}", async (Guid id, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new RemoveToken.Command(id), cancellationToken);
                return Results.NoContent();
            })
            .WithName("RemoveKey").WithSummary("Removes one of one's own keys: it stops working at once.").Produces(StatusCodes.Status204NoContent);
        return api;
    }

    /// <summary>The body of a request that adds a device.</summary>
    /// <param name="Name">What to call it.</param>
    /// <param name="Role">One of the roles for devices.</param>
    /// <param name="LastDay">The last day on which it works; null for the event's last.</param>
    public sealed record NewDevice(string Name, Role Role, DateOnly? LastDay = null);
}
