using EventsHub.Registrations.Refunds;
using EventsHub.Shell.Setup;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EventsHub.Registrations.Api;

/// <summary>The REST endpoints of refunds by the bank.</summary>
public static class RefundsApi
{
    /// <summary>Maps the endpoints under <c>/bank/refunds</c>.</summary>
    internal static void MapRefundsApi(this RouteGroupBuilder api)
    {
        var refunds = api.MapGroup("/bank/refunds").WithTags("Bank");
        refunds.MapGet("/due", (int? page, IMediator mediator, CancellationToken cancellationToken) => mediator.Send(new ListRefundsDue.Query(page ?? 1), cancellationToken))
            .WithName("ListRefundsDue").WithSummary("Orders of all events that are owed money back, with the end of the account that they were paid from.")
            .Produces<ListRefundsDue.Result>().ProducesValidationProblem();
        refunds.MapGet("", (int? page, IMediator mediator, CancellationToken cancellationToken) => mediator.Send(new ListRefundRuns.Query(page ?? 1), cancellationToken))
            .WithName("ListRefundRuns").WithSummary("The files of refunds made, the latest first.")
            .Produces<ListRefundRuns.Result>().ProducesValidationProblem();
        refunds.MapPost("", (RefundsToOrder body, IMediator mediator, CancellationToken cancellationToken) => mediator.Send(new OrderRefunds.Command(body.Refunds, body.PayOn), cancellationToken))
            .WithName("OrderRefunds").WithSummary("Makes one file of refunds for the bank. They are on their way from then on, and in no other file.")
            .Produces<OrderRefunds.Result>().ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        refunds.MapGet("/{runId:guid}/file", async (Guid runId, IMediator mediator, CancellationToken cancellationToken) =>
                await mediator.Send(new DownloadRefundFile.Query(runId), cancellationToken) is var file ? Results.File(file.Content, "application/xml", file.FileName) : null!)
            .WithName("DownloadRefundFile").WithSummary("The file for the bank (pain.001.001.09), until all of it is paid or taken back.")
            .Produces(StatusCodes.Status200OK, contentType: "application/xml").ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        refunds.MapPost("/{runId:guid}/close", (Guid runId, HowClosed body, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new CloseRefundRun.Command(runId, body.IsPaid, body.Reason, ifMatch.Version), cancellationToken))
            .WithName("CloseRefundRun").WithSummary("Says that the bank has paid all of it, which notes the refunds, or takes back with a reason what is not paid.")
            .Produces<CloseRefundRun.Result>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status412PreconditionFailed);
    }

    /// <param name="Refunds">What is paid back to whom.</param>
    /// <param name="PayOn">The day on which the bank is to pay; null for today.</param>
    public sealed record RefundsToOrder(IReadOnlyList<OrderRefunds.Item> Refunds, DateOnly? PayOn = null);

    /// <param name="IsPaid">True when the bank has paid all of it; false to take back what is not paid.</param>
    /// <param name="Reason">Why it is taken back.</param>
    public sealed record HowClosed(bool IsPaid, string? Reason = null);
}
