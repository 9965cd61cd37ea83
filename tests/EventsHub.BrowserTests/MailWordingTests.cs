using Microsoft.Playwright;

namespace EventsHub.BrowserTests;

/// <summary>An organiser begins a mail that people get by themselves in own words.</summary>
public sealed class MailWordingTests(Site site) : PageTest(site)
{
    // A mail that no other test gets.
    private const string Mail = "LeftToGroup";

    [Theory]
    [InlineData("desktop")]
    [InlineData("phone-fr-dark")]
    public async Task Own_words_are_written_looked_at_tried_out_and_taken_back(string name)
    {
        var look = Look.Of(name);
        await Site.RegisteredPathAsync();
        var page = await SignedInAsync(look);
        await page.GotoAsync("/events/CAP24/mailings");
        await page.GetByRole(AriaRole.Link, new() { Name = look.Text("Mails about registrations") }).ClickAsync();
        await AccessibleAsync(page);
        await page.Locator($"a[href$='/wording/{Mail}']").ClickAsync();
        await AccessibleAsync(page);

        var (subject, text) = (page.Locator("[name='Input.Wording.Subject[fr]']"), page.Locator("[name='Input.Wording.Text[fr]']"));
        await subject.FillAsync("Votre place, {prénom}");
        await text.FillAsync("Bonjour {name},\n\nvotre place reste au groupe.");
        await page.GetByRole(AriaRole.Button, new() { Name = look.Text("Save") }).ClickAsync();
        await Assertions.Expect(subject).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(text).ToHaveValueAsync("Bonjour {name},\n\nvotre place reste au groupe.");
        await AccessibleAsync(page);

        await subject.FillAsync("Votre place, {given name}");
        var frame = page.FrameLocator("iframe[name='mail']");
        await page.GetByRole(AriaRole.Button, new() { Name = $"{look.Text("Show what is typed above")} – Français" }).ClickAsync();
        await Assertions.Expect(frame.GetByText("votre place reste au groupe.")).ToBeVisibleAsync();
        await Assertions.Expect(frame.GetByRole(AriaRole.Heading)).ToContainTextAsync("Votre place, ");
        await Assertions.Expect(text).ToHaveValueAsync("Bonjour {name},\n\nvotre place reste au groupe.");
        await page.GetByRole(AriaRole.Button, new() { Name = look.Text("Save") }).ClickAsync();

        await Assertions.Expect(page.GetByText(look.Text("Saved. From now on people get it like this."))).ToBeVisibleAsync();
        await page.Locator("#preview .tabs a[lang='fr']").ClickAsync();
        await Assertions.Expect(frame.GetByText("votre place reste au groupe.")).ToBeVisibleAsync();
        await Assertions.Expect(frame.GetByRole(AriaRole.Link)).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("/e/CAP24/my-link$"));
        await AccessibleAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = look.Text("Send this one to my own address") }).ClickAsync();
        await Assertions.Expect(page.GetByText(look.Text("A test is on its way to your address."))).ToBeVisibleAsync();

        await page.GetByText(look.Text("Use the built-in text again"), new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = look.Text("Use the built-in text"), Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText(look.Text("From now on people get the built-in text again."))).ToBeVisibleAsync();
        await Assertions.Expect(subject).ToHaveValueAsync("");
    }
}
