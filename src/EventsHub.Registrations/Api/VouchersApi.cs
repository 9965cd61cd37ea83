using EventsHub.Registrations.Vouchers;
using EventsHub.Shell.Pages;
using EventsHub.Shell.Setup;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EventsHub.Registrations.Api;

/// <summary>The REST endpoints of promotion and access codes.</summary>
public static class VouchersApi
{
    /// <summary>Maps the endpoints under <c>/events/{eventCode}/vouchers</c>, and what the public sees with a code.</summary>
    public static void MapVouchersApi(this RouteGroupBuilder api)
    {
        var all = api.MapGroup("/events/{eventCode}").WithTags("Promotion codes").ProducesProblem(StatusCodes.Status404NotFound);
        all.MapGet("/vouchers", (string eventCode, string? search, string? batch, int? page, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ListVouchers.Query(eventCode, search, batch, page ?? 1), cancellationToken))
            .WithName("ListVouchers").WithSummary("Promotion and access codes: batches, and codes of their own or of one batch, the latest first.")
            .Produces<ListVouchers.Result>().ProducesValidationProblem();
        all.MapGet("/vouchers.csv", async (string eventCode, string? batch, char? separator, IMediator mediator, CancellationToken cancellationToken) =>
                new StreamedFileResult(await mediator.Send(new ExportVouchers.Query(eventCode, batch, separator ?? ','), cancellationToken)))
            .WithName("ExportVouchersAsCsv").WithSummary("Codes as CSV, with the link that fills each in: those of a batch, or all.")
            .Produces(StatusCodes.Status200OK, contentType: "text/csv");
        all.MapPost("/vouchers", async (string eventCode, VoucherInput body, IMediator mediator, CancellationToken cancellationToken) =>
            {
                var made = await mediator.Send(new SaveVoucher.Command(eventCode, null, body), cancellationToken);
                return Results.Created($"/api/v1/events/{eventCode}/vouchers/{made.Id}", made);
            })
            .WithName("MakeVoucher").WithSummary("Makes a code. Without one of its own it is made at random.")
            .Produces<SaveVoucher.Result>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status409Conflict).ProducesValidationProblem();
        all.MapPost("/vouchers/batches", (string eventCode, NewBatch body, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new MakeVouchers.Command(eventCode, body.Batch, body.Count, body.Prefix, body.Voucher), cancellationToken))
            .WithName("MakeVouchers").WithSummary("Makes a batch of codes that nobody can guess, each for one person.")
            .Produces<MakeVouchers.Result>().ProducesProblem(StatusCodes.Status409Conflict).ProducesValidationProblem();
        all.MapPost("/vouchers/batches/off", (string eventCode, string batch, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new SwitchVouchersOff.Command(eventCode, batch), cancellationToken))
            .WithName("SwitchVouchersOff").WithSummary("Switches all codes of a batch off. Orders placed stay as they are.")
            .Produces<SwitchVouchersOff.Result>();

        var one = all.MapGroup("/vouchers/{id:guid}");
        one.MapGet("", (string eventCode, Guid id, int? page, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ShowVoucher.Query(eventCode, id, page ?? 1), cancellationToken))
            .WithName("ShowVoucher").WithSummary("A code, and a page of those who came with it.")
            .Produces<ShowVoucher.Result>().ProducesValidationProblem();
        one.MapPut("", (string eventCode, Guid id, VoucherInput body, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new SaveVoucher.Command(eventCode, id, body, ifMatch.Version), cancellationToken))
            .WithName("ChangeVoucher").WithSummary("Changes what a code does; the code itself stays. Orders placed keep their prices.")
            .Produces<SaveVoucher.Result>().ProducesProblem(StatusCodes.Status409Conflict).ProducesValidationProblem();
        one.MapPost("/off", (string eventCode, Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) => SwitchAsync(eventCode, id, true, ifMatch, mediator, cancellationToken))
            .WithName("SwitchVoucherOff").WithSummary("Switches a code off, and gives back the places kept for it. Orders placed stay as they are.")
            .Produces(StatusCodes.Status204NoContent);
        one.MapPost("/on", (string eventCode, Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) => SwitchAsync(eventCode, id, false, ifMatch, mediator, cancellationToken))
            .WithName("SwitchVoucherOn").WithSummary("Switches a code on again, and keeps its places anew as far as they are left.")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status409Conflict);

        api.MapGet("/events/{code}/offer/with-code", async (string code, string voucher, IMediator mediator, CancellationToken cancellationToken) =>
            {
                var offer = await mediator.Send(new ShowOffer.Query(code, voucher), cancellationToken);
                offer.Answer.Demand();
                return offer;
            })
            .WithTags("Public").AllowAnonymous().RequireRateLimiting(RateLimits.PublicForms)
            .WithName("ShowOfferWithVoucher").WithSummary("An event, and what can be had now at what price with a promotion or access code.")
            .Produces<ShowOffer.Result>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> SwitchAsync(string eventCode, Guid id, bool isOff, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken)
    {
        await mediator.Send(new SwitchVoucher.Command(eventCode, id, isOff, ifMatch.Version), cancellationToken);
        return Results.NoContent();
    }

    /// <summary>The body of a request for a batch of codes.</summary>
    public sealed record NewBatch
    {
        /// <summary>The name of the batch, which only staff see.</summary>
        public string Batch { get; init; } = "";

        /// <summary>How many codes to make.</summary>
        public int Count { get; init; }

        /// <summary>What all of them begin with; null for nothing.</summary>
        public string? Prefix { get; init; }

        /// <summary>What each of them does; its code, its number of uses and its address are left aside.</summary>
        public VoucherInput Voucher { get; init; } = new();
    }
}
