using EventsHub.Conference.Contracts;
using EventsHub.Registrations.Approval;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Export;
using EventsHub.Registrations.Import;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Tickets;
using EventsHub.Registrations.WaitingLists;
using EventsHub.Shell.Pages;
using EventsHub.Shell.Setup;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace EventsHub.Registrations.Api;

/// <summary>The REST endpoints for staff about the registrations of an event. For registering online, see <see cref="PublicApi"/>.</summary>
public static class RegistrationsApi
{
    /// <summary>Maps the endpoints under <c>/events/{eventCode}</c> that need a permission.</summary>
    public static RouteGroupBuilder MapRegistrationsApi(this RouteGroupBuilder api)
    {
        var all = api.MapGroup("/events/{eventCode}").WithTags("Registrations").ProducesProblem(StatusCodes.Status404NotFound);

        all.MapGet("/registrations", ([AsParameters] Narrowed narrowed, RegistrationSort? sort, bool? descending, int? page, int? pageSize, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ListRegistrations.Query(
                    narrowed.EventCode, narrowed.ToFilter(), sort ?? RegistrationSort.Name, descending ?? false, page ?? 1, pageSize ?? 50), cancellationToken))
            .WithName("ListRegistrations").WithSummary("One page of the people who registered; at most 200.")
            .Produces<ListRegistrations.Result>().ProducesValidationProblem();

        all.MapGet("/registrations.csv", async ([AsParameters] Narrowed narrowed, char? separator, IMediator mediator, CancellationToken cancellationToken) =>
                new StreamedFileResult(await mediator.Send(
                    new ExportRegistrations.Query(narrowed.EventCode, narrowed.ToFilter(), RegistrationFormat.Csv, separator ?? ','), cancellationToken)))
            .WithName("ExportRegistrationsAsCsv").WithSummary("The list as CSV: UTF-8 with a byte order mark, every cell quoted, formulas disarmed by an apostrophe.")
            .Produces(StatusCodes.Status200OK, contentType: "text/csv");

        all.MapGet("/registrations.xlsx", async ([AsParameters] Narrowed narrowed, IMediator mediator, CancellationToken cancellationToken) =>
                new StreamedFileResult(await mediator.Send(new ExportRegistrations.Query(narrowed.EventCode, narrowed.ToFilter(), RegistrationFormat.Xlsx), cancellationToken)))
            .WithName("ExportRegistrationsAsWorkbook").WithSummary("The list as an Excel workbook.")
            .Produces(StatusCodes.Status200OK, contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        all.MapPost("/registrations/add", async (string eventCode, AddedRegistration body, IMediator mediator, CancellationToken cancellationToken) =>
            {
                var added = await mediator.Send(body.ToCommand(eventCode), cancellationToken);
                return Results.Created($"/api/v1/events/{eventCode}/registrations/{added.Code}", added);
            })
            .WithName("AddRegistration").WithSummary("Registers somebody by hand, also while registration is closed and with hidden tickets.")
            .Produces<AddRegistration.Result>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status409Conflict).ProducesValidationProblem();

        all.MapPost("/registrations/import", ImportAsync)
            .WithName("ImportRegistrations").WithSummary("Registers the people of a CSV file or Excel workbook (.xlsx) sent as the body; the same file again makes nobody twice.")
            .WithDescription("Say dryRun=true first. map gives a column another meaning, as Label=Field or #3=Field, and may be repeated; tickets does the same as Name=code, and statuses as Name=yes or Name=no for statuses that are not known.")
            .Accepts<byte[]>(isOptional: true, "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "*/*").Produces<ImportRegistrations.Result>().ProducesProblem(StatusCodes.Status409Conflict);

        all.MapDelete("/needs", async (string eventCode, IMediator mediator, CancellationToken cancellationToken) =>
                new ErasedNeeds(await mediator.Send(new EraseNeeds.Command(eventCode), cancellationToken)))
            .WithName("EraseNeeds").WithSummary("Erases what people said they eat and need, once the event is over.")
            .Produces<ErasedNeeds>().ProducesProblem(StatusCodes.Status409Conflict);

        var one = all.MapGroup("/registrations/{code}");
        one.MapGet("", (string eventCode, string code, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ShowRegistration.Query(eventCode, code), cancellationToken))
            .WithName("ShowRegistration").WithSummary("Everything about one registration.")
            .Produces<ShowRegistration.Result>();

        one.MapPut("", (string eventCode, string code, EditedRegistration body, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(body.ToCommand(eventCode, code, ifMatch.Version), cancellationToken))
            .WithName("EditRegistration").WithSummary("Changes details, ticket and options.")
            .Produces<EditRegistration.Result>().ProducesProblem(StatusCodes.Status409Conflict).ProducesValidationProblem();

        one.MapDelete("", (string eventCode, string code, int? keptPercent, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new CancelRegistration.Command(eventCode, code, ifMatch.Version, keptPercent), cancellationToken))
            .WithName("CancelRegistration").WithSummary("Cancels; what is kept follows the event's rules unless keptPercent says otherwise.")
            .Produces<CancelRegistration.Result>().ProducesProblem(StatusCodes.Status409Conflict).ProducesValidationProblem();

        one.MapPost("/paid", (string eventCode, string code, long? amountMinor, MoneyMethod? method, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new MarkPaid.Command(eventCode, code, amountMinor, ifMatch.Version, method), cancellationToken))
            .WithName("MarkPaid").WithSummary("Notes that the whole balance of the order was received.")
            .Produces<MarkPaid.Result>().ProducesProblem(StatusCodes.Status409Conflict);
        one.MapPost("/money", (string eventCode, string code, MoneyToNote body, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new NoteMoney.Command(eventCode, code, body.Id, body.Kind, body.Amount, body.Note, ifMatch.Version, body.Method), cancellationToken))
            .WithName("NoteMoney").WithSummary("Notes that money came in or went back, in any amount, also after a cancellation.")
            .WithDescription("The same id again notes nothing twice.")
            .Produces<NoteMoney.Result>().ProducesProblem(StatusCodes.Status409Conflict);

        one.MapPost("/approve", (string eventCode, string code, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ApproveRegistration.Command(eventCode, code, ifMatch.Version), cancellationToken))
            .WithName("ApproveRegistration").WithSummary("Lets somebody come who asked for approval.")
            .Produces<ApproveRegistration.Result>().ProducesProblem(StatusCodes.Status409Conflict);
        one.MapPost("/decline", async (string eventCode, string code, Declined body, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new DeclineRegistration.Command(eventCode, code, body.Reason, ifMatch.Version), cancellationToken);
                return Results.NoContent();
            })
            .WithName("DeclineRegistration").WithSummary("Refuses somebody who asked for approval, or takes somebody off the waiting list, with a reason that the person is told.")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status409Conflict).ProducesValidationProblem();
        one.MapPost("/offer", (string eventCode, string code, Offered body, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new OfferPlace.Command(eventCode, code, body.Until, ifMatch.Version, body.OfferReason), cancellationToken))
            .WithName("OfferPlace").WithSummary("Keeps a place until a time for somebody who waits, or whose time was over, and offers it to them.")
            .Produces<OfferPlace.Result>().ProducesProblem(StatusCodes.Status409Conflict).ProducesValidationProblem();
        one.MapPost("/revive", (string eventCode, string code, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ReviveRegistration.Command(eventCode, code, ifMatch.Version), cancellationToken))
            .WithName("ReviveRegistration").WithSummary("Sells the place after all to somebody whose time was over; one must be left.")
            .Produces<ReviveRegistration.Result>().ProducesProblem(StatusCodes.Status409Conflict);

        one.MapPost("/resend", (string eventCode, string code, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ResendConfirmation.Command(eventCode, code), cancellationToken))
            .WithName("ResendConfirmation").WithSummary("Sends the confirmation with the ticket again.")
            .Produces<ResendConfirmation.Result>().ProducesProblem(StatusCodes.Status409Conflict);

        one.MapGet("/ticket/check", (string eventCode, string code, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new CheckTicket.Query(eventCode, code), cancellationToken))
            .WithName("CheckTicket").WithSummary("Says which characters the ticket leaves out, since no installed font has them.")
            .Produces<CheckTicket.Result>();
        one.MapPost("/ticket/replace", (string eventCode, string code, int revision, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ReplaceTicket.Command(eventCode, code, revision, ifMatch.Version), cancellationToken))
            .WithName("ReplaceTicket").WithSummary("Makes a ticket worthless that somebody else has, and mails a new one. The badge stays valid.")
            .WithDescription("revision is that of the ticket to replace (ticketRevision of the registration); the same one again only sends the mail again.")
            .Produces<ReplaceTicket.Result>().ProducesProblem(StatusCodes.Status409Conflict);
        return api;
    }

    private static async Task<IResult> ImportAsync(
        string eventCode, HttpRequest request, bool? dryRun, string? ticket, ExistingPeople? existing, bool? owed, bool? confirm, string? encoding, [FromQuery] string[]? map,
        [FromQuery] string[]? tickets, [FromQuery] string[]? statuses, IMediator mediator, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        await request.Body.CopyToAsync(content, cancellationToken);
        var settings = new ImportSettings
        {
            Encoding = encoding,
            Columns = ImportWords.Columns(map ?? []),
            Tickets = ImportWords.Tickets(tickets ?? []),
            Statuses = ImportWords.Statuses(statuses ?? []),
            DefaultTicket = ticket,
            Existing = existing ?? ExistingPeople.Keep,
            IsOwed = owed ?? false,
            SendConfirmations = confirm ?? false,
        };
        return Results.Ok(await mediator.Send(new ImportRegistrations.Command(eventCode, content.ToArray(), settings, dryRun ?? false), cancellationToken));
    }

    /// <param name="Id">Given by the sender; the same one again notes nothing twice.</param>
    /// <param name="Kind"><c>Payment</c> or <c>Refund</c>.</param>
    /// <param name="Amount">The amount in whole units of the order's currency, such as 240.00; more than 0.</param>
    /// <param name="Note">A note for staff; null for none.</param>
    /// <param name="Method"><c>Transfer</c>, <c>Cash</c> or <c>Card</c>; null when nobody says so.</param>
    public sealed record MoneyToNote(Guid Id, LedgerKind Kind, decimal? Amount, string? Note, MoneyMethod? Method = null);

    /// <param name="Reason">Why, in words for the person.</param>
    public sealed record Declined(string? Reason);

    /// <param name="Until">The end of the offer, as clocks at the venue show it, without an offset.</param>
    /// <param name="OfferReason">Why the person comes before others who have waited for the same ticket for longer; null where nobody has.</param>
    public sealed record Offered(DateTime? Until, string? OfferReason = null);

    /// <summary>The query parameters that select registrations; those left out do not restrict.</summary>
    /// <param name="EventCode">The event's code, in any case.</param>
    /// <param name="Search">Words, each of which must occur in name, address, institution or code, or in the names, addresses and numbers of buyer and billing party.</param>
    /// <param name="Status">How far the sale of the place has come.</param>
    /// <param name="Ticket">The code of the ticket type.</param>
    /// <param name="Option">The code of an option that is held.</param>
    /// <param name="Payment">Orders that are paid, owed, or to be paid back.</param>
    /// <param name="Attendance">On-site or online tickets only.</param>
    /// <param name="Country">ISO 3166-1 alpha-2 code of the country.</param>
    /// <param name="BadgePrinted">True for people whose badge was printed, false for the others.</param>
    /// <param name="Codes">Codes of registrations; may be repeated.</param>
    /// <param name="Answer">A question of the event's form and one of its answers, as <c>diet:vegan</c>.</param>
    /// <param name="Order">The code of an order, to select its people alone.</param>
    public sealed record Narrowed(
        string EventCode, [FromQuery] string? Search, [FromQuery] RegistrationStatus? Status, [FromQuery] string? Ticket, [FromQuery] string? Option,
        [FromQuery] PaymentState? Payment, [FromQuery] Attendance? Attendance, [FromQuery] string? Country, [FromQuery] bool? BadgePrinted, [FromQuery] string[]? Codes,
        [FromQuery] string? Answer = null, [FromQuery] string? Order = null)
    {
        internal RegistrationFilter ToFilter() => new()
        {
            Search = Search, Status = Status, Ticket = Ticket, Option = Option, Payment = Payment, Attendance = Attendance, Country = Country, BadgePrinted = BadgePrinted,
            Codes = Codes ?? [], Answer = Answer, Order = Order,
        };
    }

    /// <summary>The answer to erasing dietary and access needs.</summary>
    /// <param name="People">The number of people whose needs were erased.</param>
    public sealed record ErasedNeeds(int People);

    /// <summary>The body of a request by which staff register somebody.</summary>
    public sealed record AddedRegistration
    {
        /// <summary>Chosen by the sender; a second request with the same value makes no second registration. Null stands for a new value.</summary>
        public Guid? SubmissionId { get; init; }

        /// <summary>The person who attends.</summary>
        public AttendeeInput Person { get; init; } = new();

        /// <summary>The code of the ticket type.</summary>
        public string TicketType { get; init; } = "";

        /// <summary>The codes of the options.</summary>
        public IReadOnlyList<string> Options { get; init; } = [];

        /// <summary>How the order is paid; may be null when the event offers one method only, or nothing is to be paid.</summary>
        public PaymentMethod? PaymentMethod { get; init; }

        /// <summary>Who orders and pays; null for the person who attends.</summary>
        public BuyerInput? Buyer { get; init; }

        /// <summary>Whom the invoice is made out to; null for the buyer.</summary>
        public BillingInput? BillTo { get; init; }

        /// <summary>The language of mails and ticket (BCP 47).</summary>
        public string Language { get; init; } = "en";

        /// <summary>The role printed on the badge in place of the ticket type's; null for that role.</summary>
        public string? BadgeRole { get; init; }

        /// <summary>A note for staff only; null for none.</summary>
        public string? Note { get; init; }

        /// <summary>The code that the person comes with, as typed; null for none.</summary>
        public string? Voucher { get; init; }

        /// <summary>True to mail the person a confirmation.</summary>
        public bool SendConfirmation { get; init; } = true;

        /// <summary>What is known of the person's answers to the questions of the event, by the key of the question; each is a list of texts.</summary>
        public IReadOnlyDictionary<string, List<string?>>? Answers { get; init; }

        internal AddRegistration.Command ToCommand(string eventCode) => new(
            eventCode, SubmissionId ?? Guid.NewGuid(), Person, TicketType, Options, PaymentMethod, BillTo, Language, BadgeRole, Note, SendConfirmation, Buyer,
            Answers is null ? null : new(Answers), Voucher);
    }

    /// <summary>The body of a request by which staff change a registration; it replaces everything.</summary>
    public sealed record EditedRegistration
    {
        /// <summary>The person who attends.</summary>
        public AttendeeInput Person { get; init; } = new();

        /// <summary>The code of the ticket type.</summary>
        public string TicketType { get; init; } = "";

        /// <summary>The codes of the options.</summary>
        public IReadOnlyList<string> Options { get; init; } = [];

        /// <summary>The language of mails and ticket (BCP 47).</summary>
        public string Language { get; init; } = "en";

        /// <summary>The role printed on the badge in place of the ticket type's; null for that role.</summary>
        public string? BadgeRole { get; init; }

        /// <summary>A note for staff only; null for none.</summary>
        public string? Note { get; init; }

        /// <summary>Who orders and pays; null leaves it as it is, an empty object makes it the person who attends.</summary>
        public BuyerInput? Buyer { get; init; }

        /// <summary>Whom the invoice is made out to; null leaves it as it is, an empty object makes it the buyer.</summary>
        public BillingInput? BillTo { get; init; }

        /// <summary>True to mail the person about the change.</summary>
        public bool Notify { get; init; }

        /// <summary>The answers to the questions of the event from now on, by the key of the question; null leaves all as they are.</summary>
        public IReadOnlyDictionary<string, List<string?>>? Answers { get; init; }

        internal EditRegistration.Command ToCommand(string eventCode, string code, int? version) =>
            new(eventCode, code, version, Person, TicketType, Options, Language, BadgeRole, Note, Notify, Buyer, BillTo, Answers is null ? null : new(Answers));
    }
}
