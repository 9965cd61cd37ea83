using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace EventsHub.BrowserTests;

public sealed class SignInTests(Site site) : PageTest(site)
{
    [Fact]
    public async Task A_link_signs_in_once()
    {
        var path = await Site.SignInPathAsync("link@example.org");
        var page = await VisitAsync(Look.Desktop);
        await page.GotoAsync(path);
        await AccessibleAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/account"));
        await AccessibleAsync(page);

        var second = await VisitAsync(Look.Desktop);
        await second.GotoAsync(path);
        await second.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Assertions.Expect(second.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await AccessibleAsync(second);
    }
}
