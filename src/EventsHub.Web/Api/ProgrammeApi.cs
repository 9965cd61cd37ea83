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
        programme.MapPost("/releases", async (string eventCode, NewRelease release, IMediator mediator, CancellationToken cancellationToken) =>
                Results.Ok(await mediator.Send(new ReleaseProgramme.Command(eventCode, release.Version, release.Note), cancellationToken)))
            .WithName("ReleaseProgramme").WithSummary("Shows the programme, as it is now, to the public.")
            .Produces<ReleaseProgramme.Result>().ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        programme.MapPost("/unpublish", async (string eventCode, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new UnpublishProgramme.Command(eventCode), cancellationToken);
                return Results.NoContent();
            })
            .WithName("UnpublishProgramme").WithSummary("Takes the programme back from the public.")
            .Produces(StatusCodes.Status204NoContent);
        MapSessions(programme);
        MapTalks(programme);
        MapSpeakers(programme);
        MapTracks(programme);
        return api;
    }

    /// <summary>A release to be made.</summary>
    public sealed record NewRelease
    {
        /// <summary>What it is called; the one before with its last number raised when left out.</summary>
        public string? Version { get; init; }

        /// <summary>What you say about it, in each language by its tag.</summary>
        public Dictionary<string, string?>? Note { get; init; }
    }

    private static void MapSessions(RouteGroupBuilder programme)
    {
        programme.MapGet("/sessions/{id:guid}", (string eventCode, Guid id, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ShowSession.Query(eventCode, id), cancellationToken))
            .WithName("ShowSession").WithSummary("One session with its talks.")
            .Produces<ShowSession.Result>().ProducesProblem(StatusCodes.Status404NotFound);
        programme.MapPost("/sessions", async (string eventCode, SessionInput session, IMediator mediator, CancellationToken cancellationToken) =>
            {
                var id = await mediator.Send(new CreateSession.Command(eventCode, session), cancellationToken);
                return Results.CreatedAtRoute("ShowSession", new { eventCode, id }, new AccountsApi.Identified(id));
            })
            .WithName("CreateSession").WithSummary("Adds a session.")
            .Produces<AccountsApi.Identified>(StatusCodes.Status201Created).ProducesValidationProblem();
        programme.MapPut("/sessions/{id:guid}", async (string eventCode, Guid id, int? version, SessionInput session, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new EditSession.Command(eventCode, id, version, session), cancellationToken);
                return Results.NoContent();
            })
            .WithName("EditSession").WithSummary("Changes a session; with a version, only if nobody else changed it since.")
            .Produces(StatusCodes.Status204NoContent).ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        programme.MapDelete("/sessions/{id:guid}", async (string eventCode, Guid id, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new DeleteSession.Command(eventCode, id), cancellationToken);
                return Results.NoContent();
            })
            .WithName("DeleteSession").WithSummary("Takes a session out, with its talks.")
            .Produces(StatusCodes.Status204NoContent);
    }

    private static void MapTalks(RouteGroupBuilder programme)
    {
        programme.MapGet("/talks/{id:guid}", (string eventCode, Guid id, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ShowTalk.Query(eventCode, id), cancellationToken))
            .WithName("ShowTalk").WithSummary("One talk with its texts.")
            .Produces<ShowTalk.Result>().ProducesProblem(StatusCodes.Status404NotFound);
        programme.MapPost("/sessions/{sessionId:guid}/talks", async (string eventCode, Guid sessionId, TalkInput talk, IMediator mediator, CancellationToken cancellationToken) =>
            {
                var id = await mediator.Send(new CreateTalk.Command(eventCode, sessionId, talk), cancellationToken);
                return Results.CreatedAtRoute("ShowTalk", new { eventCode, id }, new AccountsApi.Identified(id));
            })
            .WithName("CreateTalk").WithSummary("Adds a talk to a session.")
            .Produces<AccountsApi.Identified>(StatusCodes.Status201Created).ProducesValidationProblem();
        programme.MapPut("/talks/{id:guid}", async (string eventCode, Guid id, Guid? sessionId, TalkInput talk, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new EditTalk.Command(eventCode, id, sessionId, talk), cancellationToken);
                return Results.NoContent();
            })
            .WithName("EditTalk").WithSummary("Changes a talk; with a sessionId, moves it there.")
            .Produces(StatusCodes.Status204NoContent).ProducesValidationProblem();
        programme.MapDelete("/talks/{id:guid}", async (string eventCode, Guid id, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new DeleteTalk.Command(eventCode, id), cancellationToken);
                return Results.NoContent();
            })
            .WithName("DeleteTalk").WithSummary("Takes a talk out of its session.")
            .Produces(StatusCodes.Status204NoContent);
    }

    private static void MapSpeakers(RouteGroupBuilder programme)
    {
        programme.MapGet("/speakers", (string eventCode, string? search, int? page, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ListSpeakers.Query(eventCode, search, page ?? 1), cancellationToken))
            .WithName("ListSpeakers").WithSummary("The speakers, 50 a page.")
            .Produces<ListSpeakers.Result>();
        programme.MapGet("/speakers/{id:guid}", (string eventCode, Guid id, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ShowSpeaker.Query(eventCode, id), cancellationToken))
            .WithName("ShowSpeaker").WithSummary("One speaker.")
            .Produces<SpeakerInput>().ProducesProblem(StatusCodes.Status404NotFound);
        programme.MapPost("/speakers", async (string eventCode, SpeakerInput speaker, IMediator mediator, CancellationToken cancellationToken) =>
                Results.Ok(new { Slug = await mediator.Send(new SaveSpeaker.Command(eventCode, null, speaker), cancellationToken) }))
            .WithName("CreateSpeaker").WithSummary("Adds a speaker; the answer is the name by which talks refer to them.")
            .Produces(StatusCodes.Status200OK).ProducesValidationProblem();
        programme.MapPut("/speakers/{id:guid}", async (string eventCode, Guid id, SpeakerInput speaker, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new SaveSpeaker.Command(eventCode, id, speaker), cancellationToken);
                return Results.NoContent();
            })
            .WithName("EditSpeaker").WithSummary("Changes a speaker.")
            .Produces(StatusCodes.Status204NoContent).ProducesValidationProblem();
        programme.MapDelete("/speakers/{id:guid}", async (string eventCode, Guid id, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new DeleteSpeaker.Command(eventCode, id), cancellationToken);
                return Results.NoContent();
            })
            .WithName("DeleteSpeaker").WithSummary("Takes out a speaker who speaks nowhere.")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static void MapTracks(RouteGroupBuilder programme)
    {
        programme.MapGet("/tracks", (string eventCode, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ListTracks.Query(eventCode), cancellationToken))
            .WithName("ListTracks").WithSummary("The tracks.")
            .Produces<IReadOnlyList<ListTracks.Row>>();
        programme.MapPost("/tracks", async (string eventCode, TrackInput track, IMediator mediator, CancellationToken cancellationToken) =>
                Results.Ok(new AccountsApi.Identified(await mediator.Send(new SaveTrack.Command(eventCode, null, track), cancellationToken))))
            .WithName("CreateTrack").WithSummary("Adds a track.")
            .Produces<AccountsApi.Identified>().ProducesValidationProblem();
        programme.MapPut("/tracks/{id:guid}", async (string eventCode, Guid id, TrackInput track, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new SaveTrack.Command(eventCode, id, track), cancellationToken);
                return Results.NoContent();
            })
            .WithName("EditTrack").WithSummary("Changes a track.")
            .Produces(StatusCodes.Status204NoContent).ProducesValidationProblem();
        programme.MapDelete("/tracks/{id:guid}", async (string eventCode, Guid id, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new DeleteTrack.Command(eventCode, id), cancellationToken);
                return Results.NoContent();
            })
            .WithName("DeleteTrack").WithSummary("Takes a track out; its sessions stay.")
            .Produces(StatusCodes.Status204NoContent);
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
