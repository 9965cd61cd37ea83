using EventsHub.Badges;
using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Setup;
using EventsHub.Conference.Storage;
using EventsHub.Databases;
using EventsHub.Documents;
using EventsHub.Documents.Badges;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Checking;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests.Badges;

public sealed class PrintBadgesTests
{
    private readonly Event _event = Sample.OpenEvent();

    [Theory, EachDatabase]
    public async Task Every_confirmed_registration_on_site_gets_a_badge_sorted_by_name(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        await RegisterAsync(slice, "Zoé", "Échantillon");
        await RegisterAsync(slice, "ليلى", "النموذج", "Layla", "Al-Namouzaj");
        await RegisterAsync(slice, "花子", "見本", "Hanako", "Mihon");
        await slice.SendAsync(Sample.Registering(_event, "Online", "Only", "online"));
        await CancelAsync(slice, await RegisterAsync(slice, "Gone", "Away"));

        var pdf = await PrintAsync(slice, new());

        var text = await Tool.TextOfPdfAsync(pdf);
        Assert.Equal(3, text.Count(c => c == '\f'));
        foreach (var name in new[] { "Zoé Échantillon", "Layla Al-Namouzaj", "見本花子", "Hanako Mihon", "Sample Museum", "Participant", "France" })
        {
            Assert.Contains(name, text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Online Only", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Gone", text, StringComparison.Ordinal);
        int At(string name) => text.IndexOf(name, StringComparison.Ordinal);
        Assert.True(At("Layla") < At("Zoé") && At("Zoé") < At("Hanako"));
    }

    [Theory, EachDatabase]
    public async Task The_code_on_a_badge_names_its_registration_at_the_gate(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        var zoe = await RegisterAsync(slice, "Zoé", "Échantillon");
        await RegisterAsync(slice, "Ana", "Beispiel");

        var codes = await Tool.QrCodesOfPdfAsync(await PrintAsync(slice, new() { Codes = [zoe.Code.ToLowerInvariant()] }));

        var check = await slice.SendAsync(new CheckCode.Query(_event.Code, Assert.Single(codes)));
        Assert.Equal((CodeOutcome.Valid, CodeKind.Badge, zoe.Code), (check.Outcome, check.Kind, check.Registration));
    }

    [Theory, EachDatabase]
    public async Task A_badge_is_due_until_it_is_printed_and_again_when_what_it_shows_has_changed(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        var zoe = await RegisterAsync(slice, "Zoé", "Échantillon");
        await RegisterAsync(slice, "Ana", "Beispiel");
        Assert.Equal((2, 2, 0), await CountsAsync(slice));

        await PrintAsync(slice, new());
        Assert.Equal((2, 0, 0), await CountsAsync(slice));

        await slice.ChangeAsync(async db =>
        {
            (await db.Registrations().Include(r => r.Order).SingleAsync(r => r.Id == zoe.RegistrationId)).Annotate(badgeRole: null, "Nothing on the badge");
        });
        Assert.Equal((2, 0, 0), await CountsAsync(slice));

        await slice.ChangeAsync(async db =>
        {
            (await db.Registrations().Include(r => r.Order).SingleAsync(r => r.Id == zoe.RegistrationId)).Name.Family = "Muster";
        });
        Assert.Equal((2, 0, 1), await CountsAsync(slice));

        var text = await Tool.TextOfPdfAsync(await PrintAsync(slice, new() { State = BadgeState.Due }));
        Assert.Contains("Zoé Muster", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Beispiel", text, StringComparison.Ordinal);
        Assert.Equal((2, 0, 0), await CountsAsync(slice));
    }

    [Theory, EachDatabase]
    public async Task An_option_taken_later_changes_the_badge(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        var zoe = await RegisterAsync(slice, "Zoé", "Échantillon");
        await PrintAsync(slice, new());

        await slice.ChangeAsync(async db =>
        {
            var order = await db.Orders().Include(o => o.Lines).Include(o => o.Ledger).Include(o => o.Registrations).AsSplitQuery().SingleAsync();
            var products = await db.Products().Include(p => p.Event).ToDictionaryAsync(p => p.Code, p => p.ToOffer("Europe/Paris"));
            order.Exchange(order.Registrations.Single(r => r.Id == zoe.RegistrationId), products["regular"], [products["dinner"]], 0, DateTime.UtcNow.AddSeconds(1));
        });

        Assert.Equal((1, 0, 1), await CountsAsync(slice));
        Assert.Contains("Gala dinner", await Tool.TextOfPdfAsync(await PrintAsync(slice, new() { State = BadgeState.Changed })), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Whatever_all_badges_show_makes_every_printed_one_outdated(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        await RegisterAsync(slice, "Zoé", "Échantillon");
        await RegisterAsync(slice, "Ana", "Beispiel");
        (string What, Action<Event> Change)[] changes =
        [
            ("name", e => e.Rename(LocalizedText.English("Renamed Conference"))), ("date", e => e.Reschedule(e.StartsOn, e.EndsOn.AddDays(1))), ("city", e => e.TakePlaceAt(e.Venue with { City = "Toulouse" }, e.TimeZone, e.OpeningHours)),
            ("colour", e => e.ShowIn("#123456")), ("role", e => e.Products[0].Admit(Attendance.OnSite, LocalizedText.English("Delegate"))),
        ];
        foreach (var (what, change) in changes)
        {
            await PrintAsync(slice, new());
            Assert.Equal((2, 0, 0), await CountsAsync(slice));

            await slice.DbAsync(async db =>
            {
                change(await db.Events().Include(e => e.Products.OrderBy(p => p.Position)).SingleAsync());
                return await db.SaveChangesAsync();
            });

            Assert.True((2, 0, 2) == await CountsAsync(slice), what);
        }
    }

    [Theory, EachDatabase]
    public async Task A_change_that_is_taken_back_leaves_the_badge_as_it_was_printed(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        var zoe = await RegisterAsync(slice, "Zoé", "Échantillon");
        await PrintAsync(slice, new());

        await AffiliateAsync("Elsewhere");
        Assert.Equal((1, 0, 1), await CountsAsync(slice));
        await AffiliateAsync("Sample Museum");

        Assert.Equal((1, 0, 0), await CountsAsync(slice));

        Task AffiliateAsync(string affiliation) => slice.ChangeAsync(async db =>
        {
            var registration = await db.Registrations().Include(r => r.Order).SingleAsync(r => r.Id == zoe.RegistrationId);
            registration.Describe(AttendeeInput.Of(registration).ToAttendee() with { Affiliation = affiliation });
        });
    }

    [Theory, EachDatabase]
    public async Task Badges_printed_before_fingerprints_stay_as_they_were_and_are_compared_from_then_on(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        var (zoe, ana) = (await RegisterAsync(slice, "Zoé", "Échantillon"), await RegisterAsync(slice, "Ana", "Beispiel"));
        await RegisterAsync(slice, "Not", "Printed");
        await PrintAsync(slice, new() { Codes = [zoe.Code, ana.Code] });
        await slice.DbAsync(async db =>
        {
            var migrator = db.GetService<IMigrator>();
            await migrator.MigrateAsync("OrderLedger");
            await db.Database.ExecuteSqlRawAsync("UPDATE \"Registrations\" SET \"BadgeChangedAt\" = {0} WHERE \"Id\" = {1}", DateTime.UtcNow.AddHours(1), ana.RegistrationId);
            await migrator.MigrateAsync();
            return 0;
        });

        await slice.UpgradeAsync<SigningKeysOfPrints>();
        Assert.Equal((3, 1, 1), await CountsAsync(slice));
        await slice.DbAsync(async db =>
        {
            (await db.Events().SingleAsync()).ShowIn("#123456");
            return await db.SaveChangesAsync();
        });
        Assert.Equal((3, 1, 2), await CountsAsync(slice));
    }

    [Theory, EachDatabase]
    public async Task A_print_that_breaks_off_counts_for_nothing(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        for (var i = 0; i < 300; i++)
        {
            await RegisterAsync(slice, $"Sample {i}", "Echo");
        }

        await Assert.ThrowsAnyAsync<Exception>(() => WriteAsync(slice, new(), new BreakingStream(20_000)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            using var stop = new CancellationTokenSource();
            await WriteAsync(slice, new(), Stream.Null, new StopAfter(64, stop), cancellationToken: stop.Token);
        });

        Assert.Equal((300, 300, 0), await CountsAsync(slice));
    }

    [Theory, EachDatabase]
    public async Task Who_is_meant_can_be_chosen_by_ticket_role_search_and_from_afar(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        var zoe = await RegisterAsync(slice, "Zoé", "Échantillon");
        await RegisterAsync(slice, "Ana", "Beispiel");
        await slice.SendAsync(Sample.Registering(_event, "Olaf", "Online", "online"));
        await slice.DbAsync(db => db.Registrations().Where(r => r.Id == zoe.RegistrationId).ExecuteUpdateAsync(r => r.SetProperty(x => x.BadgeRole, "Speaker")));

        async Task<int> SelectedAsync(BadgeSelection selection) => (await slice.SendAsync(new ShowBadgeDesk.Query(_event.Code, selection))).Selected;
        Assert.Equal(2, await SelectedAsync(new()));
        Assert.Equal(3, await SelectedAsync(new() { IncludeOnline = true }));
        Assert.Equal(1, await SelectedAsync(new() { TicketType = "online" }));
        Assert.Equal(1, await SelectedAsync(new() { Role = "Speaker" }));
        Assert.Equal(1, await SelectedAsync(new() { Search = "ECHANT zoe" }));
        Assert.Equal(0, await SelectedAsync(new() { Search = "nobody" }));
        Assert.Contains("Speaker", await Tool.TextOfPdfAsync(await PrintAsync(slice, new() { Role = "Speaker" })), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_cannot_be_printed_is_said_before(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        await RegisterAsync(slice, "Zoé", "Échantillon");
        await RegisterAsync(slice, "\uE000", "Private");

        var result = await slice.SendAsync(new PreflightBadges.Query(_event.Code, new()));

        Assert.Equal((2, 1), (result.Badges, result.Errors));
        var finding = Assert.Single(result.Findings, f => f.Severity == FindingSeverity.Error);
        Assert.Equal("missing-glyph", finding.Code);
        Assert.Contains("U+E000", finding.Details, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "Nom : aucune police installée n’a le caractère")]
    [InlineData("ar", "الاسم: لا يوجد الحرف")]
    public async Task What_cannot_be_printed_is_said_in_the_readers_language(string language, string words)
    {
        await using var slice = await StartAsync(DatabaseProvider.Sqlite);
        await RegisterAsync(slice, "\uE000", "Private");

        using (Texts.In(language))
        {
            var result = await slice.SendAsync(new PreflightBadges.Query(_event.Code, new()));

            var finding = Assert.Single(result.Findings, f => f.Code == "missing-glyph");
            Assert.StartsWith(words, finding.Details, StringComparison.Ordinal);
            Assert.DoesNotContain("font", finding.Message, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Backs_are_printed_when_asked_for()
    {
        await using var slice = await StartAsync(DatabaseProvider.Sqlite);
        await RegisterAsync(slice, "Zoé", "Échantillon");

        using var output = new MemoryStream();
        await slice.ScopedAsync(async services =>
        {
            var file = await services.GetRequiredService<IMediator>().Send(new PrintBadges.Command(_event.Code, new(), BadgeLayout.Card86x54, BothSides: true));
            await file.WriteAsync(output, null, default);
            return true;
        });

        Assert.Equal(2, (await Tool.TextOfPdfAsync(output.ToArray())).Split("Zoé Échantillon").Length - 1);
    }

    [Theory, EachDatabase]
    public async Task Nobody_to_print_or_a_wrong_code_is_refused(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        Assert.Equal("badge.nobody", (await Assert.ThrowsAsync<DomainRuleException>(() => PrintAsync(slice, new()))).Code);
        Assert.Equal("badge.unknown-code", (await Assert.ThrowsAsync<DomainRuleException>(() => PrintAsync(slice, new() { Codes = ["WRONG1"] }))).Code);
        await Assert.ThrowsAsync<ValidationFailedException>(() => PrintAsync(slice, new() { Search = new('x', 10_000) }));
        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new PrintBadges.Command("NONE", new())));
        slice.User.IsOperator = false;
        await Assert.ThrowsAsync<ForbiddenException>(() => PrintAsync(slice, new()));
    }

    [Theory, EachDatabase]
    public async Task Four_badges_lie_on_an_a4_sheet_and_a_preview_counts_as_nothing(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        foreach (var name in new[] { "Ana", "Bo", "Chi", "Dao", "Eva" })
        {
            await RegisterAsync(slice, name, "Sample");
        }

        var preview = await slice.ScopedAsync(async services =>
            await (await services.GetRequiredService<IMediator>().Send(new PreviewBadge.Query(_event.Code, new(), BadgeLayout.A4FourUp))).ToArrayAsync(default));
        Assert.Equal(4, (await Tool.QrCodesOfPdfAsync(preview)).Count);
        var picture = System.Xml.Linq.XDocument.Parse(await slice.SendAsync(new DrawBadge.Query(_event.Code, new(), BadgeLayout.A4FourUp)));
        Assert.Equal("svg", picture.Root!.Name.LocalName);
        Assert.Equal((5, 5, 0), await CountsAsync(slice));

        Assert.Equal(2, (await Tool.TextOfPdfAsync(await PrintAsync(slice, new(), BadgeLayout.A4FourUp))).Count(c => c == '\f'));
    }

    private async Task<Slice> StartAsync(DatabaseProvider provider)
    {
        var slice = await Slice.OnAsync(provider);
        _event.Quotas[0].Resize(null);
        await slice.InsertAsync(_event);
        return slice;
    }

    private Task<Register.Result> RegisterAsync(Slice slice, string given, string family, string? latinGiven = null, string? latinFamily = null)
    {
        var command = Sample.Registering(_event, given, family);
        command.Person.LatinGiven = latinGiven;
        command.Person.LatinFamily = latinFamily;
        command.Person.NameOrder = given == "花子" ? NameOrder.FamilyFirst : NameOrder.GivenFirst;
        return slice.SendAsync(command);
    }

    private static Task<int> CancelAsync(Slice slice, Register.Result registered) => slice.DbAsync(db =>
        db.Registrations().Where(r => r.Id == registered.RegistrationId).ExecuteUpdateAsync(r => r.SetProperty(x => x.Status, RegistrationStatus.Cancelled)));

    private async Task<(int All, int NotPrinted, int Changed)> CountsAsync(Slice slice)
    {
        var desk = await slice.SendAsync(new ShowBadgeDesk.Query(_event.Code, new()));
        return (desk.All, desk.NotPrinted, desk.Changed);
    }

    private async Task<byte[]> PrintAsync(Slice slice, BadgeSelection selection, BadgeLayout layout = BadgeLayout.A6)
    {
        using var output = new MemoryStream();
        await WriteAsync(slice, selection, output, layout: layout);
        return output.ToArray();
    }

    private Task WriteAsync(
        Slice slice, BadgeSelection selection, Stream output, IProgress<int>? progress = null, BadgeLayout layout = BadgeLayout.A6, CancellationToken cancellationToken = default) =>
        slice.ScopedAsync(async services =>
        {
            StreamedFile file = await services.GetRequiredService<IMediator>().Send(new PrintBadges.Command(_event.Code, selection, layout), cancellationToken);
            await file.WriteAsync(output, progress, cancellationToken);
            return true;
        });

    private sealed class StopAfter(int badges, CancellationTokenSource source) : IProgress<int>
    {
        public void Report(int value)
        {
            if (value >= badges)
            {
                source.Cancel();
            }
        }
    }

    // A reader who goes away after some bytes.
    private sealed class BreakingStream(long after) : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            Length + buffer.Length > after ? throw new IOException("The reader went away.") : base.WriteAsync(buffer, cancellationToken);
    }
}
