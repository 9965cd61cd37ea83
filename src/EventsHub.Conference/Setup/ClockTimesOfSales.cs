using System.Text.Json.Nodes;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Storage;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Time;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;

namespace EventsHub.Conference.Setup;

/// <summary>Turns times of sale, which were stored in UTC, into what clocks in the event's time zone show. Prices and cancellation rules are JSON, which is changed as text because the
/// program no longer reads its old form.</summary>
internal sealed class ClockTimesOfSales : IDataUpgrade
{
    public string Name => "20261128_ClockTimesOfSales";

    public async Task ApplyAsync(EventsHubDb db, CancellationToken cancellationToken)
    {
        foreach (var @event in await db.Events().Select(e => new { e.Id, e.TimeZone }).ToListAsync(cancellationToken))
        {
            foreach (var product in await db.Products().Where(p => p.EventId == @event.Id).Select(p => new { p.Id, p.SalesFrom, p.SalesUntil }).ToListAsync(cancellationToken))
            {
                var from = EventTime.ToClock(product.SalesFrom?.ToDateTimeUnspecified(), @event.TimeZone);
                var until = EventTime.ToClock(product.SalesUntil?.ToDateTimeUnspecified(), @event.TimeZone);
                await db.Products().Where(p => p.Id == product.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.SalesFrom, from).SetProperty(p => p.SalesUntil, until), cancellationToken);
            }
        }

        var prices = db.Database.SqlQuery<Stored>($"""
            SELECT p."Id", p."Prices" AS "Json", e."TimeZone" FROM "Products" p INNER JOIN "Events" e ON e."Id" = p."EventId"
            """);
        foreach (var product in await prices.ToListAsync(cancellationToken))
        {
            var json = OnClocks(product, nameof(TimedPrice.Until));
            await db.Database.ExecuteSqlAsync($"""UPDATE "Products" SET "Prices" = {json} WHERE "Id" = {product.Id}""", cancellationToken);
        }

        foreach (var @event in await db.Database.SqlQuery<Stored>($"""SELECT "Id", "CancellationRules" AS "Json", "TimeZone" FROM "Events" """).ToListAsync(cancellationToken))
        {
            var json = OnClocks(@event, nameof(CancellationTerm.From));
            await db.Database.ExecuteSqlAsync($"""UPDATE "Events" SET "CancellationRules" = {json} WHERE "Id" = {@event.Id}""", cancellationToken);
        }
    }

    private static string OnClocks(Stored stored, string property)
    {
        var rows = JsonNode.Parse(stored.Json)!.AsArray();
        foreach (var row in rows.OfType<JsonObject>())
        {
            row[property] = row[property] is { } utc ? LocalDateTimePattern.ExtendedIso.Format(EventTime.ToClock(utc.GetValue<DateTime>(), stored.TimeZone)) : null;
        }

        return rows.ToJsonString(JsonColumn.Options);
    }

    private sealed record Stored(Guid Id, string Json, string TimeZone);
}
