using Microsoft.Playwright;

namespace EventsHub.BrowserTests;

/// <summary>An organiser composes what an event asks, and people answer it.</summary>
public sealed class QuestionsTests(Site site) : PageTest(site)
{
    [Theory]
    [InlineData("desktop")]
    [InlineData("phone-fr-plain")]
    public async Task Questions_come_and_go_with_the_choices_made_and_answers_stand_on_peoples_own_page(string name)
    {
        var look = Look.Of(name);
        var page = await VisitAsync(look);
        await page.GotoAsync("/e/CAP24/register");
        var companions = page.Locator("[name='Input.Answers[gala-companions]']");
        await page.Locator("[name='Input.TicketType'][value='regular']").CheckAsync();
        if (look.HasScript)
        {
            await Assertions.Expect(companions).ToBeHiddenAsync();
        }

        await page.Locator("[name='Input.Options'][value='gala-dinner']").CheckAsync();
        await companions.FillAsync("Ana Exemplo\n太郎 見本");
        await page.Locator("[name='Input.Answers[workshops]'][value='accessibility']").CheckAsync();
        await page.Locator("[name='Input.Answers[mobile]']").FillAsync("12");
        await page.Locator("[name='Input.Person.Given']").FillAsync("Zoé");
        await page.Locator("[name='Input.Person.Email']").FillAsync("questions.sample@example.org");
        await page.Locator("[name='Input.PaymentMethod'][value='BankTransfer']").CheckAsync();
        await page.Locator("[name='Input.Consent'][type='checkbox']").CheckAsync();
        await SendAsync(page);

        await Assertions.Expect(page.Locator("[name='Input.Answers[mobile]']")).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(companions).ToHaveValueAsync("Ana Exemplo\n太郎 見本");
        await Assertions.Expect(page.Locator("[name='Input.Answers[workshops]'][value='accessibility']")).ToBeCheckedAsync();
        await AccessibleWhereScriptRunsAsync(page, look);
        await page.Locator("[name='Input.Answers[mobile]']").FillAsync("+33 6 12 34 56 78");
        await SendAsync(page);
        await Assertions.Expect(page.GetByText("太郎 見本")).ToBeVisibleAsync();
        await page.Locator("button[formaction*='handler=Confirm']").ClickAsync();

        await Assertions.Expect(page.GetByText("+33 6 12 34 56 78")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("太郎 見本")).ToBeVisibleAsync();
        await AccessibleWhereScriptRunsAsync(page, look);
    }

    [Fact]
    public async Task An_organiser_composes_a_question_by_keys_looks_at_it_and_puts_it_in_use()
    {
        var page = await SignedInAsync(Look.Desktop);
        await page.GotoAsync($"/events/{Site.Printed}/questions");
        await page.GetByRole(AriaRole.Link, new() { Name = "Add a question" }).ClickAsync();
        await page.Locator("[name='Input.Label[ar]']").FillAsync("مقاس القميص؟");
        await page.Locator("[name='Input.Label[en]']").FillAsync("Size of your shirt?");
        await Assertions.Expect(page.Locator("[name='Input.MoreChoices']")).ToBeHiddenAsync();
        await page.Locator("[name='Input.Kind']").SelectOptionAsync("OneOf");
        await page.Locator("[name='Input.MoreChoices']").FillAsync("S\nM\nL");
        await page.Locator("[name='Input.Terms[0]']").SelectOptionAsync("ticket:participant");
        await AccessibleAsync(page);
        await page.Locator("main form button[type='submit']").First.ClickAsync();

        var earlier = page.GetByRole(AriaRole.Button, new() { Name = "Ask Size of your shirt? earlier" });
        await earlier.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Size of your shirt?" })).ToBeVisibleAsync();
        await AccessibleAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Look at the form" }).ClickAsync();
        await page.Locator("[name='TicketType'][value='student']").CheckAsync();
        await Assertions.Expect(page.GetByText("Size of your shirt?")).ToBeHiddenAsync();
        await page.Locator("[name='TicketType'][value='participant']").CheckAsync();
        await Assertions.Expect(page.GetByText("Size of your shirt?")).ToBeVisibleAsync();
        await AccessibleAsync(page);

        await page.GoBackAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Put it in use" }).ClickAsync();
        await Assertions.Expect(page.GetByText("This is what people are asked")).ToBeVisibleAsync();
        var visitor = await VisitAsync(Look.Desktop);
        await visitor.GotoAsync($"/e/{Site.Printed}/register?lang=ar");
        await visitor.Locator("[name='Input.TicketType'][value='participant']").CheckAsync();
        await Assertions.Expect(visitor.GetByText("مقاس القميص؟")).ToBeVisibleAsync();
    }

    private static async Task SendAsync(IPage page) => await page.Locator("main form button[type='submit']").Last.ClickAsync();
}
