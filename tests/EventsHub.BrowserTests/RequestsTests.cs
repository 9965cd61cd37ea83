using EventsHub.Testing;
using Microsoft.Playwright;

namespace EventsHub.BrowserTests;

/// <summary>An approver's whole life: reading what people answered, deciding, changing their mind, and telling everybody at once.</summary>
public sealed class RequestsTests(Site site) : PageTest(site)
{
    [Theory]
    [InlineData("desktop")]
    [InlineData("phone-fr-dark")]
    public async Task Somebody_is_declined_by_keys_then_let_come_and_hears_of_it_when_it_is_released(string name)
    {
        var look = Look.Of(name);
        var own = await Site.RegisteredPathAsync(Site.Printed, "student");
        var page = await SignedInAsync(look);
        await page.GotoAsync($"/events/{Site.Printed}/requests");
        await AccessibleAsync(page);

        // Whoever waits longest comes first, so the latest is last.
        var row = page.Locator("tbody tr").Last;
        await row.Locator("[name='codes']").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await PressAsync(page, look, "They do not come");
        await Assertions.Expect(page.Locator("[name='Reason']")).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(row.Locator("[name='codes']")).ToBeCheckedAsync();
        await AccessibleAsync(page);
        await page.Locator("[name='Reason']").FillAsync("Seulement pour les étudiants.\n=1+1 \u202Eeno");
        await PressAsync(page, look, "They do not come");
        await Assertions.Expect(row.GetByText(look.Text("Does not come, not told yet"))).ToBeVisibleAsync();
        await AccessibleAsync(page);

        await row.Locator("[name='codes']").CheckAsync();
        await PressAsync(page, look, "They may come");
        await Assertions.Expect(row.GetByText(look.Text("May come, not told yet"))).ToBeVisibleAsync();
        var visitor = await VisitAsync(Look.Desktop);
        await visitor.GotoAsync(own);
        await Assertions.Expect(visitor.GetByText("To be approved")).ToBeVisibleAsync();

        await page.Locator("form[action*='handler=Release'] button").ClickAsync();
        await Assertions.Expect(page.Locator(".alert-success")).ToBeVisibleAsync();
        await AccessibleAsync(page);
        Assert.True(await Patience.UntilAsync(async () =>
        {
            await visitor.ReloadAsync();
            return await visitor.GetByText("Confirmed").First.IsVisibleAsync();
        }), "What was released is not carried out.");
    }

    private static Task PressAsync(IPage page, Look look, string button) => page.GetByRole(AriaRole.Button, new() { Name = look.Text(button) }).ClickAsync();
}
