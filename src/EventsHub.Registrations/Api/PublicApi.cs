using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.OwnPage;
using EventsHub.Registrations.Registering;
using EventsHub.Shell.Setup;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace EventsHub.Registrations.Api;

/// <summary>How anybody registers, and what people may do with their own registration.</summary>
public static class PublicApi
{
    /// <summary>The header that carries the token of somebody's own link.</summary>
    public const string TokenHeader = "Registration-Token";

    private const string IdempotencyHeader = "Idempotency-Key";

    /// <summary>Maps the endpoints.</summary>
    public static RouteGroupBuilder MapPublicApi(this RouteGroupBuilder api)
    {
        var open = api.MapGroup("").WithTags("Public").AllowAnonymous();

        open.MapPost("/events/{code}/registrations", async (
                string code, NewRegistration body, [FromHeader(Name = IdempotencyHeader)] Guid? idempotencyKey, IMediator mediator,
                CancellationToken cancellationToken) =>
            {
                var result = await mediator.Send(body.ToCommand(code, idempotencyKey), cancellationToken);
                return Results.Created($"/api/v1/events/{code}/own-registration", result);
            })
            .RequireRateLimiting(RateLimits.PublicForms)
            .WithName("Register").WithSummary("Registers somebody.")
            .WithDescription($"The same submissionId, or {IdempotencyHeader} header, sent again makes no second registration. The token in the answer opens it.")
            .Produces<Register.Result>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status409Conflict).ProducesValidationProblem();

        var own = open.MapGroup("/events/{code}/own-registration").RequireRateLimiting(RateLimits.PublicForms)
            .ProducesProblem(StatusCodes.Status404NotFound);

        own.MapGet("", (string code, [FromHeader(Name = TokenHeader)] string token, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ShowOwnRegistration.Query(code, token), cancellationToken))
            .WithName("ShowOwnRegistration").WithSummary("Somebody's own registration.")
            .Produces<ShowOwnRegistration.Result>();

        own.MapPut("", async (
                string code, [FromHeader(Name = TokenHeader)] string token, ChangedRegistration body, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(body.ToCommand(code, token), cancellationToken);
                return await mediator.Send(new ShowOwnRegistration.Query(code, token), cancellationToken);
            })
            .WithName("ChangeOwnRegistration").WithSummary("Changes details and options.")
            .Produces<ShowOwnRegistration.Result>().ProducesProblem(StatusCodes.Status409Conflict).ProducesValidationProblem();

        own.MapDelete("", async (
                string code, int version, [FromHeader(Name = TokenHeader)] string token, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new CancelOwnRegistration.Command(code, token, version), cancellationToken);
                return Results.NoContent();
            })
            .WithName("CancelOwnRegistration").WithSummary("Cancels the registration that was read as this version.")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status409Conflict);
        return api;
    }

    /// <summary>A registration to be made.</summary>
    public sealed record NewRegistration
    {
        /// <summary>Chosen by the sender; the same one again makes no second registration.</summary>
        public Guid? SubmissionId { get; init; }

        /// <summary>Who attends.</summary>
        public AttendeeInput Person { get; init; } = new();

        /// <summary>The code of the ticket type.</summary>
        public string TicketType { get; init; } = "";

        /// <summary>The codes of the options taken.</summary>
        public IReadOnlyList<string> Options { get; init; } = [];

        /// <summary>How it is paid; may be left out when there is one way only, or nothing to pay.</summary>
        public PaymentMethod? PaymentMethod { get; init; }

        /// <summary>Where the invoice goes, when not to the person.</summary>
        public string? InvoiceAddress { get; init; }

        /// <summary>Whether the person agreed to the terms.</summary>
        public bool Consent { get; init; }

        /// <summary>The language of mails and ticket; that of the request when left out.</summary>
        public string? Language { get; init; }

        /// <summary>What the person was told it costs; refused when it costs something else.</summary>
        public long? ExpectedTotalMinor { get; init; }

        internal Register.Command ToCommand(string eventCode, Guid? idempotencyKey) => new(
            eventCode, SubmissionId ?? idempotencyKey ?? Guid.CreateVersion7(), Person, TicketType, Options, PaymentMethod, InvoiceAddress, Consent,
            Languages.IsKnown(Language) ? Language! : Languages.Current, ExpectedTotalMinor);
    }

    /// <summary>A registration as it is to be.</summary>
    public sealed record ChangedRegistration
    {
        /// <summary>The version that was read.</summary>
        public int Version { get; init; }

        /// <summary>Who attends.</summary>
        public AttendeeInput Person { get; init; } = new();

        /// <summary>The codes of all options wanted.</summary>
        public IReadOnlyList<string> Options { get; init; } = [];

        /// <summary>How it is paid, when nothing was to be paid before.</summary>
        public PaymentMethod? PaymentMethod { get; init; }

        /// <summary>Where the invoice goes, when not to the person.</summary>
        public string? InvoiceAddress { get; init; }

        /// <summary>What the person was told it comes to; refused when it comes to something else.</summary>
        public long? ExpectedTotalMinor { get; init; }

        internal ChangeOwnRegistration.Command ToCommand(string eventCode, string token) =>
            new(eventCode, token, Version, Person, Options, PaymentMethod, InvoiceAddress, ExpectedTotalMinor);
    }
}
