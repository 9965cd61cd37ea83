using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using EventsHub.Testing;
using Microsoft.Playwright;
using EventsHub.BrowserTests;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(Site))]
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace EventsHub.BrowserTests;

/// <summary>The running program with the sample conference, and one Chromium, shared by all tests. Where there is no Chromium, tests are skipped and say so.</summary>
public sealed partial class Site : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private RunningApp? _app;
    private string? _session;

    /// <summary>Where Chromium is; null where it is not.</summary>
    public static string? Chromium { get; } =
        Environment.GetEnvironmentVariable("EVENTSHUB_CHROMIUM") ?? Array.Find(Places, File.Exists);

    /// <summary>Where pictures and traces go.</summary>
    public static string Artifacts { get; } = Path.Combine(Programs.Root, "artifacts");

    /// <summary>The running program.</summary>
    public RunningApp App => _app!;

    /// <summary>The browser.</summary>
    public IBrowser Browser => _browser!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (Chromium is null)
        {
            return;
        }

        _app = await RunningApp.StartAsync(Programs.Built);
        await _app.EventsHubAsync("host", "set", "--name", "Sample Host", "--city", "Paris", "--country", "FR", "--vat-number", "FR11123456782");
        await _app.EventsHubAsync("event", "import", Path.Combine(Programs.Root, "samples", "arabic", "event.json"), "--shift-to", DateTime.Today.AddDays(50).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await _app.EventsHubAsync("registrations", "import", "--event", "CAP24", "--file", Path.Combine(AppContext.BaseDirectory, "people.csv"), "--ticket", "regular");
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout((float)Patience.Limit.TotalMilliseconds);
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Timeout = (float)Patience.Limit.TotalMilliseconds,
            // Chromium's sandbox refuses to run as root.
            Args = Environment.UserName == "root" ? ["--no-sandbox"] : [],
        });
    }

    /// <summary>The cookies of an administrator who has signed in through the pages.</summary>
    public async Task<string> SessionAsync()
    {
        if (_session is null)
        {
            var path = await SignInPathAsync("admin@example.org");
            await using var context = await Browser.NewContextAsync(new() { BaseURL = App.Address.ToString() });
            context.SetDefaultTimeout((float)Patience.Limit.TotalMilliseconds);
            var page = await context.NewPageAsync();
            await page.GotoAsync(path);
            await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("/account"));
            _session = await context.StorageStateAsync();
        }

        return _session;
    }

    /// <summary>A link that signs an administrator in, once.</summary>
    public async Task<string> SignInPathAsync(string email) =>
        new Uri((await App.EventsHubAsync("user", "add", "--email", email, "--name", "First Administrator", "--admin", "--link")).Trim()).AbsolutePath;

    /// <summary>Somebody registers; gives the address of their own page.</summary>
    public async Task<string> RegisteredPathAsync(string eventCode = "CAP24", string ticket = "regular", string payment = "bankTransfer")
    {
        using HttpClient client = new() { BaseAddress = App.Address, Timeout = Patience.Limit };
        var answer = await client.PostAsJsonAsync($"/api/v1/events/{eventCode}/registrations", new
        {
            person = new { given = "Noor", family = "Sample", email = "noor@example.org", country = "NL", affiliation = "Sample Observatory" },
            ticketType = ticket,
            paymentMethod = payment,
            consent = true,
            language = "en",
        });
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.IsSuccessStatusCode, body.ToString());
        return $"/e/{eventCode}/r/{body.GetProperty("token").GetString()}";
    }

    /// <summary>Somebody registers; gives the address of the page of all that they are, out of the mail that they get.</summary>
    public async Task<string> MailedPathAsync()
    {
        await RegisteredPathAsync();
        return await MailedAsync(PersonalPath(), "noor@example.org");
    }

    private async Task<string> MailedAsync(Regex path, string to)
    {
        var mails = Path.Combine(App.Folder, "mail");
        var until = DateTime.UtcNow + Patience.Limit;
        while (DateTime.UtcNow < until)
        {
            foreach (var mail in Directory.Exists(mails) ? Directory.GetFiles(mails, "*.eml") : [])
            {
                // Lines of quoted-printable text (RFC 2045) go on after an equals sign.
                var text = (await File.ReadAllTextAsync(mail)).Replace("=\r\n", "", StringComparison.Ordinal);
                if (text.Contains(to, StringComparison.Ordinal) && path.Match(text) is { Success: true } link)
                {
                    return link.Value;
                }
            }

            await Task.Delay(200);
        }

        throw new TimeoutException($"No mail with such a link came to {mails}.");
    }

    [GeneratedRegex("/e/CAP24/p/[A-Za-z0-9_-]{20,}")]
    private static partial Regex PersonalPath();

    /// <summary>Somebody orders places for a group and gives one of them to a person; gives the address of the leader's page.</summary>
    public async Task<string> GroupPathAsync()
    {
        using HttpClient client = new() { BaseAddress = App.Address, Timeout = Patience.Limit };
        var answer = await client.PostAsJsonAsync("/api/v1/events/CAP24/groups", new
        {
            groupName = "Sample Museum", leader = new { given = "Sam", family = "Sample", email = "sam@example.org" }, tickets = new[] { new { ticket = "regular", count = 3 } },
            paymentMethod = "bankTransfer", consent = true, language = "en",
        });
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.IsSuccessStatusCode, body.ToString());
        var token = body.GetProperty("token").GetString()!;
        client.DefaultRequestHeaders.Add("Order-Token", token);
        var invited = await client.PostAsJsonAsync("/api/v1/events/CAP24/own-group/people", new { people = $"Bo Sample;bo-{Guid.NewGuid():N}@example.org\ninvited@example.org" });
        Assert.True(invited.IsSuccessStatusCode, await invited.Content.ReadAsStringAsync());
        return $"/e/CAP24/o/{token}/group";
    }

    /// <summary>The address at which somebody who was invited to a place of a group fills it in, out of the mail that they get.</summary>
    public Task<string> PlacePathAsync(string email = "invited@example.org") => MailedAsync(PlacePath(), email);

    [GeneratedRegex("/e/CAP24/r/[A-Za-z0-9_-]{20,}/place")]
    private static partial Regex PlacePath();

    /// <summary>Code of the event of which badges were printed; in the others nobody's badge counts as printed.</summary>
    public const string Printed = "FALAK26";

    /// <summary>Prints the badges of somebody at that event from a template of its own, so that there is a template and a print run to look at.</summary>
    public async Task PrintedBadgesAsync()
    {
        await RegisteredPathAsync(Printed, "participant", "onSite");
        await RegisteredPathAsync(Printed, "student");
        var file = Path.Combine(Directory.CreateDirectory(Artifacts).FullName, $"badges-{Guid.NewGuid():N}");
        await App.EventsHubAsync("badges", "template", "export", "A6", "--event", Printed, "--out", file);
        await App.EventsHubAsync("badges", "template", "import", "Press", "--event", Printed, "--file", file);
        await App.EventsHubAsync("badges", "--event", Printed, "--template", "Press", "--out", file);
        File.Delete(file);
    }

    /// <summary>Somebody pays at the desk and somebody by transfer, so that there is a closing and a line of a statement to look at.</summary>
    public async Task PaidAsync()
    {
        using HttpClient client = new() { BaseAddress = App.Address, Timeout = Patience.Limit };
        var answer = await client.PostAsJsonAsync($"/api/v1/events/{Printed}/registrations", new
        {
            person = new { given = "Noor", family = "Sample", email = "noor@example.org", country = "NL" }, ticketType = "participant", paymentMethod = "onSite", consent = true, language = "en",
        });
        var code = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString()!;
        await App.EventsHubAsync("registrations", "money", "--event", Printed, "--code", code, "--amount", "10", "--method", "cash");
        await App.EventsHubAsync("registrations", "close-day", "--event", Printed);
        var file = Path.Combine(Directory.CreateDirectory(Artifacts).FullName, $"statement-{Guid.NewGuid():N}");
        await File.WriteAllBytesAsync(file, BankFiles.Camt(8, [new(DateOnly.FromDateTime(DateTime.UtcNow), 10, "Noor Sample", $"Fees {code}")]));
        await App.EventsHubAsync("bank", "import", "--file", file, "--ours");
        File.Delete(file);
    }

    /// <summary>Two of one name register, so that there are two people to look at side by side.</summary>
    public async Task NamesakesAsync()
    {
        await RegisteredPathAsync();
        await RegisteredPathAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }
}
