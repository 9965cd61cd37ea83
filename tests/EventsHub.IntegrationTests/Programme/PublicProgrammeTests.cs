using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using EventsHub.Accounts.Domain;
using EventsHub.Conference.Domain;
using EventsHub.Databases;
using EventsHub.IntegrationTests.Web;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Editing;
using EventsHub.Programme.Public;
using EventsHub.Programme.Releases;
using EventsHub.Programme.Storage;
using EventsHub.Testing;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace EventsHub.IntegrationTests.Programme;

/// <summary>The public pages of a released programme, over HTTP.</summary>
public sealed class PublicProgrammeTests
{
    private const string Programme = "/e/TEST24/programme";

    [Fact]
    public async Task A_page_that_did_not_change_is_not_sent_again_and_a_release_changes_it()
    {
        await using var app = await StartAsync();
        var organiser = await OrganiserAsync(app);
        await ReleaseAsync(organiser);
        var browser = app.Open();
        foreach (var address in new[] { Programme, Programme + "?q=stars", "/e/TEST24/now", "/e/TEST24/changes", Programme + "/stars", Programme + "/changes.atom" })
        {
            using var first = await browser.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, first.StatusCode);
            // From the page cache and from the page itself alike.
            foreach (var again in new[] { address, address })
            {
                using var asked = new HttpRequestMessage(HttpMethod.Get, again);
                asked.Headers.IfNoneMatch.Add(first.Headers.ETag!);
                using var answer = await browser.Client.SendAsync(asked);
                // The present moment may have passed meanwhile.
                Assert.True(answer.StatusCode == HttpStatusCode.NotModified || address.EndsWith("/now", StringComparison.Ordinal), address);
            }
        }

        using var before = await browser.GetAsync(Programme);
        await RenameAsync(app, "Planets");
        Assert.Contains("Stars", await browser.ReadAsync(Programme), StringComparison.Ordinal);
        await ReleaseAsync(organiser);
        using var after = await browser.GetAsync(Programme);
        Assert.Contains("Planets", await after.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
    }

    [Fact]
    public async Task Another_node_shows_a_release_soon()
    {
        await using var app = await StartAsync();
        await using var other = app.SecondNode();
        var organiser = await OrganiserAsync(app);
        await ReleaseAsync(organiser);
        var browser = other.Open();
        Assert.Contains("Stars", await browser.ReadAsync(Programme), StringComparison.Ordinal);
        await RenameAsync(app, "Planets");
        await ReleaseAsync(organiser);

        Assert.True(await Patience.UntilAsync(async () => (await browser.ReadAsync(Programme)).Contains("Planets", StringComparison.Ordinal)), "The other node shows the old release.");
    }

