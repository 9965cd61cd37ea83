using EventsHub.Testing;
using Microsoft.Playwright;

namespace EventsHub.BrowserTests;

public sealed class StaffTests(Site site) : PageTest(site)
{
    [Theory]
    [InlineData("desktop")]
    [InlineData("phone-fr-dark")]
    public async Task Staff_find_somebody_by_any_spelling_of_the_name(string name)
    {
        var look = Look.Of(name);
        var page = await SignedInAsync(look);
        await page.GotoAsync("/events/CAP24/registrations");
        foreach (var (typed, found) in new[] { ("echantillon ZOE", "Échantillon"), ("見本 太郎", "見本"), ("ليلى", "ليلى"), ("ornek", "Örnek") })
        {
            await page.GetByRole(AriaRole.Searchbox).FillAsync(typed);
            await page.GetByRole(AriaRole.Searchbox).PressAsync("Enter");
            await Assertions.Expect(page.Locator("tbody tr").First).ToContainTextAsync(found);
            await AccessibleAsync(page);
        }

        await page.GetByRole(AriaRole.Searchbox).FillAsync("nobody has this name");
        await page.GetByRole(AriaRole.Searchbox).PressAsync("Enter");
        await Assertions.Expect(page.GetByText(look.Text("Nobody was found"))).ToBeVisibleAsync();
        await AccessibleAsync(page);
    }

    [Fact]
    public async Task Staff_print_the_badges_of_the_selected()
    {
        var page = await SignedInAsync(Look.Desktop);
        await page.GotoAsync("/events/CAP24/registrations");
        // Those who have a badge to print: places that nobody has taken yet, and those who cancelled, have none.
        var rows = page.Locator("tbody tr", new() { Has = page.Locator("button") });
        await rows.Nth(0).Locator("[name='codes']").CheckAsync();
        await rows.Nth(1).Locator("[name='codes']").CheckAsync();
        await page.Locator("[data-selection-button]").ClickAsync();
        await Assertions.Expect(page.Locator("#selected")).ToHaveTextAsync("2");
        await AccessibleAsync(page);

        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("form[data-print] button[type='submit']").ClickAsync());
        Assert.StartsWith("%PDF-", await ReadAsync(download), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_at_the_desk_print_one_badge_with_one_click()
    {
        var page = await SignedInAsync(Look.Desktop);
        await page.GotoAsync("/events/CAP24/registrations");
        var row = page.Locator("tbody tr", new() { Has = page.Locator("button") }).First;
        await PrintsAsync(page, row.GetByRole(AriaRole.Button, new() { Name = "Print the badge of " }));

        await row.GetByRole(AriaRole.Link).ClickAsync();
        // A reload on the way there would stay on the list.
        await page.WaitForURLAsync("**/registrations/*");
        // It counts once the whole file has left the server, a moment after the browser shows its beginning.
        var printed = page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Badge printed" });
        Assert.True(await Patience.UntilAsync(async () =>
        {
            await page.ReloadAsync();
            return await printed.IsVisibleAsync();
        }), "It does not count as printed.");
        await AccessibleAsync(page);
        await PrintsAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Print badge" }));
        // The one sentence that staff read before they press.
        await Assertions.Expect(page.GetByText("The lost badge is refused at the door from then on. The ticket stays valid.")).ToBeVisibleAsync();
        await PrintsAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Print a replacement" }));
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByText("replaced once")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_organiser_exports_the_booklet()
    {
        var page = await SignedInAsync(Look.Desktop);
        await page.GotoAsync("/events/CAP24/programme");
        await AccessibleAsync(page);

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Booklet A5" }).ClickAsync());
        Assert.StartsWith("%PDF-", await ReadAsync(download), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leader_plans_a_trip()
    {
        var page = await SignedInAsync(Look.Desktop);
        await page.GotoAsync("/trips/new");
        await page.Locator("[name='Input.Title']").FillAsync("Sample Planetarium Days");
        await page.Locator("[name='Input.StartsOn']").FillAsync("2031-03-03");
        await page.Locator("[name='Input.EndsOn']").FillAsync("2031-03-05");
        await page.Locator("[name='Input.City']").FillAsync("Ljubljana");
        await page.Locator("[name='Input.TimeZone']").SelectOptionAsync("Europe/Ljubljana");
        await page.Locator("[name='Input.Code']").FillAsync("sample-days");
        await PressAsync(page, "Create the trip");
        await AccessibleAsync(page);

        await page.GetByRole(AriaRole.Link, new() { Name = "Add a traveller" }).ClickAsync();
        await page.Locator("[name$='.Given']").FillAsync("Mara");
        await page.Locator("[name$='.Family']").FillAsync("Sample");
        await AccessibleAsync(page);
        await page.Locator("main form button[type='submit']").First.ClickAsync();
        await Assertions.Expect(page.Locator("#board")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Mara Sample").First).ToBeVisibleAsync();

        var pack = await page.APIRequest.GetAsync("/trips/sample-days?handler=Pack");
        Assert.StartsWith("%PDF-", await pack.TextAsync(), StringComparison.Ordinal);
    }

    // The badge opens beside the list, in the browser's own viewer, from where it goes to the printer.
    private static async Task PrintsAsync(IPage page, ILocator button)
    {
        var opened = await page.Context.RunAndWaitForPageAsync(() => button.ClickAsync());
        Assert.EndsWith(".pdf", opened.Url, StringComparison.Ordinal);
        await opened.CloseAsync();
    }

    private static Task PressAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static async Task<string> ReadAsync(IDownload download)
    {
        await using var stream = await download.CreateReadStreamAsync();
        using StreamReader reader = new(stream, System.Text.Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }
}
