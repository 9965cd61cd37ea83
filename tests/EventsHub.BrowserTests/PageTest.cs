using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using EventsHub.Testing;
using Microsoft.Playwright;

namespace EventsHub.BrowserTests;

/// <summary>A test that opens pages. Whatever a page complains about on the way (errors on its console, a refused script or style, an answer of
/// 500) makes it fail. After a failure its trace and a picture lie in <c>artifacts/browser/</c>.</summary>
public abstract class PageTest(Site site) : IAsyncLifetime
{
    private readonly List<IBrowserContext> _contexts = [];
    private readonly List<string> _complaints = [];

    /// <summary>An answer that a script is meant to get, and that is no fault of the page.</summary>
    protected int? ExpectedRefusal { get; set; }

    /// <summary>The running program and the browser.</summary>
    protected Site Site { get; } = site;

    /// <inheritdoc/>
    public ValueTask InitializeAsync()
    {
        Assert.SkipWhen(Site.Chromium is null, "There is no Chromium (Debian package chromium, or EVENTSHUB_CHROMIUM).");
        return default;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        var failed = TestContext.Current.TestState?.Result == TestResult.Failed;
        var folder = Path.Combine(Site.Artifacts, "browser", FileName(TestContext.Current.Test?.TestDisplayName ?? GetType().Name));
        foreach (var (number, context) in _contexts.Index())
        {
            if (failed)
            {
                foreach (var (tab, page) in context.Pages.Index())
                {
                    await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{number}-{tab}.png"), FullPage = true });
                }
            }

            await context.Tracing.StopAsync(new() { Path = failed ? Path.Combine(folder, $"{number}.zip") : null });
            await context.DisposeAsync();
        }

        Assert.True(_complaints.Count == 0, string.Join("\n", _complaints.Distinct()));
        GC.SuppressFinalize(this);
    }

    /// <summary>A new browser window, of a visitor.</summary>
    protected Task<IPage> VisitAsync(Look look) => OpenAsync(look, null);

    /// <summary>A new browser window, of an administrator who has signed in.</summary>
    protected async Task<IPage> SignedInAsync(Look look) => await OpenAsync(look, await Site.SessionAsync());

    /// <summary>Checks a page with axe: no violation of WCAG 2.2 A and AA, nor of what axe calls best practice.</summary>
    protected static async Task AccessibleAsync(IPage page)
    {
        var violations = await ViolationsAsync(page);
        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }

    // axe is a script itself.
    /// <summary>Checks a page with axe where scripts run.</summary>
    protected static Task AccessibleWhereScriptRunsAsync(IPage page, Look look) => look.HasScript ? AccessibleAsync(page) : Task.CompletedTask;

    /// <summary>What axe finds on a page.</summary>
    protected static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        var result = await page.RunAxe(new AxeRunOptions
        {
            RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        });
        return [.. result.Violations.Select(violation =>
            $"{page.Url}: {violation.Id} ({violation.Impact}): {violation.Help}{string.Concat(violation.Nodes.Take(5).Select(node => $"\n    {node.Html}"))}")];
    }

    private async Task<IPage> OpenAsync(Look look, string? session)
    {
        var context = await Site.Browser.NewContextAsync(look.Options(Site.App.Address, session));
        context.SetDefaultTimeout((float)Patience.Limit.TotalMilliseconds);
        _contexts.Add(context);
        await context.Tracing.StartAsync(new() { Screenshots = true, Snapshots = true });
        var page = await context.NewPageAsync();
        Watch(page);
        return page;
    }

    private void Watch(IPage page)
    {
        page.PageError += (_, error) => Complain($"{page.Url}: {error}");
        page.Console += (_, message) =>
        {
            // What did not load is seen below, with its address; a form refused with 400 or 409 is no fault.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                Complain($"{page.Url}: {message.Text}");
            }
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 500 || response.Status >= 400 && response.Request.ResourceType != "document" && response.Status != ExpectedRefusal)
            {
                Complain($"{page.Url}: {response.Status} for {response.Url}");
            }
        };
    }

    private void Complain(string complaint)
    {
        lock (_complaints)
        {
            _complaints.Add(complaint);
        }
    }

    /// <summary>A text as the name of a file.</summary>
    protected static string FileName(string text) => string.Concat(text.Select(c => char.IsLetterOrDigit(c) || c is '.' or '-' ? c : '_'));
}