    [Fact]
    public async Task A_talk_that_was_removed_says_so_and_one_that_never_was_is_not_found()
    {
        await using var app = await StartAsync();
        var organiser = await OrganiserAsync(app);
        await ReleaseAsync(organiser);
        await app.DbAsync(async db =>
        {
            db.Remove(db.Talks().Single());
            return await db.SaveChangesAsync();
        });
        await ReleaseAsync(organiser);

        using var gone = await app.Open().GetAsync(Programme + "/stars");
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Contains("10:00, Dome", await gone.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Open().GetAsync(Programme + "/never-was")).StatusCode);
    }

    [Fact]
    public async Task Descriptions_for_search_engines_and_the_feed_can_be_read()
    {
        await using var app = await StartAsync();
        var organiser = await OrganiserAsync(app);
        await ReleaseAsync(organiser);
        await RenameAsync(app, "Stars & </script><b>planets</b>");
        await ReleaseAsync(organiser);
        var browser = app.Open();

        var session = await app.DbAsync(db => Task.FromResult(db.Sessions().Single().ExternalId));
        foreach (var address in new[] { Programme, Programme + "/stars", $"/e/TEST24/sessions/{session}" })
        {
            var described = JsonLd(await browser.ReadAsync(address));
            Assert.Equal("https://schema.org", described.GetProperty("@context").GetString());
            Assert.Equal("Event", described.GetProperty("@type").GetString());
            Assert.All(new[] { "name", "startDate", "endDate", "url" }, part => Assert.NotEqual("", described.GetProperty(part).GetString()));
            Assert.Equal("Place", described.GetProperty("location").GetProperty("@type").GetString());
        }

        var day = JsonLd(await browser.ReadAsync(Programme));
        Assert.Equal("2030-06-24T10:00:00+02:00", Assert.Single(day.GetProperty("subEvent").EnumerateArray()).GetProperty("startDate").GetString());
        var talk = JsonLd(await browser.ReadAsync(Programme + "/stars"));
        Assert.Equal("Ana Sample", talk.GetProperty("performer")[0].GetProperty("name").GetString());

        using var answer = await browser.GetAsync(Programme + "/changes.atom");
        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType!.MediaType);
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;
        Assert.Equal(atom + "feed", feed.Name);
        Assert.All(new[] { "id", "title", "updated", "author" }, part => Assert.NotNull(feed.Element(atom + part)));
        var entries = feed.Elements(atom + "entry").ToList();
        Assert.Equal(2, entries.Count);
        Assert.Contains("“Stars” → “Stars & </script><b>planets</b>”", entries[0].Element(atom + "content")!.Value, StringComparison.Ordinal);
        Assert.Equal(2, entries.Select(e => e.Element(atom + "id")!.Value).Distinct().Count());
    }

    [Fact]
    public async Task The_worker_and_the_manifest_are_served_as_what_they_are()
    {
        await using var app = await StartAsync();
        using var worker = await app.Open().GetAsync("/e/service-worker.js");
        Assert.Equal("text/javascript", worker.Content.Headers.ContentType!.MediaType);
        Assert.Matches("^const build = \"[0-9a-f]{32}\";", await worker.Content.ReadAsStringAsync());
        using var manifest = await app.Open().GetAsync("/e/TEST24/manifest.webmanifest");
        Assert.Equal("application/manifest+json", manifest.Content.Headers.ContentType!.MediaType);
        Assert.Equal("/e/TEST24/now", JsonDocument.Parse(await manifest.Content.ReadAsStringAsync()).RootElement.GetProperty("start_url").GetString());
    }

    [Fact]
    public async Task An_empty_programme_is_an_empty_page_and_one_of_five_thousand_talks_is_read()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var empty = Sample.OpenEvent("EMPTY");
        empty.ReleaseProgramme(DateTime.UtcNow, hasScheduledSessions: true);
        var huge = Sample.OpenEvent("HUGE");
        huge.ReleaseProgramme(DateTime.UtcNow, hasScheduledSessions: true);
        await slice.InsertAsync(empty, huge);
        await slice.InsertAsync([.. HugeOnes(huge)]);
        await slice.UpgradeAsync<FirstReleases>();
        Assert.Empty((await slice.SendAsync(new ShowPublicProgramme.Query("EMPTY"))).Sessions);
        Assert.Empty((await slice.SendAsync(new ShowPublicNow.Query("EMPTY"))).Next);
        var shown = await slice.SendAsync(new ShowPublicProgramme.Query("HUGE"));
        Assert.Equal(5000, shown.Sessions.Sum(s => s.Talks.Count));
        Assert.Equal("Session 123", Assert.Single((await slice.SendAsync(new ShowPublicProgramme.Query("HUGE", Search: "talk 123.4"))).Sessions).Title);
        Assert.Equal(5000, shown.Sessions.SelectMany(s => s.Talks).Select(t => t.FavouriteId).Distinct().Count());

        static IEnumerable<Session> HugeOnes(Event huge) => Enumerable.Range(0, 500).Select(i =>
        {
            var session = Session.Of(huge.Id, new(LocalizedText.English($"Session {i}")), new(2030, 6, 24), new LocalDateTime(2030, 6, 24, 8, 0).PlusMinutes(i));
            Enumerable.Range(0, 10).ToList().ForEach(t => session.TakeIn(Talk.Of(huge.Id, new(LocalizedText.English($"Talk {i}.{t}")) { DurationMinutes = 6 }, $"talk-{i}-{t}")));
            return session;
        });
    }

    [Fact]
    public async Task Favourites_in_an_address_are_read_leniently()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        await slice.InsertAsync(Sample.OpenEvent());
        var id = await slice.SendAsync(new CreateSession.Command("TEST24", new() { Title = new() { ["en"] = "Block" }, Day = new(2030, 6, 24), Start = new(10, 0), DurationMinutes = 60 }));
        foreach (var title in new[] { "One", "Two" })
        {
            await slice.SendAsync(new CreateTalk.Command("TEST24", id, new() { Title = new() { ["en"] = title }, Position = 9 }));
        }

        await slice.SendAsync(new ReleaseProgramme.Command("TEST24"));
        var session = Assert.Single((await slice.SendAsync(new ShowPublicProgramme.Query("TEST24"))).Sessions);
        var two = session.Talks[1].FavouriteId;

        var found = await slice.SendAsync(new ShowPublicFavourites.Query("TEST24", $"{two}<!-- !!nothing{two}"));
        Assert.Equal(two, found.Ids);
        found = await slice.SendAsync(new ShowPublicFavourites.Query("TEST24", $"{two}AAAAAAA{two}xyz"));
        Assert.Equal(two, found.Ids);
        Assert.Equal(["Two"], Assert.Single(found.Sessions).Talks.Select(t => t.Title));
        Assert.Equal(2, Assert.Single((await slice.SendAsync(new ShowPublicFavourites.Query("TEST24", session.FavouriteId))).Sessions).Talks.Count);
        Assert.Empty((await slice.SendAsync(new ShowPublicFavourites.Query("TEST24", null))).Sessions);
    }

    private static JsonElement JsonLd(string page)
    {
        var match = Regex.Match(page, "<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline);
        Assert.True(match.Success);
        return JsonDocument.Parse(match.Groups[1].Value).RootElement;
    }

    private static async Task<Browser> OrganiserAsync(WebApp app)
    {
        await app.AddPersonAsync("organiser@example.org", Role.Organiser);
        return await app.SignedInAsync("organiser@example.org");
    }

    private static async Task ReleaseAsync(Browser organiser)
    {
        using var answer = await organiser.PostAsync("/events/TEST24/programme/releases");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static Task<int> RenameAsync(WebApp app, string title) => app.DbAsync(async db =>
    {
        db.Sessions().Include(s => s.Talks).Single().Retitle(LocalizedText.English(title));
        return await db.SaveChangesAsync();
    });

    private static async Task<WebApp> StartAsync()
    {
        var app = await WebApp.StartAsync();
        var @event = Sample.OpenEvent();
        var room = @event.Open("dome", "Dome");
        var session = Session.Of(@event.Id, new(LocalizedText.English("Stars")), new(2030, 6, 24), new(2030, 6, 24, 10, 0), 30, room.Id);
        var speaker = Speaker.Of(@event.Id, PersonName.Of("Ana", "Sample"), "ana-sample");
        var talk = Talk.Of(@event.Id, new(session.Title) { DurationMinutes = 30, Languages = ["en"] }, "stars");
        talk.SpokenBy([(speaker.Id, null)]);
        session.TakeIn(talk);
        var chair = Speaker.Of(@event.Id, PersonName.Of("Kim", "Sample"), "kim-sample");
        session.ChairedBy([chair.Id]);
        await app.InsertAsync(@event, speaker, chair, session);
        return app;
    }
}
