using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.RegularExpressions;
using EventsHub.Accounts.Domain;
using EventsHub.Documents.Badges.Templates;
using EventsHub.Kernel.People;
using EventsHub.Shell.Setup;

namespace EventsHub.IntegrationTests.Web;

/// <summary>Templates of badges by page and by API.</summary>
public sealed partial class BadgeTemplatePagesTests
{
    private const string Root = "/events/TEST24/badges/templates";

    [Fact]
    public async Task Staff_download_a_template_change_it_and_print_from_it()
    {
        await using var app = await WebApp.StartAsync();
        var browser = await StartAsync(app);
        var list = WebUtility.HtmlDecode(await browser.ReadAsync(Root));
        var file = await browser.GetAsync(File().Matches(list).Select(match => match.Value).Single(address => address.EndsWith("=card", StringComparison.Ordinal)));
        Assert.Equal("badge-card.json", file.Content.Headers.ContentDisposition!.FileName);
        var document = await file.Content.ReadAsStringAsync();
        Assert.Equal(FaceTemplate.CardDocument, document);

        Assert.Contains("Choose the file of a template.", await RefusedAsync(browser, "new", "Press", null), StringComparison.Ordinal);
        Assert.Contains("The file is not in UTF-8.", await RefusedAsync(browser, "new", "Press", [0xC3, 0x28]), StringComparison.Ordinal);
        Assert.Contains("Line 1: this is not JSON.", await RefusedAsync(browser, "new", "Press", "no"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains("At elements[1].texts[0].text there is no placeholder {nom}.", await RefusedAsync(browser, "new", "Press", Bytes(document.Replace("{name}", "{nom}", StringComparison.Ordinal))), StringComparison.Ordinal);
        Assert.Contains("Give a name of at most 60 characters.", await RefusedAsync(browser, "new", "", Bytes(document)), StringComparison.Ordinal);
        var made = await UploadAsync(browser, "new", "Press", Bytes("\uFEFF" + document.Replace("{name.latin}", "Press, {name.latin}", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        var page = made.Headers.Location!.ToString();
        var id = page.Split('/')[^1];

        Assert.Contains("86 × 54 mm", WebUtility.HtmlDecode(await browser.ReadAsync(Root)), StringComparison.Ordinal);
        var picture = await browser.GetAsync($"{page}?handler=Picture");
        Assert.Equal("image/svg+xml", picture.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Ana Sample", await picture.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("\"Press, {name.latin}\"", await browser.ReadAsync($"{Root}?handler=File&name=press"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"{Root}?handler=File&name=nothing")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"{Root}/nowhere")).StatusCode);

        Assert.Contains("Press (86 × 54 mm)", WebUtility.HtmlDecode(await browser.ReadAsync("/events/TEST24/badges")), StringComparison.Ordinal);
        var wrong = await browser.PostAsync("/events/TEST24/badges", ("Input.State", "Any"), ("Input.Layout", "A6"), ("Input.Template", id));
        Assert.Contains("The template Press is for badges of 86 × 54 mm, and this paper is for badges of 105 × 148 mm.", WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Contains("The template Press is for badges of", await browser.ReadAsync($"/events/TEST24/badges?Input.Template={id}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/events/TEST24/badges?handler=Picture&Input.Template={id}")).StatusCode);
        var printed = await browser.PostAsync("/events/TEST24/badges", ("Input.State", "Any"), ("Input.Layout", "Card86x54"), ("Input.Template", id));
        Assert.Equal(2, (await Tool.QrCodesOfPdfAsync(await printed.Content.ReadAsByteArrayAsync())).Count);
        var run = await browser.ReadAsync("/events/TEST24/badges/runs/1");
        Assert.Contains("Press", run, StringComparison.Ordinal);
        var again = WebUtility.HtmlDecode(Again().Match(run).Groups[1].Value);
        Assert.Contains($"Input.Template={id}", again, StringComparison.Ordinal);
        Assert.Contains("As in the print run", await browser.ReadAsync(again), StringComparison.Ordinal);

        // Without a file, only the name.
        Assert.Equal(HttpStatusCode.Redirect, (await UploadAsync(browser, id, "Guests", null)).StatusCode);
        Assert.Contains("\"Press, {name.latin}\"", await browser.ReadAsync($"{Root}?handler=File&name=Guests"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostFromAsync(page, $"{page}?handler=Delete")).StatusCode);
        Assert.DoesNotContain("Guests", await browser.ReadAsync(Root), StringComparison.Ordinal);
        Assert.Contains("Press", await browser.ReadAsync("/events/TEST24/badges/runs/1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_api_keeps_templates_and_prints_from_them()
    {
        await using var app = await WebApp.StartAsync();
        var client = (await StartAsync(app)).Client;
        client.DefaultRequestHeaders.Add(ApiSetup.GuardHeader, "tests");
        const string Templates = "/api/v1/events/TEST24/badge-templates";
        var document = await client.GetStringAsync($"{Templates}/files/A6");

        var refused = await client.PostAsJsonAsync(Templates, new { name = "Press", document = "{}" });
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("template.missing", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var made = await client.PostAsJsonAsync(Templates, new { name = "Press", document });
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var one = await client.GetAsync(made.Headers.Location);
        Assert.NotNull(one.Headers.ETag);
        Assert.Contains("\"width\":105", await client.GetStringAsync(Templates), StringComparison.Ordinal);
        Assert.Contains("<svg", await client.GetStringAsync($"{made.Headers.Location}/picture.svg"), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode)428, (await client.PutAsJsonAsync(made.Headers.Location, new { name = "Press", document })).StatusCode);
        var template = made.Headers.Location!.ToString().Split('/')[^1];

        Assert.Equal(HttpStatusCode.OK, (await client.PostAsJsonAsync("/api/v1/events/TEST24/badges", new { template })).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await client.PostAsJsonAsync("/api/v1/events/TEST24/badges", new { template, layout = "Card86x54" })).StatusCode);
        Assert.Contains("\"template\":\"Press\"", await client.GetStringAsync("/api/v1/events/TEST24/print-runs"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/api/v1/events/TEST24/badges/AAAAA1.pdf?template={template}")).StatusCode);
        client.DefaultRequestHeaders.Add("If-Match", one.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.NoContent, (await client.PutAsJsonAsync(made.Headers.Location, new { name = "Guests", document })).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await client.DeleteAsync(made.Headers.Location)).StatusCode);
        client.DefaultRequestHeaders.Remove("If-Match");
        client.DefaultRequestHeaders.Add("If-Match", "*");
        Assert.Equal(HttpStatusCode.NoContent, (await client.DeleteAsync(made.Headers.Location)).StatusCode);
        Assert.Equal("[]", await client.GetStringAsync(Templates));
    }

    private static async Task<Browser> StartAsync(WebApp app)
    {
        var @event = Sample.OpenEvent();
        await app.InsertAsync(@event, Sample.OrderOf(@event, "AAAAA1", PersonName.Of("Ana", "Sample"), "ana@example.org"), Sample.OrderOf(@event, "AAAAA2", PersonName.Of("Bo", "Sample"), "bo@example.org"));
        await app.AddPersonAsync("staff@example.org", Role.Staff);
        return await app.SignedInAsync("staff@example.org");
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static async Task<string> RefusedAsync(Browser browser, string template, string name, byte[]? file)
    {
        var answer = await UploadAsync(browser, template, name, file);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<HttpResponseMessage> UploadAsync(Browser browser, string template, string name, byte[]? file)
    {
        var page = await browser.ReadAsync($"{Root}/{template}");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Token().Match(page).Groups[1].Value), "__RequestVerificationToken" },
            { new StringContent(name), "Template.Name" },
            { new StringContent(Version().Match(page).Groups[1].Value), "Version" },
        };
        if (file is not null)
        {
            form.Add(new ByteArrayContent(file), "Template.Document", "badge.json");
        }

        return await browser.Client.PostAsync($"{Root}/{template}", form);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"Version\" value=\"([^\"]*)\"")]
    private static partial Regex Version();

    [GeneratedRegex("/events/TEST24/badges/templates\\?handler=File&name=\\w+")]
    private static partial Regex File();

    [GeneratedRegex("href=\"(/events/TEST24/badges\\?Input\\.Run=1[^\"]*)\"")]
    private static partial Regex Again();
}
