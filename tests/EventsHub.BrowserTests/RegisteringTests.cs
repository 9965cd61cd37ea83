using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace EventsHub.BrowserTests;

public sealed partial class RegisteringTests(Site site) : PageTest(site)
{
    [Theory]
    [InlineData("desktop")]
    [InlineData("phone-fr")]
    [InlineData("phone-fr-plain")]
    [InlineData("phone-ar")]
    public async Task Somebody_registers_and_gets_a_page_a_ticket_and_a_calendar_entry(string name)
    {
        var look = Look.Of(name);
        var page = await VisitAsync(look);
        await page.GotoAsync("/e/CAP24");
        await page.Locator("#content").GetByRole(AriaRole.Link, new() { Name = look.Text("Register"), Exact = true }).ClickAsync();
        await FillAsync(page, "student", "gala-dinner");
        await PressAsync(page, look, "Continue to the summary");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = look.Text("Is this right?") })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("caption", new() { HasText = look.Text("VAT contained") })).ToBeVisibleAsync();
        await AccessibleWhereScriptRunsAsync(page, look);
        await ConfirmAsync(page);

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = look.Text("Your registration") })).ToBeVisibleAsync();
        Assert.Matches(OwnPage(), page.Url);
        await Assertions.Expect(page.GetByText("太郎")).ToBeVisibleAsync();
        await AccessibleWhereScriptRunsAsync(page, look);
        Assert.StartsWith("%PDF-", await FileAsync(page, "ticket"), StringComparison.Ordinal);
        Assert.StartsWith("BEGIN:VCALENDAR", await FileAsync(page, "calendar"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("desktop")]
    [InlineData("phone-fr-dark")]
    [InlineData("phone-ar")]
    public async Task Whoever_pays_gets_the_invoice_and_it_stays_on_their_page(string name)
    {
        var look = Look.Of(name);
        var page = await VisitAsync(look);
        await page.GotoAsync(await Site.RegisteredPathAsync());

        await PressAsync(page, look, "Get the invoice");

        var invoice = page.Locator("a[href*='/invoice?number=']");
        await Assertions.Expect(invoice).ToHaveCountAsync(1);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = look.Text("Get the invoice") })).ToHaveCountAsync(0);
        await AccessibleWhereScriptRunsAsync(page, look);
        Assert.StartsWith("%PDF-", await (await page.APIRequest.GetAsync((await invoice.GetAttributeAsync("href"))!)).TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("desktop")]
    [InlineData("phone-fr-plain")]
    public async Task What_is_missing_is_said_beside_its_field_and_nothing_typed_is_lost(string name)
    {
        var look = Look.Of(name);
        var page = await VisitAsync(look);
        await page.GotoAsync("/e/CAP24/register");
        await page.Locator("[name='Input.Person.Family']").FillAsync("Özlem \u202EÖrnek 🚀 =cmd|' /C calc'!A0");
        await page.Locator("[name='Input.Person.Email']").FillAsync("not an address");
        await page.Locator("[name='Input.Person.Dietary']").FillAsync(new string('x', 10_000));
        await PressAsync(page, look, "Continue to the summary");

        await Assertions.Expect(page.Locator("[name='Input.Person.Email']")).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(page.Locator("[name='Input.Person.Email']")).ToHaveValueAsync("not an address");
        Assert.Contains("🚀 =cmd|' /C calc'!A0", await page.Locator("[name='Input.Person.Family']").InputValueAsync(), StringComparison.Ordinal);
        Assert.Equal(10_000, (await page.Locator("[name='Input.Person.Dietary']").InputValueAsync()).Length);
        await AccessibleWhereScriptRunsAsync(page, look);
    }

    [Fact]
    public async Task Somebody_goes_back_from_the_summary_and_finds_everything()
    {
        var look = Look.FrenchPhone;
        var page = await VisitAsync(look);
        await page.GotoAsync("/e/CAP24/register");
        await FillAsync(page, "regular", "gala-dinner");
        await PressAsync(page, look, "Continue to the summary");
        await PressAsync(page, look, "Change something");

        await Assertions.Expect(page.Locator("[name='Input.Person.Given']")).ToHaveValueAsync("太郎");
        await Assertions.Expect(page.Locator("[name='Input.TicketType'][value='regular']")).ToBeCheckedAsync();
        await Assertions.Expect(page.Locator("[name='Input.Options'][value='gala-dinner']")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task Pressing_twice_registers_once()
    {
        var page = await VisitAsync(Look.Desktop);
        await page.GotoAsync("/e/CAP24/register");
        await FillAsync(page, "online");
        await page.Locator("[name='Input.Person.Email']").FillAsync("twice.sample@example.org");
        await PressAsync(page, Look.Desktop, "Continue to the summary");
        await page.Locator("button[formaction*='handler=Confirm']").DblClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(OwnPage());

        var list = await Site.App.EventsHubAsync("registrations", "export", "--event", "CAP24", "--file", "-");
        Assert.Single(list.Split('\n'), line => line.Contains("twice.sample@example.org", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("phone-fr")]
    [InlineData("phone-fr-plain")]
    public async Task Somebody_adds_an_option_and_then_cancels(string name)
    {
        var look = Look.Of(name);
        var page = await VisitAsync(look);
        await page.GotoAsync(await Site.RegisteredPathAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = look.Text("Change details or options") }).ClickAsync();
        await page.Locator("[name='Input.Options'][value='gala-dinner']").CheckAsync();
        await page.Locator("[name='Input.Person.Affiliation']").FillAsync("Sample Museum of Change");
        await AccessibleWhereScriptRunsAsync(page, look);
        await PressAsync(page, look, "Save");
        await AccessibleWhereScriptRunsAsync(page, look);
        await ConfirmAsync(page);
        await Assertions.Expect(page.GetByText("Sample Museum of Change")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = look.Text("Cancel my registration") }).ClickAsync();
        await AccessibleWhereScriptRunsAsync(page, look);
        await PressAsync(page, look, "Cancel my registration");
        await Assertions.Expect(page.Locator(".page-head").GetByText(look.Text("Cancelled"))).ToBeVisibleAsync();
        await AccessibleWhereScriptRunsAsync(page, look);
    }

    [Fact]
    public async Task A_link_that_opens_nothing_offers_a_new_one()
    {
        var page = await VisitAsync(Look.FrenchPhone);
        var answer = await page.GotoAsync("/e/CAP24/r/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");

        Assert.Equal(404, answer!.Status);
        await Assertions.Expect(page.Locator("a[href*='my-link'], form")).Not.ToHaveCountAsync(0);
        await AccessibleAsync(page);
    }

    private static async Task FillAsync(IPage page, string ticket, params string[] options)
    {
        await page.Locator($"[name='Input.TicketType'][value='{ticket}']").CheckAsync();
        foreach (var option in options)
        {
            await page.Locator($"[name='Input.Options'][value='{option}']").CheckAsync();
        }

        await page.Locator("[name='Input.Person.Given']").FillAsync("太郎");
        await page.Locator("[name='Input.Person.Family']").FillAsync("見本");
        await page.Locator("details.latin summary").ClickAsync();
        await page.Locator("[name='Input.Person.LatinGiven']").FillAsync("Taro");
        await page.Locator("[name='Input.Person.LatinFamily']").FillAsync("Mihon");
        await page.Locator("[name='Input.Person.Email']").FillAsync("taro.sample@example.org");
        await page.Locator("[name='Input.Person.Affiliation']").FillAsync("見本科学館");
        await page.Locator("[name='Input.Person.Country']").SelectOptionAsync("JP");
        await page.Locator("[name='Input.PaymentMethod']").First.CheckAsync();

        await page.Locator("[name='Input.Consent'][type='checkbox']").CheckAsync();
    }

    private static Task PressAsync(IPage page, Look look, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = look.Text(button), Exact = true }).ClickAsync();

    private static Task ConfirmAsync(IPage page) => page.Locator("button[formaction*='handler=Confirm']").ClickAsync();

    private static async Task<string> FileAsync(IPage page, string file) =>
        await (await page.APIRequest.GetAsync($"{page.Url.Split('?')[0]}/{file}")).TextAsync();

    [GeneratedRegex("/e/CAP24/r/[^/]+$")]
    private static partial Regex OwnPage();
}
