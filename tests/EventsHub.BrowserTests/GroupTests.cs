using Microsoft.Playwright;

namespace EventsHub.BrowserTests;

/// <summary>A leader's whole life: ordering places, saying who comes, passing a place on and giving one up; and that of somebody who is invited.</summary>
public sealed class GroupTests(Site site) : PageTest(site)
{
    [Theory]
    [InlineData("desktop")]
    [InlineData("phone-fr-dark")]
    [InlineData("phone-ar")]
    public async Task Somebody_orders_places_says_who_comes_and_whoever_is_invited_fills_in_the_rest(string name)
    {
        var look = Look.Of(name);
        var page = await VisitAsync(look);
        await page.GotoAsync("/e/CAP24/register");
        await page.Locator("#content").GetByRole(AriaRole.Link, new() { Name = look.Text("Register a group instead") }).ClickAsync();

        // Nothing is lost by an error: the name stays, and the error says what to do.
        await page.Locator("[name='Input.GroupName']").FillAsync("متحف \u202EMuseum");
        await PressAsync(page, look, "Continue to the summary");
        await Assertions.Expect(page.GetByText(look.Text("Say how many places you want.")).First).ToBeVisibleAsync();
        await AccessibleWhereScriptRunsAsync(page, look);
        await page.Locator("[name='Input.GroupName']").FillAsync("Sample Museum");
        await page.Locator("[name='Input.Tickets[0].Count']").FillAsync("3");
        await page.Locator("[name='Input.Leader.Given']").FillAsync("Sam");
        await page.Locator("[name='Input.Leader.Family']").FillAsync("Sample");
        await page.Locator("[name='Input.Leader.Email']").FillAsync("sam@example.org");
        await page.Locator("[name='Input.PaymentMethod']").First.CheckAsync();
        await page.Locator("[name='Input.Consent'][type='checkbox']").CheckAsync();
        await PressAsync(page, look, "Continue to the summary");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = look.Text("Is this right?") })).ToBeVisibleAsync();
        await AccessibleWhereScriptRunsAsync(page, look);
        await page.Locator("button[formaction*='Confirm']").ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sample Museum" })).ToBeVisibleAsync();
        var group = page.Url;
        var ana = $"ana-{Guid.NewGuid():N}@example.org";
        await page.Locator("[name='People']").FillAsync($"Bo Sample; bo-{Guid.NewGuid():N}@example.org\n{ana}");
        await PressAsync(page, look, "Give them places");
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator("tbody").GetByText("Bo Sample", new() { Exact = true })).ToBeVisibleAsync();
        await AccessibleWhereScriptRunsAsync(page, look);

        // The place of one is passed on, and another one given up, for what the rules keep.
        await page.Locator("tbody tr", new() { HasText = "Bo Sample" }).GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(page.Locator("tbody").GetByText("Bo Sample", new() { Exact = true })).ToHaveCountAsync(0);
        await page.Locator("tbody tr", new() { HasText = look.Text("Nobody yet") }).First.GetByRole(AriaRole.Link).ClickAsync();
        await AccessibleWhereScriptRunsAsync(page, look);
        await PressAsync(page, look, "Give the place up");
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(2);

        await page.GotoAsync(await Site.PlacePathAsync(ana));
        await AccessibleWhereScriptRunsAsync(page, look);
        await page.Locator("[name='Input.Person.Given']").FillAsync("花子");
        await page.Locator("[name='Input.Person.Family']").FillAsync("見本");
        await page.Locator("[name='Input.Person.Country']").SelectOptionAsync("JP");
        await page.Locator("[name='Input.Consent'][type='checkbox']").CheckAsync();
        await PressAsync(page, look, "Take my place");
        await Assertions.Expect(page.GetByText("花子").First).ToBeVisibleAsync();

        await page.GotoAsync(group);
        await Assertions.Expect(page.Locator("tbody").GetByText("花子").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("tbody").GetByText(look.Text("All filled in"))).ToBeVisibleAsync();
    }

    private static Task PressAsync(IPage page, Look look, string button) => page.GetByRole(AriaRole.Button, new() { Name = look.Text(button), Exact = true }).ClickAsync();
}
