using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.OwnOrder;
using EventsHub.Registrations.OwnPage;
using EventsHub.Registrations.Registering;
using EventsHub.Shell.Setup;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace EventsHub.Registrations.Api;

/// <summary>The REST endpoints for registering, and for people's own registrations. They need no account.</summary>
public static class PublicApi
{
    /// <summary>The request header that carries the token of a person's own link.</summary>
    public const string TokenHeader = "Registration-Token";

    /// <summary>The request header that carries the token of a buyer's link to their order.</summary>
    public const string OrderTokenHeader = "Order-Token";

    private const string IdempotencyHeader = "Idempotency-Key";

    /// <summary>Maps the endpoints under <c>/events/{code}/registrations</c>, <c>/events/{code}/own-registration</c> and <c>/events/{code}/own-order</c>.</summary>
    public static RouteGroupBuilder MapPublicApi(this RouteGroupBuilder api)
    {
        var open = api.MapGroup("").WithTags("Public").AllowAnonymous();

        open.MapPost("/events/{code}/registrations", async (
                string code, NewRegistration body, [FromHeader(Name = IdempotencyHeader)] Guid? idempotencyKey, IMediator mediator,
                CancellationToken cancellationToken) =>
            {
                var result = await mediator.Send(body.ToCommand(code, idempotencyKey), cancellationToken);
                result.Answer.Demand();
                return Results.Created($"/api/v1/events/{code}/own-registration", result);
            })
            .RequireRateLimiting(RateLimits.PublicForms)
            .WithName("Register").WithSummary("Registers somebody, or puts them on the waiting list.")
            .WithDescription($"outcome says what has become of it. Where nothing was stored, the answer is 409 with code and help, such as JoinWaitingList: send mayWait then. The same submissionId, or {IdempotencyHeader} header, sent again makes no second registration. The token in the answer opens it.")
            .Produces<Register.Result>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status409Conflict).ProducesValidationProblem();

        var own = open.MapGroup("/events/{code}/own-registration").RequireRateLimiting(RateLimits.PublicForms)
            .ProducesProblem(StatusCodes.Status404NotFound);

        own.MapGet("", (string code, [FromHeader(Name = TokenHeader)] string token, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ShowOwnRegistration.Query(code, token), cancellationToken))
            .WithName("ShowOwnRegistration").WithSummary("Somebody's own registration.")
            .Produces<ShowOwnRegistration.Result>();

        own.MapPut("", async (
                string code, [FromHeader(Name = TokenHeader)] string token, ChangedRegistration body, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(body.ToCommand(code, token, ifMatch.Version), cancellationToken);
                return await mediator.Send(new ShowOwnRegistration.Query(code, token), cancellationToken);
            })
            .WithName("ChangeOwnRegistration").WithSummary("Changes details and options.")
            .Produces<ShowOwnRegistration.Result>().ProducesProblem(StatusCodes.Status409Conflict).ProducesValidationProblem();

