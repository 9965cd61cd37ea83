using EventsHub.Accounts.Domain;
using EventsHub.Accounts.Storage;
using EventsHub.Badges.Sheets;
using EventsHub.Badges.Templates;
using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Files;
using EventsHub.Conference.Overview;
using EventsHub.Conference.Setup;
using EventsHub.Conference.Storage;
using EventsHub.Databases;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Testing;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace EventsHub.IntegrationTests.Events;

public sealed class ImportEventTests
{
    [Theory, EachDatabase]
    public async Task Exporting_what_was_imported_gives_the_same_file(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        foreach (var file in new[] { EventFiles.Cap24, EventFiles.Arabic })
        {
            var result = await slice.SendAsync(new ImportEvent.Command(file));

            Assert.True(result.IsNew);
            Assert.Equal(file, await slice.SendAsync(new ExportEvent.Query(result.Code)));
        }
    }

    [Theory, EachDatabase]
    public async Task CAP24_is_set_up_exactly(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.SendAsync(new ImportEvent.Command(EventFiles.Cap24));

        var cap = await slice.DbAsync(db => db.HostedEventAsync("CAP24", EventParts.Places | EventParts.Rooms, CancellationToken.None));
        // Until 23:59 is until the day is over.
        var lastEarlySecond = new DateTime(2024, 4, 20, 21, 59, 59, DateTimeKind.Utc);
        var later = lastEarlySecond.AddSeconds(1);
        long PriceOf(string code, DateTime utc) => cap.Products.Single(p => p.Code == code).PriceAt(utc).Minor;
        Assert.Equal((24000, 30000), (PriceOf("regular", lastEarlySecond), PriceOf("regular", later)));
        Assert.Equal((18000, 21600), (PriceOf("student", lastEarlySecond), PriceOf("student", later)));
        Assert.Equal(15000, PriceOf("online", later));
        Assert.Equal((8400, 21600), (PriceOf("gala-dinner", later), PriceOf("post-tour", later)));
        Assert.All(cap.TicketTypes, ticket => Assert.Equal(1000, ticket.VatRate));
        Assert.All(cap.Options, option =>
        {
            Assert.Equal(2000, option.VatRate);
            Assert.True(option.IsOnSaleAt(new(2024, 6, 14, 21, 0, 0, DateTimeKind.Utc)));
            Assert.False(option.IsOnSaleAt(new(2024, 6, 14, 22, 0, 0, DateTimeKind.Utc)));
        });
        Assert.Equal(50, cap.KeptPercentAt(new(2024, 4, 24, 21, 59, 0, DateTimeKind.Utc)));
        Assert.Equal(100, cap.KeptPercentAt(new(2024, 4, 24, 22, 0, 0, DateTimeKind.Utc)));
        Assert.Equal(280, cap.Rooms.Single(r => r.Code == "planetarium").Capacity);
        Assert.Equal(["on-site", "student"], cap.Products.Single(p => p.Code == "student").Quotas.Select(q => q.Code).Order(StringComparer.Ordinal));
        Assert.Equal(EventStatus.RegistrationOpen, cap.Status);
        Assert.True(Assert.Single(await slice.DbAsync(db => db.SigningKeys().Where(k => k.EventId == cap.Id).ToListAsync())).IsInUse);
    }

    [Theory, EachDatabase]
    public async Task Importing_again_changes_nothing(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.SendAsync(new ImportEvent.Command(EventFiles.Cap24));
        var before = await slice.DbAsync(db => db.Events().AsNoTracking().SingleAsync());

        var again = await slice.SendAsync(new ImportEvent.Command(EventFiles.Cap24));

        Assert.Equal((false, 0, 0), (again.IsNew, again.Changes.Count, again.StaysInUse.Count));
        var after = await slice.DbAsync(db => db.Events().AsNoTracking().SingleAsync());
        Assert.Equal((before.Id, before.Version), (after.Id, after.Version));
    }

