using EventsHub.Badges.Sheets;
using EventsHub.Conference.Contracts;
using EventsHub.Shell.Setup;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EventsHub.Badges.Api;

/// <summary>Sheets of labels over the API.</summary>
public static class BadgeSheetsApi
{
    /// <summary>Maps the endpoints below <c>/events/{eventCode}/badge-sheets</c>.</summary>
    public static RouteGroupBuilder MapBadgeSheetsApi(this RouteGroupBuilder api)
    {
        var sheets = api.MapGroup("/events/{eventCode}/badge-sheets").WithTags("Badges");
        sheets.MapGet("", (string eventCode, IMediator mediator, CancellationToken cancellationToken) => mediator.Send(new ListBadgeSheets.Query(eventCode), cancellationToken))
            .WithName("ListBadgeSheets").WithSummary("Lists the event's own sheets of labels.").Produces<IReadOnlyList<ListBadgeSheets.Row>>();
        sheets.MapGet("/{id:guid}", (string eventCode, Guid id, IMediator mediator, CancellationToken cancellationToken) => mediator.Send(new ShowBadgeSheet.Query(eventCode, id), cancellationToken))
            .WithName("ShowBadgeSheet").WithSummary("One sheet of labels.").Produces<ShowBadgeSheet.Result>().ProducesProblem(StatusCodes.Status404NotFound);
        sheets.MapPost("", async (string eventCode, BadgeSheetInput sheet, IMediator mediator, CancellationToken cancellationToken) =>
            {
                var id = await mediator.Send(new SaveBadgeSheet.Command(eventCode, null, sheet), cancellationToken);
                return Results.Created($"/api/v1/events/{eventCode}/badge-sheets/{id}", new Identified(id));
            })
            .WithName("AddBadgeSheet").WithSummary("Adds a sheet of labels. All lengths are in millimetres.")
            .Produces<Identified>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status409Conflict);
        sheets.MapPut("/{id:guid}", async (string eventCode, Guid id, BadgeSheetInput sheet, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new SaveBadgeSheet.Command(eventCode, id, sheet, ifMatch.Version), cancellationToken);
                return Results.NoContent();
            })
            .WithName("EditBadgeSheet").WithSummary("Changes a sheet of labels. What was printed on it stays as it is.")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status409Conflict);
        sheets.MapDelete("/{id:guid}", async (string eventCode, Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new DeleteBadgeSheet.Command(eventCode, id, ifMatch.Version), cancellationToken);
                return Results.NoContent();
            })
            .WithName("DeleteBadgeSheet").WithSummary("Deletes a sheet of labels. Print runs keep its name.").Produces(StatusCodes.Status204NoContent);
        return api;
    }
}
