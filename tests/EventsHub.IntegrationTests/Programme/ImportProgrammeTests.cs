using System.Text;
using EventsHub.Conference.Storage;
using EventsHub.Databases;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Pipeline;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Feeds;
using EventsHub.Programme.Feeds.Import;
using EventsHub.Programme.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.IntegrationTests.Programme;

public sealed class ImportProgrammeTests
{
    private const string One = "11111111-1111-4111-8111-111111111111";
    private const string Two = "22222222-2222-4222-8222-222222222222";

    [Theory, EachDatabase]
    public async Task A_file_of_nothing_and_one_that_would_take_out_most_change_nothing_unless_it_is_meant(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.InsertAsync(Sample.OpenEvent());
        await slice.SendAsync(new ImportProgramme.Command("TEST24", Feeds.Day([.. Enumerable.Range(1, 9).Select(i => Feeds.Event($"Talk {i}", id: $"{i}"))])));

        foreach (var empty in new[] { "<schedule/>", "<schedule><conference><title>Elsewhere</title></conference></schedule>" })
        {
            var refused = await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new ImportProgramme.Command("TEST24", Encoding.UTF8.GetBytes(empty), RemoveMissing: true)));
            Assert.Equal("import.no-entries", refused.Code);
        }

        var other = Feeds.Day(Feeds.Event("Talk 1", id: "1"), Feeds.Event("Another", id: "77"));
        Assert.Contains((await slice.SendAsync(new ImportProgramme.Command("TEST24", other, DryRun: true, RemoveMissing: true))).Findings, f => f.StartsWith("This would take out 8 entries", StringComparison.Ordinal));
        Assert.Equal("import.removes-most", (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new ImportProgramme.Command("TEST24", other, RemoveMissing: true)))).Code);
        Assert.Equal(9, await slice.DbAsync(db => db.Talks().CountAsync()));

        await slice.SendAsync(new ImportProgramme.Command("TEST24", other, RemoveMissing: true, RemoveMost: true));
        Assert.Equal(2, await slice.DbAsync(db => db.Talks().CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task A_talk_that_moved_and_was_renamed_keeps_its_identity_and_its_address(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.InsertAsync(Sample.OpenEvent());
        await ImportAsync(slice, Feeds.Day(Feeds.Event("First title", guid: One), Feeds.Event("Second", "11:00", guid: Two)));
        var before = await TalkAsync(slice, One);

        var report = await ImportAsync(slice, Feeds.Day(Feeds.Event("New title", "14:30", "00:45", guid: One, room: "Dome"), Feeds.Event("Second", "11:00", guid: Two)));

        var moved = Assert.Single(report.Lines);
        Assert.Equal(ImportAction.Moved, moved.Action);
        Assert.Contains("10:00", moved.Details[0], StringComparison.Ordinal);
        Assert.Contains("14:30, 45 min, Dome", moved.Details[0], StringComparison.Ordinal);
        Assert.Contains("First title", moved.Details[1], StringComparison.Ordinal);
        var after = await TalkAsync(slice, One);
        Assert.Equal((before.Id, before.Slug, "New title"), (after.Id, after.Slug, after.Title.In("en")));
        var session = await slice.DbAsync(db => db.Sessions().SingleAsync(s => s.Id == after.SessionId));
        Assert.Equal("New title", session.Title.In("en"));
        // 14:30 in Paris in summer.
        Assert.Equal(new DateTime(2030, 6, 24, 12, 30, 0, DateTimeKind.Utc), session.StartsAt("Europe/Paris"));
    }

    [Theory, EachDatabase]
    public async Task What_a_file_lacks_stays_unless_it_is_to_go(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.InsertAsync(Sample.OpenEvent());
        var both = Feeds.Day(Feeds.Event("One", guid: One, persons: "<person id='1'>Sample One</person>"), Feeds.Event("Two", "11:00", guid: Two));
        await ImportAsync(slice, both);
        var lacks = Feeds.Day(Feeds.Event("Two", "11:00", guid: Two));

        var kept = await ImportAsync(slice, lacks);
        Assert.Equal(ImportAction.Missing, Assert.Single(kept.Lines).Action);
        Assert.True(kept.ChangesNothing);
        Assert.Equal(2, await slice.DbAsync(db => db.Talks().CountAsync()));

        var removed = await slice.SendAsync(new ImportProgramme.Command("TEST24", lacks, RemoveMissing: true));
        Assert.Equal(ImportAction.Removed, Assert.Single(removed.Lines).Action);
        Assert.Equal(1, await slice.DbAsync(db => db.Talks().CountAsync()));
        Assert.Equal(1, await slice.DbAsync(db => db.Sessions().CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task Two_imports_at_once_make_one_programme(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.InsertAsync(Sample.OpenEvent());
        var file = Feeds.Day([.. Enumerable.Range(1, 30).Select(i => Feeds.Event($"Talk {i}", $"{9 + (i / 6):00}:{i % 6}0", "00:10", id: $"{i}", persons: $"<person id='{i}'>Sample {i}</person>"))]);

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => ImportAsync(slice, file))));

        Assert.Equal(1, await slice.DbAsync(db => db.Rooms().CountAsync()));
        Assert.Equal(30, await slice.DbAsync(db => db.Speakers().CountAsync()));
    }

    [Fact]
    public async Task A_session_of_several_talks_comes_in_goes_out_and_stays_one()
    {
        await using var slice = await SliceAsync();
        const string block = "<links><link href='urn:uuid:33333333-3333-4333-8333-333333333333' type='session' service='eventshub'>Short talks</link>"
            + "<link href='urn:uuid:33333333-3333-4333-8333-333333333333' type='chair' service='eventshub'>Sample Chair and Kim Sandor, Jr.</link></links>";
        await ImportAsync(slice, Feeds.Day(
            Feeds.Event("B", "10:10", "00:10", Two, more: block), Feeds.Event("A", "10:00", "00:10", One, more: block), Feeds.Event("C", "10:30", "00:10", id: "3", more: block)));

        var session = await slice.DbAsync(db => db.Sessions().Include(s => s.Talks).Include(s => s.Chairs).ThenInclude(c => c.Speaker).AsSplitQuery().SingleAsync());
        Assert.Equal(("Short talks", 40), (session.Title.In("en"), session.DurationMinutes));
        Assert.Equal(["Sample Chair", "Kim Sandor, Jr."], session.Chairs.OrderBy(c => c.Position).Select(c => c.Speaker!.Name.Native));
        Assert.Equal(["A", "B", "C"], session.Talks.OrderBy(t => t.Position).Select(t => t.Title.In("en")));
        // Only the one after the gap needs a time of its own.
        Assert.Equal([true, true, false], session.Talks.OrderBy(t => t.Position).Select(t => t.Starts is null));

        var exported = await slice.SendAsync(new ExportProgramme.Query("TEST24", ProgrammeFormat.Frab));
        Assert.Equal("", await FrabSchema.ErrorsOfAsync(exported.Content));
        var again = await ImportAsync(slice, exported.Content);
        Assert.True(again.ChangesNothing, string.Join('\n', again.Lines));
        Assert.Equal(3, again.Unchanged);
    }

    [Fact]
    public async Task A_talk_taken_elsewhere_leaves_its_session()
    {
        await using var slice = await SliceAsync();
        const string block = "<links><link href='urn:uuid:33333333-3333-4333-8333-333333333333' type='session' service='eventshub'>Short talks</link></links>";
        await ImportAsync(slice, Feeds.Day(Feeds.Event("A", "10:00", "00:10", One, more: block), Feeds.Event("B", "10:10", "00:10", Two, more: block)));

        await ImportAsync(slice, Feeds.Day(Feeds.Event("A", "10:00", "00:10", One), Feeds.Event("B", "16:00", "00:10", Two, room: "Dome")));

        var sessions = await slice.DbAsync(db => db.Sessions().Include(s => s.Talks).OrderBy(s => s.Starts).ToListAsync());
        Assert.Equal(["A", "B"], sessions.Select(s => Assert.Single(s.Talks).Title.In("en")));
    }

    [Fact]
    public async Task Html_becomes_paragraphs_and_a_script_becomes_nothing()
    {
        await using var slice = await SliceAsync();
        await ImportAsync(slice, Feeds.Day(Feeds.Event("Markup", guid: One, more: "<abstract>"
            + "&lt;p&gt;One &amp;amp; two, &lt;a href=\"https://example.org\"&gt;there&lt;/a&gt;.&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;ul&gt;&lt;li&gt;a&lt;/li&gt;&lt;li&gt;b&lt;/li&gt;&lt;/ul&gt; x &lt; y"
            + "</abstract>")));

        var talk = await TalkAsync(slice, One);

        Assert.Equal("One & two, there (https://example.org).\n\n– a\n– b\n\nx < y", talk.Abstract.In("en"));
    }

    [Fact]
    public async Task A_text_that_looks_like_html_survives_going_out_and_coming_in()
    {
        await using var slice = await SliceAsync();
        await ImportAsync(slice, Feeds.Day(Feeds.Event("Code", guid: One, more: "<abstract>&lt;p&gt;Write &amp;lt;b&amp;gt; for bold.&lt;/p&gt;</abstract>")));
        Assert.Equal("Write <b> for bold.", (await TalkAsync(slice, One)).Abstract.In("en"));

        var exported = await slice.SendAsync(new ExportProgramme.Query("TEST24", ProgrammeFormat.Frab));

        Assert.True((await ImportAsync(slice, exported.Content)).ChangesNothing);
    }

    [Fact]
    public async Task Oddities_are_understood_and_said()
    {
        await using var slice = await SliceAsync();
        var report = await ImportAsync(slice, Feeds.Day(
            Feeds.Event("[Cancelled] Gone", "09:00", "25:00", One),
            Feeds.Event("Late", "01:30", "", Two, more: "<links><link href='javascript:alert(1)'>x</link></links>"),
            Feeds.Event("No time", "", id: "7"),
            Feeds.Event(new string('t', 189), "12:00", id: "8", persons: "<person>見本 花子 (Mihon Hanako)</person>").Replace("<language>en</language>", "<language>de, en</language>", StringComparison.Ordinal)
                .Replace("lecture", "séance inconnue", StringComparison.Ordinal)));

        var gone = await TalkAsync(slice, One);
        Assert.Equal(("Gone", ProgrammeStatus.Cancelled, 1440), (gone.Title.In("en"), gone.Status, gone.DurationMinutes));
        var late = await slice.DbAsync(db => db.Sessions().SingleAsync(s => s.Talks.Any(t => t.ExternalId == Guid.Parse(Two))));
        Assert.Equal((new DateOnly(2030, 6, 24), new DateTime(2030, 6, 24, 23, 30, 0, DateTimeKind.Utc), 30), (late.Day, late.StartsAt("Europe/Paris")!.Value, late.DurationMinutes));
        Assert.Null((await slice.DbAsync(db => db.Sessions().SingleAsync(s => s.Talks.Any(t => t.ForeignId == "7")))).Starts);
        var odd = await slice.DbAsync(db => db.Talks().Include(t => t.Speakers).ThenInclude(s => s.Speaker).SingleAsync(t => t.ForeignId == "8"));
        Assert.Equal(["de", "en"], odd.Languages);
        Assert.Equal(("見本 花子", "Mihon Hanako"), (odd.Speakers[0].Speaker!.Name.Native, odd.Speakers[0].Speaker!.Name.Latin));
        Assert.Equal(10, report.Findings.Count);
    }

    [Fact]
    public async Task On_the_dates_of_the_event_the_clocks_stay()
    {
        await using var slice = await SliceAsync();
        var winter = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Feeds.Day(Feeds.Event("Talk", "09:00", guid: One))).Replace("2030-06-24", "2024-01-15", StringComparison.Ordinal));

        await slice.SendAsync(new ImportProgramme.Command("TEST24", winter, OnEventDates: true));

        var session = await slice.DbAsync(db => db.Sessions().SingleAsync());
        Assert.Equal((new DateOnly(2030, 6, 24), new DateTime(2030, 6, 24, 7, 0, 0, DateTimeKind.Utc)), (session.Day, session.StartsAt("Europe/Paris")!.Value));
    }

    [Theory]
    [InlineData("<!DOCTYPE schedule [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><schedule>&b;</schedule>", "DOCTYPE")]
    [InlineData("<!DOCTYPE schedule SYSTEM \"file:///etc/passwd\"><schedule/>", "DOCTYPE")]
    [InlineData("<schedule><day date=\"2030-06-24\"><room name=\"Hall\"><event id=\"1\"><title>Cut o", "cannot be read as XML")]
    [InlineData("<rss/>", "no frab schedule")]
    [InlineData("{ \"schedule\": {} }", "holds no programme")]
    public async Task What_cannot_be_read_is_refused_with_a_reason_and_nothing_is_stored(string file, string reason)
    {
        await using var slice = await SliceAsync();

        var refused = await Assert.ThrowsAsync<ValidationFailedException>(() => ImportAsync(slice, Encoding.UTF8.GetBytes(file)));

        Assert.Equal("File", refused.Failures[0].Property);
        Assert.Contains(reason, refused.Failures[0].Message, StringComparison.Ordinal);
        Assert.Equal(0, await slice.DbAsync(db => db.Sessions().CountAsync()));
    }

    // Not a parameter: it is shown in the name of the test.
    [Theory, InlineData("frab"), InlineData("json")]
    public async Task A_file_that_nests_endlessly_is_refused_before_anything_is_made_of_it(string kind)
    {
        await using var slice = await SliceAsync();
        const int Deep = 50_000;
        var file = kind == "frab"
            ? $"<schedule><day date=\"2030-06-24\"><room name=\"Hall\"><event id=\"1\">{string.Concat(Enumerable.Repeat("<title>", Deep))}{string.Concat(Enumerable.Repeat("</title>", Deep))}</event></room></day></schedule>"
            : $"{{ \"schedule\": {new string('[', Deep)}{new string(']', Deep)} }}";

        await Assert.ThrowsAsync<ValidationFailedException>(() => ImportAsync(slice, Encoding.UTF8.GetBytes(file)));

        Assert.Equal(0, await slice.DbAsync(db => db.Sessions().CountAsync()));
    }

    [Fact]
    public async Task Too_large_and_empty_files_are_refused()
    {
        await using var slice = await SliceAsync();
        await Assert.ThrowsAsync<ValidationFailedException>(() => ImportAsync(slice, []));
        await Assert.ThrowsAsync<ValidationFailedException>(() => ImportAsync(slice, new byte[ImportProgramme.MaxBytes + 1]));
    }

    [Fact]
    public async Task A_file_in_another_encoding_than_it_says_is_read_and_that_is_said()
    {
        await using var slice = await SliceAsync();
        var windows = Encoding.Latin1.GetBytes(Encoding.UTF8.GetString(Feeds.Day(Feeds.Event("L'été", guid: One))));

        var report = await ImportAsync(slice, windows);

        Assert.Equal("L'été", (await TalkAsync(slice, One)).Title.In("en"));
        Assert.Contains(report.Findings, f => f.Contains("Windows-1252", StringComparison.Ordinal));
    }

    private static async Task<Slice> SliceAsync()
    {
        var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        await slice.InsertAsync(Sample.OpenEvent());
        return slice;
    }

    private static Task<ImportReport> ImportAsync(Slice slice, byte[] file) => slice.SendAsync(new ImportProgramme.Command("TEST24", file));

    private static Task<Talk> TalkAsync(Slice slice, string guid) => slice.DbAsync(db => db.Talks().SingleAsync(t => t.ExternalId == Guid.Parse(guid)));
}
