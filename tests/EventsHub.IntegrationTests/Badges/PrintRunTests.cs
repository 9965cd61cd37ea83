using EventsHub.Badges;
using EventsHub.Badges.Domain;
using EventsHub.Badges.Runs;
using EventsHub.Badges.Sheets;
using EventsHub.Badges.Storage;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Setup;
using EventsHub.Conference.Storage;
using EventsHub.Databases;
using EventsHub.Documents.Badges;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Pipeline;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests.Badges;

/// <summary>What was printed in one go, and printing it again.</summary>
public sealed class PrintRunTests
{
    private readonly Event _event = Sample.OpenEvent();

    [Theory, EachDatabase]
    public async Task Every_print_is_a_run_with_a_number(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider, "Ana", "Bo", "Chi");
        slice.User.IsOperator = true;

        await PrintAsync(slice, new PrintBadges.Command("TEST24", new() { TicketType = "regular", State = BadgeState.Due, Search = "sample" }, BadgeLayout.A4FourUp, BothSides: true));
        await PrintAsync(slice, new PrintBadges.Command("TEST24", new() { Codes = ["AAAAA1"] }));
        await PrintAsync(slice, new PrintReplacement.Command("TEST24", "AAAAA1", 0));

        var list = await slice.SendAsync(new ListPrintRuns.Query("TEST24"));
        Assert.Equal(
            [(3, PrintReason.Replacement, BadgeLayout.A6, 1), (2, PrintReason.Single, BadgeLayout.A6, 1), (1, PrintReason.Batch, (BadgeLayout?)BadgeLayout.A4FourUp, 3)],
            list.Rows.Select(r => (r.Number, r.Reason, r.Layout, r.Badges)));
        Assert.All(list.Rows, row => Assert.Equal((null, "badges"), (row.By, row.Verb)));
        var first = await slice.SendAsync(new ShowPrintRun.Query("TEST24", 1));
        Assert.Equal(new() { TicketType = "regular", State = BadgeState.Due, IsSearch = true }, first.Request);
        Assert.Equal((true, PrintRun.StandardTemplate), (first.BothSides, first.Template));
        Assert.Equal(5, await slice.DbAsync(db => db.BadgePrints().CountAsync(p => p.RunId != null)));
        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new ShowPrintRun.Query("TEST24", 4)));
    }

    [Theory, EachDatabase]
    public async Task A_run_is_printed_again_without_what_is_not_valid_any_more(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider, "Ana", "Bo", "Chi", "Dao");
        await PrintAsync(slice, new PrintBadges.Command("TEST24", new() { Codes = ["AAAAA1", "AAAAA2", "AAAAA3"] }));
        await PrintAsync(slice, new PrintReplacement.Command("TEST24", "AAAAA2", 0));
        await slice.DbAsync(db => db.Registrations().Where(r => r.Code == "AAAAA3").ExecuteUpdateAsync(set => set.SetProperty(r => r.Status, RegistrationStatus.Cancelled)));

        var run = await slice.SendAsync(new ShowPrintRun.Query("TEST24", 1));
        Assert.Equal((3, 1, 0), (run.Badges, run.Valid, run.Changed));
        Assert.Equal([PrintedBadgeState.Replaced, PrintedBadgeState.Cancelled, PrintedBadgeState.Current], run.Rows.Select(r => r.State));
        var text = await Tool.TextOfPdfAsync(await PrintAsync(slice, new PrintBadges.Command("TEST24", new() { Run = 1 })));
        Assert.Contains("Ana Sample", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("(Bo|Chi|Dao) Sample", text);
        Assert.Equal((3, 1, 1), await slice.DbAsync(async db => (
            await db.PrintRuns().MaxAsync(r => r.Number), (await db.PrintRuns().SingleAsync(r => r.Number == 3)).Request.Run ?? 0, await db.BadgePrints().CountAsync(p => db.PrintRuns().Any(r => r.Id == p.RunId && r.Number == 3)))));
        await Assert.ThrowsAsync<NotFoundException>(() => PrintAsync(slice, new PrintBadges.Command("TEST24", new() { Run = 9 })));
    }

    [Theory, EachDatabase]
    public async Task Only_what_has_changed_since_a_run_is_printed(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider, "Ana", "Bo", "Chi", "Dao");
        await PrintAsync(slice, new PrintBadges.Command("TEST24", new() { Codes = ["AAAAA1", "AAAAA2", "AAAAA3"] }));
        await PrintAsync(slice, new PrintBadges.Command("TEST24", new() { Codes = ["AAAAA4"] }));
        await RenameAsync("AAAAA1", "Anna");
        await RenameAsync("AAAAA2", "Bobo");
        await RenameAsync("AAAAA4", "Daoud");
        Assert.Equal(2, (await slice.SendAsync(new ShowPrintRun.Query("TEST24", 1))).Changed);
        Assert.Equal(
            [PrintedBadgeState.Changed, PrintedBadgeState.Changed, PrintedBadgeState.Current], (await slice.SendAsync(new ShowPrintRun.Query("TEST24", 1))).Rows.Select(r => r.State));

        // Who got a new one meanwhile needs no other.
        await PrintAsync(slice, new PrintBadges.Command("TEST24", new() { Codes = ["AAAAA2"] }));
        var text = await Tool.TextOfPdfAsync(await PrintAsync(slice, new PrintBadges.Command("TEST24", new() { Run = 1, State = BadgeState.Changed })));

        Assert.Contains("Anna Sample", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("(Bobo|Chi|Daoud) Sample", text);
        Assert.Equal("badge.nobody", (await Assert.ThrowsAsync<DomainRuleException>(() => PrintAsync(slice, new PrintBadges.Command("TEST24", new() { Run = 1, State = BadgeState.Changed })))).Code);

        Task RenameAsync(string code, string given) => slice.ChangeAsync(async db =>
        {
            (await db.Registrations().Include(r => r.Order).SingleAsync(r => r.Code == code)).Name.Given = given;
        });
    }

    [Theory, EachDatabase]
    public async Task Many_badges_are_one_run(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        await slice.DbAsync(async db =>
        {
            db.AddRange(Enumerable.Range(0, 1100).Select(i => Sample.OrderOf(_event, $"M{i:00000}", PersonName.Of($"Zoé {i}", "Sample"), $"zoe{i}@example.org")));
            return await db.SaveChangesAsync();
        });

        await PrintAsync(slice, new PrintBadges.Command("TEST24", new(), BadgeLayout.Card86x54));

        Assert.Equal((1100, 1100), await slice.DbAsync(async db => (await db.PrintRuns().Select(r => r.Badges).SingleAsync(), await db.BadgePrints().CountAsync(p => p.Revision == 0))));
        var run = await slice.SendAsync(new ShowPrintRun.Query("TEST24", 1, Page: 99));
        Assert.Equal((22, 22, 50, 0), (run.Page, run.Pages, run.Rows.Count, run.Changed));
    }

    [Theory, EachDatabase]
    public async Task Prints_that_end_together_get_numbers_of_their_own(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider, [.. Enumerable.Range(0, 8).Select(i => $"P{i}")]);

        await Task.WhenAll(Enumerable.Range(1, 8).Select(i => PrintAsync(slice, new PrintBadges.Command("TEST24", new() { Codes = [$"AAAAA{i}"] }))));

        Assert.Equal(Enumerable.Range(1, 8), (await slice.SendAsync(new ListPrintRuns.Query("TEST24"))).Rows.Select(r => r.Number).Order());
    }

    [Theory, EachDatabase]
    public async Task Badges_are_printed_on_a_sheet_of_the_events_own_until_it_is_deleted(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider, "Ana", "Bo", "Chi");
        var sheet = await slice.SendAsync(new SaveBadgeSheet.Command("TEST24", null, new() { Name = "L4728" }));
        Assert.Equal("sheet.name-taken", (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new SaveBadgeSheet.Command("TEST24", null, new() { Name = "l4728" })))).Code);
        Assert.Equal("sheet.too-wide", (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new SaveBadgeSheet.Command("TEST24", sheet, new() { Name = "L4728", Columns = 3 })))).Code);
        var read = await slice.SendAsync(new ShowBadgeSheet.Query("TEST24", sheet));
        read.Sheet.ColumnGap = 2.5;
        await slice.SendAsync(new SaveBadgeSheet.Command("TEST24", sheet, read.Sheet, read.Version));
        await Assert.ThrowsAsync<StaleException>(() => slice.SendAsync(new SaveBadgeSheet.Command("TEST24", sheet, read.Sheet, read.Version)));

        var pdf = await PrintAsync(slice, new PrintBadges.Command("TEST24", new(), Sheet: sheet));
        Assert.Equal(3, (await Tool.QrCodesOfPdfAsync(pdf)).Count);
        Assert.Contains("Ana Sample, Bo Sample, Chi Sample", await slice.SendAsync(new DrawBadge.Query("TEST24", new(), Sheet: sheet)), StringComparison.Ordinal);
        Assert.Equal((null, "L4728"), (await slice.SendAsync(new ListPrintRuns.Query("TEST24"))).Rows.Select(r => (r.Layout, r.SheetName)).Single());

        await slice.SendAsync(new DeleteBadgeSheet.Command("TEST24", sheet));
        var run = await slice.SendAsync(new ShowPrintRun.Query("TEST24", 1));
        Assert.Equal((null, "L4728", 3), (run.SheetId, run.SheetName, run.Valid));
        await Assert.ThrowsAsync<NotFoundException>(() => PrintAsync(slice, new PrintBadges.Command("TEST24", new(), Sheet: sheet)));
    }

    [Theory, EachDatabase]
    public async Task A_sheet_of_another_event_is_not_found(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider, "Ana");
        await slice.InsertAsync(Sample.OpenEvent("OTHER"));
        var sheet = await slice.SendAsync(new SaveBadgeSheet.Command("OTHER", null, new() { Name = "Cards" }));

        await Assert.ThrowsAsync<NotFoundException>(() => PrintAsync(slice, new PrintBadges.Command("TEST24", new(), Sheet: sheet)));
        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new ShowBadgeSheet.Query("TEST24", sheet)));
        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new DeleteBadgeSheet.Command("TEST24", sheet)));
    }

    [Theory, EachDatabase]
    public async Task An_event_is_deleted_with_its_sheets(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.InsertAsync(Sample.OpenEvent("DRAFT"));
        await slice.DbAsync(db => db.Events().ExecuteUpdateAsync(set => set.SetProperty(e => e.Status, EventsHub.Conference.Contracts.EventStatus.Draft)));
        await slice.SendAsync(new SaveBadgeSheet.Command("DRAFT", null, new() { Name = "Cards" }));

        await slice.SendAsync(new DeleteEvent.Command("DRAFT"));

        Assert.Equal(0, await slice.DbAsync(db => db.BadgeSheets().CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task A_run_that_is_taken_out_of_the_database_leaves_its_badges(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider, "Ana");
        await PrintAsync(slice, new PrintBadges.Command("TEST24", new()));

        await slice.DbAsync(db => db.PrintRuns().ExecuteDeleteAsync());

        Assert.Equal(1, await slice.DbAsync(db => db.BadgePrints().CountAsync(p => p.RunId == null)));
        Assert.Equal(0, (await slice.SendAsync(new ShowBadgeDesk.Query("TEST24", new()))).Changed);
    }

    [Theory, EachDatabase]
    public async Task Badges_printed_before_runs_belong_to_none_and_are_as_changed_as_they_were(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider, "Ana", "Bo", "Chi");
        await PrintAsync(slice, new PrintBadges.Command("TEST24", new() { Codes = ["AAAAA1", "AAAAA2"] }));
        await slice.ChangeAsync(async db =>
        {
            (await db.Registrations().Include(r => r.Order).SingleAsync(r => r.Code == "AAAAA1")).Name.Given = "Anna";
        });
        await slice.DbAsync(async db =>
        {
            var migrator = db.GetService<IMigrator>();
            await migrator.MigrateAsync("SaleSteps");
            await migrator.MigrateAsync();
            return true;
        });

        var desk = await slice.SendAsync(new ShowBadgeDesk.Query("TEST24", new()));
        Assert.Equal((3, 1, 1), (desk.All, desk.NotPrinted, desk.Changed));
        Assert.Empty((await slice.SendAsync(new ListPrintRuns.Query("TEST24"))).Rows);
        Assert.Equal((2, 2), await slice.DbAsync(async db => (await db.BadgePrints().CountAsync(), await db.BadgePrints().CountAsync(p => p.RunId == null && p.Revision == null))));
        var text = await Tool.TextOfPdfAsync(await PrintAsync(slice, new PrintBadges.Command("TEST24", new() { State = BadgeState.Changed })));
        Assert.Contains("Anna Sample", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bo Sample", text, StringComparison.Ordinal);
        Assert.Equal([1], (await slice.SendAsync(new ListPrintRuns.Query("TEST24"))).Rows.Select(r => r.Number));
    }

    // People with the codes AAAAA1, AAAAA2 and so on.
    private async Task<Slice> StartAsync(DatabaseProvider provider, params string[] given)
    {
        var slice = await Slice.OnAsync(provider);
        _event.Quotas[0].Resize(null);
        await slice.InsertAsync([_event, .. given.Select((name, i) => Sample.OrderOf(_event, $"AAAAA{i + 1}", PersonName.Of(name, "Sample"), $"{name}@example.org"))]);
        return slice;
    }

    private static Task<byte[]> PrintAsync(Slice slice, IRequest<Kernel.Files.StreamedFile> command) => slice.ScopedAsync(async services =>
        await (await services.GetRequiredService<IMediator>().Send(command)).ToArrayAsync(default));
}
