using EventsHub.Application.Programme;
using EventsHub.Application.Programme.Exchange;
using MediatR;

namespace EventsHub.Web.Api;

/// <summary>Programmes.</summary>
public static class ProgrammeApi
{
    /// <summary>Maps them.</summary>
    public static RouteGroupBuilder MapProgrammeApi(this RouteGroupBuilder api)
    {
        var programme = api.MapGroup("/events/{eventCode}/programme").WithTags("Programme");
        programme.MapGet("", (string eventCode, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ShowProgramme.Query(eventCode), cancellationToken))
            .WithName("ShowProgramme").WithSummary("The whole programme with what may be wrong, also before the public sees it.")
            .Produces<ShowProgramme.Result>();
        MapFile(api, "pdf", "application/pdf");
        MapFile(api, "ics", "text/calendar");
        MapFile(api, "xml", "application/xml");
        programme.MapPost("/import", async (string eventCode, HttpRequest request, bool? dryRun, bool? removeMissing, bool? onEventDates, IMediator mediator, CancellationToken cancellationToken) =>
                Results.Ok(await mediator.Send(new ImportProgramme.Command(
                    eventCode, await BodyAsync(request, cancellationToken), dryRun ?? false, removeMissing ?? false, onEventDates ?? false), cancellationToken)))
            .WithName("ImportProgramme").WithSummary("Brings in a frab XML file, sent as the body; with dryRun, only says what that would do.")
            .Accepts<byte[]>("application/xml", "text/xml", "application/octet-stream")
            .Produces<ImportReport>().ProducesValidationProblem();
        programme.MapPost("/publish", async (string eventCode, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new PublishProgramme.Command(eventCode), cancellationToken);
                return Results.NoContent();
            })
            .WithName("PublishProgramme").WithSummary("Shows the programme to the public.")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status409Conflict);
        programme.MapPost("/unpublish", async (string eventCode, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new UnpublishProgramme.Command(eventCode), cancellationToken);
                return Results.NoContent();
            })
            .WithName("UnpublishProgramme").WithSummary("Takes the programme back from the public.")
            .Produces(StatusCodes.Status204NoContent);
        return api;
    }

    private static void MapFile(RouteGroupBuilder api, string extension, string contentType) =>
        api.MapGet($"/events/{{eventCode}}/programme.{extension}", async (string eventCode, string? language, BookletPaper? paper, IMediator mediator, CancellationToken cancellationToken) =>
                new ProgrammeFileResult(await mediator.Send(
                    new ExportProgramme.Query(eventCode, ProgrammeFileResult.FormatOf(extension), language, paper ?? BookletPaper.A5), cancellationToken)))
            .WithTags("Programme").WithName($"ExportProgramme.{extension}").WithSummary($"The programme as a file: {contentType}.")
            .Produces(StatusCodes.Status200OK, contentType: contentType);

    // One byte more than is accepted is enough to be told that it is too much.
    private static async Task<byte[]> BodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; content.Length <= ImportProgramme.MaxBytes && (read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }
}
