using EventsHub.Forms.Contracts;
using EventsHub.Forms.Editing;
using EventsHub.Shell.Setup;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EventsHub.Forms.Api;

/// <summary>The form of an event over the API.</summary>
public static class FormsApi
{
    /// <summary>Maps the endpoints below <c>/events/{eventCode}/form</c>.</summary>
    public static RouteGroupBuilder MapFormsApi(this RouteGroupBuilder api)
    {
        var form = api.MapGroup("/events/{eventCode}/form").WithTags("Form");
        form.MapGet("", (string eventCode, IMediator mediator, CancellationToken cancellationToken) => mediator.Send(new ShowForm.Query(eventCode), cancellationToken))
            .WithName("ShowForm").WithSummary("What people are asked when they register, and what is prepared.").Produces<ShowForm.Result>();
        form.MapPut("", async (string eventCode, FormContent content, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new SaveForm.Command(eventCode, content, ifMatch.Version), cancellationToken);
                return await mediator.Send(new ShowForm.Query(eventCode), cancellationToken);
            })
            .WithName("SaveForm").WithSummary("Prepares a form. People are asked it once it is put in use.").Produces<ShowForm.Result>().ProducesProblem(StatusCodes.Status409Conflict);
        form.MapPost("/in-use", async (string eventCode, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new PutFormInUse.Command(eventCode, ifMatch.Version), cancellationToken);
                return await mediator.Send(new ShowForm.Query(eventCode), cancellationToken);
            })
            .WithName("PutFormInUse").WithSummary("Asks people what is prepared, from now on.").Produces<ShowForm.Result>().ProducesProblem(StatusCodes.Status409Conflict);
        form.MapDelete("/prepared", async (string eventCode, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new DiscardPreparedForm.Command(eventCode, ifMatch.Version), cancellationToken);
                return Results.NoContent();
            })
            .WithName("DiscardPreparedForm").WithSummary("Forgets what is prepared, and begins again with what people are asked.").Produces(StatusCodes.Status204NoContent);
        api.MapGet("/events/{eventCode}/questions", (string eventCode, IMediator mediator, CancellationToken cancellationToken) => mediator.Send(new ShowEventForm.Query(eventCode), cancellationToken))
            .AllowAnonymous().WithTags("Public").WithName("ShowQuestions").WithSummary("What a public event asks people who register. Answers go by the keys of the questions.")
            .Produces<ShowEventForm.Result>().ProducesProblem(StatusCodes.Status404NotFound);
        return api;
    }
}
