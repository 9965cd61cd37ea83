using EventsHub.Documents.Badges;
using EventsHub.Kernel.Files;
using EventsHub.Shell.Pages;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EventsHub.Badges.Api;

/// <summary>Printing, previewing and checking badges over the API.</summary>
public static class BadgesApi
{
    /// <summary>Maps the endpoints below <c>/events/{eventCode}/badges</c>.</summary>
    public static RouteGroupBuilder MapBadgesApi(this RouteGroupBuilder api)
    {
        var badges = api.MapGroup("/events/{eventCode}/badges").WithTags("Badges");
        badges.MapPost("", async (string eventCode, BadgeRequest request, IMediator mediator, CancellationToken cancellationToken) =>
                new StreamedFileResult(await mediator.Send(new PrintBadges.Command(eventCode, request.Selection, request.Layout, request.BothSides, request.Sheet, request.Template), cancellationToken)))
            .WithName("PrintBadges").WithSummary("Prints the badges of one, some or all as one PDF, sorted by name. They count as printed once it has arrived.")
            .Produces(StatusCodes.Status200OK, contentType: StreamedFile.Pdf).ProducesValidationProblem();
        badges.MapGet("/{registrationCode}.pdf", async (string eventCode, string registrationCode, BadgeLayout? layout, Guid? sheet, Guid? template, IMediator mediator, CancellationToken cancellationToken) =>
                new StreamedFileResult(await mediator.Send(
                    new PreviewBadge.Query(eventCode, new() { Codes = [registrationCode] }, layout ?? BadgeLayout.A6, Sheet: sheet, Template: template), cancellationToken), inline: true))
            .WithName("PreviewBadge").WithSummary("Shows the badge of one registration. It does not count as printed.")
            .Produces(StatusCodes.Status200OK, contentType: StreamedFile.Pdf);
        badges.MapPost("/{registrationCode}/replace", async (string eventCode, string registrationCode, int lost, BadgeLayout? layout, Guid? sheet, Guid? template, IMediator mediator, CancellationToken cancellationToken) =>
                new StreamedFileResult(await mediator.Send(new PrintReplacement.Command(eventCode, registrationCode, lost, layout ?? BadgeLayout.A6, sheet, template), cancellationToken)))
            .WithName("PrintReplacementBadge").WithSummary("Prints a badge in place of one that was lost, which is refused at the door from then on. The ticket stays valid.")
            .WithDescription("lost is the revision of the lost badge (badgeRevision of the registration); the same one again prints its replacement again. Unless a template is named, that of the lost badge is used.")
            .Produces(StatusCodes.Status200OK, contentType: StreamedFile.Pdf).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        badges.MapPost("/preview.svg", async (string eventCode, BadgeRequest request, IMediator mediator, CancellationToken cancellationToken) =>
                Results.Text(await mediator.Send(new DrawBadge.Query(eventCode, request.Selection, request.Layout, request.Sheet, request.Template), cancellationToken), "image/svg+xml"))
            .WithName("DrawBadges").WithSummary("Draws the first sheet of a selection exactly as it will be printed. Nothing counts as printed.")
            .Produces(StatusCodes.Status200OK, contentType: "image/svg+xml").ProducesValidationProblem();
        badges.MapGet("/preflight", (string eventCode, string? ticketType, string? role, BadgeState? state, BadgeLayout? layout, bool? includeOnline, int? run, Guid? sheet, Guid? template, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new PreflightBadges.Query(
                    eventCode, new() { TicketType = ticketType, Role = role, State = state ?? BadgeState.Any, IncludeOnline = includeOnline ?? false, Run = run }, layout ?? BadgeLayout.A6, sheet, template), cancellationToken))
            .WithName("PreflightBadges").WithSummary("Says before printing what would not print well.")
            .Produces<PreflightBadges.Result>();
        return api;
    }

    /// <summary>Body of the calls that print or draw badges.</summary>
    /// <param name="Selection">Which registrations; when left out, all confirmed registrations on site.</param>
    /// <param name="Layout">Paper size and arrangement; used when no sheet is given.</param>
    /// <param name="BothSides">True to follow every page by its back.</param>
    /// <param name="Sheet">Id of a sheet of labels of the event's own; null for none.</param>
    /// <param name="Template">Id of a template of the event's own; null for that of the run that is printed again, else the standard one, which the id of zeros names too.</param>
    public sealed record BadgeRequest(BadgeSelection Selection, BadgeLayout Layout = BadgeLayout.A6, bool BothSides = false, Guid? Sheet = null, Guid? Template = null)
    {
        /// <summary>Which registrations; never null, even if the call leaves it out.</summary>
        public BadgeSelection Selection { get; init; } = Selection ?? new();
    }
}
