using EventsHub.Registrations.Export;
using EventsHub.Registrations.Glance;
using EventsHub.Shell.Pages;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EventsHub.Registrations.Api;

/// <summary>The REST endpoints of an event at a glance.</summary>
internal static class GlanceApi
{
    /// <summary>Maps the endpoints under <c>/events/{eventCode}/glance</c>.</summary>
    public static void MapGlanceApi(this RouteGroupBuilder api)
    {
        var glance = api.MapGroup("/events/{eventCode}").WithTags("Glance").ProducesProblem(StatusCodes.Status404NotFound);
        glance.MapGet("/glance", (string eventCode, GlanceStep? step, string? against, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ShowGlance.Query(eventCode, step, against), cancellationToken))
            .WithName("ShowGlance").WithSummary("Registrations and money over time, by ticket, option, country and institution, places, and beside an earlier event.")
            .WithDescription("Amounts are null for those who may not see what events take in. against is the code of the event to compare with; without it the one before in the series, empty for none.")
            .Produces<ShowGlance.Result>().ProducesValidationProblem();
        glance.MapGet("/glance/{table}.csv", async (string eventCode, string table, char? separator, GlanceStep? step, string? against, IMediator mediator, CancellationToken cancellationToken) =>
                new StreamedFileResult(await mediator.Send(new ExportGlance.Query(eventCode, AddressName.Of<GlanceTable>(table, "table"), RegistrationFormat.Csv, separator ?? ',', step, against), cancellationToken)))
            .WithName("ExportGlanceAsCsv").WithSummary("One of the tables: figures, overtime, tickets, options, countries, institutions, places or comparison.")
            .Produces(StatusCodes.Status200OK, contentType: "text/csv");
        glance.MapGet("/glance/{table}.xlsx", async (string eventCode, string table, GlanceStep? step, string? against, IMediator mediator, CancellationToken cancellationToken) =>
                new StreamedFileResult(await mediator.Send(new ExportGlance.Query(eventCode, AddressName.Of<GlanceTable>(table, "table"), RegistrationFormat.Xlsx, ',', step, against), cancellationToken)))
            .WithName("ExportGlanceAsWorkbook").WithSummary("The same as an Excel workbook.")
            .Produces(StatusCodes.Status200OK, contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }
}
