using EventsHub.Badges.Runs;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EventsHub.Badges.Api;

/// <summary>What was printed, over the API.</summary>
public static class PrintRunsApi
{
    /// <summary>Maps the endpoints below <c>/events/{eventCode}/print-runs</c>.</summary>
    public static RouteGroupBuilder MapPrintRunsApi(this RouteGroupBuilder api)
    {
        var runs = api.MapGroup("/events/{eventCode}/print-runs").WithTags("Badges");
        runs.MapGet("", (string eventCode, int? page, IMediator mediator, CancellationToken cancellationToken) => mediator.Send(new ListPrintRuns.Query(eventCode, page ?? 1), cancellationToken))
            .WithName("ListPrintRuns").WithSummary("Lists what was printed in one go, the latest first.").Produces<ListPrintRuns.Result>();
        runs.MapGet("/{number:int}", (string eventCode, int number, int? page, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ShowPrintRun.Query(eventCode, number, page ?? 1), cancellationToken))
            .WithName("ShowPrintRun").WithSummary("One print run, with what has become of its badges.")
            .WithDescription("To print it again, or only what has changed since, print badges with its number as run in the selection.")
            .Produces<ShowPrintRun.Result>().ProducesProblem(StatusCodes.Status404NotFound);
        return api;
    }
}
