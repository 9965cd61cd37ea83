using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EventsHub.Accounts.Domain;
using EventsHub.Conference.Domain;
using EventsHub.IntegrationTests.Web;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests.Registrations;

/// <summary>The staff's pages and API as a browser without scripts and a program meet them.</summary>
public sealed partial class StaffPagesTests
{
    private const string Root = "/events/TEST24/registrations";

    [Fact]
    public async Task A_search_leaves_no_name_in_the_address_and_a_reference_leads_to_its_person()
    {
        await using var app = await WebApp.StartAsync();
        var (browser, code) = await StartAsync(app);

        var found = await browser.PostAsync(Root, ("search", "échantillon ZOE"), ("country", "FR"));
        var nobody = await browser.PostAsync(Root, ("search", "nobody at all"));
        var exact = await browser.PostAsync(Root, ("search", code.ToLowerInvariant()));

        var address = found.Headers.Location!.ToString();
        Assert.DoesNotContain("zoe", Uri.UnescapeDataString(address), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("country=FR", address, StringComparison.Ordinal);
        Assert.Contains("Zoé Échantillon", WebUtility.HtmlDecode(await browser.ReadAsync(address)), StringComparison.Ordinal);
        Assert.Contains("Nobody was found", await browser.ReadAsync(nobody.Headers.Location!.ToString()), StringComparison.Ordinal);
        Assert.EndsWith($"/registrations/{code}", exact.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"{Root}?find=tampered")).StatusCode);
    }

    [Fact]
    public async Task A_stale_form_keeps_what_was_typed()
    {
        await using var app = await WebApp.StartAsync();
        var (browser, code) = await StartAsync(app);
        (string, string)[] form =
        [
            ("Input.Version", "99"), ("Input.Person.Given", "Typed"), ("Input.Person.Family", "Name"), ("Input.Person.Email", "typed@example.org"),
            ("Input.TicketType", "regular"), ("Input.Language", "en"), ("Input.Note", "typed note"),
        ];

        var refused = await (await browser.PostAsync($"{Root}/{code}/edit", form)).Content.ReadAsStringAsync();
        form[0] = ("Input.Version", Version().Match(await browser.ReadAsync($"{Root}/{code}/edit")).Groups[1].Value);
        var saved = await browser.PostAsync($"{Root}/{code}/edit", form);

        Assert.Contains("Somebody else changed this in between", refused, StringComparison.Ordinal);
        Assert.Contains("typed note", refused, StringComparison.Ordinal);
        Assert.Contains("value=\"Typed\"", refused, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal("Typed", await app.DbAsync(db => db.Registrations().Select(r => r.Name.Given).SingleAsync()));
    }

    [Fact]
    public async Task What_a_ticket_cannot_show_is_told()
    {
        await using var app = await WebApp.StartAsync();
        var (browser, code) = await StartAsync(app);
        Assert.DoesNotContain("leaves out characters", await browser.ReadAsync($"{Root}/{code}"), StringComparison.Ordinal);

        var saved = await browser.PostAsync(
            $"{Root}/{code}/edit",
            ("Input.Version", Version().Match(await browser.ReadAsync($"{Root}/{code}/edit")).Groups[1].Value), ("Input.Person.Given", "Zoé"), ("Input.Person.Family", "Exemple"),
            ("Input.Person.Email", "zoe@example.org"), ("Input.Person.Affiliation", "Institute 🧿"), ("Input.TicketType", "regular"), ("Input.Language", "en"));

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("“Institute 🧿”: “🧿” (U+1F9FF)", WebUtility.HtmlDecode(await browser.ReadAsync($"{Root}/{code}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_chosen_checked_and_imported()
    {
        await using var app = await WebApp.StartAsync();
        var (browser, _) = await StartAsync(app);

        var check = await UploadAsync(browser, "First name,Last name,E-mail,Ticket\nAda,Sample,ada@example.org,VIP\nBen,Sample,nowhere,Regular\n"u8.ToArray());
        var fields = Fields(check);
        fields["Input.Tickets[0].Ticket"] = "regular";
        var again = await PostAsync(browser, "Check", fields);
        var skipped = await PostAsync(browser, "Apply", Fields(check, ("Input.Tickets[0].Ticket", "regular")));
        var done = await PostAsync(browser, "Apply", Fields(again, ("Input.Tickets[0].Ticket", "regular")));

        Assert.Contains("Say which of yours it is", check, StringComparison.Ordinal);
        Assert.Contains("Import 1 person", again, StringComparison.Ordinal);
        Assert.Contains("You changed something", skipped, StringComparison.Ordinal);
        Assert.Contains("The import is done", done, StringComparison.Ordinal);
        Assert.Contains("is no e-mail address", WebUtility.HtmlDecode(done), StringComparison.Ordinal);
        Assert.Equal(2, await app.DbAsync(db => db.Registrations().CountAsync()));
    }

    [Fact]
    public async Task A_workbook_is_chosen_and_imported()
    {
        await using var app = await WebApp.StartAsync();
        var (browser, _) = await StartAsync(app);

        var check = await UploadAsync(browser, ImportWorkbookTests.People());
        var again = await PostAsync(browser, "Check", Fields(check, ("Input.DefaultTicket", "regular")));
        var done = await PostAsync(browser, "Apply", Fields(again, ("Input.DefaultTicket", "regular")));
        var locked = await UploadAsync(browser, [0xD0, 0xCF, 0x11, 0xE0, .. System.Text.Encoding.Unicode.GetBytes("EncryptedPackage")]);

        Assert.Contains("Excel workbook, its first sheet", check, StringComparison.Ordinal);
        Assert.DoesNotContain("Input.Encoding", check, StringComparison.Ordinal);
        Assert.Contains("The import is done", done, StringComparison.Ordinal);
        Assert.Equal(3, await app.DbAsync(db => db.Registrations().CountAsync()));
        Assert.Contains("locked with a password", locked, StringComparison.Ordinal);
        Assert.Contains("id=\"Input_File-error\"", locked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_a_hundred_megabytes_is_refused_beside_its_field()
    {
        await using var app = await WebApp.StartAsync();
        var (browser, _) = await StartAsync(app);

        var page = await UploadAsync(browser, new byte[100 * 1024 * 1024]);

        Assert.Contains("The file is larger than 10 MB", page, StringComparison.Ordinal);
        Assert.Contains("id=\"Input_File-error\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_do_what_pages_do()
    {
        await using var app = await WebApp.StartAsync();
        var (browser, code) = await StartAsync(app);
        var client = browser.Client;
        client.DefaultRequestHeaders.Add("X-Requested-With", "test");
        const string Api = "/api/v1/events/TEST24/registrations";

        var list = await client.GetFromJsonAsync<JsonObject>($"{Api}?search=zoe&payment=Owed&pageSize=200");
        var read = await client.GetFromJsonAsync<JsonObject>($"{Api}/{code}");
        client.DefaultRequestHeaders.Add("If-Match", $"\"{read!["version"]}\"");
        var edited = await client.PutAsJsonAsync($"{Api}/{code}", new { person = read["person"], ticketType = "regular", options = new[] { "dinner" }, language = "en" });
        var stale = await client.PutAsJsonAsync($"{Api}/{code}", new { person = read["person"], ticketType = "regular", language = "en" });
        client.DefaultRequestHeaders.Remove("If-Match");
        client.DefaultRequestHeaders.Add("If-Match", "*");
        var paid = await client.PostAsync($"{Api}/{code}/paid?amountMinor=32400", null);
        var dry = await client.PostAsync($"{Api}/import?dryRun=true&ticket=regular", new ByteArrayContent("Name,E-mail\nAda,ada@example.org\n"u8.ToArray()));
        var workbook = await client.PostAsync($"{Api}/import?dryRun=true&ticket=regular", new ByteArrayContent(ImportWorkbookTests.People()));
        var csv = await client.GetAsync("/api/v1/events/TEST24/registrations.csv?separator=;");
        var cancelled = await client.DeleteAsync($"{Api}/{code}?keptPercent=100");

        Assert.Equal(code, list!["rows"]![0]!["code"]!.ToString());
        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.PreconditionFailed, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK],
            new[] { edited, stale, paid, dry, workbook, csv, cancelled }.Select(answer => answer.StatusCode));
        Assert.Equal(1, (int)(await dry.Content.ReadFromJsonAsync<JsonObject>())!["created"]!);
        Assert.Equal(2, (int)(await workbook.Content.ReadFromJsonAsync<JsonObject>())!["created"]!);
        Assert.StartsWith("text/csv", csv.Content.Headers.ContentType!.ToString(), StringComparison.Ordinal);
        Assert.Equal(32400, (int)(await cancelled.Content.ReadFromJsonAsync<JsonObject>())!["keptMinor"]!);
    }

    private static async Task<(Browser Browser, string Code)> StartAsync(WebApp app)
    {
        await app.AddPersonAsync("desk@example.org", Role.Staff);
        var @event = Sample.OpenEvent();
        await app.InsertAsync(@event);
        var registered = await app.ScopedAsync(services => services.GetRequiredService<IMediator>().Send(Sample.Registering(@event)));
        return (await app.SignedInAsync("desk@example.org"), registered.Code);
    }

    private static async Task<string> UploadAsync(Browser browser, byte[] file)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(TokenIn(await browser.ReadAsync($"{Root}/import"))), "__RequestVerificationToken" },
            { new ByteArrayContent(file), "Input.File", "people.csv" },
        };
        return await (await browser.Client.PostAsync($"{Root}/import", form)).Content.ReadAsStringAsync();
    }

    private static async Task<string> PostAsync(Browser browser, string handler, Dictionary<string, string> fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        return await (await browser.Client.PostAsync($"{Root}/import?handler={handler}", form)).Content.ReadAsStringAsync();
    }

    // What a browser would send of the page's form: hidden fields and chosen options.
    private static Dictionary<string, string> Fields(string page, params (string Name, string Value)[] typed)
    {
        var fields = Hidden().Matches(page).Select(m => (Tag: m.Value, Name: NameIn().Match(m.Value).Groups[1].Value, Value: ValueIn().Match(m.Value).Groups[1].Value))
            .Where(field => field.Name.StartsWith("Input.", StringComparison.Ordinal) && field.Name is not ("Input.IsOwed" or "Input.SendConfirmations"))
            .ToDictionary(field => field.Name, field => WebUtility.HtmlDecode(field.Value));
        foreach (Match select in Select().Matches(page))
        {
            fields[select.Groups[1].Value] = Chosen().Match(select.Value) is { Success: true } chosen ? WebUtility.HtmlDecode(chosen.Groups[1].Value) : "";
        }

        fields["__RequestVerificationToken"] = TokenIn(page);
        foreach (var (name, value) in typed)
        {
            fields[name] = value;
        }

        return fields;
    }

    private static string TokenIn(string page) => Token().Match(page).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"Input.Version\" value=\"([0-9]+)\"")]
    private static partial Regex Version();

    [GeneratedRegex("<input type=\"hidden\"[^>]*>")]
    private static partial Regex Hidden();

    [GeneratedRegex(" name=\"([^\"]*)\"")]
    private static partial Regex NameIn();

    [GeneratedRegex(" value=\"([^\"]*)\"")]
    private static partial Regex ValueIn();

    [GeneratedRegex("<select[^>]* name=\"([^\"]*)\".*?</select>", RegexOptions.Singleline)]
    private static partial Regex Select();

    [GeneratedRegex("<option selected=\"\" value=\"([^\"]*)\"|<option value=\"([^\"]*)\" selected", RegexOptions.Singleline)]
    private static partial Regex Chosen();
}
