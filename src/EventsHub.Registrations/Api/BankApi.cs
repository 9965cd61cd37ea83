using EventsHub.Registrations.Banking;
using EventsHub.Registrations.Domain;
using EventsHub.Shell.Pages;
using EventsHub.Shell.Setup;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace EventsHub.Registrations.Api;

/// <summary>The REST endpoints of bank statements.</summary>
public static class BankApi
{
    /// <summary>Maps the endpoints under <c>/bank</c>.</summary>
    internal static void MapBankApi(this RouteGroupBuilder api)
    {
        var bank = api.MapGroup("/bank").WithTags("Bank");
        bank.MapGet("/statements", (int? page, IMediator mediator, CancellationToken cancellationToken) => mediator.Send(new ListStatements.Query(page ?? 1), cancellationToken))
            .WithName("ListStatements").WithSummary("The bank statements taken in, the latest first.")
            .Produces<ListStatements.Result>().ProducesValidationProblem();
        bank.MapPost("/statements", ImportAsync)
            .WithName("ImportStatement").WithSummary("Takes in the statements of a file (camt.053, MT940, CSV, XLSX) sent as the body. What is here already is left out, and nothing is placed on an order.")
            .WithDescription("Say dryRun=true first. ours=true says that an account which is not known is the host’s. For tables, map gives a column its meaning, as Label=Field or #3=Field, and may be repeated; account is the IBAN where the table does not say it.")
            .Accepts<byte[]>(isOptional: true, "application/xml", "text/plain", "text/csv", "*/*").Produces<ImportStatement.Result>().ProducesProblem(StatusCodes.Status409Conflict);
        bank.MapPost("/statements/sure", (Guid? statement, IMediator mediator, CancellationToken cancellationToken) => mediator.Send(new PlaceSureLines.Command(statement), cancellationToken))
            .WithName("PlaceSureLines").WithSummary("Places lines of which it is sure where they belong, 200 at a time; to be sent again until none is left.")
            .Produces<PlaceSureLines.Result>();
        bank.MapGet("/lines", (Guid? statement, BankLineState? state, string? search, int? page, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ListBankLines.Query(statement, state, search, page ?? 1), cancellationToken))
            .WithName("ListBankLines").WithSummary("Lines of one statement or of all, those that are not placed first, with the orders that they could belong to.")
            .Produces<ListBankLines.Result>().ProducesValidationProblem().ProducesProblem(StatusCodes.Status404NotFound);
        bank.MapGet("/orders", (string? search, IMediator mediator, CancellationToken cancellationToken) => mediator.Send(new FindOrders.Query(search), cancellationToken))
            .WithName("FindOrders").WithSummary("Orders of all events by code, name or e-mail address, to place money on; at most 20.")
            .Produces<IReadOnlyList<FindOrders.Found>>();

        var line = bank.MapGroup("/lines/{lineId:guid}").ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status412PreconditionFailed);
        line.MapGet("", (Guid lineId, IMediator mediator, CancellationToken cancellationToken) => mediator.Send(new ShowBankLine.Query(lineId), cancellationToken))
            .WithName("ShowBankLine").WithSummary("One line: where it is placed, and where it could be.")
            .Produces<ShowBankLine.Result>();
        line.MapPost("/placings", (Guid lineId, LinePlaced body, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new PlaceBankLine.Command(lineId, body.Id, body.EventCode, body.Code, body.Amount, body.NotedId, body.Revive, ifMatch.Version), cancellationToken))
            .WithName("PlaceBankLine").WithSummary("Places money of the line on an order. It is noted as received, or as paid back when it went out.")
            .Produces<PlaceBankLine.Result>().ProducesValidationProblem();
        line.MapPost("/placings/{placingId:guid}/take-back", (Guid lineId, Guid placingId, WhyBack body, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new TakePlacingBack.Command(lineId, placingId, body.Reason, ifMatch.Version), cancellationToken))
            .WithName("TakePlacingBack").WithSummary("Takes a placing back with a reason; what it booked is taken back by an entry the other way.")
            .Produces<TakePlacingBack.Result>();
        line.MapPost("/aside", (Guid lineId, WhyAside body, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new SetBankLineAside.Command(lineId, body.Reason, ifMatch.Version), cancellationToken))
            .WithName("SetBankLineAside").WithSummary("Says with a reason that the line belongs to no order; with null as reason it is taken up again.")
            .Produces<SetBankLineAside.Result>();
    }

    private static async Task<IResult> ImportAsync(
        HttpRequest request, string? fileName, bool? dryRun, bool? ours, string? account, string? encoding, [FromQuery] string[]? map, IMediator mediator, CancellationToken cancellationToken)
    {
        var content = await Uploads.ReadAsync(request.Body, StatementFile.MaxBytes, cancellationToken);
        var settings = new StatementSettings { Encoding = encoding, Account = account, Columns = BankColumn.Read(map ?? []), IsOurAccount = ours ?? false };
        return Results.Ok(await mediator.Send(new ImportStatement.Command(content, fileName ?? "", settings, dryRun ?? false), cancellationToken));
    }

    /// <param name="Id">Given by the sender; the same one again places nothing twice.</param>
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Code">The code of the order, or of a registration in it.</param>
    /// <param name="Amount">How much of the line, in whole units; null for all that is left.</param>
    /// <param name="NotedId">Id of the ledger entry by which the same money was noted by hand; null to book it.</param>
    /// <param name="Revive">True to sell places after all whose time was over.</param>
    public sealed record LinePlaced(Guid Id, string EventCode, string Code, decimal? Amount = null, Guid? NotedId = null, bool Revive = false);

    /// <param name="Reason">Why it is taken back.</param>
    public sealed record WhyBack(string? Reason);

    /// <param name="Reason">Why it belongs to no order; null to take it up again.</param>
    public sealed record WhyAside(string? Reason);
}
