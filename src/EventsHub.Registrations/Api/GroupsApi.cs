using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Groups;
using EventsHub.Registrations.Registering;
using EventsHub.Shell.Setup;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace EventsHub.Registrations.Api;

/// <summary>The REST endpoints of groups: ordering places, and the leader's and the members' own doings. Those need no account.</summary>
public static class GroupsApi
{
    /// <summary>Maps the endpoints under <c>/events/{code}/groups</c>, <c>/events/{code}/own-group</c> and <c>/events/{code}/own-registration/details</c>.</summary>
    public static void MapGroupsApi(this RouteGroupBuilder api)
    {
        api.MapGet("/events/{eventCode}/groups", (string eventCode, string? search, int? page, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ListGroups.Query(eventCode, search, page ?? 1), cancellationToken))
            .WithTags("Registrations").WithName("ListGroups").WithSummary("The groups of an event, those with the most places without a name first.")
            .Produces<ListGroups.Result>().ProducesProblem(StatusCodes.Status404NotFound).ProducesValidationProblem();

        var open = api.MapGroup("").WithTags("Public").AllowAnonymous().RequireRateLimiting(RateLimits.PublicForms);
        open.MapPost("/events/{code}/groups", async (string code, NewGroup body, IMediator mediator, CancellationToken cancellationToken) =>
                Results.Created($"/api/v1/events/{code}/own-group", await mediator.Send(body.ToCommand(code), cancellationToken)))
            .WithName("OrderGroup").WithSummary("Orders places for a group, whose leader pays once and says later who comes.")
            .WithDescription("The same submissionId sent again makes no second order. The token in the answer opens the order, its places and its invoice.")
            .Produces<OrderGroup.Result>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status409Conflict).ProducesValidationProblem();

