using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using EventsHub.Accounts.Domain;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Storage;
using EventsHub.IntegrationTests.Web;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.IntegrationTests.Programme;

/// <summary>The pages of the programme, over HTTP.</summary>
public sealed class ProgrammePagesTests
{
    [Fact]
    public async Task The_public_pages_and_files_are_there_once_published_and_gone_when_taken_back()
    {
        await using var app = await StartAsync();
        var browser = app.Open();
        string[] addresses =
        [
            "/e/TEST24/programme", "/e/TEST24/programme/stars", "/e/TEST24/programme/speakers", "/e/TEST24/programme/speakers/ana-sample",
            "/e/TEST24/programme.ics", "/e/TEST24/programme.xml", "/e/TEST24/programme.pdf", "/e/TEST24/programme.pdf?paper=a5-on-a4", "/e/TEST24/programme.zip", "/e/TEST24/programme.ics?speaker=ana-sample", "/e/TEST24/programme/stars.ics",
        ];
        foreach (var address in addresses)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(address)).StatusCode);
        }

        await PublishAsync(app, true);
        foreach (var address in addresses)
        {
            using var answer = await browser.GetAsync(address);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
        }

        var page = await (await browser.GetAsync("/e/TEST24/programme/stars")).Content.ReadAsStringAsync();
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Contains("https://schema.org", page, StringComparison.Ordinal);
        var french = await (await browser.GetAsync("/e/TEST24/programme?lang=fr")).Content.ReadAsStringAsync();
        Assert.Contains("Ajouter", await (await browser.GetAsync("/e/TEST24/programme/stars?lang=fr")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Intervenants", french, StringComparison.Ordinal);

        await PublishAsync(app, false);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/e/TEST24/programme?day=2030-06-24")).StatusCode);
    }

    [Fact]
    public async Task Staff_pages_are_for_those_who_may()
    {
        await using var app = await StartAsync();
        await app.AddPersonAsync("organiser@example.org", Role.Organiser);
        var browser = await app.SignedInAsync("organiser@example.org");
        var session = await app.DbAsync(db => db.Sessions().Select(s => s.Id).FirstAsync());
        var talk = await app.DbAsync(db => db.Talks().Select(t => t.Id).FirstAsync());
        var speaker = await app.DbAsync(db => db.Speakers().Select(s => s.Id).FirstAsync());
        foreach (var address in new[]
        {
            "", "/import", "/speakers", "/speakers/new", $"/speakers/{speaker}", "/tracks", "/releases", $"/sessions/{session}", $"/talks/{talk}", "/export", "/export.pdf", "/export.zip", "/export.ics", "/export.xml",
        })
        {
            using var answer = await browser.GetAsync("/events/TEST24/programme" + address);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
            Assert.Equal(HttpStatusCode.Redirect, (await app.Open().GetAsync("/events/TEST24/programme" + address)).StatusCode);
        }
    }

    [Fact]
    public async Task A_session_is_added_by_its_form_and_a_bad_one_comes_back_as_typed()
    {
        await using var app = await StartAsync();
        await app.AddPersonAsync("organiser@example.org", Role.Organiser);
        var browser = await app.SignedInAsync("organiser@example.org");

        using var refused = await browser.PostAsync("/events/TEST24/programme", ("Input.Title[en]", ""), ("Input.Title[fr]", ""), ("Input.Day", "2030-06-25"), ("Input.Start", "09:30"), ("Input.DurationMinutes", "9999"), ("Input.Kind", "Panel"));
        var page = await refused.Content.ReadAsStringAsync();
        Assert.Contains("Give a title in at least one language.", page, StringComparison.Ordinal);
        Assert.Contains("9999", page, StringComparison.Ordinal);
        Assert.Contains("09:30", page, StringComparison.Ordinal);

        using var added = await browser.PostAsync("/events/TEST24/programme", ("Input.Title[en]", "Panel on lamps"), ("Input.Day", "2030-06-25"), ("Input.Start", "09:30"), ("Input.DurationMinutes", "60"), ("Input.Kind", "Panel"));
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        var session = await app.DbAsync(db => db.Sessions().SingleAsync(s => s.Day == new DateOnly(2030, 6, 25)));
        Assert.Equal(new DateTime(2030, 6, 25, 7, 30, 0, DateTimeKind.Utc), session.StartsAt("Europe/Paris"));
    }

    [Fact]
    public async Task A_file_is_looked_at_first_and_brought_in_then()
    {
        await using var app = await StartAsync();
        await app.AddPersonAsync("organiser@example.org", Role.Organiser);
        var browser = await app.SignedInAsync("organiser@example.org");
        const string address = "/events/TEST24/programme/import";

        var looked = await UploadAsync(browser, address, Feeds.Day(Feeds.Event("Brought &amp; in", guid: "11111111-1111-4111-8111-111111111111")));
        Assert.Contains("1 entry is new", looked, StringComparison.Ordinal);
        Assert.Contains("Nothing is stored yet.", looked, StringComparison.Ordinal);
        Assert.Equal(1, await app.DbAsync(db => db.Talks().CountAsync()));

        var packed = Regex.Match(looked, "name=\"Input.Packed\" value=\"([^\"]+)\"").Groups[1].Value;
        using var applied = await browser.PostAsync(address + "?handler=Apply", ("Input.Packed", WebUtility.HtmlDecode(packed)), ("Input.OnEventDates", "false"), ("Input.RemoveMissing", "false"));
        Assert.Contains("The programme is brought in.", await applied.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(2, await app.DbAsync(db => db.Talks().CountAsync()));

        Assert.Contains("DOCTYPE", await UploadAsync(browser, address, "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains("larger than 20 MB", await UploadAsync(browser, address, new byte[100 * 1024 * 1024]), StringComparison.Ordinal);
        Assert.Contains("not empty", await UploadAsync(browser, address, []), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_are_given_a_meaning_kept_until_brought_in_and_the_import_is_undone()
    {
        await using var app = await StartAsync();
        await app.AddPersonAsync("organiser@example.org", Role.Organiser);
        var browser = await app.SignedInAsync("organiser@example.org");
        const string address = "/events/TEST24/programme/import";
        var looked = await UploadAsync(browser, address, "Was;Day;Start\nBrought in;2030-06-25;10:00\n"u8.ToArray());
        Assert.Contains("Say which column holds the title.", looked, StringComparison.Ordinal);
        Assert.Contains("Brought in", looked, StringComparison.Ordinal);

        (string, string)[] form =
        [
            ("Input.Packed", Hidden(looked, "Packed")), ("Input.FileName", "programme.csv"), ("Input.OnEventDates", "false"), ("Input.RemoveMissing", "false"),
            ("Input.Columns[0]", "Title:fr"), ("Input.Columns[1]", "Day"), ("Input.Columns[2]", "Start"), ("Input.Encoding", ""),
        ];
        using var checkedAgain = await browser.PostAsync(address, form);
        var page = WebUtility.HtmlDecode(await checkedAgain.Content.ReadAsStringAsync());
        Assert.Contains("1 entry is new", page, StringComparison.Ordinal);
        Assert.Matches("<option[^>]*selected[^>]*value=\"Title:fr\"|<option[^>]*value=\"Title:fr\"[^>]*selected", page);

        // What was changed after looking is looked at once more.
        using var changed = await browser.PostAsync(address + "?handler=Apply", [.. form.Where(f => f.Item1 != "Input.Columns[0]"), ("Input.Columns[0]", "Title:en"), ("Input.Checked", Hidden(page, "Checked"))]);
        Assert.Contains("You changed something.", await changed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await app.DbAsync(db => db.Talks().CountAsync()));

        using var applied = await browser.PostAsync(address + "?handler=Apply", [.. form, ("Input.Checked", Hidden(page, "Checked"))]);
        Assert.Contains("The programme is brought in.", await applied.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(["Brought in"], (await app.DbAsync(db => db.Talks().ToListAsync())).Where(t => t.Title.All.ContainsKey("fr")).Select(t => t.Title.In("fr")));

        Assert.Contains("programme.csv", await browser.ReadAsync(address), StringComparison.Ordinal);
        Assert.Contains("programme.csv", await browser.ReadAsync(address + "/undo"), StringComparison.Ordinal);
        using var undone = await browser.PostAsync(address + "/undo", ("Force", "false"));
        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
        Assert.Equal(1, await app.DbAsync(db => db.Talks().CountAsync()));
        Assert.Contains("There is no import to undo.", await browser.ReadAsync(address + "/undo"), StringComparison.Ordinal);

        static string Hidden(string page, string name) => WebUtility.HtmlDecode(Regex.Match(page, $"name=\"Input.{name}\" value=\"([^\"]+)\"").Groups[1].Value);
    }

    [Fact]
    public async Task The_api_brings_in_undoes_and_hands_out_every_format()
    {
        await using var app = await StartAsync();
        await app.AddPersonAsync("organiser@example.org", Role.Organiser);
        var browser = await app.SignedInAsync("organiser@example.org");
        browser.Client.DefaultRequestHeaders.Add("X-Requested-With", "test");
        const string address = "/api/v1/events/TEST24/programme";
        using var table = new ByteArrayContent("Was,Day,Start\nBrought in,2030-06-25,10:00\n"u8.ToArray()) { Headers = { ContentType = new("application/x-www-form-urlencoded") } };

        using var imported = await browser.Client.PostAsync($"{address}/import?map=Was%3DTitle&fileName=a.csv", table);
        Assert.True(imported.StatusCode == HttpStatusCode.OK, await imported.Content.ReadAsStringAsync());
        Assert.Contains("a.csv", await browser.ReadAsync($"{address}/import/last"), StringComparison.Ordinal);
        foreach (var extension in new[] { "xml", "json", "pretalx.json", "csv", "xlsx" })
        {
            using var file = await browser.GetAsync($"{address}.{extension}");
            Assert.True(file.StatusCode == HttpStatusCode.OK, extension);
            using var page = await browser.GetAsync($"/events/TEST24/programme/export.{extension}");
            Assert.True(page.StatusCode == HttpStatusCode.OK, extension);
            Assert.Equal(page.Content.Headers.ContentType, file.Content.Headers.ContentType);
            Assert.NotEmpty(await file.Content.ReadAsByteArrayAsync());
        }

        using var undone = await browser.Client.PostAsync($"{address}/undo-import", null);
        Assert.True(undone.StatusCode == HttpStatusCode.OK, await undone.Content.ReadAsStringAsync());
        using var nothing = await browser.Client.PostAsync($"{address}/undo-import", null);
        Assert.Equal(HttpStatusCode.Conflict, nothing.StatusCode);
        using var none = await browser.GetAsync($"{address}/import/last");
        Assert.Equal(HttpStatusCode.NoContent, none.StatusCode);
    }

    [Fact]
    public async Task A_form_filled_in_on_what_somebody_else_has_changed_is_refused_and_keeps_what_was_typed()
    {
        await using var app = await StartAsync();
        await app.AddPersonAsync("organiser@example.org", Role.Organiser);
        var browser = await app.SignedInAsync("organiser@example.org");
        browser.Client.DefaultRequestHeaders.Add("X-Requested-With", "test");
        const string api = "/api/v1/events/TEST24/programme";
        const string pages = "/events/TEST24/programme";
        var track = await IdAsync("tracks", new { name = new { en = "Schools" }, colour = "#1B3A6B" }, "id");
        var type = await IdAsync("types", new { name = new { en = "Keynote" }, kind = "Parallel", durationMinutes = 45 }, "id");
        var talk = await IdAsync("lines", new { title = "Stars", minutes = 20, speakers = "Ana Sample" }, "talkId");
        var speaker = await app.DbAsync(db => db.Set<Speaker>().Select(s => s.Id).SingleAsync());
        var session = await app.DbAsync(db => db.Set<Talk>().Where(t => t.Id == Guid.Parse(talk)).Select(t => t.SessionId).SingleAsync());
        (string Page, string Get, (string, string)[] Fields, string Typed)[] forms =
        [
            ($"tracks?track={track}", "tracks", [("Track", track), ("Input.Name[en]", "Typed track"), ("Input.Colour", "#1B3A6B"), ("Input.Position", "0")], "Typed track"),
            ($"types?type={type}", "types", [("Type", type), ("Input.Name[en]", "Typed type"), ("Input.Kind", "Parallel"), ("Input.DurationMinutes", "30"), ("Input.Position", "0")], "Typed type"),
            ($"talks/{talk}", $"talks/{talk}", [("SessionId", $"{session}"), ("Input.Title[en]", "Typed talk"), ("Input.Kind", "Parallel"), ("Input.DurationMinutes", "30"), ("Input.Position", "1")], "Typed talk"),
            ($"speakers/{speaker}", $"speakers/{speaker}", [("Input.Given", "Typed speaker"), ("Input.NameOrder", "GivenFirst")], "Typed speaker"),
        ];

        foreach (var (page, address, fields, typed) in forms)
        {
            var version = Regex.Match(await browser.ReadAsync($"{pages}/{page}"), "name=\"Version\" value=\"([0-9]+)\"").Groups[1].Value;
            Assert.True(version.Length > 0, page);
            var saved = await browser.PostFromAsync($"{pages}/{page}", $"{pages}/{address}", [.. fields, ("Version", version)]);
            Assert.True(saved.StatusCode == HttpStatusCode.Redirect, page);
            var refused = await (await browser.PostFromAsync($"{pages}/{page}", $"{pages}/{address}", [.. fields, ("Version", version)])).Content.ReadAsStringAsync();
            Assert.Contains("Somebody else changed this in between. Copy what you typed", refused, StringComparison.Ordinal);
            Assert.Contains($"value=\"{typed}\"", refused, StringComparison.Ordinal);
        }

        async Task<string> IdAsync(string path, object body, string name)
        {
            var answer = await browser.Client.PostAsJsonAsync($"{api}/{path}", body);
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
            return (await answer.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>()).GetProperty(name).GetString()!;
        }
    }

    private static async Task<string> UploadAsync(Browser browser, string address, byte[] file)
    {
        var token = Regex.Match(await browser.ReadAsync(address), "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"").Groups[1].Value;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(file), "Input.File", "schedule.xml" } };
        using var answer = await browser.Client.PostAsync(address, form);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<WebApp> StartAsync()
    {
        var app = await WebApp.StartAsync();
        await app.DbAsync(async db =>
        {
            db.Add(Sample.OpenEvent());
            return await db.SaveChangesAsync();
        });
        await ImportAsync(app);
        return app;
    }

    // The application's own user is whoever sends a request; what a test prepares is put in beside it.
    private static async Task ImportAsync(WebApp app)
    {
        var @event = await app.DbAsync(db => db.Events().SingleAsync());
        var session = Session.Of(@event.Id, new(LocalizedText.English("Stars")), new(2030, 6, 24), new(2030, 6, 24, 10, 0), 30);
        var speaker = Speaker.Of(@event.Id, PersonName.Of("Ana", "Sample"), "ana-sample");
        var talk = Talk.Of(@event.Id, new(session.Title) { DurationMinutes = 30, Languages = ["en"], Abstract = LocalizedText.English("Mind <script>alert(1)</script> here.") }, "stars");
        talk.SpokenBy([(speaker.Id, null)]);
        session.TakeIn(talk);
        await app.InsertAsync(speaker, session);
    }

    private static async Task PublishAsync(WebApp app, bool isPublic)
    {
        await app.AddPersonAsync($"{isPublic}@example.org".ToLowerInvariant(), Role.Organiser);
        var browser = await app.SignedInAsync($"{isPublic}@example.org".ToLowerInvariant());
        using var answer = await browser.PostAsync($"/events/TEST24/programme/releases{(isPublic ? "" : "?handler=Unpublish")}");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
