using EventsHub.Hosts.Administration;
using EventsHub.Shell.Setup;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EventsHub.Hosts.Api;

/// <summary>The REST endpoints for the host of the installation and its number sequences.</summary>
public static class HostApi
{
    /// <summary>Maps the endpoints under <c>/host</c>.</summary>
    public static RouteGroupBuilder MapHostApi(this RouteGroupBuilder api)
    {
        var host = api.MapGroup("/host").WithTags("Host");
        host.MapGet("", (IMediator mediator, CancellationToken cancellationToken) => mediator.Send(new ShowHost.Query(), cancellationToken))
            .WithName("ShowHost").WithSummary("Who runs the installation, what new events and trips begin with, and its number sequences.").Produces<ShowHost.Result>();
        host.MapPut("", async (HostInput details, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
                new HostVersion(await mediator.Send(new EditHost.Command(details, ifMatch.Version), cancellationToken)))
            .WithName("EditHost").WithSummary("Changes the host.").Produces<HostVersion>().ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        host.MapPut("/sequences/{name}", async (string name, NumbersWritten numbers, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new SaveNumberSequence.Command(name, numbers.Pattern), cancellationToken);
                return Results.NoContent();
            })
            .WithName("SaveNumberSequence").WithSummary("Adds a number sequence, or changes how its numbers are written while none was given.").Produces(StatusCodes.Status204NoContent).ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        return api;
    }

    /// <summary>The version of the host after a change.</summary>
    /// <param name="Version">To be given with the next change.</param>
    public sealed record HostVersion(int Version);

    /// <summary>How the numbers of a sequence are written.</summary>
    /// <param name="Pattern">Such as {year}-{number:5}.</param>
    public sealed record NumbersWritten(string Pattern);
}
