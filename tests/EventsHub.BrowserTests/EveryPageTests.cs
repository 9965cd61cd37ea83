using Microsoft.Playwright;

namespace EventsHub.BrowserTests;

/// <summary>Follows every link of the site and looks at every page: it answers, axe finds nothing, nothing sticks out at the side, and its console
/// stays silent. Pictures lie in <c>artifacts/screens/</c> afterwards.</summary>
public sealed class EveryPageTests(Site site) : PageTest(site)
{
    // Reached by other tests, or by nobody's link: used once, shown after an error, for developers, or only a file.
    private static readonly string[] NotLinked = ["/sign-in/with/{token}", "/error/{status:int=500}", "/styleguide", "/sign-out", "/trips/t/{token}", "/events/{eventCode}/mailings/{id:guid}/mail", "/events/{eventCode}/mailings/wording/{mail}/mail"];

    [Theory]
    [InlineData("desktop", 3)]
    [InlineData("phone-fr-dark", 1)]
    [InlineData("phone-ar", 1)]
    public async Task A_visitor(string look, int pagesPerRoute)
    {
        var page = await VisitAsync(Look.Of(look));
        await CrawlAsync(page, look, pagesPerRoute, ["/", "/e/CAP24", "/e/FALAK26", await Site.RegisteredPathAsync(), await Site.MailedPathAsync(), await Site.GroupPathAsync(), await Site.PlacePathAsync(), "/sign-in", "/sign-in/link"]);
    }

    [Theory]
    [InlineData("desktop", 3)]
    [InlineData("phone-fr-dark", 1)]
    [InlineData("phone-ar", 1)]
    public async Task An_administrator(string look, int pagesPerRoute)
    {
        var page = await SignedInAsync(Look.Of(look));
        await Site.PrintedBadgesAsync();
        await Site.NamesakesAsync();
        var made = await page.APIRequest.PostAsync("/api/v1/events/CAP24/vouchers", new()
        {
            DataObject = new { discount = "percent", percent = 10 }, Headers = [new("X-Requested-With", "EventsHub")],
        });
        Assert.True(made.Ok, await made.TextAsync());
        var written = await page.APIRequest.PostAsync("/api/v1/events/CAP24/mailings", new()
        {
            DataObject = new { subject = new { en = "News", fr = "Des nouvelles" }, text = new { en = "Hello {name},\n\nsee {link}", fr = "Bonjour {name}" } }, Headers = [new("X-Requested-With", "EventsHub")],
        });
        Assert.True(written.Ok, await written.TextAsync());
        await Site.PaidAsync();
        // The sample first: what other tests made beside it has less to link to, and would use up the visits.
        var seen = await CrawlAsync(page, look, pagesPerRoute, ["/events/CAP24/registrations?status=Confirmed", "/events/CAP24", "/events/CAP24/people?filter=Namesakes", "/events/CAP24/programme", "/events", "/trips", "/trips?past=true", "/accounts", "/account", "/bank", $"/events/{Site.Printed}/desk", $"/events/{Site.Printed}/requests", $"/events/{Site.Printed}/badges/runs", $"/events/{Site.Printed}/badges/templates"]);

        if (pagesPerRoute > 1)
        {
            // Those of visitors are the other test's.
            string[] unseen = [.. Routes.All.Except(seen).Except(NotLinked)
                .Where(route => route != "/" && !route.StartsWith("/e/", StringComparison.Ordinal) && !route.StartsWith("/sign-in", StringComparison.Ordinal))];
            Assert.Empty(unseen);
        }
    }

    private async Task<IReadOnlyCollection<string>> CrawlAsync(IPage page, string look, int pagesPerRoute, string[] starts)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Site.Artifacts, "screens", look)).FullName;
        Queue<string> queue = new(starts);
        HashSet<string> known = [.. starts];
        Dictionary<string, int> seen = [];
        List<string> faults = [];
        while (queue.TryDequeue(out var address))
        {
            var path = address.Split('?')[0];
            var route = Routes.Of(path);
            var key = route ?? path;
            if (seen.GetValueOrDefault(key) >= pagesPerRoute)
            {
                continue;
            }

            seen[key] = seen.GetValueOrDefault(key) + 1;
            var answer = await page.APIRequest.GetAsync(address);
            if (!answer.Ok)
            {
                faults.Add($"{address}: {answer.Status}");
                continue;
            }

            if (!answer.Headers["content-type"].StartsWith("text/html", StringComparison.Ordinal))
            {
                continue;
            }

            await page.GotoAsync(address);
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{FileName(path)}{(seen[key] > 1 ? $".{seen[key]}" : "")}.png"), FullPage = true });
            faults.AddRange(await FaultsAsync(page));
            foreach (var link in await page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href]')].map(a => a.href)"))
            {
                if (Uri.TryCreate(link, UriKind.Absolute, out var target) && target.Authority == Site.App.Address.Authority
                    // These would turn the look into another one.
                    && !target.Query.Contains("lang=", StringComparison.Ordinal) && known.Add(target.PathAndQuery))
                {
                    queue.Enqueue(target.PathAndQuery);
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        return seen.Keys;
    }

    private static async Task<IEnumerable<string>> FaultsAsync(IPage page)
    {
        List<string> faults = [.. await ViolationsAsync(page)];
        if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
        {
            faults.Add($"{page.Url}: something sticks out at the side");
        }

        return faults;
    }
}
