using System.Globalization;
using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Storage;
using EventsHub.Databases;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Feeds;
using EventsHub.Programme.Feeds.Import;
using EventsHub.Programme.Public;
using EventsHub.Programme.Releases;
using EventsHub.Programme.Storage;
using EventsHub.Testing;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace EventsHub.IntegrationTests.Programme;

/// <summary>Schedules made for this, as untidy as those of real conferences, and always there.</summary>
public sealed class OwnFeedTests
{
    private const string Harbour = "harbour-2031.frab.xml";
    private const string Lighthouse = "lighthouse-2030.frab.xml";
    private const string Camp = "camp-2031.c3voc.json";
    private const string Demo = "demo-2032.c3voc.json";
    private const string Workshops = "workshops-2031.pretalx.json";
    private const string Stars = "stars-2031.json";
    private const string ByHand = "kept-by-hand.csv";

    [Theory]
    [InlineData(Harbour, FeedFormat.Frab, 175, 15, 17, 90)]
    [InlineData(Lighthouse, FeedFormat.Frab, 89, 0, 4, 70)]
    [InlineData(Camp, FeedFormat.C3voc, 60, 0, 5, 43)]
    [InlineData(Demo, FeedFormat.C3voc, 36, 0, 2, 27)]
    [InlineData(Workshops, FeedFormat.Pretalx, 60, 3, 5, 53)]
    [InlineData(Stars, FeedFormat.Pretalx, 84, 0, 7, 32)]
    [InlineData(ByHand, FeedFormat.Csv, 10, 1, 4, 7)]
    public async Task Each_comes_in_with_its_counts_and_twice_changes_nothing(string name, FeedFormat format, int talks, int breaks, int rooms, int speakers)
    {
        var file = await ReadAsync(name);
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        await slice.InsertAsync(Its(name, "OWN"));

        var dry = await slice.SendAsync(new ImportProgramme.Command("OWN", file, DryRun: true));
        Assert.Equal(0, await slice.DbAsync(db => db.Sessions().CountAsync()));
        var report = await slice.SendAsync(new ImportProgramme.Command("OWN", file));

        Assert.Equal((format, talks + breaks, dry.Lines.Count), (report.Format, report.Entries, report.Lines.Count));
        Assert.Equal((talks, talks + breaks), await slice.DbAsync(async db => (await db.Talks().CountAsync(), await db.Sessions().CountAsync())));
        Assert.Equal((rooms, speakers), await slice.DbAsync(async db => (await db.Rooms().CountAsync(), await db.Speakers().CountAsync())));
        var again = await slice.SendAsync(new ImportProgramme.Command("OWN", file));
        Assert.True(again.ChangesNothing, string.Join('\n', again.Lines));
        Assert.Equal(talks + breaks, again.Unchanged);
    }

