using EventsHub.Testing;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using EventsHub.Conference.Domain;
using EventsHub.Databases;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Editing;
using EventsHub.Programme.Feeds;
using EventsHub.Programme.Feeds.Calendars;
using EventsHub.Programme.Public;
using EventsHub.Programme.Releases;
using EventsHub.Programme.Storage;
using Microsoft.EntityFrameworkCore;
using Calendar = Ical.Net.Calendar;

namespace EventsHub.IntegrationTests.Programme;

/// <summary>Calendars of the programme, read back by readers that share nothing with their writer: Ical.Net, and Python's icalendar and vobject.</summary>
public sealed class CalendarTests
{
    private static readonly string[] Pieces = ["a", "Zoé ", ",", ";", "\\", "\n", "\\n", ":", "\"", "山田", "أحمد ", "👩‍🚀", "\u0301", "e", "x".PadRight(80, 'y'), "é".PadRight(70, 'é'), "BEGIN:VEVENT", "\t", "\u0007", "="];

    private static readonly Gen<string> AnyText = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).List[0, 20].Select(pieces => string.Concat(pieces));

    [Fact]
    public void Any_text_is_folded_at_75_octets_between_characters_and_comes_back() => AnyText.Sample(text =>
    {
        var file = new CalendarFile("Test", CalendarFile.Publish);
        file.BeginEntry("1", 0, new DateTime(2030, 6, 24, 8, 0, 0, DateTimeKind.Utc), "CONFIRMED");
        file.Instant("DTSTART", new DateTime(2030, 6, 24, 8, 0, 0, DateTimeKind.Utc));
        file.Text("SUMMARY", "x" + text);
        file.EndEntry();
        var bytes = file.End();

        var written = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        foreach (var line in written.Split("\r\n"))
        {
            Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line);
            Assert.DoesNotContain('\n', line);
        }

        Assert.Equal(CleanText.Lines("x" + text), Assert.Single(Calendar.Load(written)!.Events).Summary!.ReplaceLineEndings("\n"));
    }, iter: 500, threads: 1);

    [Theory]
    [InlineData("Europe/Paris")]
    [InlineData("America/New_York")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("America/St_Johns")]
    [InlineData("Asia/Kathmandu")]
    [InlineData("Etc/UTC")]
    public async Task Every_hour_of_a_year_is_the_same_instant_to_every_reader(string timeZone)
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var @event = Sample.OpenEvent();
        @event.TakePlaceAt(@event.Venue, timeZone, []);
        var starts = Enumerable.Range(0, 366 * 24 / 5).Select(i => new DateTime(2030, 1, 1, 0, 30, 0, DateTimeKind.Utc).AddHours(5 * i))
            // Of an hour that clocks show twice, a session begins in the first.
            .Where(start => EventTime.ToUtc(EventTime.ToClock(start, timeZone), timeZone) == start).ToList();
        await slice.InsertAsync([@event, .. starts.Select(start => Session(@event, start.ToString("o", CultureInfo.InvariantCulture), start))]);

        var calendar = await CalendarAsync(slice);

        Assert.Equal(starts.Count, calendar.Events.Count);
        Assert.All(calendar.Events, e => Assert.Equal(e.Summary, e.DtStart!.AsUtc.ToString("o", CultureInfo.InvariantCulture)));
        Assert.All(calendar.Events, e => Assert.Equal(e.DtStart!.AsUtc.AddMinutes(60), e.DtEnd!.AsUtc));
        await ReadByPythonAsync(await FileAsync(slice), read => Assert.All(read, e => Assert.Equal(((string)e!["summary"]!)[..19], (string)e["start"]!)));
    }

    [Fact]
    public async Task In_an_hour_that_clocks_show_twice_a_talk_after_another_begins_when_that_is_over()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var @event = Sample.OpenEvent();
        DateTime[] starts = [new(2030, 10, 27, 0, 30, 0, DateTimeKind.Utc), new(2030, 10, 27, 1, 30, 0, DateTimeKind.Utc)];
        var night = Session(@event, "Night", starts[0]);
        night.Schedule(night.Day, night.Starts, 120);
        foreach (var title in new[] { "One", "Two" })
        {
            night.TakeIn(EventsHub.Programme.Domain.Talk.Of(@event.Id, new(LocalizedText.English(title)) { DurationMinutes = 60 }, title.ToLowerInvariant()));
        }

        await slice.InsertAsync(@event, night);

        Assert.Equal(starts, (await slice.SendAsync(new ShowSession.Query("TEST24", night.Id))).Session.Talks.Select(t => t.StartsAt!.Value));
        var entry = Assert.Single((await CalendarAsync(slice)).Events);
        Assert.Equal((starts[0], starts[1].AddHours(1)), (entry.DtStart!.AsUtc, entry.DtEnd!.AsUtc));
    }

    [Fact]
    public async Task A_zone_lists_each_change_of_its_clocks()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event, Session(@event, "Stars", new(2030, 6, 24, 8, 0, 0, DateTimeKind.Utc)));

        var text = await FileAsync(slice);
        Assert.Contains("BEGIN:DAYLIGHT\r\nDTSTART:20300331T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nTZNAME:CEST\r\nEND:DAYLIGHT", text, StringComparison.Ordinal);
        Assert.Contains("BEGIN:STANDARD\r\nDTSTART:20301027T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nTZNAME:CET\r\nEND:STANDARD", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_raises_the_sequence_of_what_it_changed_and_says_what_is_gone()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var @event = Sample.OpenEvent();
        var start = new DateTime(2030, 6, 24, 8, 0, 0, DateTimeKind.Utc);
        var (stays, moves, goes) = (Session(@event, "Stays", start), Session(@event, "Moves", start), Session(@event, "Goes", start));
        await slice.InsertAsync(@event, stays, moves, goes);

        Assert.All((await CalendarAsync(slice)).Events, e => Assert.Equal(("TENTATIVE", 0), (e.Status, e.Sequence)));
        slice.Clock.Set(new DateTime(2030, 5, 1, 9, 0, 0, DateTimeKind.Utc));
        await slice.SendAsync(new ReleaseProgramme.Command("TEST24"));
        var first = await PublicAsync(slice);
        Assert.All(first.Events, e => Assert.Equal(("CONFIRMED", 0), (e.Status, e.Sequence)));
        Assert.All(first.Events, e => Assert.Equal(new DateOnly(2030, 5, 1), DateOnly.FromDateTime(e.LastModified!.AsUtc)));

        await slice.DbAsync(async db =>
        {
            var session = await db.Sessions().SingleAsync(s => s.Id == moves.Id);
            session.Schedule(session.Day, session.Starts!.Value.PlusHours(3), session.DurationMinutes);
            db.Remove(await db.Sessions().SingleAsync(s => s.Id == goes.Id));
            return await db.SaveChangesAsync();
        });
        slice.Clock.Set(new DateTime(2030, 5, 2, 9, 0, 0, DateTimeKind.Utc));
        await slice.SendAsync(new ReleaseProgramme.Command("TEST24"));

        var second = (await PublicAsync(slice)).Events.ToDictionary(e => e.Summary!);
        Assert.Equal(("CONFIRMED", 0, 1), (second["Stays"].Status, second["Stays"].Sequence, second["Stays"].LastModified!.AsUtc.Day));
        Assert.Equal(("CONFIRMED", 1, 2), (second["Moves"].Status, second["Moves"].Sequence, second["Moves"].LastModified!.AsUtc.Day));
        Assert.Equal(("CANCELLED", 1, 2), (second["Cancelled: Goes"].Status, second["Cancelled: Goes"].Sequence, second["Cancelled: Goes"].LastModified!.AsUtc.Day));
        Assert.Equal(first.Events.Select(e => e.Uid).Order(), second.Values.Select(e => e.Uid).Order());
    }

    [Fact]
    public async Task A_calendar_may_hold_a_room_a_track_a_speaker_or_favourites()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var @event = Sample.OpenEvent();
        var (hall, dome) = (@event.Open("hall", "Hall"), @event.Open("dome", "Dome"));
        var track = Track.Of(@event.Id, "sky", LocalizedText.English("Sky"));
        var ana = Speaker.Of(@event.Id, PersonName.Of("Ana", "Sample"), "ana-sample");
        var start = new DateTime(2030, 6, 24, 8, 0, 0, DateTimeKind.Utc);
        var (first, second) = (Session(@event, "First", start), Session(@event, "Second", start));
        first.MoveTo(hall.Id);
        second.MoveTo(dome.Id);
        second.Describe(second.Details with { TrackId = track.Id });
        Talk(first, "One", "one");
        Talk(second, "Two", "two", ana);
        Talk(second, "Three", "three");
        await slice.InsertAsync(@event, track, ana, first, second);
        await slice.SendAsync(new ReleaseProgramme.Command("TEST24"));

        async Task<string> TitlesAsync(CalendarSelection selection) => string.Join(", ", (await PublicAsync(slice, selection)).Events.Select(e => e.Summary).Order());
        Assert.Equal("First, Second", await TitlesAsync(new()));
        Assert.Equal("First", await TitlesAsync(new(Room: "hall")));
        Assert.Equal("Second", await TitlesAsync(new(Track: "sky")));
        Assert.Equal("Two", await TitlesAsync(new(Speaker: "ana-sample")));
        Assert.Equal("First, Three", await TitlesAsync(new(Ids: FavouriteLink.Write([FavouriteLink.FavouriteIdOf(first.ExternalId), FavouriteLink.FavouriteIdOf(second.Talks[1].ExternalId), "odd"]))));
        Assert.Equal("", await TitlesAsync(new(Room: "nowhere")));
        Assert.Equal("", await TitlesAsync(new(Ids: "")));
        Assert.Equal("Test Conference · Hall", (await PublicAsync(slice, new(Room: "hall"))).Properties["X-WR-CALNAME"]!.Value);
    }

    [Fact]
    public async Task Hostile_texts_are_texts_to_every_reader()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var @event = Sample.OpenEvent();
        @event.TakePlaceAt(new() { Name = LocalizedText.English("Hall; \"A\", left"), Address = "1, Example Street\nStairs B", City = "Sample City" }, @event.TimeZone, []);
        var session = Session(@event, "A, b; c\\ END:VCALENDAR \"日本科学未来館\" " + new string('é', 150), new(2030, 6, 24, 8, 0, 0, DateTimeKind.Utc));
        var talk = Talk(session, session.Title.In("en"), "a-b");
        talk.Describe(talk.Details with { Abstract = LocalizedText.English("<script>alert(1)</script>\n\n$\\frac{a}{b}$, x; y\nBEGIN:VEVENT") });
        await slice.InsertAsync(@event, session);

        var entry = Assert.Single((await CalendarAsync(slice)).Events);
        Assert.Equal(session.Title.In("en"), entry.Summary);
        Assert.Equal("<script>alert(1)</script>\n\n$\\frac{a}{b}$, x; y\nBEGIN:VEVENT", entry.Description);
        Assert.Equal("Hall; \"A\", left, 1, Example Street, Stairs B, Sample City", entry.Location);
        Assert.Equal("https://events.example.org/e/TEST24/programme/a-b", entry.Url!.AbsoluteUri);
        await ReadByPythonAsync(await FileAsync(slice), read => Assert.Equal((entry.Summary, entry.Description, entry.Location), ((string?)read[0]!["summary"], (string?)read[0]!["description"], (string?)read[0]!["location"])));
    }

    private static Session Session(Event @event, string title, DateTime start) => EventsHub.Programme.Domain.Session.Of(
        @event.Id, new(LocalizedText.English(title)), DateOnly.FromDateTime(EventTime.ToLocal(start, @event.TimeZone)), EventTime.ToClock(start, @event.TimeZone));

    private static Talk Talk(Session session, string title, string slug, params Speaker[] speakers)
    {
        var talk = EventsHub.Programme.Domain.Talk.Of(session.EventId, new(LocalizedText.English(title)) { DurationMinutes = 20 }, slug);
        talk.SpokenBy(speakers.Select(s => (s.Id, (string?)null)));
        session.TakeIn(talk);
        return talk;
    }

    private static async Task<string> FileAsync(Slice slice) => Encoding.UTF8.GetString((await slice.SendAsync(new ExportProgramme.Query("TEST24", ProgrammeFormat.Ics))).Content);

    private static async Task<Calendar> CalendarAsync(Slice slice) => Calendar.Load(await FileAsync(slice))!;

    private static async Task<Calendar> PublicAsync(Slice slice, CalendarSelection? selection = null) =>
        Calendar.Load(Encoding.UTF8.GetString((await slice.SendAsync(new ExportPublicProgramme.Query("TEST24", ProgrammeFormat.Ics, Calendar: selection))).Content))!;

    /// <summary>Has both of Python's readers read a file; they must agree, and the first one's entries are looked at.</summary>
    private static async Task ReadByPythonAsync(string calendar, Action<JsonArray> look)
    {
        const string Script = """
            import json, sys
            try:
                import icalendar, vobject
            except ImportError:
                sys.exit(77)
            from datetime import timezone
            text = open(sys.argv[1], "rb").read()
            utc = lambda value: value.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S")
            one = [dict(summary=str(e["summary"]), description=str(e.get("description", "")), location=str(e.get("location", "")), start=utc(e.decoded("dtstart"))) for e in icalendar.Calendar.from_ical(text).walk("VEVENT")]
            two = [dict(summary=e.summary.value, start=utc(e.dtstart.value)) for e in vobject.readOne(text.decode("utf-8")).vevent_list]
            assert [(e["summary"], e["start"]) for e in one] == [(e["summary"], e["start"]) for e in two], "the two readers differ"
            print(json.dumps(one))
            """;
        Assert.SkipUnless(File.Exists("/usr/bin/python3") && Directory.Exists("/usr/lib/python3/dist-packages/icalendar"), "python3-icalendar is not installed.");
        using var file = new TempFile(Encoding.UTF8.GetBytes(calendar), ".ics");
        look(JsonNode.Parse(await Tool.RunAsync("/usr/bin/python3", "-c", Script, file.Path))!.AsArray());
    }
}
