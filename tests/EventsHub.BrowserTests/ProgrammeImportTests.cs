using System.Globalization;
using System.Text;
using Microsoft.Playwright;

namespace EventsHub.BrowserTests;

/// <summary>A table is looked at, its columns are settled, it is brought in, and taken back.</summary>
public sealed class ProgrammeImportTests(Site site) : PageTest(site)
{
    [Theory]
    [InlineData("desktop")]
    [InlineData("phone-fr-plain")]
    [InlineData("phone-fr-dark")]
    public async Task A_table_is_tried_settled_brought_in_and_taken_back(string name)
    {
        var look = Look.Of(name);
        var page = await SignedInAsync(look);
        var code = $"TABLE-{Guid.NewGuid().ToString("N")[..6]}".ToUpperInvariant();
        await Site.App.EventsHubAsync("event", "clone", code, "--event", "CAP24", "--from", DateTime.Today.AddDays(60).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var table = $"Titre;Jour;Début;Durée;Salle;Intervenants;Remarque\nÉtoiles d’été;{DateTime.Today.AddDays(60):yyyy-MM-dd};10:00;20;Altair;Zoé Échantillon;Une belle soirée\n";

        await page.GotoAsync($"/events/{code}/programme/import");
        await page.Locator("[name='Input.File']").SetInputFilesAsync(new FilePayload { Name = "soirées.csv", MimeType = "text/csv", Buffer = Encoding.Latin1.GetBytes(table.Replace('’', '\'')) });
        await page.GetByRole(AriaRole.Button, new() { Name = look.Text("Look at it") }).ClickAsync();
        await Assertions.Expect(page.GetByText(look.Text("Nothing is stored yet."))).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".mapping").GetByText("Étoiles d'été")).ToBeVisibleAsync();
        await LookAtAsync(page, $"table-{name}");

        // The last column says something that the importer cannot know.
        await page.Locator("[name='Input.Columns[6]']").SelectOptionAsync(new SelectOptionValue { Label = look.Text("Abstract") });
        await page.GetByRole(AriaRole.Button, new() { Name = look.Text("Check again") }).ClickAsync();
        await Assertions.Expect(page.Locator("[name='Input.Columns[6]'] option:checked")).ToHaveTextAsync(look.Text("Abstract"));
        await page.GetByRole(AriaRole.Button, new() { Name = look.Text("Bring it in") }).ClickAsync();
        await Assertions.Expect(page.GetByText(look.Text("The programme is brought in."))).ToBeVisibleAsync();
        await LookAtAsync(page, $"done-{name}");

        await page.GetByRole(AriaRole.Link, new() { Name = look.Text("Undo this import") }).ClickAsync();
        await LookAtAsync(page, $"undo-{name}");
        await page.GetByRole(AriaRole.Button, new() { Name = look.Text("Undo this import") }).ClickAsync();
        await page.GotoAsync($"/events/{code}/programme");
        await Assertions.Expect(page.GetByText("Étoiles d'été")).ToHaveCountAsync(0);
    }

    private static async Task LookAtAsync(IPage page, string name)
    {
        // axe needs scripts.
        if (!name.EndsWith("-plain", StringComparison.Ordinal))
        {
            await AccessibleAsync(page);
        }

        await page.ScreenshotAsync(new() { Path = Path.Combine(Site.Artifacts, "screens", "import", $"{name}.png"), FullPage = true });
    }
}