    [Theory, EachDatabase]
    public async Task A_dry_run_says_what_would_change_and_changes_nothing(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.SendAsync(new ImportEvent.Command(EventFiles.Cap24));
        var changed = EventFiles.Cap24.Replace("\"size\": 50 ", "\"size\": 60 ", StringComparison.Ordinal)
            .Replace("\"price\": \"150.00\"", "\"price\": \"160.00\"", StringComparison.Ordinal);

        var dry = await slice.SendAsync(new ImportEvent.Command(changed, DryRun: true));

        Assert.Equal(["quotas[post-tour].size", "products[online].prices"], dry.Changes.Select(c => c.Path));
        Assert.Equal(("50", "60"), (dry.Changes[0].Before, dry.Changes[0].After));
        Assert.Equal(EventFiles.Cap24, await slice.SendAsync(new ExportEvent.Query("cap24")));
        Assert.False((await slice.SendAsync(new ImportEvent.Command(EventFiles.Arabic, DryRun: true))).Code.Length == 0);
        Assert.Equal(1, await slice.DbAsync(db => db.Events().CountAsync()));

        await slice.SendAsync(new ImportEvent.Command(changed));
        Assert.Equal(changed, await slice.SendAsync(new ExportEvent.Query("CAP24")));
    }

    [Theory, EachDatabase]
    public async Task Shifted_it_lies_ahead_on_the_same_weekdays_and_hours(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);

        await slice.SendAsync(new ImportEvent.Command(EventFiles.Cap24, ShiftTo: new(2031, 2, 13)));

