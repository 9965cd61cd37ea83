using EventsHub.Programme.Editing;
using EventsHub.Programme.Feeds;
using EventsHub.Programme.Feeds.Calendars;
using EventsHub.Programme.Feeds.Import;
using EventsHub.Programme.Feeds.Tables;
using EventsHub.Programme.Pages;
using EventsHub.Programme.Releases;
using EventsHub.Shell.Pages;
using EventsHub.Shell.Setup;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace EventsHub.Programme.Api;

/// <summary>Endpoints for organisers: import, export, releases, sessions, talks, speakers and tracks.</summary>
public static class ProgrammeApi
{
    /// <summary>Maps the endpoints below <c>/events/{eventCode}/programme</c>.</summary>
    public static RouteGroupBuilder MapProgrammeApi(this RouteGroupBuilder api)
    {
        var programme = api.MapGroup("/events/{eventCode}/programme").WithTags("Programme");
        programme.MapGet("", (string eventCode, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ShowProgramme.Query(eventCode), cancellationToken))
            .WithName("ShowProgramme").WithSummary("The whole programme with what may be wrong, also before the public sees it.")
            .Produces<ShowProgramme.Result>();
        MapFile(api, "pdf", "application/pdf");
        MapFile(api, "signs.pdf", "application/pdf");
        MapFile(api, "zip", "application/zip");
        MapFile(api, "ics", "text/calendar");
        MapFile(api, "xml", "application/xml");
        MapFile(api, "json", "application/json");
        MapFile(api, "pretalx.json", "application/json");
        MapFile(api, "csv", "text/csv");
        MapFile(api, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        MapImport(programme);
        programme.MapPost("/releases", async (string eventCode, NewRelease? release, IMediator mediator, CancellationToken cancellationToken) =>
                Results.Ok(await mediator.Send(new ReleaseProgramme.Command(eventCode, release?.Version, release?.Note), cancellationToken)))
            .WithName("ReleaseProgramme").WithSummary("Shows the programme, as it is now, to the public.")
            .Produces<ReleaseProgramme.Result>().ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        programme.MapGet("/releases", (string eventCode, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ListReleases.Query(eventCode), cancellationToken))
            .WithName("ListReleases").WithSummary("What was released, when and by whom, the latest first.")
            .Produces<IReadOnlyList<ListReleases.Row>>();
        programme.MapGet("/releases/compare", (string eventCode, int? from, int? to, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new CompareReleases.Query(eventCode, from, to), cancellationToken))
            .WithName("CompareReleases").WithSummary("How two releases differ, by their numbers; without \"to\" the draft, without \"from\" the latest release.")
            .Produces<CompareReleases.Result>().ProducesProblem(StatusCodes.Status404NotFound);
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
        programme.MapProgrammeEditing();
        return api;
    }

    private static void MapImport(RouteGroupBuilder programme)
    {
        programme.MapPost("/import", async (
                string eventCode, HttpRequest request, bool? dryRun, bool? removeMissing, bool? removeMost, bool? onEventDates, string? fileName, [FromQuery] string[]? map, string? encoding, IMediator mediator,
                CancellationToken cancellationToken) =>
                Results.Ok(await mediator.Send(new ImportProgramme.Command(
                    eventCode, await BodyAsync(request, cancellationToken), dryRun ?? false, removeMissing ?? false, onEventDates ?? false, fileName,
                    new([.. (map ?? []).Select(ProgrammeColumn.Parse)], encoding), removeMost ?? false), cancellationToken)))
            .WithName("ImportProgramme")
            .WithSummary("Brings in a file, sent as the body: frab XML, c3voc JSON, what pretalx, Sessionize, Open Event and Indico export, XLSX or CSV, recognised by its content. With dryRun, only says what that would do. "
                + "map gives a column of a table its meaning and may be repeated: “Intitulé=Title:fr”, “#3=Room”.")
            // The format is recognised by the content, whatever media type the caller names.
            .Accepts<byte[]>("application/octet-stream", "application/xml", "application/json", "text/csv", "*/*")
            .Produces<ImportReport>().ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        programme.MapGet("/import/last", async (string eventCode, IMediator mediator, CancellationToken cancellationToken) =>
                await mediator.Send(new ShowLastProgrammeImport.Query(eventCode), cancellationToken) is { } last ? Results.Ok(last) : Results.NoContent())
            .WithName("ShowLastProgrammeImport").WithSummary("The import that can be undone, and whether the programme was changed since; nothing when there is none.")
            .Produces<ShowLastProgrammeImport.Result>().Produces(StatusCodes.Status204NoContent);
        programme.MapPost("/undo-import", (string eventCode, bool? force, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new UndoProgrammeImport.Command(eventCode, force ?? false), cancellationToken))
            .WithName("UndoProgrammeImport").WithSummary("Takes back the last import. Where the programme was changed since, it is refused; with force, those changes are lost too.")
            .Produces<UndoProgrammeImport.Result>().ProducesProblem(StatusCodes.Status409Conflict);
    }

    /// <summary>Body of the call that publishes a release.</summary>
    public sealed record NewRelease
    {
        /// <summary>Name of the release, such as "1.2"; null to raise the last number of the previous one.</summary>
        public string? Version { get; init; }

        /// <summary>Remarks about the release, keyed by language tag; null for none.</summary>
        public Dictionary<string, string?>? Note { get; init; }
    }

    /// <summary>Body of the call that places a talk.</summary>
    /// <param name="SessionId">Id of the session that takes it in; null for a session of its own.</param>
    /// <param name="To">Time and place of its own session; not read when a session is named.</param>
    public sealed record TalkPlace(Guid? SessionId, MoveSession.Place? To);

    private static void MapSessions(RouteGroupBuilder programme)
    {
        programme.MapGet("/sessions/{id:guid}", (string eventCode, Guid id, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ShowSession.Query(eventCode, id), cancellationToken))
            .WithName("ShowSession").WithSummary("One session with its talks.")
            .Produces<ShowSession.Result>().ProducesProblem(StatusCodes.Status404NotFound);
        programme.MapPost("/sessions", async (string eventCode, SessionInput session, IMediator mediator, CancellationToken cancellationToken) =>
            {
                var id = await mediator.Send(new CreateSession.Command(eventCode, session), cancellationToken);
                return Results.CreatedAtRoute("ShowSession", new { eventCode, id }, new Identified(id));
            })
            .WithName("CreateSession").WithSummary("Adds a session.")
            .Produces<Identified>(StatusCodes.Status201Created).ProducesValidationProblem();
        programme.MapPut("/sessions/{id:guid}", async (string eventCode, Guid id, SessionInput session, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new EditSession.Command(eventCode, id, ifMatch.Version, session), cancellationToken);
                return Results.NoContent();
            })
            .WithName("EditSession").WithSummary("Changes a session.")
            .Produces(StatusCodes.Status204NoContent).ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        programme.MapDelete("/sessions/{id:guid}", async (string eventCode, Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new DeleteSession.Command(eventCode, id, ifMatch.Version), cancellationToken);
                return Results.NoContent();
            })
            .WithName("DeleteSession").WithSummary("Takes a session out; its talks stay and wait for a place.")
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
                return Results.CreatedAtRoute("ShowTalk", new { eventCode, id }, new Identified(id));
            })
            .WithName("CreateTalk").WithSummary("Adds a talk to a session.")
            .Produces<Identified>(StatusCodes.Status201Created).ProducesValidationProblem();
        programme.MapPost("/talks", async (string eventCode, TalkInput talk, IMediator mediator, CancellationToken cancellationToken) =>
            {
                var id = await mediator.Send(new CreateTalk.Command(eventCode, null, talk), cancellationToken);
                return Results.CreatedAtRoute("ShowTalk", new { eventCode, id }, new Identified(id));
            })
            .WithName("CreateWaitingTalk").WithSummary("Adds a talk that waits for a place.")
            .Produces<Identified>(StatusCodes.Status201Created).ProducesValidationProblem();
        programme.MapPost("/talks/{id:guid}/place", async (string eventCode, Guid id, TalkPlace place, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
                Results.Ok(await mediator.Send(new PlaceTalk.Command(eventCode, id, ifMatch.Version, place.SessionId, place.To), cancellationToken)))
            .WithName("PlaceTalk").WithSummary("Places a talk that waits: in a session, or in one of its own at a time.")
            .Produces<PlaceTalk.Result>().ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        programme.MapPost("/talks/{id:guid}/take-out", async (string eventCode, Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new TakeOutTalk.Command(eventCode, id, ifMatch.Version), cancellationToken);
                return Results.NoContent();
            })
            .WithName("TakeOutTalk").WithSummary("Takes a talk out of its session, so that it waits for a place; a session that was nothing but this talk goes.")
            .Produces(StatusCodes.Status204NoContent);
        programme.MapPut("/talks/{id:guid}", async (string eventCode, Guid id, Guid? sessionId, TalkInput talk, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new EditTalk.Command(eventCode, id, sessionId, talk, ifMatch.Version), cancellationToken);
                return Results.NoContent();
            })
            .WithName("EditTalk").WithSummary("Changes a talk; with a sessionId, moves it there.")
            .Produces(StatusCodes.Status204NoContent).ProducesValidationProblem();
        programme.MapDelete("/talks/{id:guid}", async (string eventCode, Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new DeleteTalk.Command(eventCode, id, ifMatch.Version), cancellationToken);
                return Results.NoContent();
            })
            .WithName("DeleteTalk").WithSummary("Deletes a talk.")
            .Produces(StatusCodes.Status204NoContent);
    }

    private static void MapSpeakers(RouteGroupBuilder programme)
    {
        programme.MapGet("/speakers", (string eventCode, string? search, int? page, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ListSpeakers.Query(eventCode, search, page ?? 1), cancellationToken))
            .WithName("ListSpeakers").WithSummary("The people who speak or chair, 50 a page.")
            .Produces<ListSpeakers.Result>();
        programme.MapGet("/speakers/{id:guid}", (string eventCode, Guid id, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ShowSpeaker.Query(eventCode, id), cancellationToken))
            .WithName("ShowSpeaker").WithSummary("One speaker.")
            .Produces<ShowSpeaker.Result>().ProducesProblem(StatusCodes.Status404NotFound);
        programme.MapPost("/speakers", async (string eventCode, SpeakerInput speaker, IMediator mediator, CancellationToken cancellationToken) =>
                Results.Ok(new { Slug = await mediator.Send(new SaveSpeaker.Command(eventCode, null, speaker), cancellationToken) }))
            .WithName("CreateSpeaker").WithSummary("Adds a speaker; the answer is the name by which talks refer to them.")
            .Produces(StatusCodes.Status200OK).ProducesValidationProblem();
        programme.MapPut("/speakers/{id:guid}", async (string eventCode, Guid id, SpeakerInput speaker, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new SaveSpeaker.Command(eventCode, id, speaker, ifMatch.Version), cancellationToken);
                return Results.NoContent();
            })
            .WithName("EditSpeaker").WithSummary("Changes a speaker.")
            .Produces(StatusCodes.Status204NoContent).ProducesValidationProblem();
        programme.MapDelete("/speakers/{id:guid}", async (string eventCode, Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new DeleteSpeaker.Command(eventCode, id, ifMatch.Version), cancellationToken);
                return Results.NoContent();
            })
            .WithName("DeleteSpeaker").WithSummary("Takes out somebody who neither speaks nor chairs.")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static void MapTracks(RouteGroupBuilder programme)
    {
        programme.MapGet("/tracks", (string eventCode, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ListTracks.Query(eventCode), cancellationToken))
            .WithName("ListTracks").WithSummary("The tracks.")
            .Produces<IReadOnlyList<ListTracks.Row>>();
        programme.MapPost("/tracks", async (string eventCode, TrackInput track, IMediator mediator, CancellationToken cancellationToken) =>
                Results.Ok(new Identified(await mediator.Send(new SaveTrack.Command(eventCode, null, track), cancellationToken))))
            .WithName("CreateTrack").WithSummary("Adds a track.")
            .Produces<Identified>().ProducesValidationProblem();
        programme.MapPut("/tracks/{id:guid}", async (string eventCode, Guid id, TrackInput track, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new SaveTrack.Command(eventCode, id, track, ifMatch.Version), cancellationToken);
                return Results.NoContent();
            })
            .WithName("EditTrack").WithSummary("Changes a track.")
            .Produces(StatusCodes.Status204NoContent).ProducesValidationProblem();
        programme.MapDelete("/tracks/{id:guid}", async (string eventCode, Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new DeleteTrack.Command(eventCode, id, ifMatch.Version), cancellationToken);
                return Results.NoContent();
            })
            .WithName("DeleteTrack").WithSummary("Takes a track out; its sessions stay.")
            .Produces(StatusCodes.Status204NoContent);
    }

    private static void MapFile(RouteGroupBuilder api, string ending, string contentType) =>
        api.MapGet($"/events/{{eventCode}}/programme.{ending}", async (
                string eventCode, string? language, string? paper, string? release, [AsParameters] CalendarSelection calendar, IMediator mediator, CancellationToken cancellationToken) =>
                new StreamedFileResult(await mediator.Send(
                    new ExportProgramme.Query(eventCode, ProgrammeFormats.OfEnding(ending), language, ProgrammeFormats.PaperOf(paper), release, calendar), cancellationToken)))
            .WithTags("Programme").WithName($"ExportProgramme.{ending}")
            .WithSummary($"The programme as a file ({contentType}): the draft, or the release of that version. Booklets on paper a5, a4 or a5-on-a4; calendars of one room, track or speaker, or of the ids of favourites.")
            .Produces(StatusCodes.Status200OK, contentType: contentType).ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);

    // Reads at most one byte more than is accepted, which is enough to refuse the file as too large.
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
