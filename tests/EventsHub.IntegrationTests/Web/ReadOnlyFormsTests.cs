using System.Text.RegularExpressions;
using EventsHub.Accounts.Domain;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;

namespace EventsHub.IntegrationTests.Web;

/// <summary>Who may look at a page and not change what is on it sees its forms, and can send none of them.</summary>
public sealed partial class ReadOnlyFormsTests
{
    private static readonly string[] Pages =
    [
        "setup", "setup/policy", "setup/tickets/regular", "setup/tickets/new", "setup/quotas/on-site", "setup/quotas/new", "setup/rooms/new", "setup/keys", "programme", "programme/grid", "programme/quick", "programme/tracks",
        "programme/types", "programme/releases", "programme/import",
    ];

    [Fact]
    public async Task The_desk_looks_at_setup_and_programme_and_sends_nothing()
    {
        await using var app = await WebApp.StartAsync();
        await app.InsertAsync(Sample.OpenEvent());
        await app.AddPersonAsync("staff@example.org", Role.Staff);
        await app.AddPersonAsync("organiser@example.org", Role.Organiser);
        var (staff, organiser) = (await app.SignedInAsync("staff@example.org"), await app.SignedInAsync("organiser@example.org"));
        var seen = 0;

        foreach (var page in Pages)
        {
            var (shown, editable) = (await BodyOfAsync(staff, page), await BodyOfAsync(organiser, page));
            foreach (Match form in PostForm().Matches(shown))
            {
                seen++;
                Assert.True(form.Value.Contains("<fieldset class=\"as-shown\" disabled>", StringComparison.Ordinal), $"{page}: {form.Value[..Math.Min(200, form.Value.Length)]}");
            }

            Assert.DoesNotContain("as-shown", editable, StringComparison.Ordinal);
            Assert.Equal(PostForm().Count(shown) > 0, shown.Contains("You may look at this", StringComparison.Ordinal));
        }

        Assert.True(seen > 10, $"Only {seen} forms were seen.");
    }

    [Fact]
    public async Task Ways_to_what_only_changes_the_programme_are_shown_to_who_may()
    {
        await using var app = await WebApp.StartAsync();
        await app.InsertAsync(Sample.OpenEvent());
        await app.AddPersonAsync("staff@example.org", Role.Staff);
        await app.AddPersonAsync("organiser@example.org", Role.Organiser);

        var shown = await BodyOfAsync(await app.SignedInAsync("staff@example.org"), "programme");
        var editable = await BodyOfAsync(await app.SignedInAsync("organiser@example.org"), "programme");

        foreach (var way in new[] { "/programme/import\"", "/programme/quick\"" })
        {
            Assert.DoesNotContain(way, shown, StringComparison.Ordinal);
            Assert.Contains(way, editable, StringComparison.Ordinal);
        }

        Assert.Contains("/programme/releases\"", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_drags_sessions_who_may_not_move_them()
    {
        await using var app = await WebApp.StartAsync();
        var @event = Sample.OpenEvent();
        await app.InsertAsync(@event, Session.Of(@event.Id, new(LocalizedText.English("Opening")), @event.StartsOn, new NodaTime.LocalDateTime(@event.StartsOn.Year, @event.StartsOn.Month, @event.StartsOn.Day, 10, 0)));
        await app.AddPersonAsync("staff@example.org", Role.Staff);
        await app.AddPersonAsync("organiser@example.org", Role.Organiser);

        var shown = await BodyOfAsync(await app.SignedInAsync("staff@example.org"), "programme/grid");
        var editable = await BodyOfAsync(await app.SignedInAsync("organiser@example.org"), "programme/grid");

        foreach (var means in new[] { "data-handle", "data-edge" })
        {
            Assert.DoesNotContain(means, shown, StringComparison.Ordinal);
            Assert.Contains(means, editable, StringComparison.Ordinal);
        }

        Assert.Contains("Opening", shown, StringComparison.Ordinal);
    }

    // Of the main part of the page; the way out stands above it.
    private static async Task<string> BodyOfAsync(Browser browser, string page)
    {
        var answer = await browser.GetAsync($"/events/TEST24/{page}");
        var html = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? html[html.IndexOf("<main", StringComparison.Ordinal)..] : "";
    }

    [GeneratedRegex("<form[^>]*method=\"post\".*?</form>", RegexOptions.Singleline)]
    private static partial Regex PostForm();
}
