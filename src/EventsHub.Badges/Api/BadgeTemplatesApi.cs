using EventsHub.Badges.Templates;
using EventsHub.Shell.Setup;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EventsHub.Badges.Api;

/// <summary>Templates of badges over the API.</summary>
public static class BadgeTemplatesApi
{
    /// <summary>Maps the endpoints below <c>/events/{eventCode}/badge-templates</c>.</summary>
    public static RouteGroupBuilder MapBadgeTemplatesApi(this RouteGroupBuilder api)
    {
        var templates = api.MapGroup("/events/{eventCode}/badge-templates").WithTags("Badges");
        templates.MapGet("", (string eventCode, IMediator mediator, CancellationToken cancellationToken) => mediator.Send(new ListBadgeTemplates.Query(eventCode), cancellationToken))
            .WithName("ListBadgeTemplates").WithSummary("Lists the event's own templates of badges.").Produces<IReadOnlyList<ListBadgeTemplates.Row>>();
        templates.MapGet("/{id:guid}", (string eventCode, Guid id, IMediator mediator, CancellationToken cancellationToken) => mediator.Send(new ShowBadgeTemplate.Query(eventCode, id), cancellationToken))
            .WithName("ShowBadgeTemplate").WithSummary("One template of badges.").Produces<ShowBadgeTemplate.Result>().ProducesProblem(StatusCodes.Status404NotFound);
        templates.MapGet("/{id:guid}/picture.svg", async (string eventCode, Guid id, IMediator mediator, CancellationToken cancellationToken) =>
                Results.Text(await mediator.Send(new DrawBadgeTemplate.Query(eventCode, id), cancellationToken), "image/svg+xml"))
            .WithName("DrawBadgeTemplate").WithSummary("Draws a template with the event's first badge. Nothing counts as printed.").Produces(StatusCodes.Status200OK, contentType: "image/svg+xml");
        templates.MapGet("/files/{name}", async (string eventCode, string name, IMediator mediator, CancellationToken cancellationToken) =>
                Results.Text((await mediator.Send(new ExportBadgeTemplate.Query(eventCode, name), cancellationToken)).Document, "application/json"))
            .WithName("ExportBadgeTemplate").WithSummary("The document of a template by its name. A6 and card come with EventsHub, to begin with.")
            .Produces(StatusCodes.Status200OK, contentType: "application/json").ProducesProblem(StatusCodes.Status404NotFound);
        templates.MapPost("", async (string eventCode, TemplateInput template, IMediator mediator, CancellationToken cancellationToken) =>
            {
                var id = await mediator.Send(new SaveBadgeTemplate.Command(eventCode, null, template), cancellationToken);
                return Results.Created($"/api/v1/events/{eventCode}/badge-templates/{id}", new Identified(id));
            })
            .WithName("AddBadgeTemplate").WithSummary("Adds a template of badges. The document is JSON in a text; lengths in it are millimetres.")
            .Produces<Identified>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status409Conflict);
        templates.MapPut("/{id:guid}", async (string eventCode, Guid id, TemplateInput template, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new SaveBadgeTemplate.Command(eventCode, id, template, ifMatch.Version), cancellationToken);
                return Results.NoContent();
            })
            .WithName("EditBadgeTemplate").WithSummary("Changes a template of badges. Badges last printed from it count as changed then.")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status409Conflict);
        templates.MapDelete("/{id:guid}", async (string eventCode, Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new DeleteBadgeTemplate.Command(eventCode, id, ifMatch.Version), cancellationToken);
                return Results.NoContent();
            })
            .WithName("DeleteBadgeTemplate").WithSummary("Deletes a template of badges. Print runs keep its name; badges last printed from it count as changed.").Produces(StatusCodes.Status204NoContent);
        return api;
    }
}
