using System.Globalization;
using System.Text;
using EventsHub.Conference.Storage;
using EventsHub.Databases;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Feeds;
using EventsHub.Programme.Feeds.Import;
using EventsHub.Programme.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.IntegrationTests.Programme;

/// <summary>Words of other systems' files: languages, titles, names, links, and texts that are too long or hold what they may not.</summary>
public sealed class OutsideWordsTests
{
    private const string One = "11111111-1111-4111-8111-111111111111";
    private const string Two = "22222222-2222-4222-8222-222222222222";

    private static async Task<Slice> SliceAsync()
    {
        var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        await slice.InsertAsync(Sample.OpenEvent());
        return slice;
    }

    private static Task<ImportReport> ImportAsync(Slice slice, byte[] file) => slice.SendAsync(new ImportProgramme.Command("TEST24", file));

    private static string Xml(string text) => System.Security.SecurityElement.Escape(text);

    [Fact]
    public async Task Words_between_languages_are_none_and_what_is_no_language_is_said()
    {
        (string Said, string Read)[] cases =
        [
            ("en", "en"), ("de, en", "de en"), ("de/en", "de en"), ("EN", "en"), ("en_GB", "en-GB"), ("pt-br", "pt-BR"), ("zh-Hant-TW", "zh-Hant-TW"), ("sr-Latn", "sr-Latn"),
            ("de-formal", "de"), ("fr-formal", "fr"), ("English and German", "en de"), ("Deutsch und Englisch", "de en"), ("Français et anglais", "fr en"), ("fr et en", "fr en"), ("de & en", "de en"),
            ("fr, et", "fr et"), ("English or French", "en fr"), ("español e inglés", "es en"), ("German with English translation", "de"), ("English, live captions", "en"),
            ("es, simultaneous interpretation into English", "es"), ("en (US)", "en"), ("no preference", ""), ("tba", ""), ("none", ""), ("n/a", ""), ("mul", ""), ("zxx", ""), ("und", ""), ("xx", ""), ("formal", ""),
            ("x-default", ""), ("i-klingon", ""), ("C", ""), ("posix", ""), ("bilingual", ""), ("ger", "de"), ("eng", "en"), ("Kiswahili", "sw"), ("漢語", "zh"), ("华语", "zh"), ("日本語", "ja"), ("한국어", "ko"),
            ("日本語, English", "ja en"), ("عربي", "ar"), ("العربية", "ar"), ("Engels", "en"), ("Nederlands", "nl"), ("フランス語", "fr"), ("Mandarin", "zh"),
        ];
        await using var slice = await SliceAsync();

        var report = await ImportAsync(slice, Feeds.Day([.. cases.Select((c, i) => Feeds.Event($"T{i}", id: $"{i + 1}").Replace("<language>en", $"<language>{Xml(c.Said)}", StringComparison.Ordinal))]));

        var talks = (await slice.DbAsync(db => db.Talks().ToListAsync())).ToDictionary(t => t.Title.All.Values.First());
        Assert.Equal(cases.Select(c => $"{c.Said} → {c.Read}"), cases.Select((c, i) => $"{c.Said} → {string.Join(' ', talks[$"T{i}"].Languages)}"));
        Assert.Contains(report.Findings, f => f.StartsWith("The language was not understood", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cancelled_is_read_in_its_many_forms_and_not_in_a_title_about_it()
    {
        (string Said, string Title, bool IsCancelled)[] cases =
        [
            ("CANCELLED Star talk", "Star talk", true), ("CANCELLED! Star talk", "Star talk", true), ("CANCELLED - Star talk", "Star talk", true), ("[CANCELLED] Star talk", "Star talk", true),
            ("Star talk [cancelled]", "Star talk", true), ("*CANCELED* Star talk", "Star talk", true), ("Star talk – ABGESAGT", "Star talk", true), ("ENTFÄLLT: Star talk", "Star talk", true),
            ("AUSGEFALLEN: Star talk", "Star talk", true), ("Abgesagt! Star talk", "Star talk", true), ("Star talk (annulé)", "Star talk", true), ("【中止】星の話", "星の話", true), ("取消：星空", "星空", true),
            ("Cancelled flights and how to bear them", "Cancelled flights and how to bear them", false), ("Cancelled culture: a history", "Cancelled culture: a history", false),
            ("How the launch was cancelled", "How the launch was cancelled", false), ("CANCELLED LAUNCHES", "CANCELLED LAUNCHES", false),
        ];
        await using var slice = await SliceAsync();

        await ImportAsync(slice, Feeds.Day([.. cases.Select((c, i) => Feeds.Event(Xml(c.Said), id: $"{i + 1}"))]));

        var talks = (await slice.DbAsync(db => db.Talks().ToListAsync())).ToDictionary(t => int.Parse(t.ForeignId!, CultureInfo.InvariantCulture));
        Assert.Equal(cases.Select(c => $"{c.Said} → {c.Title} {c.IsCancelled}"),
            cases.Select((c, i) => $"{c.Said} → {talks[i + 1].Title.In("en")} {talks[i + 1].Status == ProgrammeStatus.Cancelled}"));
    }

    [Fact]
    public async Task Only_a_name_in_brackets_is_a_name_in_Latin_letters()
    {
        (string Said, string Native, string Latin)[] cases =
        [
            ("見本 花子 (Mihon Hanako)", "見本 花子", "Mihon Hanako"), ("山田太郎 (YAMADA Taro)", "山田太郎", "YAMADA Taro"), ("أحمد نموذج (Ahmad Namudhaj)", "أحمد نموذج", "Ahmad Namudhaj"),
            ("山田太郎 (JAXA)", "山田太郎 (JAXA)", ""), ("山田花子 (she/her)", "山田花子 (she/her)", ""), ("山田次郎 (they)", "山田次郎 (they)", ""), ("山田三郎 (Tokyo University)", "山田三郎 (Tokyo University)", ""),
        ];
        await using var slice = await SliceAsync();

        var report = await ImportAsync(slice, Feeds.Day([.. cases.Select((c, i) => Feeds.Event($"T{i}", id: $"{i + 1}", persons: $"<person id='{i + 1}'>{c.Said}</person>"))]));

        var speakers = (await slice.DbAsync(db => db.Speakers().ToListAsync())).ToDictionary(s => int.Parse(s.ForeignId!, CultureInfo.InvariantCulture));
        Assert.Equal(cases.Select(c => $"{c.Native} | {c.Latin}"), cases.Select((_, i) => $"{speakers[i + 1].Name.Native} | {speakers[i + 1].Name.LatinIfDifferent}"));
        Assert.Contains(report.Findings, f => f.StartsWith("A name in brackets", StringComparison.Ordinal) && f.Contains('3', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(500, "title")]
    [InlineData(200, "room")]
    [InlineData(200, "track")]
    [InlineData(200, "type")]
    [InlineData(200, "person")]
    public async Task A_text_that_is_too_long_is_cut_between_characters_and_that_is_said(int length, string part)
    {
        await using var slice = await SliceAsync();
        foreach (var end in new[] { "😀y", "🏳️‍🌈y", "e\u0301\u0302y", "👩‍👩‍👧‍👦" })
        {
            var text = new string('x', length - 1) + end;
            var @event = part switch
            {
                "title" => Feeds.Event(text, id: "1"),
                "room" => Feeds.Event("T", id: "1", room: text),
                "track" => Feeds.Event("T", id: "1", more: $"<track>{text}</track>"),
                "type" => Feeds.Event("T", id: "1").Replace("lecture", text, StringComparison.Ordinal),
                _ => Feeds.Event("T", id: "1", persons: $"<person id='1'>{text}</person>"),
            };

            var report = await ImportAsync(slice, Feeds.Day(@event));

            Assert.Contains(report.Findings, f => f.Contains("too long", StringComparison.Ordinal));
            var stored = await slice.DbAsync(async db => part switch
            {
                "title" => (await db.Talks().SingleAsync()).Title.All.Values.First(),
                "room" => (await db.Rooms().SingleAsync(r => r.Code != "hall")).Name.All.Values.First(),
                "track" => (await db.Tracks().SingleAsync()).Name.All.Values.First(),
                "type" => (await db.TalkTypes().SingleAsync()).Name.All.Values.First(),
                _ => (await db.Speakers().SingleAsync()).Name.Native,
            });
            Assert.Equal(new string('x', length - 1), stored.TrimEnd('é', '\u0302'));
            await slice.SendAsync(new UndoProgrammeImport.Command("TEST24"));
        }
    }

    [Theory]
    [InlineData("A\u0001A")]
    [InlineData("A&#1;A")]
    [InlineData("A&nbsp;A &ouml;&rarr;")]
    [InlineData("A\uFFFEA")]
    public async Task A_character_that_xml_does_not_allow_costs_itself_and_not_the_file(string text)
    {
        await using var slice = await SliceAsync();
        var report = await ImportAsync(slice, Feeds.Day(Feeds.Event("First", guid: One), Feeds.Event("Second", guid: Two, more: $"<abstract>{text}</abstract>")));
        Assert.Equal(2, report.Count(ImportAction.Created));
        Assert.Contains(report.Findings, f => f.StartsWith("The XML holds", StringComparison.Ordinal));
        Assert.StartsWith("A", (await slice.DbAsync(db => db.Talks().SingleAsync(t => t.ExternalId == Guid.Parse(Two)))).Abstract.In("en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Character_references_become_characters_with_and_without_tags_and_our_own_texts_stay()
    {
        await using var slice = await SliceAsync();
        await ImportAsync(slice, Feeds.Day(
            Feeds.Event("Q&amp;amp;A", guid: One, more: "<abstract>Q&amp;amp;A &amp;#8211; R&amp;amp;D&amp;nbsp;now &amp;quot;quoted&amp;quot; it&amp;#39;s AT&amp;T &amp;nothing;</abstract>")));
        var talk = await slice.DbAsync(db => db.Talks().SingleAsync());
        Assert.Equal(("Q&A", "Q&A – R&D now \"quoted\" it's AT&T &nothing;"), (talk.Title.In("en"), talk.Abstract.In("en")));

        // A text in which such a reference was meant is the same after going out and coming in.
        await ImportAsync(slice, Feeds.Day(Feeds.Event("T", guid: One, more: "<abstract>&lt;p&gt;Write &amp;amp;amp; for it&lt;/p&gt;</abstract>")));
        Assert.Equal("Write &amp; for it", (await slice.DbAsync(db => db.Talks().SingleAsync())).Abstract.In("en"));
        foreach (var format in Formats.Data)
        {
            var exported = await slice.SendAsync(new ExportProgramme.Query("TEST24", format));
            var again = await slice.SendAsync(new ImportProgramme.Command("TEST24", exported.Content, DryRun: true));
            Assert.True(again.ChangesNothing, $"{format}: {string.Join('\n', again.Lines.SelectMany(l => l.Details))}");
        }
    }

    [Fact]
    public async Task Links_are_read_wherever_they_stand_and_relative_ones_are_completed()
    {
        await using var slice = await SliceAsync();
        var file = Encoding.UTF8.GetString(Feeds.Day(Feeds.Event("L", guid: One, more: """
            <links><link>https://example.org/a</link><link href="">https://example.org/b</link><link href="https://example.org/c">See <b>it</b></link>
            <link><name>Paper</name><url>https://example.org/d</url></link><link href="www.example.org/e">E</link><link href="//example.org/f">F</link><link href="mailto:x@example.org">M</link></links>
            <attachments><attachment href="/media/slides.pdf">Slides</attachment></attachments>
            """))).Replace("<conference>", "<conference><base_url>https://example.org/2027/</base_url>", StringComparison.Ordinal);

        var report = await ImportAsync(slice, Encoding.UTF8.GetBytes(file));

        Assert.Equal(
            ["https://example.org/a https://example.org/a", "https://example.org/b https://example.org/b", "See it https://example.org/c", "Paper https://example.org/d", "E https://www.example.org/e", "F https://example.org/f", "Slides https://example.org/media/slides.pdf"],
            (await slice.DbAsync(db => db.Talks().SingleAsync())).Links.Select(l => $"{l.Title} {l.Url}"));
        Assert.Contains(report.Findings, f => f.StartsWith("A link that is no web address", StringComparison.Ordinal) && f.Contains("mailto", StringComparison.Ordinal));
        Assert.Contains(report.Findings, f => f.StartsWith("A link was completed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Hosts_in_other_scripts_pass_the_schema_and_come_back_as_they_were()
    {
        await using var slice = await SliceAsync();
        await ImportAsync(slice, Feeds.Day(Feeds.Event("T", guid: One, more: "<links><link href='https://münchen.example/straße?q=ü'>x</link><link href='http://例え.テスト/道'>y</link></links>")));
        var links = (await slice.DbAsync(db => db.Talks().SingleAsync())).Links.Select(l => l.Url).ToList();

        var exported = await slice.SendAsync(new ExportProgramme.Query("TEST24", ProgrammeFormat.C3voc));

        Assert.Equal("", string.Join('\n', C3vocSchema.ErrorsOf(exported.Content)));
        Assert.True((await ImportAsync(slice, exported.Content)).ChangesNothing);
        Assert.Equal(links, (await slice.DbAsync(db => db.Talks().SingleAsync())).Links.Select(l => l.Url));
    }

    [Fact]
    public async Task Two_talks_with_one_number_go_out_with_two()
    {
        await using var slice = await SliceAsync();
        await ImportAsync(slice, Feeds.Day(Feeds.Event("A", guid: One, id: "7"), Feeds.Event("B", "11:00", guid: Two, id: "7")));

        var exported = await slice.SendAsync(new ExportProgramme.Query("TEST24", ProgrammeFormat.Frab));

        Assert.Equal("", await FrabSchema.ErrorsOfAsync(exported.Content));
        var ids = System.Xml.Linq.XDocument.Parse(Encoding.UTF8.GetString(exported.Content)).Descendants("event").Select(e => e.Attribute("id")!.Value).ToList();
        Assert.Equal((2, "7"), (ids.Distinct().Count(), ids[0]));
        Assert.True((await ImportAsync(slice, exported.Content)).ChangesNothing);
    }

    [Fact]
    public async Task A_room_that_is_renamed_under_its_own_guid_stays_the_room()
    {
        await using var slice = await SliceAsync();
        byte[] File(string name, string guid) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Feeds.Day(Feeds.Event("T", guid: One, room: name)))
            .Replace("<room name=\"Hall\">", $"<room name=\"{name}\" guid=\"{guid}\">", StringComparison.Ordinal));
        await ImportAsync(slice, File("Hall", "33333333-3333-4333-8333-333333333333"));
        var room = await slice.DbAsync(db => db.Rooms().SingleAsync());

        var report = await ImportAsync(slice, File("Great hall", "33333333-3333-4333-8333-333333333333"));

        var renamed = await slice.DbAsync(db => db.Rooms().SingleAsync());
        Assert.Equal((room.Id, "Great hall"), (renamed.Id, renamed.Name.In("en")));
        Assert.Equal(0, report.Count(ImportAction.Moved));
        Assert.Contains(report.Findings, f => f.StartsWith("A room has another name", StringComparison.Ordinal) && f.Contains("Great hall", StringComparison.Ordinal));
        Assert.True((await ImportAsync(slice, File("Great hall", "33333333-3333-4333-8333-333333333333"))).ChangesNothing);
        // One guid for two rooms tells neither.
        var shared = await ImportAsync(slice, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(File("Great hall", "55555555-5555-4555-8555-555555555555"))
            .Replace("</room></day>", "</room><room name='Attic' guid='55555555-5555-4555-8555-555555555555'/></day>", StringComparison.Ordinal)));
        Assert.Contains(shared.Findings, f => f.StartsWith("Several rooms have one guid", StringComparison.Ordinal));
        // The slug of a room in an entry is the room that it stands in.
        var slug = Encoding.UTF8.GetString(File("K.4.201", "44444444-4444-4444-8444-444444444444")).Replace("<room>K.4.201</room>", "<room>k4201</room>", StringComparison.Ordinal);
        await ImportAsync(slice, Encoding.UTF8.GetBytes(slug));
        Assert.Equal(["Attic", "Great hall", "K.4.201"], (await slice.DbAsync(db => db.Rooms().ToListAsync())).Select(r => r.Name.In("en")).Order(StringComparer.Ordinal));
    }
}
