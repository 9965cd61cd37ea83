using EventsHub.Programme.Public;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EventsHub.Programme.Api;

/// <summary>Endpoints for everybody; they show the latest release only.</summary>
public static class PublicProgrammeApi
{
    /// <summary>Maps the endpoints below <c>/public/events/{code}/programme</c>.</summary>
    public static void MapPublicProgrammeApi(this RouteGroupBuilder api)
    {
        var open = api.MapGroup("").WithTags("Public").AllowAnonymous();
        var programme = open.MapGroup("/public/events/{code}/programme").ProducesProblem(StatusCodes.Status404NotFound);
        programme.MapGet("", (
                string code, DateOnly? day, string? track, string? room, string? search, string? type, string? heldIn, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ShowPublicProgramme.Query(code, day, track, room, search, type, heldIn), cancellationToken))
            .WithName("ShowPublicProgramme").WithSummary("A day of the programme that the public sees, or what a search finds.")
            .Produces<ShowPublicProgramme.Result>();
        programme.MapGet("/now", (string code, IMediator mediator, CancellationToken cancellationToken) => mediator.Send(new ShowPublicNow.Query(code), cancellationToken))
            .WithName("ShowPublicNow").WithSummary("What is on at this moment, and what begins next.")
            .Produces<ShowPublicNow.Result>();
        programme.MapGet("/changes", (string code, IMediator mediator, CancellationToken cancellationToken) => mediator.Send(new ListPublicChanges.Query(code), cancellationToken))
            .WithName("ListPublicChanges").WithSummary("The latest releases and what each changed.")
            .Produces<ListPublicChanges.Result>();
        programme.MapGet("/talks/{slug}", (string code, string slug, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ShowPublicTalk.Query(code, slug), cancellationToken))
            .WithName("ShowPublicTalk").WithSummary("One talk.")
            .Produces<ShowPublicTalk.Result>();
        programme.MapGet("/sessions/{id:guid}", (string code, Guid id, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ShowPublicSession.Query(code, id), cancellationToken))
            .WithName("ShowPublicSession").WithSummary("One session, by its external identity.")
            .Produces<ShowPublicSession.Result>();
        programme.MapGet("/speakers", (string code, string? search, int? page, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ListPublicSpeakers.Query(code, search, page ?? 1), cancellationToken))
            .WithName("ListPublicSpeakers").WithSummary("Who speaks, 120 a page.")
            .Produces<ListPublicSpeakers.Result>();
        programme.MapGet("/speakers/{slug}", (string code, string slug, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ShowPublicSpeaker.Query(code, slug), cancellationToken))
            .WithName("ShowPublicSpeaker").WithSummary("One speaker with their talks.")
            .Produces<ShowPublicSpeaker.Result>();
    }
}