    [Theory]
    [InlineData(Harbour, "No guid: (190", "No title (1: #7007", "No duration (1", "Longer than 24 hours (1", "Past midnight: (15", "The clocks skip this time (1: Night watch 2.2", "The language was not understood (1: Klingon?", "Several languages: (1: de, en",
        "The sender's own name for a type (1: Ferry ride", "A link that is no web address (5: javascript", "A name in brackets (6: 見本 花子 (Mihon Hanako)", "A name was too long (1: Maria", "One name under several ids (1: Noor Sample", "HTML (116", "The title says that it is cancelled (2: The ferry")]
    [InlineData(Lighthouse, "The guid is not in the usual form (76", "No start (1", "Date and start disagree (2", "Past midnight: (25", "The clocks show this time twice, since they go back that night; the first is meant. (", "The file's clocks are not those of the event (1", "The sender's own name for a type (1: other", "A link that is no web address (8: /system", "HTML (89")]
    [InlineData(Camp, "A name stands twice (1: version", "No guid: (1", "The same guid (1", "No title (1: #13", "No duration (1", "No start (1", "Date and start disagree (1", "Past midnight: (12", "The language was not understood (1: ??", "Several languages: (1: de,en",
        "The sender's own name for a type (2: meeting", "A link was completed (1: /local.pdf", "A name in brackets (1: 山田 見本 (Yamada Mihon)", "One name under several ids (1", "HTML (16", "The title says that it is cancelled (1: Kite flying")]
    [InlineData(Demo)]
    [InlineData(Workshops, "Not accepted (5", "No name (1: #NONAME", "The sender's own name for a type (2: Long talk", "A link that is no web address (1: /media", "HTML (1")]
    [InlineData(Stars, "A speaker that the file does not describe (1: nobody")]
    [InlineData(ByHand, "No duration (1: Sans durée", "No start (1: Sans heure", "No day (1: Sans jour", "The day was not understood (1: un jour", "The start was not understood (1: bientôt", "Past midnight: (2", "The clocks skip this time (1", "The language was not understood (1: martien?", "Several languages: (1: fr, en",
        "The sender's own name for a type (1: sortie", "A link that is no web address (1: javascript", "Several speakers in one cell (2", "HTML (1", "The title says that it is cancelled (1: Le bateau")]
    public async Task What_is_odd_is_said_and_nothing_else(string name, params string[] odd)
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        await slice.InsertAsync(Its(name, "OWN"));

        var report = await slice.SendAsync(new ImportProgramme.Command("OWN", await ReadAsync(name)));

