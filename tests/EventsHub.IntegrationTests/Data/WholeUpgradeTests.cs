using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using EventsHub.Badges;
using EventsHub.Conference.Contracts;
using EventsHub.Databases;
using EventsHub.Kernel.Storage;
using EventsHub.Programme.Editing;
using EventsHub.Programme.Public;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Storage;
using EventsHub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests.Data;

/// <summary>A whole database as an earlier version left it, brought to this version. What is expected was said by that version, of its own data.</summary>
public sealed class WholeUpgradeTests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    [Theory, EachDatabase]
    public async Task Orders_balances_releases_and_printed_badges_are_as_they_were(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var stored = JsonSerializer.Deserialize<Version>(await File.ReadAllTextAsync(TestFiles.Own("versions/before-the-ledger.json")), Json)!;
        await slice.DbAsync(async db =>
        {
            var migrator = db.GetService<IMigrator>();
            await migrator.MigrateAsync("ProgrammeReleases");
            await db.Database.OpenConnectionAsync();
            foreach (var table in stored.Tables)
            {
                await InsertAsync(db.Database.GetDbConnection(), table);
            }

            await migrator.MigrateAsync();
            return 0;
        });

        await slice.ScopedAsync(services => services.GetRequiredService<DataUpgrades>().MakeAsync(CancellationToken.None));

        foreach (var expected in stored.Facts.Registrations)
        {
            Assert.Equal(expected, Of(await slice.SendAsync(new ShowRegistration.Query("CAP24", expected.Code))));
        }

        Assert.Equal(Lines(stored.Facts.Staff), Lines((await slice.SendAsync(new ShowProgramme.Query("CAP24"))).Sessions.Select(Of)));
        // What was changed after the release is not in it.
        Assert.Equal(Lines(stored.Facts.Public), Lines((await slice.SendAsync(new ShowPublicProgramme.Query("CAP24", new(2030, 6, 3)))).Sessions.Select(Of)));
        Assert.NotEqual(Lines(stored.Facts.Public), Lines(stored.Facts.Staff));
        Assert.Equal(stored.Facts.Changed, await ChangedAsync(slice));
        Assert.Empty(await slice.ScopedAsync(services => new OrdersCheck(services.GetRequiredService<EventsHubDb>()).CheckAsync(CancellationToken.None)));
        // Who was there twice, as cancelled and registered, is one person; nobody else was joined.
        Assert.Equal(stored.Facts.Registrations.Count - 1, await slice.DbAsync(db => db.Registrations().Select(r => r.PersonId).Distinct().CountAsync()));
        Assert.Empty(await slice.ScopedAsync(services => services.GetRequiredService<DataUpgrades>().PendingAsync(CancellationToken.None)));
    }

    private static async Task InsertAsync(DbConnection connection, Table table)
    {
        var types = await TypesAsync(connection, table);
        foreach (var row in table.Rows)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"INSERT INTO \"{table.Name}\" ({string.Join(", ", table.Columns.Select(c => $"\"{c}\""))}) VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"@p{i}"))})";
            for (var i = 0; i < row.Length; i++)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = ($"@p{i}", ValueOf(row[i], types[i]));
                command.Parameters.Add(parameter);
            }

            await command.ExecuteNonQueryAsync();
        }
    }

    // SQLite knows few types, and keeps what it is given; the file holds what it kept.
    private static async Task<Type[]> TypesAsync(DbConnection connection, Table table)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", table.Columns.Select(c => $"\"{c}\""))} FROM \"{table.Name}\" WHERE 1 = 0";
        await using var reader = await command.ExecuteReaderAsync();
        return [.. Enumerable.Range(0, table.Columns.Length).Select(reader.GetFieldType)];
    }

    private static object ValueOf(JsonElement value, Type type) =>
        value.ValueKind == JsonValueKind.Null ? DBNull.Value
        : type == typeof(byte[]) ? Convert.FromHexString(value.GetString()!)
        : type == typeof(Guid) ? Guid.Parse(value.GetString()!)
        : type == typeof(bool) ? value.GetInt32() != 0
        : type == typeof(DateTime) ? DateTime.SpecifyKind(DateTime.Parse(value.GetString()!, CultureInfo.InvariantCulture), value.GetString()!.Length > 10 ? DateTimeKind.Utc : DateTimeKind.Unspecified)
        : type == typeof(DateOnly) ? DateOnly.Parse(value.GetString()!, CultureInfo.InvariantCulture)
        : type == typeof(TimeOnly) ? TimeOnly.Parse(value.GetString()!, CultureInfo.InvariantCulture)
        : type == typeof(TimeSpan) ? TimeSpan.Parse(value.GetString()!, CultureInfo.InvariantCulture)
        : value.ValueKind == JsonValueKind.Number ? value.TryGetInt64(out var whole) ? type == typeof(int) ? (object)(int)whole : whole : value.GetDouble()
        : value.GetString()!;

    private static Registered Of(ShowRegistration.Result r) => new(
        r.Code, r.Name, r.LatinName, r.Status.ToString(), r.Ticket, string.Join(' ', r.Options), r.BadgeRole, r.Note, r.BadgePrintedAt is not null, r.Order.BillingLines.Count == 0 ? null : string.Join('\n', r.Order.BillingLines),
        r.Order.TotalMinor, r.Order.PaidMinor, r.Order.BalanceMinor, r.Order.PaymentMethod.ToString(), r.Order.CreditorReference);

    private static Line Of(SessionView s) => new(
        s.Title, s.StartsAt, s.DurationMinutes, s.Room?.Code, s.Chairs.Count == 0 ? null : string.Join(" and ", s.Chairs.Select(c => c.Name)),
        [.. s.Talks.Select(t => new Talk(t.Slug, t.StartsAt, string.Join(", ", t.Speakers.Select(p => p.Name))))]);

    private static IEnumerable<string> Lines(IEnumerable<Line> lines) => lines.Select(l => $"{l.StartsAt:u} {l.DurationMinutes} {l.Room} {l.Title} ({l.Chair}): {string.Join("; ", l.Talks.Select(t => $"{t.StartsAt:u} {t.Slug} {t.Speakers}"))}");

    private static Task<List<string>> ChangedAsync(Slice slice) => slice.ScopedAsync(async services =>
    {
        var db = services.GetRequiredService<EventsHubDb>();
        var @event = await db.HostedEventAsync("CAP24", EventParts.Products, CancellationToken.None);
        var changed = await services.GetRequiredService<BadgeReader>().SelectAsync(@event, new() { State = BadgeState.Changed, IncludeOnline = true }, CancellationToken.None);
        return await db.Registrations().Where(r => changed.Ids.Contains(r.Id)).Select(r => r.Code).ToListAsync();
    });

    private sealed record Version(Facts Facts, IReadOnlyList<Table> Tables);

    private sealed record Table(string Name, string[] Columns, JsonElement[][] Rows);

    private sealed record Facts(IReadOnlyList<Registered> Registrations, IReadOnlyList<Line> Public, IReadOnlyList<Line> Staff, IReadOnlyList<string> Changed);

    private sealed record Registered(
        string Code, string Name, string? LatinName, string Status, string Ticket, string Options, string? BadgeRole, string? Note, bool IsPrinted, string? InvoiceAddress,
        long TotalMinor, long PaidMinor, long BalanceMinor, string PaymentMethod, string Reference);

    private sealed record Line(string Title, DateTime? StartsAt, int DurationMinutes, string? Room, string? Chair, IReadOnlyList<Talk> Talks);

    private sealed record Talk(string Slug, DateTime? StartsAt, string Speakers);
}
