using EventsHub.Kernel.Pipeline;
using EventsHub.Mailings.Bounces;
using EventsHub.Mailings.Sending;
using EventsHub.Mailings.Wording;
using EventsHub.Mailings.Writing;
using EventsHub.Registrations.Contracts;
using EventsHub.Shell.Pages;
using EventsHub.Shell.Setup;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EventsHub.Mailings.Api;

/// <summary>The REST endpoints of mailings, of the words of mails that people get by themselves, and of reports that mails came back.</summary>
public static class MailingsApi
{
    /// <summary>Maps the endpoints under <c>/events/{eventCode}/mailings</c>, <c>/events/{eventCode}/mail-wording</c> and <c>/mail</c>.</summary>
    public static void MapMailingsApi(this RouteGroupBuilder api)
    {
        var all = api.MapGroup("/events/{eventCode}/mailings").WithTags("Mailings").ProducesProblem(StatusCodes.Status404NotFound);
        all.MapGet("", (string eventCode, IMediator mediator, CancellationToken cancellationToken) => mediator.Send(new ListMailings.Query(eventCode), cancellationToken))
            .WithName("ListMailings").WithSummary("The mailings of an event with their states and counts, the one written last first.").Produces<ListMailings.Result>();
        all.MapPost("", async (string eventCode, MailingInput body, IMediator mediator, CancellationToken cancellationToken) =>
            {
                var written = await mediator.Send(new SaveMailing.Command(eventCode, null, body), cancellationToken);
                return Results.Created($"/api/v1/events/{eventCode}/mailings/{written.Id}", written);
            })
            .WithName("WriteMailing").WithSummary("Writes a mailing. It stays a draft until it is released.")
            .Produces<SaveMailing.Result>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status409Conflict).ProducesValidationProblem();

        var one = all.MapGroup("/{id:guid}");
        one.MapGet("", (string eventCode, Guid id, IMediator mediator, CancellationToken cancellationToken) => mediator.Send(new ShowMailing.Query(eventCode, id), cancellationToken))
            .WithName("ShowMailing").WithSummary("A mailing: what it says, whom it reaches, how far it has come, and whom it did not reach.").Produces<ShowMailing.Result>();
        one.MapPut("", (string eventCode, Guid id, MailingInput body, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new SaveMailing.Command(eventCode, id, body, ifMatch.Version), cancellationToken))
            .WithName("RewriteMailing").WithSummary("Writes a draft anew.").Produces<SaveMailing.Result>().ProducesProblem(StatusCodes.Status409Conflict).ProducesValidationProblem();
        one.MapDelete("", (string eventCode, Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
                DoneAsync(mediator, new DeleteMailing.Command(eventCode, id, ifMatch.Version), cancellationToken))
            .WithName("DeleteMailing").WithSummary("Deletes a draft.").Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status409Conflict);
        one.MapGet("/preview", (string eventCode, Guid id, string? person, string? language, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new PreviewMailing.Query(eventCode, id, person, language), cancellationToken))
            .WithName("PreviewMailing").WithSummary("A mailing as one of its readers gets it, with links that open nothing.").Produces<PreviewMailing.Result>();
        one.MapPost("/release", (string eventCode, Guid id, ReleaseBody body, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
                DoneAsync(mediator, new ReleaseMailing.Command(eventCode, id, body.To, ifMatch.Version), cancellationToken))
            .WithName("ReleaseMailing").WithSummary("Releases a mailing. It is refused when it reaches another number of addresses than is said.")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status409Conflict);
        one.MapPost("/stop", (string eventCode, Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
                DoneAsync(mediator, new StopMailing.Command(eventCode, id, ifMatch.Version), cancellationToken))
            .WithName("StopMailing").WithSummary("Stops a mailing half-way.").Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status409Conflict);
        one.MapPost("/resume", (string eventCode, Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
                DoneAsync(mediator, new ResumeMailing.Command(eventCode, id, ifMatch.Version), cancellationToken))
            .WithName("ResumeMailing").WithSummary("Lets a stopped mailing go on; nobody gets it twice.").Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status409Conflict);
        one.MapGet("/progress", (string eventCode, Guid id, IMediator mediator, CancellationToken cancellationToken) => mediator.Send(new ShowProgress.Query(eventCode, id), cancellationToken))
            .WithName("ShowMailingProgress").WithSummary("How far a mailing has come.").Produces<ShowProgress.Result>();
        one.MapGet("/not-reached.csv", async (string eventCode, Guid id, IMediator mediator, CancellationToken cancellationToken) =>
                new StreamedFileResult(await mediator.Send(new ExportNotReached.Query(eventCode, id), cancellationToken)))
            .WithName("ExportNotReachedAsCsv").WithSummary("Whom a mailing did not reach, as CSV: refused, or come back.").Produces(StatusCodes.Status200OK, contentType: "text/csv");

