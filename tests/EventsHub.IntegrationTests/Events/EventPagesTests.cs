using EventsHub.Testing;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using EventsHub.Accounts.Domain;
using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Storage;
using EventsHub.IntegrationTests.Web;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace EventsHub.IntegrationTests.Events;

public sealed class EventPagesTests
{
    private const string Olive = "olive@example.org";

    [Fact]
    public async Task An_event_is_created_and_set_up_by_pages_alone()
    {
        await using var app = await WebApp.StartAsync();
        var browser = await OrganiserAsync(app);
        Assert.Contains("No event yet", await browser.ReadAsync("/events"), StringComparison.Ordinal);

        Assert.Equal("/events/Days30/setup", await SavedAsync(browser, "/events/new",
            ("Code", "Days30"), ("Language", "fr"), ("Name", "Journées d’exemple"), ("Details.StartsOn", "2030-06-24"), ("Details.EndsOn", "2030-06-28"),
            ("Details.TimeZone", "Europe/Paris"), ("Details.ContactEmail", "contact@example.org")));
        Assert.Equal("/events/Days30/setup", await SavedAsync(browser, "/events/Days30/setup",
            ("Version", "0"), ("Details.Name[fr]", "Journées d’exemple"), ("Details.Description[fr]", "Un paragraphe.\r\n\r\nUn autre."), ("Details.StartsOn", "2030-06-24"), ("Details.EndsOn", "2030-06-28"),
            ("Details.TimeZone", "Europe/Paris"), ("MainLanguage", "fr"), ("FurtherLanguages", "en"), ("FurtherLanguages", "ar"), ("Details.ContactEmail", "contact@example.org"),
            ("Details.Currency", "eur"), ("Details.AccentColour", "#1b3a8c"), ("Details.Venue.Name[fr]", "Centre d’exemple"), ("Details.Venue.City", "Toulouse"), ("Details.Venue.Country", "FR")));
        await SavedAsync(browser, "/events/Days30/setup/quotas/new", ("Quota.Name", "Places sur site"), ("Quota.Size", "50"));
        await SavedAsync(browser, "/events/Days30/setup/rooms/new", ("Room.Name[fr]", "Dôme"), ("Room.Name[ar]", "القبة"), ("Room.Capacity", "280"));
        Assert.Equal("/events/Days30/setup/tickets", await SavedAsync(browser, "/events/Days30/setup/tickets/new",
            ("Product.Kind", "TicketType"), ("Product.Name[fr]", "Plein tarif"), ("Product.Vat", "5.5"),
            ("Product.Prices[0].Price", "240"), ("Product.Prices[0].Until", "2030-04-20T23:59"), ("Product.Prices[0].Name[fr]", "Tarif anticipé"),
            ("Product.Prices[1].Price", "300.50"), ("Product.Prices[1].Until", ""), ("Product.Prices[2].Price", ""), ("Product.Prices[2].Until", ""),
            ("Product.Quotas", "places-sur-site"), ("Product.Hidden", "false")));
        await SavedAsync(browser, "/events/Days30/setup/policy",
            ("Policies.Terms[fr]", "Soyez aimables."), ("Policies.Cancellation[0].From", "2030-01-01T00:00"), ("Policies.Cancellation[0].KeptPercent", "50"),
            ("Policies.PaymentMethods", "BankTransfer"), ("Policies.PaymentTermDays", "14"), ("Policies.BankAccount.Holder", "Hôte d’exemple"), ("Policies.BankAccount.Iban", "FR7630006000011234567890189"));
        await SavedAsync(browser, "/events/Days30?handler=Status", ("status", "Published"));
        await SavedAsync(browser, "/events/Days30?handler=Status", ("status", "RegistrationOpen"));

        var stored = await app.DbAsync(db => db.Events().Include(e => e.Products).ThenInclude(p => p.Quotas).Include(e => e.Rooms).SingleAsync());
        Assert.Equal((EventStatus.RegistrationOpen, "EUR", "fr,en,ar"), (stored.Status, stored.Currency, string.Join(',', stored.Languages)));
        Assert.Equal("Un paragraphe.\n\nUn autre.", stored.Description.In("fr"));
        var ticket = Assert.Single(stored.Products);
        Assert.Equal(("plein-tarif", 550, "places-sur-site"), (ticket.Code, ticket.VatRate, Assert.Single(ticket.Quotas).Code));
        Assert.Equal([(SampleEvents.Cents(24000), (LocalDateTime?)new LocalDateTime(2030, 4, 20, 23, 59)), (SampleEvents.Cents(30050), null)], ticket.Prices.Select(p => (p.Price, p.Until)));
        Assert.Equal("القبة", Assert.Single(stored.Rooms).Name.In("ar"));
        Assert.Equal(50, Assert.Single(stored.CancellationRules).KeptPercent);
        Assert.Contains("Journées d’exemple", WebUtility.HtmlDecode(await browser.ReadAsync("/events")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_comes_back_as_typed_with_the_message_beside_its_box()
    {
        await using var app = await WebApp.StartAsync();
        var browser = await OrganiserAsync(app);
        await ImportAsync(browser);

        var created = await RefusedAsync(browser, "/events/new", ("Code", "cap24"), ("Language", "en"), ("Name", "Again"), ("Details.StartsOn", "2030-06-24"), ("Details.EndsOn", "2030-06-23"), ("Details.TimeZone", "Europe/Paris"));
        Assert.Contains("id=\"Details_EndsOn-error\"", created, StringComparison.Ordinal);
        Assert.Contains("value=\"Again\"", created, StringComparison.Ordinal);

        var ticket = await RefusedAsync(browser, "/events/CAP24/setup/tickets/regular",
            ("Product.Kind", "Option"), ("Product.Code", "regular"), ("Product.Name[en]", ""), ("Product.Name[fr]", ""), ("Product.Vat", "ten"), ("Product.Prices[0].Price", "1"), ("Product.Prices[0].Until", "2030-01-01T00:00"));
        Assert.Contains("id=\"Product_Vat-error\"", ticket, StringComparison.Ordinal);
        Assert.Contains("value=\"ten\"", ticket, StringComparison.Ordinal);

        ticket = await RefusedAsync(browser, "/events/CAP24/setup/tickets/regular",
            ("Product.Kind", "TicketType"), ("Product.Code", "regular"), ("Product.Name[en]", " "), ("Product.Name[fr]", ""), ("Product.Vat", "10"), ("Product.Prices[0].Price", "1"), ("Product.Prices[0].Until", "2030-01-01T00:00"));
        Assert.Contains("id=\"Product_Name_en_-error\"", ticket, StringComparison.Ordinal);
        Assert.Contains("id=\"Product_Prices_0__Until-error\"", ticket, StringComparison.Ordinal);

        var room = await RefusedAsync(browser, "/events/CAP24/setup/rooms/vega", ("Room.Code", "altair"), ("Room.Name[en]", "Second Altair"));
        Assert.Contains("id=\"Room_Code-error\"", room, StringComparison.Ordinal);

        var stale = await RefusedAsync(browser, "/events/CAP24/setup/quotas/dinner", ("Version", "99"), ("Quota.Code", "dinner"), ("Quota.Name", "Gala"), ("Quota.Size", "77"));
        Assert.Contains("Somebody else changed this in between", stale, StringComparison.Ordinal);
        Assert.Contains("value=\"77\"", stale, StringComparison.Ordinal);

        Assert.Equal(EventFiles.Cap24, await browser.ReadAsync("/api/v1/events/CAP24/file"));
    }

    [Fact]
    public async Task A_file_is_shown_before_it_is_imported_and_a_wrong_one_named()
    {
        await using var app = await WebApp.StartAsync();
        var browser = await OrganiserAsync(app);
        await ImportAsync(browser);

        Assert.Contains("Nothing will change", await UploadAsync(browser, EventFiles.Cap24), StringComparison.Ordinal);
        var shown = await UploadAsync(browser, EventFiles.Cap24.Replace("\"size\": 250", "\"size\": 260", StringComparison.Ordinal));
        Assert.Contains("quotas[dinner].size", shown, StringComparison.Ordinal);
        Assert.Contains("<ins>260</ins>", shown, StringComparison.Ordinal);
        Assert.Equal(250, await app.DbAsync(db => db.Quotas().Where(q => q.Code == "dinner").Select(q => q.Size).SingleAsync()));
        var wrong = WebUtility.HtmlDecode(await UploadAsync(browser, "{ \"code\": 1 }"));
        Assert.Contains("Line 1: code cannot be read.", wrong, StringComparison.Ordinal);
        Assert.Contains("id=\"Upload-error\"", wrong, StringComparison.Ordinal);
        Assert.Contains("not in UTF-8", await UploadAsync(browser, [0x7b, 0xe9, 0x7d]), StringComparison.Ordinal);
        Assert.Contains("longer than", await UploadAsync(browser, new byte[3_000_000]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_see_an_event_and_change_nothing()
    {
        await using var app = await WebApp.StartAsync();
        await ImportAsync(await OrganiserAsync(app));
        await app.AddPersonAsync("sam@example.org", Role.Staff);
        var staff = await app.SignedInAsync("sam@example.org");

        var overview = await staff.ReadAsync("/events/CAP24");

        Assert.Contains("Places on site", overview, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Status", overview, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await app.Open().GetAsync("/events/CAP24")).StatusCode);
        var refused = await staff.PostAsync("/events/CAP24/setup/quotas/dinner", ("Quota.Code", "dinner"), ("Quota.Name", "Gala"));
        Assert.True(refused.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Redirect, $"{refused.StatusCode}");
        Assert.Equal(250, await app.DbAsync(db => db.Quotas().Where(q => q.Code == "dinner").Select(q => q.Size).SingleAsync()));
    }

    [Fact]
    public async Task The_API_covers_the_life_of_an_event()
    {
        await using var app = await WebApp.StartAsync();
        var api = (await OrganiserAsync(app)).Client;
        api.DefaultRequestHeaders.Add("X-Requested-With", "test");

        var created = await api.PostAsJsonAsync("/api/v1/events", new
        {
            code = "DAYS30",
            details = new { languages = new[] { "en" }, name = new { en = "Days" }, startsOn = "2030-06-24", endsOn = "2030-06-28", contactEmail = "contact@example.org" },
        });
        Assert.Equal((HttpStatusCode.Created, "/api/v1/events/DAYS30"), (created.StatusCode, created.Headers.Location!.ToString()));
        var shown = await api.GetFromJsonAsync<JsonObject>("/api/v1/events/DAYS30");
        var details = shown!["details"]!.AsObject();
        details["name"]!["en"] = "Sample Days";
        api.DefaultRequestHeaders.Add("If-Match", $"\"{shown["version"]}\"");
        Assert.Equal(HttpStatusCode.OK, (await api.PutAsJsonAsync("/api/v1/events/DAYS30", details)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await api.PutAsJsonAsync("/api/v1/events/DAYS30", details)).StatusCode);
        api.DefaultRequestHeaders.Remove("If-Match");
        api.DefaultRequestHeaders.Add("If-Match", "*");
        Assert.Equal(HttpStatusCode.OK, (await api.PostAsJsonAsync("/api/v1/events/DAYS30/status", new { status = "Published" })).StatusCode);
        Assert.Equal("event.no-tickets", (await ProblemAsync(await api.PostAsJsonAsync("/api/v1/events/DAYS30/status", new { status = "RegistrationOpen" })))["code"]!.ToString());
        Assert.Equal(HttpStatusCode.Created, (await api.PostAsJsonAsync("/api/v1/events/DAYS30/clone", new { code = "DAYS31", startsOn = "2031-06-23" })).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await api.DeleteAsync("/api/v1/events/DAYS31")).StatusCode);
        Assert.Equal("event.not-deletable", (await ProblemAsync(await api.DeleteAsync("/api/v1/events/DAYS30")))["code"]!.ToString());

        using var file = new StringContent(EventFiles.Cap24, Encoding.UTF8, "application/json");
        var imported = await (await api.PutAsync("/api/v1/events/CAP24/file?shiftTo=2031-02-13", file)).Content.ReadFromJsonAsync<JsonObject>();
        Assert.True((bool)imported!["isNew"]!);
        using var other = new StringContent(EventFiles.Cap24, Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.BadRequest, (await api.PutAsync("/api/v1/events/DAYS30/file", other)).StatusCode);
        var list = await api.GetFromJsonAsync<JsonObject>("/api/v1/events");
        Assert.Equal(["CAP24", "DAYS30"], list!["events"]!.AsArray().Select(e => e!["code"]!.ToString()));
    }

    private static async Task<Browser> OrganiserAsync(WebApp app)
    {
        await app.AddPersonAsync(Olive, Role.Organiser);
        return await app.SignedInAsync(Olive);
    }

    private static async Task ImportAsync(Browser browser) => Assert.Equal("/events/CAP24", await SavedAsync(browser, "/events/import?handler=Apply", ("Text", EventFiles.Cap24)));

    private static async Task<string> SavedAsync(Browser browser, string address, params (string Name, string Value)[] fields)
    {
        var answer = await browser.PostAsync(address, fields);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
        return answer.Headers.Location!.ToString();
    }

    private static async Task<string> RefusedAsync(Browser browser, string address, params (string Name, string Value)[] fields)
    {
        var answer = await browser.PostAsync(address, fields);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("error-summary", page, StringComparison.Ordinal);
        return page;
    }

    private static Task<string> UploadAsync(Browser browser, string text) => UploadAsync(browser, Encoding.UTF8.GetBytes(text));

    private static async Task<string> UploadAsync(Browser browser, byte[] file)
    {
        var page = await browser.ReadAsync("/events/import");
        var token = page.Split("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"")[1].Split('"')[0];
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file), "Upload", "event.json" }, { new StringContent(token), "__RequestVerificationToken" } };
        return await (await browser.Client.PostAsync("/events/import", form)).Content.ReadAsStringAsync();
    }

    private static async Task<JsonObject> ProblemAsync(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
}
