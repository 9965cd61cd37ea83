using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EventsHub.Accounts.Domain;
using EventsHub.Hosts.Contracts;

namespace EventsHub.IntegrationTests.Web;

public sealed class HostPageTests
{
    [Fact]
    public async Task An_administrator_says_who_the_host_is_and_how_documents_are_numbered()
    {
        await using var app = await WebApp.StartAsync();
        await app.AddPersonAsync("admin@example.org", Role.Administrator);
        var browser = await app.SignedInAsync("admin@example.org");

        var refused = await browser.PostAsync("/host", Fields("FR", "DE136695976"));
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Contains("This is not a VAT number of the host", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostAsync("/host", Fields("FR", "fr 83 404 833 048"))).StatusCode);
        var host = await app.DbAsync(db => db.HostAsync(CancellationToken.None));
        Assert.Equal(("Musée de l’Exemple", "Paris", "FR83404833048", "Europe/Paris"), (host.Name, host.Address.City, host.VatNumber, host.TimeZone));
        Assert.Equal(["fr", "en"], host.Languages);

        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostAsync("/host?handler=Sequence", ("Name", "invoices"), ("Pattern", "F{year}-{number:4}"))).StatusCode);
        Assert.Contains("-0001", await browser.ReadAsync("/host"), StringComparison.Ordinal);
        var wrong = await (await browser.PostAsync("/host?handler=Sequence", ("Name", "invoices"), ("Pattern", "{month}"))).Content.ReadAsStringAsync();
        Assert.Contains("Write {number} once, {year} at most once", wrong, StringComparison.Ordinal);
        // The other form is still filled in.
        Assert.Contains("value=\"75001\"", wrong, StringComparison.Ordinal);

        var shown = (await browser.Client.GetFromJsonAsync<JsonObject>("/api/v1/host"))!;
        Assert.Equal(("FR83404833048", "invoices"), ((string)shown["details"]!["vatNumber"]!, (string)shown["sequences"]![0]!["name"]!));

        // The form of a new event begins with what the host has.
        Assert.Matches("<option[^>]*(selected[^>]*value=\"Europe/Paris\"|value=\"Europe/Paris\"[^>]*selected)", await browser.ReadAsync("/events/new"));
    }

    [Fact]
    public async Task Of_two_changes_based_on_one_version_the_second_is_refused_by_form_and_API()
    {
        await using var app = await WebApp.StartAsync();
        await app.AddPersonAsync("admin@example.org", Role.Administrator);
        var browser = await app.SignedInAsync("admin@example.org");
        var client = browser.Client;
        client.DefaultRequestHeaders.Add("X-Requested-With", "test");
        using var shown = await client.GetAsync("/api/v1/host");
        var details = (await shown.Content.ReadFromJsonAsync<JsonObject>())!["details"]!;
        (details["name"], details["address"]!["country"]) = ("Sample Museum", "JP");

        Assert.Equal(HttpStatusCode.PreconditionRequired, await PutAsync(null));
        Assert.Equal(HttpStatusCode.OK, await PutAsync(shown.Headers.ETag!.Tag));
        Assert.Equal(HttpStatusCode.PreconditionFailed, await PutAsync(shown.Headers.ETag.Tag));
        Assert.Equal(HttpStatusCode.OK, (await browser.PostAsync("/host", [.. Fields("FR", "FR83404833048"), ("Version", "0")])).StatusCode);

        Assert.Equal("Sample Museum", (await app.DbAsync(db => db.HostAsync(CancellationToken.None))).Name);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostAsync("/host", [.. Fields("FR", "FR83404833048"), ("Version", "1")])).StatusCode);

        async Task<HttpStatusCode> PutAsync(string? match)
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, "/api/v1/host") { Content = JsonContent.Create(details) };
            request.Headers.TryAddWithoutValidation("If-Match", match);
            using var answer = await client.SendAsync(request);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task Others_neither_see_nor_change_it()
    {
        await using var app = await WebApp.StartAsync();
        await app.AddPersonAsync("organiser@example.org", Role.Organiser);
        var browser = await app.SignedInAsync("organiser@example.org");

        Assert.DoesNotContain("href=\"/host\"", await browser.ReadAsync("/events"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/host")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/api/v1/host")).StatusCode);
    }

    private static (string, string)[] Fields(string country, string vatNumber) =>
    [
        ("Details.Name", "Musée de l’Exemple"), ("Details.Address.Street", "1 rue de l’Exemple"), ("Details.Address.PostalCode", "75001"), ("Details.Address.City", "Paris"),
        ("Details.Address.Country", country), ("Details.VatStatus", "Charged"), ("Details.VatNumber", vatNumber), ("Details.TimeZone", "Europe/Paris"), ("MainLanguage", "fr"),
        ("FurtherLanguages", "en"), ("Details.Currency", "EUR"),
    ];
}
