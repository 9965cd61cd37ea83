using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using EventsHub.Testing;
using Microsoft.Playwright;

namespace EventsHub.BrowserTests;

/// <summary>Somebody waits for a place, reads where they stand, is offered one and takes it.</summary>
public sealed class WaitingListTests(Site site) : PageTest(site)
{
    [Theory]
    [InlineData("desktop", "WAIT27")]
    [InlineData("phone-fr-dark", "WAIT28")]
    public async Task Somebody_waits_is_offered_a_place_by_staff_and_takes_it(string name, string code)
    {
        var look = Look.Of(name);
        await SoldOutAsync(code);
        var first = await ComeAsync(code, "Noor");
        var (ana, bo) = (await ComeAsync(code, "Ana"), await ComeAsync(code, "Bo"));
        var visitor = await VisitAsync(look);
        await visitor.GotoAsync(bo);
        await Assertions.Expect(visitor.GetByText(string.Format(CultureInfo.InvariantCulture, look.Text("No place is left at the moment. You are number {0} on the list. We write to you as soon as there is a place for you, and you owe nothing until then."), 2))).ToBeVisibleAsync();
        await AccessibleAsync(visitor);

        var page = await SignedInAsync(look);
        await page.GotoAsync($"/events/{code}/waiting");
        await AccessibleAsync(page);
        await PressAsync(page, look, "Offer them");
        await Assertions.Expect(page.Locator("[name='Until']")).ToHaveAttributeAsync("aria-invalid", "true");
        await AccessibleAsync(page);
        var until = DateTime.Today.AddDays(2).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
        await page.Locator("[name='Until']").FillAsync(until);
        await PressAsync(page, look, "Offer them");
        // Nothing is free yet.
        await Assertions.Expect(page.Locator(".error-summary")).ToBeVisibleAsync();

        var gone = await VisitAsync(Look.Desktop);
        await gone.GotoAsync(first + "/cancel");
        await gone.Locator("#content form button[type='submit']").Last.ClickAsync();
        await Assertions.Expect(gone.GetByText("Cancelled").First).ToBeVisibleAsync();
        await page.Locator("[name='Count']").FillAsync("5");
        await page.Locator("[name='Until']").FillAsync(until);
        await PressAsync(page, look, "Offer them");
        await Assertions.Expect(page.Locator(".alert-success")).ToBeVisibleAsync();
        await AccessibleAsync(page);

        await visitor.GotoAsync(ana);
        await visitor.Locator("form[action*='handler=Take'] button").ClickAsync();
        await Assertions.Expect(visitor.Locator("a[href$='/ticket']")).ToBeVisibleAsync();
    }

    // The sample event with one place, for which people can wait.
    private async Task SoldOutAsync(string code)
    {
        var @event = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Programs.Root, "samples", "cap24", "event.json")))!.AsObject();
        @event["code"] = code;
        @event.Remove("form");
        @event["quotas"]!.AsArray().First(quota => (string?)quota!["code"] == "on-site")!["size"] = 1;
        @event["products"]!.AsArray().First(product => (string?)product!["code"] == "regular")!["waitingList"] = true;
        var file = Path.Combine(Site.App.Folder, $"{code}.json");
        await File.WriteAllTextAsync(file, @event.ToJsonString());
        await Site.App.EventsHubAsync("event", "import", file, "--shift-to", DateTime.Today.AddDays(60).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private async Task<string> ComeAsync(string code, string given)
    {
        using HttpClient client = new() { BaseAddress = Site.App.Address, Timeout = Patience.Limit };
        var answer = await client.PostAsJsonAsync($"/api/v1/events/{code}/registrations", new
        {
            person = new { given, family = "Sample", email = $"{given}-{code}@example.org", country = "NL" },
            ticketType = "regular", paymentMethod = "onSite", consent = true, language = "en", mayWait = true,
        });
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.IsSuccessStatusCode, body.ToString());
        return $"/e/{code}/r/{body.GetProperty("token").GetString()}";
    }

    private static Task PressAsync(IPage page, Look look, string button) => page.GetByRole(AriaRole.Button, new() { Name = look.Text(button) }).ClickAsync();
}
