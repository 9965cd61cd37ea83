using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EventsHub.Accounts.Domain;
using EventsHub.IntegrationTests.Web;
using EventsHub.Kernel.People;
using EventsHub.Mailings.Domain;
using EventsHub.Mailings.Storage;
using EventsHub.Registrations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.IntegrationTests.Mailings;

/// <summary>The words of mails that people get by themselves, through pages and over the API.</summary>
public sealed class MailWordingPagesTests
{
    private const string List = "/events/TEST24/mailings/wording";
    private const string Page = $"{List}/Confirmed";
    private const string Api = "/api/v1/events/TEST24/mail-wording";

    [Fact]
    public async Task From_the_built_in_text_to_own_words_and_back()
    {
        await using var app = await OpenAsync();
        var browser = await app.SignedInAsync("organiser@example.org");
        Assert.Contains($"href=\"{List}\"", await browser.ReadAsync("/events/TEST24/mailings"), StringComparison.Ordinal);
        Assert.Contains($"href=\"{Page}\"", await browser.ReadAsync(List), StringComparison.Ordinal);
        var form = WebUtility.HtmlDecode(await browser.ReadAsync(Page));
        Assert.Contains("Bonjour {name},", form, StringComparison.Ordinal);
        Assert.Contains("You are registered for {event}", form, StringComparison.Ordinal);
        Assert.Contains("Hello {name},", form, StringComparison.Ordinal);

        var wrong = await browser.PostFromAsync(Page, Page, Words("Welcome", "Hello {nam}", version: "0"));
        var said = WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync());
        Assert.Contains("Do you mean “{name}”?", said, StringComparison.Ordinal);
        Assert.Contains("id=\"Input_Wording_Text_en_-error\"", said, StringComparison.Ordinal);
        Assert.Contains("Hello {nam}", said, StringComparison.Ordinal);
        Assert.Contains("value=\"Welcome\"", said, StringComparison.Ordinal);

