using Microsoft.Playwright;

namespace EventsHub.BrowserTests;

/// <summary>A programme is typed: talk after talk, with speakers, types, links and files.</summary>
public sealed class ProgrammeEditingTests(Site site) : PageTest(site)
{
    [Fact]
    public async Task Talk_after_talk_is_typed_without_leaving_the_keyboard()
    {
        var page = await SignedInAsync(Look.Desktop);
        await page.GotoAsync("/events/CAP24/programme/quick");
        await page.Locator("[name='Line.Title']").FillAsync("A first line <script>alert(1)</script>");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("hanako");
        var options = page.Locator("[role=option]");
        await Assertions.Expect(options.First).ToContainTextAsync("花子");
        await AccessibleAsync(page);
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync(", Nova Newcomer");
        await page.Keyboard.PressAsync("Tab");
        await page.Locator("[name='Line.Type']").SelectOptionAsync("keynote");
        await Assertions.Expect(page.Locator("[name='Line.Minutes']")).ToHaveValueAsync("45");
        await page.Locator("[name='Line.Minutes']").PressAsync("Enter");

        await Assertions.Expect(page.GetByText("New among the speakers: Nova Newcomer.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[name='Line.Title']")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("[name='Line.Type']")).ToHaveValueAsync("keynote");
        var row = page.Locator("tbody tr").Last;
        await Assertions.Expect(row).ToContainTextAsync("A first line <script>alert(1)</script>");
        await Assertions.Expect(row).ToContainTextAsync("花子");
        await Assertions.Expect(row).ToContainTextAsync("45");

        await page.Keyboard.TypeAsync("A second line");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("tbody tr").Last).ToContainTextAsync("A second line");
        await AccessibleAsync(page);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Site.Artifacts, "screens", "schedule", "quick.png"), FullPage = true });

        // What is wrong stands beside its box, and nothing typed is lost.
        await page.Locator("[name='Line.Title']").FillAsync("Too long");
        await page.Locator("[name='Line.Minutes']").FillAsync("1500");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#Line_Minutes-error")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[name='Line.Title']")).ToHaveValueAsync("Too long");
    }

    [Fact]
    public async Task Without_scripts_a_line_is_a_form()
    {
        var look = Look.PlainFrenchPhone;
        var page = await SignedInAsync(look);
        await page.GotoAsync("/events/CAP24/programme/quick");
        await page.Locator("[name='Line.Title']").FillAsync("Sans script");
        await page.Locator("[name='Line.Speakers']").FillAsync("Personne Nouvelle; Autre Nouvelle");
        await page.Locator("[name='Line.Type']").SelectOptionAsync("workshop");
        await page.Locator("[name='Line.Title']").PressAsync("Enter");
        await Assertions.Expect(page.Locator("tbody tr").Last).ToContainTextAsync("Autre Nouvelle");
        await Assertions.Expect(page.Locator("tbody tr").Last).ToContainTextAsync("60");
        await page.ScreenshotAsync(new() { Path = Path.Combine(Site.Artifacts, "screens", "schedule", "quick-phone.png"), FullPage = true });
    }

    [Theory]
    [InlineData("desktop")]
    [InlineData("phone-fr-dark")]
    public async Task A_talk_gets_roles_links_and_a_file(string name)
    {
        var look = Look.Of(name);
        var page = await SignedInAsync(look);
        await page.GotoAsync("/events/CAP24/programme/quick");
        var title = $"With everything {name}";
        await page.Locator("[name='Line.Title']").FillAsync(title);
        await page.Locator("[name='Line.Speakers']").FillAsync("Vera Beispiel");
        await page.Locator("[name='Line.Title']").PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();

        await page.Locator("[name='Input.Speakers[0].Role']").FillAsync("Moderator");
        await page.Locator("[name='Input.Links[0].Title']").FillAsync("Slides");
        await page.Locator("[name='Input.Links[0].Url']").FillAsync("javascript:alert(1)");
        await page.Locator("[name='Input.Board']").FillAsync("B12");
        await page.GetByRole(AriaRole.Button, new() { Name = look.Text("Save"), Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#Input_Links_0__Url-error")).ToBeVisibleAsync();
        await AccessibleAsync(page);
        await page.Locator("[name='Input.Links[0].Url']").FillAsync("https://example.org/slides");
        await page.GetByRole(AriaRole.Button, new() { Name = look.Text("Save"), Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText(look.Text("The talk is saved."))).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[name='Input.Speakers[0].Role']")).ToHaveValueAsync("Moderator");

        await page.Locator("[name='Upload']").SetInputFilesAsync(new FilePayload { Name = "page.html", MimeType = "text/html", Buffer = "<script>alert(1)</script>"u8.ToArray() });
        await page.Locator(".files-card form[enctype] button").ClickAsync();
        await Assertions.Expect(page.Locator("#Upload-error")).ToBeVisibleAsync();
        await page.Locator("[name='Upload']").SetInputFilesAsync(new FilePayload { Name = "diapos été.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7 sample"u8.ToArray() });
        await page.Locator(".files-card form[enctype] button").ClickAsync();
        await Assertions.Expect(page.GetByText(look.Text("The file is added."))).ToBeVisibleAsync();
        await AccessibleAsync(page);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Site.Artifacts, "screens", "schedule", $"talk-{name}.png"), FullPage = true });
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "diapos été.pdf" }).ClickAsync());
        Assert.Equal("diapos été.pdf", download.SuggestedFilename);
    }

    [Fact]
    public async Task An_empty_programme_invites_to_begin_and_a_logo_is_put_on_the_public_page()
    {
        var page = await SignedInAsync(Look.Desktop);
        await page.GotoAsync("/events/FALAK26/programme");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "The programme is still empty" })).ToBeVisibleAsync();
        await AccessibleAsync(page);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Site.Artifacts, "screens", "schedule", "empty.png"), FullPage = true });

        await page.GotoAsync("/events/CAP24/setup");
        await page.Locator("[name='Logo']").SetInputFilesAsync(new FilePayload { Name = "logo.svg", MimeType = "image/svg+xml", Buffer = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'><rect width='40' height='20' fill='#1b3a8c'/></svg>"u8.ToArray() });
        await page.Locator(".logo-card button").First.ClickAsync();
        await Assertions.Expect(page.Locator(".logo-card img")).ToBeVisibleAsync();
        await AccessibleAsync(page);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Site.Artifacts, "screens", "schedule", "setup.png"), FullPage = true });
        await page.GotoAsync("/e/CAP24");
        Assert.True(await page.Locator("img.event-logo").EvaluateAsync<bool>("image => image.complete && image.naturalWidth > 0"));
        await page.GotoAsync("/events/CAP24/setup");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it away" }).ClickAsync();
        await Assertions.Expect(page.Locator(".logo-card img")).ToHaveCountAsync(0);
    }
}