        var wording = api.MapGroup("/events/{eventCode}/mail-wording").WithTags("Mailings").ProducesProblem(StatusCodes.Status404NotFound);
        wording.MapGet("", (string eventCode, IMediator mediator, CancellationToken cancellationToken) => mediator.Send(new ListMailWording.Query(eventCode), cancellationToken))
            .WithName("ListMailWording").WithSummary("The mails that people get by themselves, and the languages in which each has words of the organisers.").Produces<ListMailWording.Result>();
        var words = wording.MapGroup("/{mail}");
        words.MapGet("", (string eventCode, RegistrationMail mail, IMediator mediator, CancellationToken cancellationToken) => mediator.Send(new ShowMailWording.Query(eventCode, mail), cancellationToken))
            .WithName("ShowMailWording").WithSummary("The organisers' words of a mail that people get by themselves, the built-in words, and the placeholders that it may have.").Produces<ShowMailWording.Result>();
        words.MapPut("", (string eventCode, RegistrationMail mail, WordsInput body, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
                DoneAsync(mediator, new SaveMailWording.Command(eventCode, mail, body, ifMatch.Version), cancellationToken))
            .WithName("SaveMailWording").WithSummary("Writes the words of a mail that people get by themselves, in all languages that have own ones. From then on every such mail has them.")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status409Conflict).ProducesValidationProblem();
        words.MapDelete("", (string eventCode, RegistrationMail mail, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
                DoneAsync(mediator, new UseBuiltInWords.Command(eventCode, mail, ifMatch.Version), cancellationToken))
            .WithName("UseBuiltInWords").WithSummary("Lets a mail that people get by themselves have the built-in words again, in every language.").Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status409Conflict);
        words.MapGet("/preview", (string eventCode, RegistrationMail mail, string? person, string? language, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new PreviewMailWording.Query(eventCode, mail, person, language), cancellationToken))
            .WithName("PreviewMailWording").WithSummary("A whole mail that people get by themselves as somebody registered gets it, with a link that opens nothing.").Produces<PreviewMailWording.Result>();

        api.MapPost("/mail/bounces", async (HttpRequest request, IMediator mediator, CancellationToken cancellationToken) =>
                await mediator.Send(new NoteBounces.Command(await Uploads.ReadAsync(request.Body, NoteBounces.MaxBytes, cancellationToken)), cancellationToken))
            .WithTags("Mailings").WithName("NoteBounces").WithSummary("Takes in a mail by which a mail server reports what it could not deliver (RFC 3464), raw as it came.")
            .Accepts<Stream>("message/rfc822", "application/octet-stream").Produces<NoteBounces.Result>().ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> DoneAsync(IMediator mediator, ICommand<Unit> command, CancellationToken cancellationToken)
    {
        await mediator.Send(command, cancellationToken);
        return Results.NoContent();
    }

    /// <summary>The body of a request that releases a mailing.</summary>
    public sealed record ReleaseBody
    {
        /// <summary>To how many addresses it goes, as was shown.</summary>
        public int To { get; init; }
    }
}
