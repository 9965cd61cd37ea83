using EventsHub.Kernel.Files;
using EventsHub.Registrations.Export;
using EventsHub.Registrations.Invoices;
using EventsHub.Shell.Pages;
using EventsHub.Shell.Setup;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace EventsHub.Registrations.Api;

/// <summary>The REST endpoints of invoices and credit notes.</summary>
internal static class InvoicesApi
{
    /// <summary>Maps the endpoints under <c>/events/{eventCode}/invoices</c>, and those of one order.</summary>
    public static void MapInvoicesApi(this RouteGroupBuilder api)
    {
        var all = api.MapGroup("/events/{eventCode}").WithTags("Invoices").ProducesProblem(StatusCodes.Status404NotFound);
        all.MapGet("/invoices", (string eventCode, string? order, int? page, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ListInvoices.Query(eventCode, order, page ?? 1), cancellationToken))
            .WithName("ListInvoices").WithSummary("Invoices and credit notes, the latest first.")
            .WithDescription("order is the code of an order, or of a registration in it.")
            .Produces<ListInvoices.Result>().ProducesValidationProblem();
        all.MapGet("/invoices/file", async (string eventCode, string number, InvoiceFormat? format, IMediator mediator, CancellationToken cancellationToken) =>
                Answer(await mediator.Send(new DownloadInvoice.Query(eventCode, number, format ?? InvoiceFormat.Pdf), cancellationToken)))
            .WithName("DownloadInvoice").WithSummary("A document as it was issued: PDF/A-3 with XML inside (Factur-X), or the XML alone.")
            .Produces(StatusCodes.Status200OK, contentType: StreamedFile.Pdf);
        all.MapGet("/invoices.csv", async (string eventCode, char? separator, IMediator mediator, CancellationToken cancellationToken) =>
                new StreamedFileResult(await mediator.Send(new ExportInvoices.Query(eventCode, RegistrationFormat.Csv, separator ?? ','), cancellationToken)))
            .WithName("ExportInvoicesAsCsv").WithSummary("For an accountant: a row for each document and rate of VAT; what a credit note takes back is less than 0.")
            .Produces(StatusCodes.Status200OK, contentType: "text/csv");
        all.MapGet("/invoices.xlsx", async (string eventCode, IMediator mediator, CancellationToken cancellationToken) =>
                new StreamedFileResult(await mediator.Send(new ExportInvoices.Query(eventCode, RegistrationFormat.Xlsx), cancellationToken)))
            .WithName("ExportInvoicesAsWorkbook").WithSummary("The same as an Excel workbook.")
            .Produces(StatusCodes.Status200OK, contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        all.MapPost("/registrations/{code}/invoices", (string eventCode, string code, bool? anew, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new IssueInvoice.Command(eventCode, code, anew ?? false), cancellationToken))
            .WithName("IssueInvoice").WithSummary("Issues the invoice of the order. From then on credit notes and further invoices follow what it costs.")
            .WithDescription("With anew=true what was billed is taken back by a credit note and billed again, as to another address.")
            .Produces<IssueInvoice.Result>().ProducesProblem(StatusCodes.Status409Conflict);
        all.MapGet("/registrations/{code}/invoices", (string eventCode, string code, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ShowOrderInvoices.Query(eventCode, code), cancellationToken))
            .WithName("ShowOrderInvoices").WithSummary("The documents of the order of a registration, and whether one is missing.")
            .Produces<ShowOwnInvoices.Result>();

        var own = api.MapGroup("/events/{code}/own-order/invoices").WithTags("Public").AllowAnonymous().RequireRateLimiting(RateLimits.PublicForms).ProducesProblem(StatusCodes.Status404NotFound);
        own.MapGet("", (string code, [FromHeader(Name = PublicApi.OrderTokenHeader)] string token, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ShowOwnInvoices.Query(code, token), cancellationToken))
            .WithName("ShowOwnInvoices").WithSummary("The invoices of an order, for whoever pays it. The token is that of the order, or of the own registration.")
            .Produces<ShowOwnInvoices.Result>();
        own.MapPost("", (string code, [FromHeader(Name = PublicApi.OrderTokenHeader)] string token, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new IssueOwnInvoice.Command(code, token), cancellationToken))
            .WithName("IssueOwnInvoice").WithSummary("Asks for the invoice, which is mailed too.")
            .Produces<IssueInvoice.Result>().ProducesProblem(StatusCodes.Status409Conflict);
        own.MapGet("/file", async (string code, [FromHeader(Name = PublicApi.OrderTokenHeader)] string token, string number, InvoiceFormat? format, IMediator mediator, CancellationToken cancellationToken) =>
                Answer(await mediator.Send(new DownloadOwnInvoice.Query(code, token, number, format ?? InvoiceFormat.Pdf), cancellationToken)))
            .WithName("DownloadOwnInvoice").WithSummary("A document of the order as it was issued.")
            .Produces(StatusCodes.Status200OK, contentType: StreamedFile.Pdf);
    }

    private static IResult Answer(DownloadInvoice.Result file) => Results.File(file.Content, file.MediaType, file.FileName);
}
