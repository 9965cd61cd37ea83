using EventsHub.Conference.Contracts;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Editing;
using EventsHub.Shell.Pages;
using EventsHub.Shell.Setup;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace EventsHub.Programme.Api;

/// <summary>Endpoints used by the scripts of the editing pages: quick entry, moving sessions, talk types, files.</summary>
internal static class ProgrammeEditingApi
{
    /// <summary>Maps the endpoints into the group <c>/events/{eventCode}/programme</c>.</summary>
    public static void MapProgrammeEditing(this RouteGroupBuilder programme)
    {
        programme.MapGet("/days/{day}", (string eventCode, DateOnly day, int? tray, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ShowProgrammeDay.Query(eventCode, day, tray), cancellationToken))
            .WithName("ShowProgrammeDay").WithSummary("One day with what may be wrong; with tray, a page of the talks that wait for a place and the sessions that wait for a time.")
            .Produces<ShowProgrammeDay.Result>();
        programme.MapPost("/sessions/{id:guid}/move", async (string eventCode, Guid id, MoveSession.Place to, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
                Results.Ok(await mediator.Send(new MoveSession.Command(eventCode, id, ifMatch.Version, to), cancellationToken)))
            .WithName("MoveSession").WithSummary("Gives a session another time, room or length. The answer leads back.")
            .Produces<MoveSession.Result>().ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        programme.MapPost("/lines", async (string eventCode, Line line, IMediator mediator, CancellationToken cancellationToken) =>
                Results.Ok(await mediator.Send(new EnterTalk.Command(eventCode, line.SessionId, line.Title, line.Speakers, line.Type, line.Minutes), cancellationToken)))
            .WithName("EnterTalk").WithSummary("Takes in a talk as one line, in a session or waiting for a place; names that nobody has are new people.")
            .Produces<EnterTalk.Result>().ProducesValidationProblem();
        programme.MapGet("/speaker-names", (string eventCode, string? search, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ListSpeakerNames.Query(eventCode, search), cancellationToken))
            .WithName("ListSpeakerNames").WithSummary("Speakers whose name or institution begins like what is being typed.")
            .Produces<IReadOnlyList<ListSpeakerNames.Row>>();
        MapTypes(programme);
        MapFiles(programme);
    }

    private static void MapTypes(RouteGroupBuilder programme)
    {
        programme.MapGet("/types", (string eventCode, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ListTalkTypes.Query(eventCode), cancellationToken))
            .WithName("ListTalkTypes").WithSummary("What the event calls its sorts of talks, with their lengths.")
            .Produces<IReadOnlyList<ListTalkTypes.Row>>();
        programme.MapPost("/types", async (string eventCode, TalkTypeInput type, IMediator mediator, CancellationToken cancellationToken) =>
                Results.Ok(new Identified(await mediator.Send(new SaveTalkType.Command(eventCode, null, type), cancellationToken))))
            .WithName("CreateTalkType").WithSummary("Adds a sort of talk.")
            .Produces<Identified>().ProducesValidationProblem();
        programme.MapPut("/types/{id:guid}", async (string eventCode, Guid id, TalkTypeInput type, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new SaveTalkType.Command(eventCode, id, type, ifMatch.Version), cancellationToken);
                return Results.NoContent();
            })
            .WithName("EditTalkType").WithSummary("Changes a sort of talk; talks that are there keep their length.")
            .Produces(StatusCodes.Status204NoContent).ProducesValidationProblem();
        programme.MapDelete("/types/{id:guid}", async (string eventCode, Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new DeleteTalkType.Command(eventCode, id, ifMatch.Version), cancellationToken);
                return Results.NoContent();
            })
            .WithName("DeleteTalkType").WithSummary("Takes a sort of talk out; its talks stay.")
            .Produces(StatusCodes.Status204NoContent);
    }

    private static void MapFiles(RouteGroupBuilder programme)
    {
        programme.MapPost("/talks/{id:guid}/files", async (string eventCode, Guid id, string name, HttpRequest request, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
                Results.Ok(new Identified(await mediator.Send(
                    new AddTalkFile.Command(eventCode, id, name, await Uploads.ReadAsync(request.Body, TalkFile.MaxBytes, cancellationToken), ifMatch.Version), cancellationToken))))
            .WithName("AddTalkFile").WithSummary("Adds a file to a talk: the body is the file, up to 50 MB.")
            .WithMetadata(new RequestSizeLimitAttribute(TalkFile.LargestRequest))
            .Accepts<byte[]>("application/octet-stream").Produces<Identified>().ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        programme.MapGet("/files/{id:guid}", async (string eventCode, Guid id, IMediator mediator, CancellationToken cancellationToken) =>
                new StreamedFileResult(await mediator.Send(new DownloadTalkFile.Query(eventCode, id), cancellationToken)))
            .WithName("DownloadTalkFile").WithSummary("A file of a talk.")
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream").ProducesProblem(StatusCodes.Status404NotFound);
        programme.MapDelete("/files/{id:guid}", async (string eventCode, Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new RemoveTalkFile.Command(eventCode, id, ifMatch.Version), cancellationToken);
                return Results.NoContent();
            })
            .WithName("RemoveTalkFile").WithSummary("Takes a file from its talk, whose version counts.")
            .Produces(StatusCodes.Status204NoContent);
    }

    /// <summary>Body of the call that adds a talk by quick entry.</summary>
    /// <param name="SessionId">Id of the session to add the talk to; null when it waits for a place.</param>
    /// <param name="Title">Title in the main language of the event.</param>
    /// <param name="Speakers">Names separated by commas or semicolons.</param>
    /// <param name="Type">Code of a talk type; null for none.</param>
    /// <param name="Minutes">Length in minutes; null for that of the type.</param>
    public sealed record Line(Guid? SessionId, string? Title, string? Speakers, string? Type, int? Minutes);
}
