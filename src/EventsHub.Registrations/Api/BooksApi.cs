using EventsHub.Registrations.Books;
using EventsHub.Registrations.Export;
using EventsHub.Shell.Pages;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EventsHub.Registrations.Api;

/// <summary>The REST endpoints of the books of the host.</summary>
internal static class BooksApi
{
    /// <summary>Maps the endpoints under <c>/books</c>.</summary>
    public static void MapBooksApi(this RouteGroupBuilder api)
    {
        var books = api.MapGroup("/books").WithTags("Books").ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        books.MapGet("", (DateOnly? from, DateOnly? to, IMediator mediator, CancellationToken cancellationToken) => mediator.Send(new ShowBooks.Query(from, to), cancellationToken))
            .WithName("ShowBooks").WithSummary("What the books of a period say in all, over all events, and what was never invoiced.")
            .WithDescription("from and to are days of one financial year in the time zone of the host; without them the present year.")
            .Produces<ShowBooks.Result>();
        books.MapGet("/entries.csv", async (DateOnly? from, DateOnly? to, string? currency, char? separator, IMediator mediator, CancellationToken cancellationToken) =>
                new StreamedFileResult(await mediator.Send(new ExportBooks.Query(from, to, BooksFormat.Csv, currency, separator ?? ','), cancellationToken)))
            .WithName("ExportBooksAsCsv").WithSummary("The entries of sales and receipts, a row for each account.")
            .Produces(StatusCodes.Status200OK, contentType: "text/csv");
        books.MapGet("/entries.xlsx", async (DateOnly? from, DateOnly? to, string? currency, IMediator mediator, CancellationToken cancellationToken) =>
                new StreamedFileResult(await mediator.Send(new ExportBooks.Query(from, to, BooksFormat.Xlsx, currency), cancellationToken)))
            .WithName("ExportBooksAsWorkbook").WithSummary("The same as an Excel workbook.")
            .Produces(StatusCodes.Status200OK, contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        books.MapGet("/fec", async (DateOnly? from, DateOnly? to, IMediator mediator, CancellationToken cancellationToken) =>
                new StreamedFileResult(await mediator.Send(new ExportBooks.Query(from, to, BooksFormat.Fec), cancellationToken)))
            .WithName("ExportFec").WithSummary("The French fichier des écritures comptables (Livre des procédures fiscales, article A47 A-1).")
            .Produces(StatusCodes.Status200OK, contentType: "text/plain");
        books.MapGet("/reporting/{part}.csv", async (string part, DateOnly? from, DateOnly? to, char? separator, IMediator mediator, CancellationToken cancellationToken) =>
                new StreamedFileResult(await mediator.Send(new ExportReporting.Query(AddressName.Of<ReportingPart>(part, "part"), from, to, RegistrationFormat.Csv, separator ?? ','), cancellationToken)))
            .WithName("ExportReportingAsCsv").WithSummary("French e-reporting (flux 10): persons gives sales to private persons by day and rate, abroad the documents for organisations abroad.")
            .Produces(StatusCodes.Status200OK, contentType: "text/csv");
        books.MapGet("/reporting/{part}.xlsx", async (string part, DateOnly? from, DateOnly? to, IMediator mediator, CancellationToken cancellationToken) =>
                new StreamedFileResult(await mediator.Send(new ExportReporting.Query(AddressName.Of<ReportingPart>(part, "part"), from, to, RegistrationFormat.Xlsx), cancellationToken)))
            .WithName("ExportReportingAsWorkbook").WithSummary("The same as an Excel workbook.")
            .Produces(StatusCodes.Status200OK, contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }
}