        own.MapPost("/place", async (
                string code, [FromHeader(Name = TokenHeader)] string token, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new TakePlace.Command(code, token, ifMatch.Version), cancellationToken);
                return await mediator.Send(new ShowOwnRegistration.Query(code, token), cancellationToken);
            })
            .WithName("TakePlace").WithSummary("Takes the place that is kept.")
            .Produces<ShowOwnRegistration.Result>().ProducesProblem(StatusCodes.Status409Conflict);

        own.MapDelete("", async (
                string code, [FromHeader(Name = TokenHeader)] string token, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new CancelOwnRegistration.Command(code, token, ifMatch.Version), cancellationToken);
                return Results.NoContent();
            })
            .WithName("CancelOwnRegistration").WithSummary("Cancels the registration.")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status409Conflict);

        var order = open.MapGroup("/events/{code}/own-order").RequireRateLimiting(RateLimits.PublicForms)
            .ProducesProblem(StatusCodes.Status404NotFound);

        order.MapGet("", (string code, [FromHeader(Name = OrderTokenHeader)] string token, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ShowOwnOrder.Query(code, token), cancellationToken))
            .WithName("ShowOwnOrder").WithSummary("An order that somebody pays, for themselves or others. The token comes by mail, to the buyer alone.")
            .Produces<ShowOwnOrder.Result>();

        order.MapPut("/bill-to", async (
                string code, [FromHeader(Name = OrderTokenHeader)] string token, BillingInput body, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new CorrectBilling.Command(code, token, ifMatch.Version, body), cancellationToken);
                return await mediator.Send(new ShowOwnOrder.Query(code, token), cancellationToken);
            })
            .WithName("CorrectBilling").WithSummary("Corrects whom the invoice is made out to, while nothing was paid; an empty object makes it the buyer.")
            .Produces<ShowOwnOrder.Result>().ProducesProblem(StatusCodes.Status409Conflict).ProducesValidationProblem();
        return api;
    }

    /// <summary>The body of a request to register.</summary>
    public sealed record NewRegistration
    {
        /// <summary>Chosen by the sender; a second request with the same value makes no second registration.</summary>
        public Guid? SubmissionId { get; init; }

        /// <summary>The person who attends.</summary>
        public AttendeeInput Person { get; init; } = new();

        /// <summary>The code of the ticket type.</summary>
        public string TicketType { get; init; } = "";

        /// <summary>The codes of the options ordered.</summary>
        public IReadOnlyList<string> Options { get; init; } = [];

        /// <summary>How the order is paid; may be null when the event offers one method only, or nothing is to be paid.</summary>
        public PaymentMethod? PaymentMethod { get; init; }

        /// <summary>Who orders and pays; null for the person who attends.</summary>
        public BuyerInput? Buyer { get; init; }

        /// <summary>Whom the invoice is made out to; null for the buyer.</summary>
        public BillingInput? BillTo { get; init; }

        /// <summary>True when the person accepts the terms, without which the request is refused.</summary>
        public bool Consent { get; init; }

        /// <summary>The language of mails and ticket (BCP 47); null for that of the request.</summary>
        public string? Language { get; init; }

        /// <summary>The total that the person was shown, in minor units; another total is refused, null is not checked.</summary>
        public long? ExpectedTotalMinor { get; init; }

        /// <summary>The currency of that total (ISO 4217); a total in another one is refused like any other. Null for the currency of the event.</summary>
        public string? ExpectedCurrency { get; init; }

        /// <summary>True to be put on the waiting list, where there is one, should no place be left.</summary>
        public bool MayWait { get; init; }

        /// <summary>What the person answers to the questions of the event, by the key of the question; each answer is a list of texts, most of them of one.</summary>
        public IReadOnlyDictionary<string, List<string?>>? Answers { get; init; }

        /// <summary>The number of the form's version that the person was shown; another one is refused, null is not checked.</summary>
        public int? FormVersion { get; init; }

        /// <summary>The code that the person comes with, as typed; null for none.</summary>
        public string? Voucher { get; init; }

        internal Register.Command ToCommand(string eventCode, Guid? idempotencyKey) => new(
            eventCode, SubmissionId ?? idempotencyKey ?? Guid.CreateVersion7(), Person, TicketType, Options, PaymentMethod, BillTo, Consent,
            Languages.IsKnown(Language) ? Language! : Languages.Current, ExpectedTotalMinor, MayWait, Buyer, ExpectedCurrency: ExpectedCurrency,
            Answers: Answers is null ? null : new(Answers, FormVersion), Voucher: Voucher);
    }

    /// <summary>The body of a request to change one's own registration; it replaces what was there.</summary>
    public sealed record ChangedRegistration
    {
        /// <summary>The person who attends.</summary>
        public AttendeeInput Person { get; init; } = new();

        /// <summary>The codes of all options wanted, those already ordered included.</summary>
        public IReadOnlyList<string> Options { get; init; } = [];

        /// <summary>How the order is paid; used only when nothing was to be paid before.</summary>
        public PaymentMethod? PaymentMethod { get; init; }

        /// <summary>Whom the invoice is made out to; null leaves it as it is, an empty object makes it the person. Left aside when somebody else pays.</summary>
        public BillingInput? BillTo { get; init; }

        /// <summary>The total that the person was shown, in minor units; another total is refused, null is not checked.</summary>
        public long? ExpectedTotalMinor { get; init; }

        /// <summary>The currency of that total (ISO 4217); a total in another one is refused like any other. Null for the currency of the event.</summary>
        public string? ExpectedCurrency { get; init; }

        /// <summary>What the person answers to the questions of the event from now on, by the key of the question; null leaves all answers as they are.</summary>
        public IReadOnlyDictionary<string, List<string?>>? Answers { get; init; }

        /// <summary>The number of the form's version that the person was shown; another one is refused, null is not checked.</summary>
        public int? FormVersion { get; init; }

        internal ChangeOwnRegistration.Command ToCommand(string eventCode, string token, int? version) =>
            new(eventCode, token, version, Person, Options, PaymentMethod, BillTo, ExpectedTotalMinor, ExpectedCurrency, Answers is null ? null : new(Answers, FormVersion));
    }
}