        Assert.True(odd.Length == report.Findings.Count, string.Join("\n", report.Findings));
        Assert.All(odd.Zip(report.Findings), pair =>
        {
            var words = pair.First.Split(" (", 2);
            Assert.StartsWith(words[0], pair.Second, StringComparison.Ordinal);
            Assert.Contains($" ({words[1]}", pair.Second, StringComparison.Ordinal);
        });
    }

    [Theory, EachDatabase]
    public async Task Nights_stay_on_their_evenings_also_when_the_clocks_change(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.InsertAsync(Its(Harbour, "SPRING"), Its(Lighthouse, "AUTUMN"));
        await slice.SendAsync(new ImportProgramme.Command("SPRING", await ReadAsync(Harbour)));
        var autumn = await slice.SendAsync(new ImportProgramme.Command("AUTUMN", await ReadAsync(Lighthouse)));

        var watches = await slice.DbAsync(db => db.Sessions().Where(s => s.Kind == SessionKind.Social).OrderBy(s => s.Starts).ToListAsync());
        // Of the second night 02:30 does not exist, and an hour less lies before 05:00.
        Assert.Equal(
            ["28 28 23:15", "28 29 01:30", "28 29 04:00", "29 29 23:15", "29 30 01:30", "29 30 03:00", "30 30 22:15"],
            watches.Take(7).Select(s => $"{s.Day.Day} {s.StartsAt("Europe/Paris"):dd HH:mm}"));
        var night = await slice.DbAsync(db => db.Sessions().Where(s => s.Day == new DateOnly(2030, 10, 26) && s.Starts > new LocalDateTime(2030, 10, 27, 0, 30)).Select(s => s.Starts).ToListAsync());
        // Of the hour that comes twice: 02:30 in summer time; 02:00 in winter time, half an hour later, is kept as the clocks show it, and the import says so.
        Assert.Contains(new LocalDateTime(2030, 10, 27, 2, 30), night);
        Assert.Contains(new LocalDateTime(2030, 10, 27, 2, 0), night);
        Assert.Contains(autumn.Findings, f => f.StartsWith("The clocks show this time twice, since they go back that night; the first is meant.", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task What_nobody_can_read_is_left_out_and_what_people_typed_stays(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.InsertAsync(Its(Camp, "CAMP"), Its(Harbour, "HARBOUR"));
        await slice.SendAsync(new ImportProgramme.Command("CAMP", await ReadAsync(Camp)));
        await slice.SendAsync(new ImportProgramme.Command("HARBOUR", await ReadAsync(Harbour)));
        var talks = await slice.DbAsync(db => db.Talks().Include(t => t.Speakers).ThenInclude(s => s.Speaker).AsSplitQuery().ToDictionaryAsync(t => t.ForeignId ?? ""));

        Assert.Equal("Untidy title", talks["5"].Title.In("en"));
        Assert.DoesNotContain(talks["6"].Abstract.In("en"), c => char.IsControl(c) && c is not '\n');
        Assert.Equal(["https://example.org/a", "https://example.org/href"], talks["7"].Links.Select(l => l.Url));
        Assert.Equal(["Bo Muster", "Zoé Sample"], talks["4"].Speakers.OrderBy(s => s.Position).Select(s => s.Speaker!.Name.Native));
        Assert.Equal("Lives by the sea.", talks["4"].Speakers.OrderBy(s => s.Position).Last().Speaker!.Biography.In("en"));
        Assert.Equal(25, talks["2"].DurationMinutes);
        Assert.Equal(ProgrammeStatus.Cancelled, talks["19"].Status);
        Assert.Equal("=SUM(1+1) \u200b and two blanks", talks["7011"].Title.In("en"));
        Assert.Equal("🔭 Sterne für alle – «étoiles», نجوم, 星", talks["7012"].Title.In("en"));
        Assert.Equal(9, talks["7020"].Speakers.Count);
        Assert.Equal(("見本 花子", "Mihon Hanako"), talks["7021"].Speakers.OrderBy(s => s.Position).Select(s => (s.Speaker!.Name.Native, s.Speaker.Name.LatinIfDifferent)).First());
        Assert.Equal("Ada Sample-Blank", Assert.Single(talks["7022"].Speakers).Speaker!.Name.Native);
        Assert.Empty(talks["7023"].Links);
        Assert.DoesNotContain("script", talks["7027"].Abstract.In("en"), StringComparison.Ordinal);
        Assert.Contains("é – …", talks["7027"].Abstract.In("en"), StringComparison.Ordinal);
        Assert.Equal((45, 90, 1440), (talks["7001"].DurationMinutes, talks["7005"].DurationMinutes, talks["7004"].DurationMinutes));
        Assert.True(talks["7042"].DoNotRecord);
        Assert.Equal(ProgrammeStatus.Cancelled, talks["7041"].Status);
    }

    [Fact]
    public async Task Texts_side_by_side_in_two_languages_stay_both()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        await slice.InsertAsync(Its(Workshops, "WORKSHOPS"), Its(Stars, "STARS"));
        await slice.SendAsync(new ImportProgramme.Command("WORKSHOPS", await ReadAsync(Workshops)));
        await slice.SendAsync(new ImportProgramme.Command("STARS", await ReadAsync(Stars)));

        Assert.Contains(await slice.DbAsync(db => db.TalkTypes().ToListAsync()), t => (t.Name.In("en"), t.Name.In("fr")) == ("Short talk", "Exposé court"));
        Assert.Contains(await slice.DbAsync(db => db.Sessions().ToListAsync()), s => (s.Title.In("en"), s.Title.In("fr"), s.Kind) == ("Lunch", "Déjeuner", SessionKind.Break));
        var talks = await slice.DbAsync(db => db.Talks().ToListAsync());
        Assert.Contains(talks, t => (t.Title.In("en"), t.Title.In("fr"), t.Abstract.In("fr")) == ("Two titles", "Deux titres", "En français."));
        // A quarter has one title in both; one of the others has none in Chinese.
        Assert.Equal(62, talks.Count(t => t.Title.All.ContainsKey("zh") && t.Title.In("zh") != t.Title.In("en")));
        Assert.Contains(await slice.DbAsync(db => db.Rooms().ToListAsync()), r => (r.Name.In("en"), r.Name.In("zh")) == ("Great hall", "大廳"));
    }

    [Fact]
    public async Task A_programme_is_searched_with_a_handful_of_queries_however_long_it_is()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var @event = Its(Harbour, "HARBOUR");
        @event.ReleaseProgramme(new(2031, 1, 1, 0, 0, 0, DateTimeKind.Utc), hasScheduledSessions: true);
        await slice.InsertAsync(@event);
        await slice.SendAsync(new ImportProgramme.Command("HARBOUR", await ReadAsync(Harbour)));
        await slice.SendAsync(new ReleaseProgramme.Command("HARBOUR"));
        slice.Work.Forget();

        var found = await slice.SendAsync(new ShowPublicProgramme.Query("HARBOUR", Search: "LIGHTHÓUSE"));

        Assert.NotEmpty(found.Sessions);
        Assert.InRange(slice.Work.Commands, 1, 12);
        Assert.InRange(slice.Work.Rows, 1, 60);
    }

    [Theory]
    [InlineData(Harbour)]
    [InlineData(Lighthouse)]
    [InlineData(Camp)]
    [InlineData(Demo)]
    [InlineData(Workshops)]
    [InlineData(Stars)]
    [InlineData(ByHand)]
    public async Task What_comes_out_passes_its_schema_and_comes_in_again_as_it_was(string name) => await GoesRoundAsync(await ReadAsync(name), code => Its(name, code));

    /// <summary>What a programme gives in each format passes its schema, changes nothing when it comes in again, and makes the same programme in an empty event.</summary>
    internal static async Task GoesRoundAsync(byte[] file, Func<string, Event> newEvent)
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        await slice.InsertAsync(newEvent("REAL"));
        await slice.SendAsync(new ImportProgramme.Command("REAL", file));
        foreach (var format in Formats.Data)
        {
            var exported = await slice.SendAsync(new ExportProgramme.Query("REAL", format));

            Assert.Equal("", format == ProgrammeFormat.Frab ? await FrabSchema.ErrorsOfAsync(exported.Content) : "");
            Assert.Empty(format == ProgrammeFormat.C3voc ? C3vocSchema.ErrorsOf(exported.Content) : []);
            var again = await slice.SendAsync(new ImportProgramme.Command("REAL", exported.Content, DryRun: true));
            Assert.True(again.ChangesNothing, $"{format}:\n{string.Join('\n', again.Lines.Select(l => $"{l.Action} {l.Title}: {string.Join("; ", l.Details)}"))}");

            // Into an empty event it gives the same programme again.
            var copy = $"COPY-{format}";
            await slice.InsertAsync(newEvent(copy));
            await slice.SendAsync(new ImportProgramme.Command(copy, exported.Content));
            var without = Formats.CannotCarry(format);
            Assert.Equal(await slice.OfAsync("REAL", without), await slice.OfAsync(copy, without));
        }
    }

    internal static Event Conference(string code, string first, string last, string zone)
    {
        var @event = Sample.OpenEvent(code);
        @event.Reschedule(DateOnly.Parse(first, CultureInfo.InvariantCulture), DateOnly.Parse(last, CultureInfo.InvariantCulture));
        @event.TakePlaceAt(@event.Venue, zone, @event.OpeningHours);
        return @event;
    }

    private static Task<byte[]> ReadAsync(string name) => File.ReadAllBytesAsync(TestFiles.Own($"schedules/{name}"));

    private static Event Its(string name, string code) => name switch
    {
        Harbour => Conference(code, "2031-03-28", "2031-04-01", "Europe/Brussels"),
        Lighthouse => Conference(code, "2030-10-25", "2030-10-28", "Europe/Berlin"),
        Camp => Conference(code, "2031-10-24", "2031-10-27", "Europe/Lisbon"),
        Demo => Conference(code, "2032-12-14", "2032-12-15", "Europe/Prague"),
        Workshops => Conference(code, "2031-03-29", "2031-03-31", "Europe/Paris"),
        Stars => Conference(code, "2031-08-02", "2031-08-03", "Asia/Taipei"),
        _ => Conference(code, "2031-03-28", "2031-04-01", "Europe/Paris"),
    };
}
