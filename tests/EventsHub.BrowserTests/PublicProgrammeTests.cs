using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using EventsHub.Testing;
using Microsoft.Playwright;

namespace EventsHub.BrowserTests;

/// <summary>What visitors do with a released programme, in a real browser.</summary>
public sealed class PublicProgrammeTests(Site site) : PageTest(site)
{
    private const string Programme = "/e/CAP24/programme";

    [Fact]
    public async Task An_organiser_releases_and_visitors_see_what_changed()
    {
        var code = await EventAsync("RELEASE", Feed(("Alpha", "North", "10:00"), ("Beta", "North", "11:00"), ("Gamma", "South", "10:00")));
        await Site.App.EventsHubAsync("programme", "release", "--event", code);
        var visitor = await VisitAsync(Look.Desktop);
        await visitor.GotoAsync($"/e/{code}/programme");
        await Assertions.Expect(visitor.Locator(".change:visible")).ToHaveCountAsync(0);

        await ImportAsync(code, Feed(("Alpha", "South", "12:00"), ("[Cancelled] Beta", "North", "11:00"), ("Delta", "North", "14:00")));
        var organiser = await SignedInAsync(Look.Desktop);
        await organiser.GotoAsync($"/events/{code}/programme/releases");
        await Assertions.Expect(organiser.Locator(".change-line", new() { HasText = "Alpha" })).ToContainTextAsync("10:00, North → 12:00, South");
        await Assertions.Expect(organiser.Locator(".change-line", new() { HasText = "Beta" })).ToContainTextAsync("Cancelled");
        await Assertions.Expect(organiser.Locator(".change-line", new() { HasText = "Gamma" })).ToContainTextAsync("Removed");
        await AccessibleAsync(organiser);
        await organiser.Locator("[name='Input.Version']").FillAsync("1.0");
        await organiser.GetByRole(AriaRole.Button, new() { Name = "Release", Exact = true }).ClickAsync();
        await Assertions.Expect(organiser.Locator("[name='Input.Version']")).ToHaveAttributeAsync("aria-invalid", "true");
        await organiser.Locator("[name='Input.Version']").FillAsync("2 – after the storm");
        await organiser.Locator("[name='Input.Note[en]']").FillAsync("The dome is open again.");
        await organiser.GetByRole(AriaRole.Button, new() { Name = "Release", Exact = true }).ClickAsync();
        await Assertions.Expect(organiser.Locator("main")).ToContainTextAsync("Version 2 – after the storm is public now.");
        await ShotAsync(organiser, "releases-desktop");
        await organiser.GetByRole(AriaRole.Button, new() { Name = "Compare", Exact = true }).ClickAsync();
        await Assertions.Expect(organiser.Locator(".change-line")).ToHaveCountAsync(4);

        await visitor.GotoAsync($"/e/{code}/programme?day={Day(0)}");
        await Assertions.Expect(visitor.Locator("article", new() { HasText = "Alpha" }).Locator(".change-moved")).ToContainTextAsync("10:00");
        await Assertions.Expect(visitor.Locator("article", new() { HasText = "Delta" }).Locator(".change-new")).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Locator("article", new() { HasText = "Beta" })).ToContainTextAsync("Cancelled");
        await Assertions.Expect(visitor.Locator(".ghost")).ToContainTextAsync("Moved to 12:00, South");
        await AccessibleAsync(visitor);
        await ShotAsync(visitor, "changed-desktop");

        var gone = await visitor.GotoAsync($"/e/{code}/programme/gamma");
        Assert.Equal(410, gone!.Status);
        await AccessibleAsync(visitor);
        await visitor.GetByRole(AriaRole.Link, new() { Name = "What changed" }).First.ClickAsync();
        await Assertions.Expect(visitor.Locator("main")).ToContainTextAsync("The dome is open again.");
        await ShotAsync(visitor, "changes-desktop");
        // A release later, whoever has not been here since sees the marks of both.
        await ImportAsync(code, Feed(("Alpha", "South", "12:00"), ("[Cancelled] Beta", "North", "11:00"), ("Delta", "North", "15:00")));
        await Site.App.EventsHubAsync("programme", "release", "--event", code);
        var late = await VisitAsync(Look.Desktop);
        await late.AddInitScriptAsync($"localStorage.setItem('eventshub-seen-{code}', JSON.stringify({{ now: 1, before: null }}))");
        await late.GotoAsync($"/e/{code}/programme?day={Day(0)}");
        await Assertions.Expect(late.Locator("article", new() { HasText = "Alpha" }).Locator(".change")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("desktop")]
    [InlineData("phone-fr")]
    public async Task Favourites_are_kept_and_travel_as_a_link(string name)
    {
        var look = Look.Of(name);
        var page = await VisitAsync(look);
        await page.GotoAsync(Programme);
        var stars = page.Locator("article > .star");
        await stars.Nth(1).ClickAsync();
        await stars.Nth(2).ClickAsync();
        await Assertions.Expect(stars.Nth(1)).ToHaveAttributeAsync("aria-pressed", "true");
        await AccessibleAsync(page);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("article.is-favourite")).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Link, new() { Name = look.Text("My favourites") }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/favourites\?ids="));
        await Assertions.Expect(page.Locator("article")).ToHaveCountAsync(2);
        await AccessibleAsync(page);
        await ShotAsync(page, $"favourites-{name}");

