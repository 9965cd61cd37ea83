using EventsHub.Conference.Contracts;
using EventsHub.Registrations.Approval;
using EventsHub.Registrations.Contracts;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EventsHub.Registrations.Api;

/// <summary>The REST endpoints of those about whom the organisers decide. To decide about one person at once, see <see cref="RegistrationsApi"/>.</summary>
public static class RequestsApi
{
    /// <summary>Maps the endpoints under <c>/events/{eventCode}/requests</c>.</summary>
    public static void MapRequestsApi(this RouteGroupBuilder api)
    {
        var all = api.MapGroup("/events/{eventCode}/requests").WithTags("Registrations").ProducesProblem(StatusCodes.Status404NotFound);
        all.MapGet("", (string eventCode, RequestState? state, string? ticket, int? page, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ListRequests.Query(eventCode, state, ticket, page ?? 1), cancellationToken))
            .WithName("ListRequests").WithSummary("The people about whom is to be decided, those who have waited longest first, with their answers.")
            .Produces<ListRequests.Result>().ProducesValidationProblem();
        all.MapPost("/decisions", async (string eventCode, Decided body, IMediator mediator, CancellationToken cancellationToken) =>
                new DecidedCount(await mediator.Send(new DecideRequests.Command(eventCode, body.Codes, body.Decision, body.Reason, body.ReadAt), cancellationToken)))
            .WithName("DecideRequests").WithSummary("Notes what is decided about up to 200 people, as drafts; without a decision takes drafts back. All of them or none.")
            .WithDescription("Nobody hears of it before it is released. Send readAt of the list back, so that what others have decided since is not overwritten.")
            .Produces<DecidedCount>().ProducesProblem(StatusCodes.Status409Conflict).ProducesValidationProblem();
        all.MapPost("/release", (string eventCode, int? toApprove, int? toDecline, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ReleaseDecisions.Command(eventCode, toApprove, toDecline), cancellationToken))
            .WithName("ReleaseDecisions").WithSummary("Lets up to 200 drafts take effect, and says how many are left.")
            .Produces<ReleaseDecisions.Result>().ProducesProblem(StatusCodes.Status409Conflict);
    }

    /// <summary>The body of a request to note decisions.</summary>
    public sealed record Decided
    {
        /// <summary>The codes of the registrations.</summary>
        public IReadOnlyList<string> Codes { get; init; } = [];

        /// <summary>Whether they may come; null takes drafts back.</summary>
        public DecisionKind? Decision { get; init; }

        /// <summary>Why they do not come, in words for them.</summary>
        public string? Reason { get; init; }

        /// <summary>When the list was read (UTC); null is not checked.</summary>
        public DateTime? ReadAt { get; init; }
    }

    /// <param name="People">How many people it was noted for.</param>
    public sealed record DecidedCount(int People);
}
