using EventsHub.Kernel.Access;
using System.Text;
using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Files;
using EventsHub.Conference.Overview;
using EventsHub.Conference.Setup;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Shell.Pages;
using EventsHub.Shell.Setup;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EventsHub.Conference.Api;

/// <summary>The REST endpoints for hosted events and their files.</summary>
public static class EventsApi
{
    /// <summary>Maps the endpoints under <c>/events</c>.</summary>
    public static RouteGroupBuilder MapEventsApi(this RouteGroupBuilder api)
    {
        var events = api.MapGroup("/events").WithTags("Events");
        events.MapGet("", (int? page, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ListEvents.Query(page ?? 1), cancellationToken))
            .WithName("ListEvents").WithSummary("Lists the events that the caller may see, the latest first.").Produces<ListEvents.Result>();
        events.MapPost("", async (CreateEvent.Command command, IMediator mediator, CancellationToken cancellationToken) =>
                Created(await mediator.Send(command, cancellationToken)))
            .WithName("CreateEvent").WithSummary("Creates an event as a draft.").Produces<EventCreated>(StatusCodes.Status201Created).ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);

        var one = events.MapGroup("/{eventCode}");
        one.MapGet("", (string eventCode, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ShowEvent.Query(eventCode), cancellationToken))
            .WithName("ShowEvent").WithSummary("An event at a glance: details, status, what is to do, people, money, places.").Produces<ShowEvent.Result>().ProducesProblem(StatusCodes.Status404NotFound);
        one.MapPut("", async (string eventCode, EventInput details, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
                new EventVersion(await mediator.Send(new EditEvent.Command(eventCode, details, ifMatch.Version), cancellationToken)))
            .WithName("EditEvent").WithSummary("Changes what an event is.").Produces<EventVersion>().ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        one.MapDelete("", async (string eventCode, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new DeleteEvent.Command(eventCode, ifMatch.Version), cancellationToken);
                return Results.NoContent();
            })
            .WithName("DeleteEvent").WithSummary("Deletes a draft that nobody registered for.").Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status409Conflict);
        one.MapPost("/clone", async (string eventCode, NewEvent to, IMediator mediator, CancellationToken cancellationToken) =>
                Created(await mediator.Send(new CloneEvent.Command(eventCode, to.Code, to.StartsOn), cancellationToken)))
            .WithName("CloneEvent").WithSummary("Creates a draft with everything that this event offers, on other dates.").Produces<EventCreated>(StatusCodes.Status201Created).ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        one.MapPost("/status", async (string eventCode, EventStanding to, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
                new EventStanding(await mediator.Send(new ChangeEventStatus.Command(eventCode, to.Status, ifMatch.Version), cancellationToken)))
            .WithName("ChangeEventStatus").WithSummary("Publishes an event, opens or closes its registration, and so on.").Produces<EventStanding>().ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        one.MapPut("/logo", async (string eventCode, HttpRequest request, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new ChangeEventLogo.Command(eventCode, await Uploads.ReadAsync(request.Body, ChangeEventLogo.MaxBytes, cancellationToken), ifMatch.Version), cancellationToken);
                return Results.NoContent();
            })
            .Accepts<byte[]>("image/png", "image/jpeg", "image/svg+xml")
            .WithName("ChangeEventLogo").WithSummary("Gives the event a picture that stands for it: the body is a PNG, JPEG or SVG file, up to 1 MB.").Produces(StatusCodes.Status204NoContent).ProducesValidationProblem();
        one.MapDelete("/logo", async (string eventCode, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new ChangeEventLogo.Command(eventCode, null, ifMatch.Version), cancellationToken);
                return Results.NoContent();
            })
            .WithName("RemoveEventLogo").WithSummary("Takes the event's picture away.").Produces(StatusCodes.Status204NoContent);
        one.MapGet("/logo", async (string eventCode, IMediator mediator, CancellationToken cancellationToken) =>
                new StreamedFileResult(await mediator.Send(new DownloadEventLogo.Query(eventCode), cancellationToken)))
            .WithName("DownloadEventLogo").WithSummary("The event's picture.").Produces(StatusCodes.Status200OK, contentType: "image/png").ProducesProblem(StatusCodes.Status404NotFound);
        one.MapGet("/file", async (string eventCode, IMediator mediator, CancellationToken cancellationToken) =>
                Results.File(Encoding.UTF8.GetBytes(await mediator.Send(new ExportEvent.Query(eventCode), cancellationToken)), "application/json", $"{eventCode.ToLowerInvariant()}.json"))
            .WithName("ExportEvent").WithSummary("The event's file, with rooms, quotas, products and policies.").Produces<EventFile>();
        one.MapPut("/file", async (string eventCode, DateOnly? shiftTo, bool? dryRun, HttpRequest request, IMediator mediator, Texts texts, CancellationToken cancellationToken) =>
            {
                using var reader = new StreamReader(request.Body, Encoding.UTF8);
                var command = new ImportEvent.Command(await reader.ReadToEndAsync(cancellationToken), shiftTo, dryRun ?? false);
                return command.EventCode.Length == 0 || EventCode.Normalize(command.EventCode) == EventCode.Normalize(eventCode)
                    ? await mediator.Send(command, cancellationToken)
                    : throw new ValidationFailedException("code", texts["The file is that of {0}, not of {1}.", command.EventCode, eventCode]);
            })
            .Accepts<EventFile>("application/json")
            .WithName("ImportEvent").WithSummary("Creates the event from its file, or brings it in step with it. With ?dryRun=true it only says what would change.").Produces<ImportEvent.Result>().ProducesValidationProblem();
        return api;
    }

    private static IResult Created(string code) => Results.Created($"/api/v1/events/{code}", new EventCreated(code));

    /// <summary>The answer to creating or cloning an event: its code.</summary>
    public sealed record EventCreated(string Code);

    /// <summary>The answer to changing an event: the version on which the next change is to be based.</summary>
    public sealed record EventVersion(int Version);

    /// <summary>The status of an event: in a request the one to change to, in the answer the present one.</summary>
    public sealed record EventStanding(EventStatus Status);

    /// <summary>The body of a request to clone an event: the copy's code and first day.</summary>
    public sealed record NewEvent(string Code, DateOnly? StartsOn);
}
