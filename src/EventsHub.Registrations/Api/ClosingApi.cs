using EventsHub.Kernel.Files;
using EventsHub.Registrations.Closing;
using EventsHub.Shell.Pages;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EventsHub.Registrations.Api;

/// <summary>The REST endpoints of the desk's closings.</summary>
public static class ClosingApi
{
    /// <summary>Maps the endpoints under <c>/events/{eventCode}/desk</c>.</summary>
    internal static void MapClosingApi(this RouteGroupBuilder api)
    {
        var desk = api.MapGroup("/events/{eventCode}/desk").WithTags("Cash desk").ProducesProblem(StatusCodes.Status404NotFound);
        desk.MapGet("", (string eventCode, int? page, IMediator mediator, CancellationToken cancellationToken) => mediator.Send(new ShowDesk.Query(eventCode, page ?? 1), cancellationToken))
            .WithName("ShowDesk").WithSummary("What was taken in cash and by card since the last closing, and the closings, the latest first.")
            .Produces<ShowDesk.Result>().ProducesValidationProblem();
        desk.MapPost("/closings", (string eventCode, DayToClose body, IMediator mediator, CancellationToken cancellationToken) => mediator.Send(new CloseDay.Command(eventCode, body.Day), cancellationToken))
            .WithName("CloseDay").WithSummary("Closes a day: what was taken until then becomes a list that is never changed.")
            .Produces<CloseDay.Result>().ProducesProblem(StatusCodes.Status409Conflict);
        desk.MapGet("/closings/{number:int}", (string eventCode, int number, IMediator mediator, CancellationToken cancellationToken) => mediator.Send(new ShowClosing.Query(eventCode, number), cancellationToken))
            .WithName("ShowClosing").WithSummary("A closing as it was made.")
            .Produces<ShowClosing.Result>();
        desk.MapGet("/closings/{number:int}.pdf", async (string eventCode, int number, IMediator mediator, CancellationToken cancellationToken) =>
                new StreamedFileResult(await mediator.Send(new DownloadClosing.Query(eventCode, number), cancellationToken)))
            .WithName("DownloadClosing").WithSummary("A closing to sign.").Produces(StatusCodes.Status200OK, contentType: StreamedFile.Pdf);
        desk.MapGet("/closings/{number:int}.csv", async (string eventCode, int number, IMediator mediator, CancellationToken cancellationToken) =>
                new StreamedFileResult(await mediator.Send(new DownloadClosing.Query(eventCode, number, AsCsv: true), cancellationToken)))
            .WithName("DownloadClosingAsCsv").WithSummary("A closing as a table.").Produces(StatusCodes.Status200OK, contentType: "text/csv");
    }

    /// <param name="Day">The day at the venue; null for today.</param>
    public sealed record DayToClose(DateOnly? Day = null);
}