        // The link says it all: another browser, without JavaScript.
        var other = await VisitAsync(Look.PlainFrenchPhone);
        await other.GotoAsync(page.Url);
        await Assertions.Expect(other.Locator("article")).ToHaveCountAsync(2);
        var friend = await VisitAsync(look);
        await friend.GotoAsync(page.Url);
        await friend.Locator("#take-over").ClickAsync();
        await Assertions.Expect(friend.Locator("article.is-favourite")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task What_was_seen_can_be_read_without_a_network()
    {
        var page = await VisitAsync(Look.Desktop);
        await page.GotoAsync(Programme);
        await page.EvaluateAsync("navigator.serviceWorker.ready.then(() => true)");
        var days = await page.Locator("a[data-offline]").EvaluateAllAsync<string[]>("links => links.map(a => a.href)");
        // The worker keeps the other days once it looks after the page.
        await page.WaitForFunctionAsync("async days => { for (const n of await caches.keys()) { const c = await caches.open(n); if ((await Promise.all(days.map(d => c.match(d, { ignoreVary: true })))).every(Boolean)) { return true; } } return false; }", days);
        await page.ReloadAsync();

        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync(days[^1]);
        await Assertions.Expect(page.Locator("article").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#offline-note")).ToBeVisibleAsync();
        // With its styles, and the scripts that say so.
        Assert.Equal("4px", await page.Locator("article").First.EvaluateAsync<string>("e => getComputedStyle(e).borderInlineStartWidth"));
        // Nothing of the registration is kept.
        Assert.Equal(0, await page.EvaluateAsync<int>("caches.keys().then(async names => (await Promise.all(names.map(async n => (await (await caches.open(n)).keys()).filter(r => /register|\\/r\\//.test(r.url))))).flat().length)"));
        await page.Context.SetOfflineAsync(false);
    }

    [Theory]
    [InlineData("desktop")]
    [InlineData("phone-fr-plain")]
    public async Task A_search_finds_in_any_script_and_filters_narrow_it(string name)
    {
        var page = await VisitAsync(Look.Of(name));
        await page.GotoAsync(Programme);
        await page.Locator("[name=q]").FillAsync("SUNSPÓTS");
        await page.Locator("form[role=search] button").ClickAsync();
        await Assertions.Expect(page.Locator("article").First).ToContainTextAsync("Sunspots at lunchtime");
        await page.GotoAsync(Programme + "?q=" + Uri.EscapeDataString("見本"));
        await Assertions.Expect(page.Locator("article").First).ToBeVisibleAsync();
        await page.GotoAsync(Programme + "?q=nothing-is-called-so");
        await Assertions.Expect(page.Locator(".empty")).ToBeVisibleAsync();
        await page.GotoAsync(Programme + "?room=vega&type=workshop");
        await Assertions.Expect(page.Locator("article").First).ToContainTextAsync(new Regex("V[eé]ga"));
        await Assertions.Expect(page.Locator("article").Filter(new() { HasNotTextRegex = new Regex("V[eé]ga") })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Now_and_next_and_the_readers_own_time()
    {
        var page = await VisitAsync(Look.Desktop);
        await page.GotoAsync("/e/CAP24/now");
        await Assertions.Expect(page.Locator("#next-on ~ .day-list article").First).ToBeVisibleAsync();
        await AccessibleAsync(page);
        await ShotAsync(page, "now-desktop");
        await using var far = await Site.Browser.NewContextAsync(new() { BaseURL = Site.App.Address.ToString(), TimezoneId = "Asia/Tokyo" });
        var tokyo = await far.NewPageAsync();
        await tokyo.GotoAsync(Programme);
        await tokyo.Locator("#show-own").CheckAsync();
        await Assertions.Expect(tokyo.Locator(".moment .own-time").First).ToBeVisibleAsync();
        await tokyo.ScreenshotAsync(new() { Path = Picture("own-time-desktop") });
    }

    [Theory]
    [InlineData("desktop")]
    [InlineData("phone-ar")]
    [InlineData("phone-fr-dark")]
    public async Task Thirty_rooms_can_be_read(string name)
    {
        var code = await EventAsync($"ROOMS-{name.ToUpperInvariant()}", Feed([.. Enumerable.Range(1, 120).Select(i => ($"Contribution {i} with a title of some length", $"Room {(i % 30) + 1}", $"{9 + (i / 30)}:00"))]));
        await Site.App.EventsHubAsync("programme", "release", "--event", code);
        var page = await VisitAsync(Look.Of(name));
        await page.GotoAsync($"/e/{code}/programme");
        await Assertions.Expect(page.Locator("article")).ToHaveCountAsync(120);
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"));
        if (name == "desktop")
        {
            // The names of rooms stay in sight, and so do the times.
            await page.EvaluateAsync("document.querySelector('.day-scroll').scrollTo(2000, 400)");
            Assert.True(await page.EvaluateAsync<bool>("(() => { const box = document.querySelector('.day-scroll').getBoundingClientRect(); const head = document.querySelector('.room-head').getBoundingClientRect(); const time = document.querySelector('.moment').getBoundingClientRect(); return Math.abs(head.top - box.top) < 4 && time.left >= box.left - 1; })()"));
        }

        await AccessibleAsync(page);
        await ShotAsync(page, $"thirty-rooms-{name}");
    }

    [Theory]
    [InlineData("desktop")]
    [InlineData("phone-fr")]
    [InlineData("phone-fr-dark")]
    [InlineData("phone-ar")]
    public async Task Every_look(string name)
    {
        var page = await VisitAsync(Look.Of(name));
        foreach (var (path, file) in new[] { (Programme, "grid"), (Programme + "?view=list", "list"), ("/e/CAP24/changes", "changes"), ("/e/CAP24/now", "now"), ("/e/CAP24/favourites", "no-favourites"), (Programme + "/sunspots-at-lunchtime", "talk"), (Programme + "/speakers", "speakers") })
        {
            await page.GotoAsync(path);
            await AccessibleAsync(page);
            Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"), path);
            await ShotAsync(page, $"{file}-{name}");
        }

        await page.GotoAsync(Programme + "/sunspots-at-lunchtime");
        await page.Locator("dd a[href*='/sessions/']").ClickAsync();
        await AccessibleAsync(page);
        await ShotAsync(page, $"session-{name}");
    }

    [Fact]
    public async Task It_prints()
    {
        var page = await VisitAsync(Look.Desktop);
        await page.GotoAsync(Programme);
        var pdf = await page.PdfAsync(new() { Path = Picture("print").Replace(".png", ".pdf", StringComparison.Ordinal), Format = "A4" });
        Assert.True(pdf.Length > 10_000);
    }

    private static string Picture(string name) => Path.Combine(Directory.CreateDirectory(Path.Combine(Site.Artifacts, "programme")).FullName, $"{name}.png");

    private static Task ShotAsync(IPage page, string name) => page.ScreenshotAsync(new() { Path = Picture(name), FullPage = !name.StartsWith("thirty-rooms-p", StringComparison.Ordinal) });

    private static string Day(int number) => new DateOnly(2031, 6, 2).AddDays(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // An event of its own, so that no test's release is another's.
    private async Task<string> EventAsync(string code, byte[] programme)
    {
        var file = Path.Combine(Site.App.Folder, $"{code}.json");
        var sample = await File.ReadAllTextAsync(Path.Combine(Programs.Root, "samples", "arabic", "event.json"));
        await File.WriteAllTextAsync(file, sample.Replace("\"FALAK26\"", $"\"{code}\"", StringComparison.Ordinal));
        await Site.App.EventsHubAsync("event", "import", file, "--shift-to", Day(0));
        await ImportAsync(code, programme);
        return code;
    }

    private async Task ImportAsync(string code, byte[] programme)
    {
        var file = Path.Combine(Site.App.Folder, $"{code}.xml");
        await File.WriteAllBytesAsync(file, programme);
        await Site.App.EventsHubAsync("programme", "import", "--event", code, "--file", file, "--remove-missing");
    }

    // The guid follows from the title, so that a talk is found again wherever it moves.
    private static byte[] Feed(params (string Title, string Room, string Start)[] talks)
    {
        var rooms = string.Concat(talks.GroupBy(t => t.Room).Select(room => $"<room name='{room.Key}'>{string.Concat(room.Select(t =>
            $"<event guid='{Guid(t.Title)}'><start>{t.Start.PadLeft(5, '0')}</start><duration>00:45</duration><room>{t.Room}</room><title>{t.Title}</title><type>lecture</type><language>en</language><persons/></event>"))}</room>"));
        return Encoding.UTF8.GetBytes($"<schedule><conference><title>Sample</title></conference><day index='1' date='{Day(0)}'>{rooms}</day></schedule>");
    }

    private static Guid Guid(string title) => new(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(title.Replace("[Cancelled] ", "", StringComparison.Ordinal))).AsSpan(0, 16));
}
