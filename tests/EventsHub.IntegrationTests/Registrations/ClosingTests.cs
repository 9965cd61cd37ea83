using System.Diagnostics;
using System.Text;
using EventsHub.Accounts.Administration;
using EventsHub.Accounts.Domain;
using EventsHub.Databases;
using EventsHub.Kernel.Domain;
using EventsHub.Registrations.Closing;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests.Registrations;

/// <summary>A day's closing of the desk: sums by day, person and way, each payment in one closing, and what comes late in the next.</summary>
public sealed class ClosingTests
{
    private static readonly DateTime Monday = new(2030, 6, 24, 9, 0, 0, DateTimeKind.Utc);

    private static async Task<(Slice Slice, string Code)> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event);
        slice.Clock.Set(Monday.AddDays(-10));
        var registered = await slice.SendAsync(Sample.Registering(@event));
        slice.Clock.Set(Monday);
        return (slice, registered.Code);
    }

    private static Task NoteAsync(Slice slice, string code, decimal amount, MoneyMethod? method, LedgerKind kind = LedgerKind.Payment, string? note = null) =>
        slice.SendAsync(new NoteMoney.Command("TEST24", code, Guid.NewGuid(), kind, amount, note, Method: method));

    private static async Task<string> RefusedAsync(Func<Task> act) => (await Assert.ThrowsAsync<DomainRuleException>(act)).Code;

    [Theory, EachDatabase]
    public async Task A_closing_lists_cash_and_cards_by_day_and_person_and_late_ones_come_in_the_next(DatabaseProvider provider)
    {
        var (slice, code) = await StartAsync(provider);
        await using var _ = slice;
        var ada = await slice.SendAsync(new InvitePerson.Command("ada@example.org", "Ada", "en", Role.Staff, SendMail: false));
        (slice.User.Id, slice.User.IsOperator) = (ada, false);
        await NoteAsync(slice, code, 100, MoneyMethod.Cash);
        await NoteAsync(slice, code, 50, MoneyMethod.Card);
        await NoteAsync(slice, code, 20, MoneyMethod.Cash, LedgerKind.Refund, "Dinner cancelled");
        await NoteAsync(slice, code, 30, MoneyMethod.Transfer);
        await NoteAsync(slice, code, 10, null);

        var first = await slice.SendAsync(new CloseDay.Command("TEST24"));
        await NoteAsync(slice, code, 5, MoneyMethod.Cash);
        slice.Clock.Set(Monday.AddDays(1));
        await NoteAsync(slice, code, 7, MoneyMethod.Cash);
        var second = await slice.SendAsync(new CloseDay.Command("TEST24"));

        Assert.Equal((1, 3, 2, 2), (first.Number, first.Entries, second.Number, second.Entries));
        var monday = await slice.SendAsync(new ShowClosing.Query("TEST24", 1));
        Assert.Equal([("Ada", MoneyMethod.Cash, 10000L, 2000L, 8000L), ("Ada", MoneyMethod.Card, 5000L, 0L, 5000L)], monday.Sums.Select(s => (s.ByName, s.Method, s.TakenMinor, s.GivenBackMinor, s.NetMinor)));
        Assert.Contains(monday.Rows, r => r is { AmountMinor: -2000, Note: "Dinner cancelled", OrderCode: var order } && order == code);
        Assert.Equal([(500L, true), (700L, false)], (await slice.SendAsync(new ShowClosing.Query("TEST24", 2))).Rows.Select(r => (r.AmountMinor, r.IsLate)));
        Assert.Equal("closing.empty", await RefusedAsync(() => slice.SendAsync(new CloseDay.Command("TEST24"))));
        Assert.Equal("closing.ahead", await RefusedAsync(() => slice.SendAsync(new CloseDay.Command("TEST24", new DateOnly(2031, 1, 1)))));
        Assert.Equal("closing.before", await RefusedAsync(() => slice.SendAsync(new CloseDay.Command("TEST24", new DateOnly(2030, 6, 24)))));
    }

    [Theory, EachDatabase]
    public async Task Two_who_close_at_once_make_one_closing(DatabaseProvider provider)
    {
        var (slice, code) = await StartAsync(provider);
        await using var _ = slice;
        await NoteAsync(slice, code, 100, MoneyMethod.Cash);

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            try
            {
                await slice.SendAsync(new CloseDay.Command("TEST24"));
                return true;
            }
            catch (DomainRuleException refused) when (refused.Code == "closing.empty")
            {
                return false;
            }
        })));

        Assert.Equal((1, 1), (results.Count(done => done), await slice.DbAsync(db => db.ClosedEntries().CountAsync())));
    }

    [Fact]
    public async Task A_day_before_may_be_closed_alone_and_nothing_changes_a_closing()
    {
        var (slice, code) = await StartAsync();
        await using var _ = slice;
        await NoteAsync(slice, code, 100, MoneyMethod.Cash);
        slice.Clock.Set(Monday.AddDays(1));
        await NoteAsync(slice, code, 50, MoneyMethod.Cash);

        Assert.Equal(1, (await slice.SendAsync(new CloseDay.Command("TEST24", new DateOnly(2030, 6, 24)))).Entries);
        Assert.Equal([5000L], (await slice.SendAsync(new ShowDesk.Query("TEST24"))).Open.Select(r => r.AmountMinor));
        await Assert.ThrowsAsync<InvalidOperationException>(() => slice.ChangeAsync(async db => db.DayClosings().Remove(await db.DayClosings().SingleAsync())));
    }

    [Fact]
    public async Task A_closing_is_a_table_and_a_document_to_sign()
    {
        var (slice, code) = await StartAsync();
        await using var _ = slice;
        await NoteAsync(slice, code, 100, MoneyMethod.Cash, note: "=SUM(A1)");
        await slice.SendAsync(new CloseDay.Command("TEST24"));

        var csv = Encoding.UTF8.GetString(await slice.ScopedAsync(async services => await (await services.GetRequiredService<IMediator>().Send(new DownloadClosing.Query("TEST24", 1, AsCsv: true))).ToArrayAsync(default)));
        Assert.Contains($"\"{code}\",\"Zoé Échantillon\",\"Cash\",\"100\",\"EUR\",\"\",\"'=SUM(A1)\"", csv, StringComparison.Ordinal);
        Assert.Contains("2030-06-24 11:00", csv, StringComparison.Ordinal);
        var pdf = await slice.ScopedAsync(async services => await (await services.GetRequiredService<IMediator>().Send(new DownloadClosing.Query("TEST24", 1))).ToArrayAsync(default));
        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(pdf[..8]), StringComparison.Ordinal);
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, pdf);
            using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", path, "-"]) { RedirectStandardOutput = true })!;
            var text = await process.StandardOutput.ReadToEndAsync();
            Assert.Contains("Closing 1 of 24 June 2030", text, StringComparison.Ordinal);
            Assert.Contains("€100.00", text, StringComparison.Ordinal);
            Assert.Contains("Date and signature", text, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
