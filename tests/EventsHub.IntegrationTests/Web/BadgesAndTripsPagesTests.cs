using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using EventsHub.Accounts.Domain;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Storage;
using EventsHub.IntegrationTests.Trips;
using EventsHub.Kernel.People;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using EventsHub.Shell.Setup;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.IntegrationTests.Web;

public sealed class BadgesAndTripsPagesTests
{
    [Fact]
    public async Task Staff_print_all_badges_one_badge_and_the_api_the_same()
    {
        await using var app = await WebApp.StartAsync();
        var @event = Sample.OpenEvent();
        await app.InsertAsync(@event);
        await app.AddPersonAsync("staff@example.org", Role.Staff);
        var browser = await app.SignedInAsync("staff@example.org");
        Assert.Contains("No badges to print yet", await browser.ReadAsync("/events/TEST24/badges"), StringComparison.Ordinal);

        var code = await app.ScopedAsync(async services =>
            (await ((MediatR.IMediator)services.GetService(typeof(MediatR.IMediator))!).Send(Sample.Registering(@event))).Code);
        Assert.Contains("Print 1 badge", await browser.ReadAsync("/events/TEST24/badges"), StringComparison.Ordinal);
        Task<DateTime?> PrintedAtAsync() => app.DbAsync(db => db.Registrations().AsNoTracking().Select(r => r.BadgePrintedAt).SingleAsync());

        // Whoever looks, or whatever follows a link, prints nothing.
        foreach (var address in new[] { $"/events/TEST24/badges/{code}.pdf", $"/api/v1/events/TEST24/badges/{code}.pdf" })
        {
            var preview = await browser.GetAsync(address);
            Assert.Equal("inline", preview.Content.Headers.ContentDisposition!.DispositionType);
            Assert.Contains(code, await Tool.TextOfPdfAsync(await preview.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
            Assert.Null(await PrintedAtAsync());
        }

        var one = await browser.PostFromAsync($"/events/TEST24/registrations/{code}", $"/events/TEST24/badges/{code}.pdf");
        Assert.Equal("inline", one.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains(code, await Tool.TextOfPdfAsync(await one.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
        var first = await PrintedAtAsync();
        Assert.NotNull(first);

        // A badge that was lost is replaced at the same address; sent twice, it is replaced once.
        foreach (var _ in new[] { 1, 2 })
        {
            var replacement = await browser.PostFromAsync($"/events/TEST24/registrations/{code}", $"/events/TEST24/badges/{code}.pdf", ("lost", "0"));
            Assert.Contains($".{code}.1.", Assert.Single(await Tool.QrCodesOfPdfAsync(await replacement.Content.ReadAsByteArrayAsync())), StringComparison.Ordinal);
        }

        var printed = await browser.PostAsync("/events/TEST24/badges", ("Input.State", "Any"), ("Input.Layout", "A4FourUp"));
        Assert.Equal("application/pdf", printed.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("badges-TEST24-", printed.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        Assert.Contains("Zoé Échantillon", await Tool.TextOfPdfAsync(await printed.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
        Assert.True(await PrintedAtAsync() > first);

        var wrong = await browser.GetAsync("/events/TEST24/badges/WRONG1.pdf");
        Assert.Equal(HttpStatusCode.Redirect, wrong.StatusCode);
        Assert.Contains("No confirmed registration has the code WRONG1.", await browser.ReadAsync("/events/TEST24/badges"), StringComparison.Ordinal);

        browser.Client.DefaultRequestHeaders.Add(ApiSetup.GuardHeader, "tests");
        var api = await browser.Client.PostAsJsonAsync("/api/v1/events/TEST24/badges", new { selection = new { codes = new[] { code } }, layout = "A6" });
        Assert.Equal("application/pdf", api.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.Conflict, (await browser.Client.PostAsJsonAsync("/api/v1/events/TEST24/badges", new { selection = new { state = "NotPrinted" } })).StatusCode);
        Assert.Contains("\"badges\":1", await browser.ReadAsync("/api/v1/events/TEST24/badges/preflight"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await app.Open().GetAsync("/events/TEST24/badges")).StatusCode);
    }

    [Fact]
    public async Task Staff_measure_a_sheet_print_on_it_and_print_the_run_again()
    {
        await using var app = await WebApp.StartAsync();
        var @event = Sample.OpenEvent();
        await app.InsertAsync(@event, Sample.OrderOf(@event, "AAAAA1", PersonName.Of("Ana", "Sample"), "ana@example.org"), Sample.OrderOf(@event, "AAAAA2", PersonName.Of("Bo", "Sample"), "bo@example.org"));
        await app.AddPersonAsync("staff@example.org", Role.Staff);
        var browser = await app.SignedInAsync("staff@example.org");
        Assert.Contains("Nothing was printed yet", await browser.ReadAsync("/events/TEST24/badges/runs"), StringComparison.Ordinal);

        (string, string)[] measures =
        [
            ("Sheet.PageWidth", "210"), ("Sheet.PageHeight", "297"), ("Sheet.BadgeWidth", "90"), ("Sheet.BadgeHeight", "55.5"), ("Sheet.Columns", "2"), ("Sheet.Rows", "5"),
            ("Sheet.MarginLeft", "15"), ("Sheet.MarginTop", "9.75"), ("Sheet.ColumnGap", "0"), ("Sheet.RowGap", "0"),
        ];
        var refused = await browser.PostAsync("/events/TEST24/badges/sheets/new", [("Sheet.Name", ""), .. measures]);
        Assert.Contains("Give a name of at most 60 characters", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var wide = await browser.PostAsync("/events/TEST24/badges/sheets/new", [("Sheet.Name", "L4728"), .. measures.Where(m => m.Item1 != "Sheet.Columns"), ("Sheet.Columns", "3")]);
        Assert.Contains("Margin, labels and gaps take 285 mm side by side, and the sheet is 210 mm wide.", await wide.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostAsync("/events/TEST24/badges/sheets/new", [("Sheet.Name", "L4728"), .. measures])).StatusCode);
        var id = Regex.Match(await browser.ReadAsync("/events/TEST24/badges/sheets"), "/events/TEST24/badges/sheets/([0-9a-f-]{36})").Groups[1].Value;
        Assert.Contains("value=\"55.5\"", await browser.ReadAsync($"/events/TEST24/badges/sheets/{id}"), StringComparison.Ordinal);
        Assert.Contains("L4728 (2 × 5 labels of 90 × 55.5 mm on 210 × 297 mm)", WebUtility.HtmlDecode(await browser.ReadAsync("/events/TEST24/badges")), StringComparison.Ordinal);

        var printed = await browser.PostAsync("/events/TEST24/badges", ("Input.State", "Any"), ("Input.Layout", id));
        Assert.Equal(2, (await Tool.QrCodesOfPdfAsync(await printed.Content.ReadAsByteArrayAsync())).Count);
        Assert.Contains("L4728", await browser.ReadAsync("/events/TEST24/badges/runs"), StringComparison.Ordinal);
        await app.DbAsync(db => db.Registrations().Where(r => r.Code == "AAAAA2").ExecuteUpdateAsync(set => set.SetProperty(r => r.Status, EventsHub.Registrations.Contracts.RegistrationStatus.Cancelled)));
        var run = await browser.ReadAsync("/events/TEST24/badges/runs/1");
        Assert.Contains("1 badge is not valid any more and is not printed again.", run, StringComparison.Ordinal);
        Assert.Contains("No longer registered", run, StringComparison.Ordinal);
        var again = Regex.Match(run, "href=\"(/events/TEST24/badges\\?Input\\.Run=1[^\"]*)\"").Groups[1].Value;
        Assert.Contains("Print 1 badge", await browser.ReadAsync(WebUtility.HtmlDecode(again)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/events/TEST24/badges/runs/7")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/events/TEST24/badges/sheets/nowhere")).StatusCode);

        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostFromAsync($"/events/TEST24/badges/sheets/{id}", $"/events/TEST24/badges/sheets/{id}?handler=Delete")).StatusCode);
        Assert.DoesNotContain("L4728", await browser.ReadAsync("/events/TEST24/badges/sheets"), StringComparison.Ordinal);
        Assert.Contains("L4728", await browser.ReadAsync("/events/TEST24/badges/runs/1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_api_keeps_sheets_and_tells_what_was_printed()
    {
        await using var app = await WebApp.StartAsync();
        var @event = Sample.OpenEvent();
        await app.InsertAsync(@event, Sample.OrderOf(@event, "AAAAA1", PersonName.Of("Ana", "Sample"), "ana@example.org"));
        await app.AddPersonAsync("staff@example.org", Role.Staff);
        var client = (await app.SignedInAsync("staff@example.org")).Client;
        client.DefaultRequestHeaders.Add(ApiSetup.GuardHeader, "tests");
        const string Sheets = "/api/v1/events/TEST24/badge-sheets";
        object cards = new { name = "Cards", badgeWidth = 90, badgeHeight = 55, columns = 2, rows = 5, marginLeft = 15, marginTop = 11 };

        var refused = await client.PostAsJsonAsync(Sheets, new { name = "Cards", columns = 4 });
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("sheet.too-wide", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var made = await client.PostAsJsonAsync(Sheets, cards);
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var one = await client.GetAsync(made.Headers.Location);
        Assert.Equal(HttpStatusCode.OK, one.StatusCode);
        Assert.Equal((HttpStatusCode)428, (await client.PutAsJsonAsync(made.Headers.Location, cards)).StatusCode);
        var id = made.Headers.Location!.ToString().Split('/')[^1];

        var printed = await client.PostAsJsonAsync("/api/v1/events/TEST24/badges", new { sheet = id });
        Assert.Single(await Tool.QrCodesOfPdfAsync(await printed.Content.ReadAsByteArrayAsync()));
        Assert.Contains("\"sheetName\":\"Cards\"", await client.GetStringAsync("/api/v1/events/TEST24/print-runs"), StringComparison.Ordinal);
        Assert.Contains("\"state\":\"Current\"", await client.GetStringAsync("/api/v1/events/TEST24/print-runs/1"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsJsonAsync("/api/v1/events/TEST24/badges", new { selection = new { run = 1 } })).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await client.PostAsJsonAsync("/api/v1/events/TEST24/badges", new { selection = new { run = 1, state = "Changed" } })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsJsonAsync("/api/v1/events/TEST24/badges", new { selection = new { run = 9 } })).StatusCode);
        client.DefaultRequestHeaders.Add("If-Match", "*");
        Assert.Equal(HttpStatusCode.NoContent, (await client.DeleteAsync(made.Headers.Location)).StatusCode);
        Assert.Equal("[]", await client.GetStringAsync(Sheets));
    }

    [Fact]
    public async Task A_closed_connection_stops_a_print_and_nothing_counts_as_printed()
    {
        await using var app = await WebApp.StartAsync();
        var @event = Sample.OpenEvent();
        await app.InsertAsync(@event);
        await app.DbAsync(async db =>
        {
            db.Orders().AddRange(Enumerable.Range(0, 600).Select(i => Sample.OrderOf(@event, $"C{i:00000}", PersonName.Of($"Zoé {i}", "Échantillon"), $"zoe{i}@example.org")));
            return await db.SaveChangesAsync();
        });
        await app.AddPersonAsync("staff@example.org", Role.Staff);
        var client = (await app.SignedInAsync("staff@example.org")).Client;
        client.DefaultRequestHeaders.Add(ApiSetup.GuardHeader, "tests");

        using (var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/events/TEST24/badges") { Content = JsonContent.Create(new { bothSides = true }) })
        using (var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead))
        {
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            await (await response.Content.ReadAsStreamAsync()).ReadExactlyAsync(new byte[1000]);
        }

        Assert.False(await app.DbAsync(db => db.Registrations().AnyAsync(r => r.BadgePrintedAt != null)));
        Assert.Contains("\"badges\":600", await client.GetStringAsync("/api/v1/events/TEST24/badges/preflight"), StringComparison.Ordinal);
        var picture = await client.PostAsJsonAsync("/api/v1/events/TEST24/badges/preview.svg", new { layout = "A4FourUp" });
        Assert.Equal("image/svg+xml", picture.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Zoé 100 Échantillon", await picture.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leader_plans_a_trip_by_its_pages_and_a_traveller_opens_their_own_page()
    {
        await using var app = await WebApp.StartAsync();
        await app.AddPersonAsync("leader@example.org", Role.TripLeader);
        var browser = await app.SignedInAsync("leader@example.org");
        Assert.Contains("No trip is planned", await browser.ReadAsync("/trips"), StringComparison.Ordinal);

        var refused = await browser.PostAsync("/trips/new", ("Input.Title", "Typed before"), ("Input.TimeZone", "Europe/Brussels"));
        var page = await refused.Content.ReadAsStringAsync();
        Assert.Contains("Give the first day.", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Typed before\"", page, StringComparison.Ordinal);

        var created = await browser.PostAsync(
            "/trips/new", ("Input.Title", "Sample Conference"), ("Input.City", "Brussels"), ("Input.Country", "BE"), ("Input.TimeZone", "Europe/Brussels"),
            ("Input.StartsOn", "2030-01-27"), ("Input.EndsOn", "2030-01-28"), ("Input.Code", "sample-2030"));
        Assert.Equal("/trips/sample-2030", created.Headers.Location!.OriginalString);
        var added = await browser.PostAsync("/trips/sample-2030/traveller", ("Input.Given", "花子"), ("Input.Family", "見本"), ("Input.Email", "hanako@example.org"), ("Input.Language", "fr"));
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        var board = await browser.ReadAsync("/trips/sample-2030");
        Assert.Contains("花子 見本", WebUtility.HtmlDecode(board).Replace("花子見本", "花子 見本", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("No way there", board, StringComparison.Ordinal);
        Assert.Contains("formaction=\"?handler=Link\"", board, StringComparison.Ordinal);

        var id = Regex.Match(board, "/trips/sample-2030/traveller/([0-9a-f-]{36})").Groups[1].Value;
        var late = await browser.PostAsync(
            "/trips/sample-2030/leg", ("Input.Kind", "Train"), ("Input.From", "Toulouse"), ("Input.To", "Brussels"), ("Input.Departs", "2030-01-26T18:00"), ("Input.Arrives", "2030-01-26T08:00"),
            ("Input.FromTimeZone", "Europe/Paris"), ("Input.ToTimeZone", "Europe/Brussels"), ("Places[0].TravellerId", id), ("Places[0].IsOn", "true"), ("Places[0].Place", "Seat 7"));
        page = await late.Content.ReadAsStringAsync();
        Assert.Contains("The arrival is not after the departure", page, StringComparison.Ordinal);
        Assert.Contains("Seat 7", page, StringComparison.Ordinal);
        await browser.PostAsync(
            "/trips/sample-2030/leg", ("Input.Kind", "Train"), ("Input.From", "Toulouse"), ("Input.To", "Brussels"), ("Input.Departs", "2030-01-26T08:00"), ("Input.Arrives", "2030-01-26T18:00"),
            ("Input.FromTimeZone", "Europe/Paris"), ("Input.ToTimeZone", "Europe/Brussels"), ("Places[0].TravellerId", id), ("Places[0].IsOn", "true"), ("Places[0].Place", "Seat 7"));
        Assert.Contains("Seat 7", await browser.ReadAsync("/trips/sample-2030"), StringComparison.Ordinal);

        var stale = await browser.PostAsync("/trips/sample-2030/stay", ("Version", "1"), ("Input.Hotel", "Sample Hotel"), ("Input.CheckIn", "2030-01-26"), ("Input.CheckOut", "2030-01-28"));
        Assert.Contains("Somebody else changed this in between", await stale.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var withLink = await (await browser.PostAsync("/trips/sample-2030?handler=Link", ("traveller", id))).Content.ReadAsStringAsync();
        var path = Regex.Match(withLink, "href=\"(/trips/t/[^\"]+)\"").Groups[1].Value;
        var stranger = app.Open();
        var own = WebUtility.HtmlDecode(await stranger.ReadAsync(path));
        Assert.Contains("Seat 7", own, StringComparison.Ordinal);
        Assert.Contains("Toulouse", own, StringComparison.Ordinal);
        Assert.Contains("lang=\"fr\"", own, StringComparison.Ordinal);
        var pack = await stranger.GetAsync(path.Split('?')[0] + "?handler=Pack");
        Assert.Contains("Seat 7", await Tool.TextOfPdfAsync(await pack.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
        Assert.StartsWith("BEGIN:VCALENDAR", await stranger.ReadAsync(path.Split('?')[0] + "?handler=Calendar"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync("/trips/t/wrong")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await stranger.GetAsync("/trips/sample-2030")).StatusCode);
    }

    [Fact]
    public async Task The_api_covers_a_trip_from_its_file_to_its_end()
    {
        await using var app = await WebApp.StartAsync();
        await app.AddPersonAsync("leader@example.org", Role.TripLeader);
        var client = (await app.SignedInAsync("leader@example.org")).Client;
        client.DefaultRequestHeaders.Add(ApiSetup.GuardHeader, "tests");
        var file = TripInputs.File("ecsite-2024.json");

        var imported = await client.PutAsync("/api/v1/trips/file", new StringContent(file, System.Text.Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.OK, imported.StatusCode);
        Assert.Equal(file, await client.GetStringAsync("/api/v1/trips/ecsite-2024/file"));
        Assert.Contains("Mária Minta", await Tool.TextOfPdfAsync(await client.GetByteArrayAsync("/api/v1/trips/ecsite-2024/pack.pdf")), StringComparison.Ordinal);
        Assert.Contains("TZID=Europe/Ljubljana", await client.GetStringAsync("/api/v1/trips/ecsite-2024/calendar.ics"), StringComparison.Ordinal);

        var made = await client.PostAsJsonAsync("/api/v1/trips", TripInputs.New("by-api"));
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var traveller = await client.PostAsJsonAsync("/api/v1/trips/by-api/travellers", TripInputs.Person("Zoé"));
        Assert.Equal(HttpStatusCode.Created, traveller.StatusCode);
        client.DefaultRequestHeaders.Add("If-Match", "*");
        Assert.Equal(HttpStatusCode.NoContent, (await client.DeleteAsync(traveller.Headers.Location)).StatusCode);
        var refused = await client.PostAsJsonAsync("/api/v1/trips/by-api/travellers", new { given = "" });
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("\"given\":", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await client.PostAsJsonAsync("/api/v1/trips/by-api/status", new { status = "Cancelled" })).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await client.DeleteAsync("/api/v1/trips/by-api")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/api/v1/trips/by-api")).StatusCode);
    }
}
