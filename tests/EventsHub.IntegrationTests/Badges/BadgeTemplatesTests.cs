using EventsHub.Badges;
using EventsHub.Badges.Runs;
using EventsHub.Badges.Sheets;
using EventsHub.Badges.Storage;
using EventsHub.Badges.Templates;
using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Setup;
using EventsHub.Conference.Storage;
using EventsHub.Databases;
using EventsHub.Documents.Badges;
using EventsHub.Documents.Badges.Templates;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Pipeline;
using EventsHub.Registrations.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests.Badges;

/// <summary>Templates of an event's own, badges printed from them, and whether these have changed.</summary>
public sealed class BadgeTemplatesTests
{
    // The badge that comes with EventsHub, which says what it is made from.
    private static readonly string Own = FaceTemplate.A6Document.Replace("\"{event.name}\"", "\"Own template, {event.name}\"", StringComparison.Ordinal);
    private static readonly string Changed = Own.Replace("Own template", "Changed template", StringComparison.Ordinal);
    private static readonly string Cards = FaceTemplate.CardDocument.Replace("\"width\": 86,\n  \"height\": 54", "\"width\": 90,\n  \"height\": 55", StringComparison.Ordinal);

    private readonly Event _event = Sample.OpenEvent();

    [Theory, EachDatabase]
    public async Task A_template_is_saved_changed_exported_and_deleted(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider, "Ana");
        var id = await slice.SendAsync(new SaveBadgeTemplate.Command("TEST24", null, new() { Name = "Press", Document = Own }));
        Assert.Equal("template.name-taken", await RefusalAsync(new SaveBadgeTemplate.Command("TEST24", null, new() { Name = "press", Document = Own })));
        Assert.Equal("template.not-json", await RefusalAsync(new SaveBadgeTemplate.Command("TEST24", id, new() { Name = "Press", Document = "?" })));

        var read = await slice.SendAsync(new ShowBadgeTemplate.Query("TEST24", id));
        Assert.Equal((Own, 105, 148), (read.Template.Document, read.Width, read.Height));
        await slice.SendAsync(new SaveBadgeTemplate.Command("TEST24", id, new() { Name = "Guests", Document = Changed }, read.Version));
        await Assert.ThrowsAsync<StaleException>(() => slice.SendAsync(new SaveBadgeTemplate.Command("TEST24", id, read.Template, read.Version)));
        Assert.Equal([new ListBadgeTemplates.Row(id, "Guests", 105, 148)], await slice.SendAsync(new ListBadgeTemplates.Query("TEST24")));
        Assert.Equal(Changed, (await slice.SendAsync(new ExportBadgeTemplate.Query("TEST24", " guests"))).Document);
        Assert.Equal(FaceTemplate.CardDocument, (await slice.SendAsync(new ExportBadgeTemplate.Query("TEST24", "Card"))).Document);
        Assert.Contains("Ana Sample", await slice.SendAsync(new DrawBadgeTemplate.Query("TEST24", id)), StringComparison.Ordinal);

