using EventsHub.Application.Badges;
using EventsHub.Application.Files;
using EventsHub.Documents.Badges;
using MediatR;

namespace EventsHub.Web.Api;

/// <summary>Badges.</summary>
public static class BadgesApi
{
    /// <summary>Maps them.</summary>
    public static RouteGroupBuilder MapBadgesApi(this RouteGroupBuilder api)
    {
        var badges = api.MapGroup("/events/{eventCode}/badges").WithTags("Badges");
        badges.MapPost("", async (string eventCode, BadgeRequest request, IMediator mediator, CancellationToken cancellationToken) =>
                new StreamedFileResult(await mediator.Send(new PrintBadges.Query(eventCode, request.Selection, request.Layout), cancellationToken)))
            .WithName("PrintBadges").WithSummary("Prints the badges of a selection as one PDF, sorted by name.")
            .Produces(StatusCodes.Status200OK, contentType: StreamedFile.Pdf).ProducesValidationProblem();
        badges.MapGet("/{registrationCode}.pdf", async (string eventCode, string registrationCode, BadgeLayout? layout, IMediator mediator, CancellationToken cancellationToken) =>
                new StreamedFileResult(await mediator.Send(
                    new PrintBadges.Query(eventCode, new() { Codes = [registrationCode] }, layout ?? BadgeLayout.A6), cancellationToken), inline: true))
            .WithName("PrintBadge").WithSummary("Prints the badge of one registration.")
            .Produces(StatusCodes.Status200OK, contentType: StreamedFile.Pdf);
        badges.MapGet("/preflight", (string eventCode, string? ticketType, string? role, BadgeState? state, BadgeLayout? layout, bool? includeOnline, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new PreflightBadges.Query(
                    eventCode, new() { TicketType = ticketType, Role = role, State = state ?? BadgeState.Any, IncludeOnline = includeOnline ?? false }, layout ?? BadgeLayout.A6), cancellationToken))
            .WithName("PreflightBadges").WithSummary("Says before printing what would not print well.")
            .Produces<PreflightBadges.Result>();
        return api;
    }

    /// <summary>What to print.</summary>
    /// <param name="Selection">Whose badges; all confirmed registrations on site when empty.</param>
    /// <param name="Layout">How they lie on paper.</param>
    public sealed record BadgeRequest(BadgeSelection Selection, BadgeLayout Layout = BadgeLayout.A6)
    {
        /// <summary>Whose badges.</summary>
        public BadgeSelection Selection { get; init; } = Selection ?? new();
    }
}