        var cap = await slice.DbAsync(db => db.Events().Include(e => e.Products).SingleAsync());
        Assert.Equal((new DateOnly(2031, 2, 17), DayOfWeek.Monday, new DateOnly(2031, 2, 21)), (cap.StartsOn, cap.StartsOn.DayOfWeek, cap.EndsOn));
        // The early bird ended on a Saturday, sixty-five days before, at 23:59 in summer; it is winter now.
        Assert.Equal(new LocalDateTime(2030, 12, 14, 23, 59), cap.Products.Single(p => p.Code == "regular").Prices[0].Until);
    }

    [Theory, EachDatabase]
    public async Task What_is_in_use_stays_and_is_told_and_the_rest_goes(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.SendAsync(new ImportEvent.Command(EventFiles.Cap24, ShiftTo: new(2031, 2, 13)));
        var (eventId, dome) = await slice.DbAsync(async db => (await db.Events().Select(e => e.Id).SingleAsync(), await db.Rooms().SingleAsync(r => r.Code == "planetarium")));
        await slice.InsertAsync(Session.Of(eventId, new(LocalizedText.English("Sky tour")), new(2030, 6, 24), roomId: dome.Id));
        await slice.SendAsync(Sample.Registering(SampleEvents.Draft("CAP24"), ticket: "student"));
        var file = EventFile.Read(await slice.SendAsync(new ExportEvent.Query("CAP24")), new(EventsHubModules.All.Catalogue));
        file.Rooms.RemoveAll(r => r.Code is "planetarium" or "vega");
        file.Products.RemoveAll(p => p.Code is "student" or "post-tour");
        file.Quotas.RemoveAll(q => q.Code is "post-tour");

        var result = await slice.SendAsync(new ImportEvent.Command(file.Write()));

        Assert.Equal(
            [
                "Somebody has ordered student, so it cannot be deleted. Hide it, and nobody can order it any more.",
                "Sessions of the programme take place in the room planetarium: “Sky tour”. Move them to another room first.",
            ], result.StaysInUse);
        Assert.Equal(["rooms[vega]", "quotas[post-tour]", "products[post-tour]"], result.Changes.Where(c => c.After is null).Select(c => c.Path));
        Assert.Contains(await slice.DbAsync(db => db.Products().ToListAsync()), p => p.Code == "student");
        Assert.DoesNotContain(await slice.DbAsync(db => db.Rooms().ToListAsync()), r => r.Code == "vega");
    }

    [Theory, EachDatabase]
    public async Task Templates_of_badges_go_with_the_event(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.SendAsync(new ImportEvent.Command(EventFiles.Cap24));
        var standard = (await slice.SendAsync(new ExportBadgeTemplate.Query("CAP24", "card"))).Document;
        var press = standard.Replace("\"accent\"", "\"#A01020\"", StringComparison.Ordinal);
        Assert.NotEqual(standard, press);
        await slice.SendAsync(new SaveBadgeTemplate.Command("CAP24", null, new() { Name = "Press", Document = press }));
        var exported = await slice.SendAsync(new ExportEvent.Query("CAP24"));

        Assert.Empty((await slice.SendAsync(new ImportEvent.Command(exported))).Changes);
        Assert.Equal(press, (await slice.SendAsync(new ExportBadgeTemplate.Query("CAP24", "Press"))).Document);
        await slice.SendAsync(new CloneEvent.Command("CAP24", "CAP26", new(2026, 6, 24)));
        Assert.Equal("Press", Assert.Single(await slice.SendAsync(new ListBadgeTemplates.Query("CAP26"))).Name);

        var refused = await Assert.ThrowsAsync<ValidationFailedException>(() => slice.SendAsync(new ImportEvent.Command(exported.Replace("\"qr\"", "\"barcode\"", StringComparison.Ordinal))));
        Assert.Contains("badgeTemplates[0].document", Assert.Single(refused.Failures).Message, StringComparison.Ordinal);
        Assert.Contains("There is no", refused.Failures.Single().Message, StringComparison.Ordinal);
        // A file that says nothing of templates leaves them.
        Assert.Empty((await slice.SendAsync(new ImportEvent.Command(EventFiles.Cap24))).Changes);
        Assert.Single(await slice.SendAsync(new ListBadgeTemplates.Query("CAP24")));
    }

    [Theory, EachDatabase]
    public async Task Sheets_follow_the_file_and_a_file_that_says_nothing_of_them_leaves_them(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.SendAsync(new ImportEvent.Command(EventFiles.Cap24));
        var file = EventFile.Read(EventFiles.Cap24, new(EventsHubModules.All.Catalogue));
        var sheet = Assert.Single(file.BadgeSheets!);

        file.BadgeSheets = null;
        Assert.Empty((await slice.SendAsync(new ImportEvent.Command(file.Write()))).Changes);
        Assert.Equal([sheet], (await SheetsAsync()).Select(s => s.Sheet));
        var id = (await SheetsAsync()).Single().Id;

        // The same name is the same sheet, whatever the case.
        file.BadgeSheets = [sheet with { Name = sheet.Name.ToUpperInvariant(), MarginTop = 10 }, sheet with { Name = "Rolls" }];
        Assert.NotEmpty((await slice.SendAsync(new ImportEvent.Command(file.Write()))).Changes);
        Assert.Equal([(sheet.Name.ToUpperInvariant(), 10d, true), ("Rolls", sheet.MarginTop, false)], (await SheetsAsync()).Select(s => (s.Sheet.Name, s.Sheet.MarginTop, s.Id == id)));

        file.BadgeSheets = [.. file.BadgeSheets, sheet with { Name = "rolls" }];
        var twice = await Assert.ThrowsAsync<ValidationFailedException>(() => slice.SendAsync(new ImportEvent.Command(file.Write())));
        Assert.Contains("badgeSheets[2].name: Another sheet of this event has the name rolls.", Assert.Single(twice.Failures).Message, StringComparison.Ordinal);

        await slice.SendAsync(new CloneEvent.Command("CAP24", "CAP26", new(2026, 6, 24)));
        Assert.Equal([sheet.Name.ToUpperInvariant(), "Rolls"], (await slice.SendAsync(new ListBadgeSheets.Query("CAP26"))).Select(s => s.Sheet.Name));
        file.BadgeSheets = [];
        await slice.SendAsync(new ImportEvent.Command(file.Write().TrimEnd().TrimEnd('}') + ", \"badgeSheets\": [] }"));
        Assert.Empty(await SheetsAsync());

        Task<IReadOnlyList<ListBadgeSheets.Row>> SheetsAsync() => slice.SendAsync(new ListBadgeSheets.Query("CAP24"));
    }

    [Theory]
    [InlineData("\"vat\": 10,", "\"vat\": 90,", "Line {line}, products[0].vat: Give the VAT in percent, from 0 to 50, with two decimals at most.")]
    [InlineData("7890 189", "7890 188", "Line {line}, policies.bankAccount.iban: This IBAN is not right")]
    [InlineData("\"until\": \"2024-04-20T23:59\"", "\"until\": \"2024-04-20\"", "Line {line}: products[0].prices[0].until cannot be read. Check the value.")]
    [InlineData("\"capacity\": 350,", "\"capcity\": 350,", "Line {line}: the name rooms[0].capcity means nothing here. Check its spelling.")]
    [InlineData("\"capacity\": 350,", "\"capacity\": 350", "Line {next}: this is not JSON.")]
    [InlineData("\"quotas\": [\"dinner\"]", "\"quotas\": [\"diner\"]", "Line {line}, products[3].quotas[0]: There is no quota with the code diner in this file.")]
    [InlineData("\"code\": \"vega\"", "\"code\": \"altair\"", "Line {line}, rooms[4].code: The code altair stands twice in this list.")]
    [InlineData("\"timeZone\": \"Europe/Paris\"", "\"timeZone\": \"Europe/Toulouse\"", "Line {line}, event.timeZone: “Europe/Toulouse” is not a time zone.")]
    [InlineData("\"currency\": \"EUR\"", "\"currency\": \"JPY\"", null)]
    [InlineData("\"price\": \"240.00\"", "\"price\": \"240.005\"", "Prices in EUR have 2 decimals at most.")]
    [InlineData("\"columns\": 2", "\"columns\": 3", "Line {line}, badgeSheets[0].columns: Margin, labels and gaps take 285 mm side by side, and the sheet is 210 mm wide.")]
    [InlineData("\"price\": \"240.00\"", "\"price\": \"-1\"", "Line {line}, products[0].prices[0].price: Give a price from 0 to 10000000.")]
    public async Task Errors_name_the_line_and_the_place(string right, string wrong, string? message)
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var at = EventFiles.Cap24.IndexOf(right, StringComparison.Ordinal);
        var command = new ImportEvent.Command(EventFiles.Cap24[..at] + wrong + EventFiles.Cap24[(at + right.Length)..]);
        if (message is null)
        {
            await slice.SendAsync(command);
            return;
        }

        var refused = await Assert.ThrowsAsync<ValidationFailedException>(() => slice.SendAsync(command));

        var line = EventFiles.Cap24.AsSpan(0, at).Count('\n') + 1;
        message = message.Replace("{line}", $"{line}", StringComparison.Ordinal).Replace("{next}", $"{line + 1}", StringComparison.Ordinal);
        Assert.Contains(refused.Failures, f => f.Message.StartsWith(message, StringComparison.Ordinal));
        Assert.Equal(0, await slice.DbAsync(db => db.Events().CountAsync()));
    }

    [Theory]
    [InlineData("", "Line 1: this is not JSON.")]
    [InlineData("null", "Line 1: this is not JSON.")]
    [InlineData("[]", "Line 1: this is not JSON.")]
    [InlineData("{ \"code\": \"A1\", \"code\": \"A2\" }", "Line 1: the name code stands twice.")]
    [InlineData("﻿<xml/>", "Line 1: this is not JSON.")]
    public async Task What_is_no_event_file_is_refused(string text, string message)
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);

        var refused = await Assert.ThrowsAsync<ValidationFailedException>(() => slice.SendAsync(new ImportEvent.Command(text)));

        Assert.StartsWith(message, Assert.Single(refused.Failures).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_may_hold_comments_and_commas_too_many()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var commented = "// The conference\n" + EventFiles.Cap24.Replace("\"vat\": 10,", "\"vat\": 10, /* reduced */", StringComparison.Ordinal).Replace("\"equipment\": \"80 boards\" }", "\"equipment\": \"80 boards\", }", StringComparison.Ordinal);

        await slice.SendAsync(new ImportEvent.Command(commented));

        Assert.Equal(EventFiles.Cap24, await slice.SendAsync(new ExportEvent.Query("CAP24")));
    }

    [Theory, EachDatabase]
    public async Task A_role_for_the_event_is_enough_to_import_it_and_not_another(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.SendAsync(new ImportEvent.Command(EventFiles.Cap24));
        var account = new Account { UserName = "olive@example.org", Email = "olive@example.org" };
        await slice.InsertAsync(account);
        await slice.InsertAsync(Grant.Of(new(HolderKind.Account, account.Id), Role.Organiser, Scope.Event(await slice.DbAsync(db => db.Events().Select(e => e.Id).SingleAsync()))));
        (slice.User.Id, slice.User.IsOperator) = (account.Id, false);

        Assert.False((await slice.SendAsync(new ImportEvent.Command(EventFiles.Cap24))).IsNew);
        await Assert.ThrowsAsync<ForbiddenException>(() => slice.SendAsync(new ImportEvent.Command(EventFiles.Arabic)));
        Assert.Equal("CAP24", Assert.Single((await slice.SendAsync(new ListEvents.Query())).Events).Code);
    }
}