        await slice.SendAsync(new DeleteBadgeTemplate.Command("TEST24", id));
        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new ShowBadgeTemplate.Query("TEST24", id)));
        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new ExportBadgeTemplate.Query("TEST24", "Guests")));

        async Task<string> RefusalAsync(SaveBadgeTemplate.Command command) => (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(command))).Code;
    }

    [Theory, EachDatabase]
    public async Task Templates_of_another_event_are_not_found_and_go_with_their_event(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider, "Ana");
        await slice.InsertAsync(Sample.OpenEvent("OTHER"));
        var id = await slice.SendAsync(new SaveBadgeTemplate.Command("OTHER", null, new() { Name = "Press", Document = Own }));

        await Assert.ThrowsAsync<NotFoundException>(() => PrintAsync(slice, new PrintBadges.Command("TEST24", new(), Template: id)));
        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new ShowBadgeTemplate.Query("TEST24", id)));
        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new DrawBadgeTemplate.Query("TEST24", id)));
        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new DeleteBadgeTemplate.Command("TEST24", id)));
        Assert.Contains("Zoé Exemple", await slice.SendAsync(new DrawBadgeTemplate.Query("OTHER", id)), StringComparison.Ordinal);

        await slice.DbAsync(db => db.Events().Where(e => e.Code == "OTHER").ExecuteUpdateAsync(set => set.SetProperty(e => e.Status, EventStatus.Draft)));
        await slice.SendAsync(new DeleteEvent.Command("OTHER"));
        Assert.Equal(0, await slice.DbAsync(db => db.BadgeTemplates().CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task Badges_are_printed_from_a_template_and_so_are_their_replacements_and_the_run_again(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider, "Ana", "Bo");
        var id = await slice.SendAsync(new SaveBadgeTemplate.Command("TEST24", null, new() { Name = "Press", Document = Own }));

        await ExpectAsync("Own template", new PrintBadges.Command("TEST24", new(), BadgeLayout.A4FourUp, Template: id));
        await ExpectAsync("Own template", new PrintReplacement.Command("TEST24", "aaaaa1", 0));
        await ExpectAsync("Own template", new PrintBadges.Command("TEST24", new() { Run = 1 }));
        await ExpectAsync(null, new PrintReplacement.Command("TEST24", "AAAAA1", 1, Template: EventsHub.Badges.Domain.BadgeTemplate.Standard));
        await ExpectAsync(null, new PrintBadges.Command("TEST24", new()));
        await ExpectAsync("Own template", new PreviewBadge.Query("TEST24", new(), Template: id));
        Assert.Equal(["standard", "standard", "Press", "Press", "Press"], (await slice.SendAsync(new ListPrintRuns.Query("TEST24"))).Rows.Select(r => r.Template));

        await slice.SendAsync(new DeleteBadgeTemplate.Command("TEST24", id));
        var run = await slice.SendAsync(new ShowPrintRun.Query("TEST24", 1));
        Assert.Equal((null, "Press"), (run.TemplateId, run.Template));
        await ExpectAsync(null, new PrintBadges.Command("TEST24", new() { Run = 1 }));

        async Task ExpectAsync(string? says, IRequest<StreamedFile> command)
        {
            var text = await Tool.TextOfPdfAsync(await PrintAsync(slice, command));
            Assert.Equal(says is not null, text.Contains("Own template", StringComparison.Ordinal));
        }
    }

    [Theory, EachDatabase]
    public async Task A_template_is_printed_on_paper_of_its_size_or_scaled_on_labels(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider, "Ana", "Bo");
        var id = await slice.SendAsync(new SaveBadgeTemplate.Command("TEST24", null, new() { Name = "Cards", Document = Cards }));
        var (sheet, small) = (await SheetAsync("L4728", 90, 55), await SheetAsync("L1", 65, 41));

        Assert.Equal("template.paper", (await Assert.ThrowsAsync<DomainRuleException>(() => PrintAsync(slice, new PrintBadges.Command("TEST24", new(), Template: id)))).Code);
        Assert.Equal("template.code-on-paper", (await Assert.ThrowsAsync<DomainRuleException>(() => PrintAsync(slice, new PrintBadges.Command("TEST24", new(), Sheet: small, Template: id)))).Code);
        Assert.Equal(2, (await Tool.QrCodesOfPdfAsync(await PrintAsync(slice, new PrintBadges.Command("TEST24", new(), Sheet: sheet, Template: id)))).Count);
        Assert.Equal(2, (await slice.SendAsync(new PreflightBadges.Query("TEST24", new(), Sheet: sheet, Template: id))).Badges);

        // A badge of this size lies on the labels only.
        await PrintAsync(slice, new PrintReplacement.Command("TEST24", "AAAAA1", 0));
        Assert.Equal(("L4728", "Cards"), (await slice.SendAsync(new ListPrintRuns.Query("TEST24"))).Rows.Select(r => (r.SheetName, r.Template)).First());

        Task<Guid> SheetAsync(string name, double width, double height) =>
            slice.SendAsync(new SaveBadgeSheet.Command("TEST24", null, new() { Name = name, BadgeWidth = width, BadgeHeight = height }));
    }

    [Theory, EachDatabase]
    public async Task A_badge_has_changed_when_the_template_it_was_last_printed_from_has(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider, "Ana", "Bo", "Chi");
        var id = await slice.SendAsync(new SaveBadgeTemplate.Command("TEST24", null, new() { Name = "Press", Document = Own }));
        await PrintAsync(slice, new PrintBadges.Command("TEST24", new() { Codes = ["AAAAA1", "AAAAA2"] }, Template: id));
        await PrintAsync(slice, new PrintBadges.Command("TEST24", new() { Codes = ["AAAAA2", "AAAAA3"] }));
        await ExpectAsync([]);

        await ChangeAsync(Changed);
        await ExpectAsync(["AAAAA1"]);
        var run = await slice.SendAsync(new ShowPrintRun.Query("TEST24", 1));
        Assert.Equal(1, run.Changed);
        Assert.Equal([PrintedBadgeState.Changed, PrintedBadgeState.Changed], run.Rows.Select(r => r.State));
        await ChangeAsync(Own.Replace("\n", "\r\n", StringComparison.Ordinal));
        await ExpectAsync([]);

        // Judged by the standard one then.
        await slice.SendAsync(new DeleteBadgeTemplate.Command("TEST24", id));
        await ExpectAsync(["AAAAA1"]);
        await PrintAsync(slice, new PrintBadges.Command("TEST24", new() { State = BadgeState.Changed }));
        await ExpectAsync([]);

        Task ChangeAsync(string document) => slice.SendAsync(new SaveBadgeTemplate.Command("TEST24", id, new() { Name = "Press", Document = document }));

        async Task ExpectAsync(string[] changed)
        {
            var ids = await slice.ScopedAsync(async services =>
            {
                var @event = await services.GetRequiredService<Kernel.Storage.EventsHubDb>().HostedEventAsync("TEST24", EventParts.Products, default);
                return (await services.GetRequiredService<BadgeReader>().SelectAsync(@event, new() { State = BadgeState.Changed }, default)).Ids;
            });
            Assert.Equal(changed, await slice.DbAsync(db => db.Registrations().Where(r => ids.Contains(r.Id)).Select(r => r.Code).OrderBy(code => code).ToListAsync()));
        }
    }

    [Theory, EachDatabase]
    public async Task No_badge_counts_as_changed_because_of_the_upgrade(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider, "Ana", "Bo");
        await PrintAsync(slice, new PrintBadges.Command("TEST24", new()));
        await slice.DbAsync(async db =>
        {
            var migrator = db.GetService<IMigrator>();
            await migrator.MigrateAsync("People");
            await migrator.MigrateAsync();
            return true;
        });

        Assert.Equal((2, 0, 0), Figures(await slice.SendAsync(new ShowBadgeDesk.Query("TEST24", new()))));
        var run = await slice.SendAsync(new ShowPrintRun.Query("TEST24", 1));
        Assert.Equal((null, "standard", 0), (run.TemplateId, run.Template, run.Changed));

        static (int, int, int) Figures(ShowBadgeDesk.Result desk) => (desk.All, desk.NotPrinted, desk.Changed);
    }

    // People with the codes AAAAA1, AAAAA2 and so on.
    private async Task<Slice> StartAsync(DatabaseProvider provider, params string[] given)
    {
        var slice = await Slice.OnAsync(provider);
        _event.Quotas[0].Resize(null);
        await slice.InsertAsync([_event, .. given.Select((name, i) => Sample.OrderOf(_event, $"AAAAA{i + 1}", PersonName.Of(name, "Sample"), $"{name}@example.org"))]);
        return slice;
    }

    private static Task<byte[]> PrintAsync(Slice slice, IRequest<StreamedFile> command) => slice.ScopedAsync(async services =>
        await (await services.GetRequiredService<IMediator>().Send(command)).ToArrayAsync(default));
}