        var own = open.MapGroup("/events/{code}/own-group").ProducesProblem(StatusCodes.Status404NotFound);
        own.MapGet("", (string code, [FromHeader(Name = PublicApi.OrderTokenHeader)] string token, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ShowOwnGroup.Query(code, token), cancellationToken))
            .WithName("ShowOwnGroup").WithSummary("The places of a group: who has them, and who has filled in what is asked.")
            .Produces<ShowOwnGroup.Result>();
        own.MapPost("/people", (
                string code, [FromHeader(Name = PublicApi.OrderTokenHeader)] string token, NewPeople body, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new InviteToPlaces.Command(code, token, ifMatch.Version, body.People, body.Ticket), cancellationToken))
            .WithName("InviteToPlaces").WithSummary("Gives places to people: one on each line, an address to invite, with a name before it to register at once.")
            .Produces<InviteToPlaces.Result>().ProducesProblem(StatusCodes.Status409Conflict).ProducesValidationProblem();
        own.MapPost("/remind", (string code, [FromHeader(Name = PublicApi.OrderTokenHeader)] string token, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new RemindGroup.Command(code, token), cancellationToken))
            .WithName("RemindGroup").WithSummary("Reminds everybody who has not filled in their details, each once a day at most; answers how many.")
            .Produces<int>();
        own.MapPost("/places/{place}/pass-on", (
                string code, string place, [FromHeader(Name = PublicApi.OrderTokenHeader)] string token, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new PassPlaceOn.Command(code, token, ifMatch.Version, place), cancellationToken))
            .WithName("PassPlaceOn").WithSummary("Takes a place from whoever has it, or takes an invitation back; answers the code of the free place.")
            .Produces<string>().ProducesProblem(StatusCodes.Status409Conflict);
        own.MapDelete("/places/{place}", async (
                string code, string place, [FromHeader(Name = PublicApi.OrderTokenHeader)] string token, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new CancelPlace.Command(code, token, ifMatch.Version, place), cancellationToken);
                return Results.NoContent();
            })
            .WithName("CancelPlace").WithSummary("Gives a place up, with what the rules of the event keep of its price.")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status409Conflict);

        var details = open.MapGroup("/events/{code}/own-registration/details").ProducesProblem(StatusCodes.Status404NotFound);
        details.MapGet("", (string code, [FromHeader(Name = PublicApi.TokenHeader)] string token, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ShowPlace.Query(code, token), cancellationToken))
            .WithName("ShowPlace").WithSummary("A place of a group, as whoever was invited to it or named for it sees it.")
            .Produces<ShowPlace.Result>();
        details.MapPut("", async (
                string code, [FromHeader(Name = PublicApi.TokenHeader)] string token, PlaceDetails body, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(body.ToCommand(code, token, ifMatch.Version), cancellationToken);
                return Results.NoContent();
            })
            .WithName("FillPlace").WithSummary("Says who has the place and what they need, and agrees to the terms.")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status409Conflict).ProducesValidationProblem();
    }

    /// <summary>The body of a request to order places for a group.</summary>
    public sealed record NewGroup
    {
        /// <summary>Chosen by the sender; a second request with the same value makes no second order.</summary>
        public Guid? SubmissionId { get; init; }

        /// <summary>The name of the group.</summary>
        public string GroupName { get; init; } = "";

        /// <summary>Who leads the group, orders and pays.</summary>
        public BuyerInput Leader { get; init; } = new();

        /// <summary>How many places of which ticket type.</summary>
        public IReadOnlyList<TicketCount> Tickets { get; init; } = [];

        /// <summary>The codes of the options that every place has.</summary>
        public IReadOnlyList<string> Options { get; init; } = [];

        /// <summary>How the order is paid; may be null when the event offers one method only, or nothing is to be paid.</summary>
        public PaymentMethod? PaymentMethod { get; init; }

        /// <summary>Whom the invoice is made out to; null for the leader.</summary>
        public BillingInput? BillTo { get; init; }

        /// <summary>True when the leader accepts the terms, without which the request is refused.</summary>
        public bool Consent { get; init; }

        /// <summary>The language of mails (BCP 47); null for that of the request.</summary>
        public string? Language { get; init; }

        /// <summary>The total that the leader was shown, in minor units; another total is refused, null is not checked.</summary>
        public long? ExpectedTotalMinor { get; init; }

        /// <summary>The currency of that total (ISO 4217); null for that of the event.</summary>
        public string? ExpectedCurrency { get; init; }

        internal OrderGroup.Command ToCommand(string eventCode) => new(
            eventCode, SubmissionId ?? Guid.CreateVersion7(), GroupName, Leader, Tickets, Options, PaymentMethod, BillTo, Consent, Languages.IsKnown(Language) ? Language! : Languages.Current,
            ExpectedTotalMinor, ExpectedCurrency);
    }

    /// <summary>The body of a request to give places to people.</summary>
    public sealed record NewPeople
    {
        /// <summary>One person on each line, an address with or without a name.</summary>
        public string People { get; init; } = "";

        /// <summary>The code of the ticket type whose places they get; null for any.</summary>
        public string? Ticket { get; init; }
    }

    /// <summary>The body of a request to say who has a place of a group.</summary>
    public sealed record PlaceDetails
    {
        /// <summary>The person who attends.</summary>
        public AttendeeInput Person { get; init; } = new();

        /// <summary>The codes of all options wanted, those already ordered included.</summary>
        public IReadOnlyList<string> Options { get; init; } = [];

        /// <summary>What the person answers to the questions of the event, by the key of the question.</summary>
        public IReadOnlyDictionary<string, List<string?>>? Answers { get; init; }

        /// <summary>The number of the form's version that the person was shown; another one is refused, null is not checked.</summary>
        public int? FormVersion { get; init; }

        /// <summary>True when the person accepts the terms, without which the request is refused.</summary>
        public bool Consent { get; init; }

        /// <summary>The language of mails and ticket (BCP 47); null for that of the request.</summary>
        public string? Language { get; init; }

        internal FillPlace.Command ToCommand(string eventCode, string token, int? version) =>
            new(eventCode, token, version, Person, Options, Answers is null ? null : new(Answers, FormVersion), Consent, Languages.IsKnown(Language) ? Language! : Languages.Current);
    }
}