        var typed = await browser.PostFromAsync(Page, $"{Page}/mail?person=AAAAAA&in=en", Words("Typed", "Dear {name}", version: "0"));
        var frame = await typed.Content.ReadAsStringAsync();
        Assert.Contains("Dear <bdi>Ada Sample</bdi>", frame, StringComparison.Ordinal);
        Assert.Contains("sandbox", typed.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var refused = await (await browser.PostFromAsync(Page, $"{Page}/mail?person=AAAAAA", Words("Typed", "Dear {nam}", version: "0"))).Content.ReadAsStringAsync();
        Assert.Contains("There is no placeholder", refused, StringComparison.Ordinal);
        Assert.Equal(0, await app.DbAsync(db => db.MailWordings().CountAsync()));

        var saved = await browser.PostAsync(Page, Words("Welcome", "Dear {name}", version: "0"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("Dear ", await browser.ReadAsync($"{Page}/mail"), StringComparison.Ordinal);
        Assert.Contains("English", await browser.ReadAsync(List), StringComparison.Ordinal);
        var stale = await browser.PostAsync(Page, Words("Other", "Other {name}", version: "0"));
        var told = await stale.Content.ReadAsStringAsync();
        Assert.Contains("Somebody else changed this in between.", told, StringComparison.Ordinal);
        Assert.Contains("Other {name}", told, StringComparison.Ordinal);

        await browser.PostAsync($"{Page}?handler=Try", ("person", "AAAAAA"), ("language", "en"));
        Assert.Equal("Welcome", (await app.MailToAsync("organiser@example.org")).Subject);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostAsync($"{Page}?handler=BuiltIn", ("version", "1"))).StatusCode);
        Assert.Contains("Your registration for Test Conference is confirmed", await browser.ReadAsync($"{Page}/mail?in=en"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"{List}/Nothing")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"{List}/0")).StatusCode);
    }

    [Fact]
    public async Task Over_the_API_a_version_says_on_what_a_change_is_based()
    {
        await using var app = await OpenAsync();
        var client = (await app.SignedInAsync("organiser@example.org")).Client;
        client.DefaultRequestHeaders.Add("X-Requested-With", "test");
        var all = (await client.GetFromJsonAsync<JsonObject>(Api))!["mails"]!.AsArray();
        Assert.Equal(Enum.GetNames<RegistrationMail>(), all.Select(mail => mail!["mail"]!.ToString()));
        using var shown = await client.GetAsync($"{Api}/PlaceOffered");
        var body = (await shown.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.Equal(("0", "A place for {event} is kept for you"), (body["version"]!.ToString(), body["builtIn"]!["en"]!["subject"]!.ToString()));
        Assert.Contains("until", body["placeholders"]!.AsArray().Select(name => name!.ToString()));

        var words = new { subject = new { en = "Yours" }, text = new { en = "Until {until}" } };
        Assert.Equal(HttpStatusCode.PreconditionRequired, await SendAsync(HttpMethod.Put, words, null));
        Assert.Equal(HttpStatusCode.NoContent, await SendAsync(HttpMethod.Put, words, shown.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.PreconditionFailed, await SendAsync(HttpMethod.Put, words, shown.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.Conflict, await SendAsync(HttpMethod.Put, new { subject = new { en = "Yours {link}" }, text = new { en = "x" } }, "\"1\""));
        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(HttpMethod.Put, new { subject = new { en = new string('a', 201) }, text = new { en = "x" } }, "\"1\""));
        var preview = (await client.GetFromJsonAsync<JsonObject>($"{Api}/PlaceOffered/preview?person=AAAAAA"))!["shown"]!;
        Assert.Equal(("Yours", "AAAAAA", "False"), (preview["subject"]!.ToString(), preview["person"]!.ToString(), ((bool)preview["wouldGetIt"]!).ToString()));
        Assert.Equal(HttpStatusCode.NoContent, await SendAsync(HttpMethod.Delete, null, "\"1\""));
        Assert.Equal(HttpStatusCode.PreconditionFailed, await SendAsync(HttpMethod.Delete, null, "\"1\""));
        Assert.True(await app.DbAsync(db => db.MailWordings().AllAsync(w => w.Mail == RegistrationMail.PlaceOffered && w.WrittenBy != null)));

        async Task<HttpStatusCode> SendAsync(HttpMethod method, object? content, string? match)
        {
            using var request = new HttpRequestMessage(method, $"{Api}/PlaceOffered") { Content = content is null ? null : JsonContent.Create(content) };
            if (match is not null)
            {
                request.Headers.TryAddWithoutValidation("If-Match", match);
            }

            using var response = await client.SendAsync(request);
            return response.StatusCode;
        }
    }

    [Fact]
    public async Task Whoever_may_not_write_sees_nothing_of_it()
    {
        await using var app = await OpenAsync();
        await app.AddPersonAsync("staff@example.org", Role.Staff);
        var browser = await app.SignedInAsync("staff@example.org");

        Assert.All(await Task.WhenAll(new[] { List, Page, $"{Page}/mail" }.Select(browser.GetAsync)), response => Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode));
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.PostFromAsync("/events", $"{Page}/mail", Words("a", "b", "0"))).StatusCode);
    }

    private static async Task<WebApp> OpenAsync()
    {
        var app = await WebApp.StartAsync();
        var @event = Sample.OpenEvent();
        await app.InsertAsync(@event, Sample.OrderOf(@event, "AAAAAA", PersonName.Of("Ada", "Sample"), "ada@example.org"));
        await app.AddPersonAsync("organiser@example.org", Role.Organiser);
        return app;
    }

    private static (string, string)[] Words(string subject, string text, string version) =>
        [("Input.Version", version), ("Input.Wording.Subject[en]", subject), ("Input.Wording.Text[en]", text), ("Input.Wording.Subject[fr]", ""), ("Input.Wording.Text[fr]", "")];
}
