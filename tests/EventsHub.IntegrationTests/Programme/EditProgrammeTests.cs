using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Files;
using EventsHub.Conference.Setup;
using EventsHub.Conference.Storage;
using EventsHub.Databases;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Editing;
using EventsHub.Programme.Public;
using EventsHub.Programme.Releases;
using EventsHub.Programme.Storage;
using EventsHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.IntegrationTests.Programme;

/// <summary>A programme is edited: typed in lines, moved, checked, with types, roles, links and files.</summary>
public sealed class EditProgrammeTests
{
    private static readonly DateOnly Monday = new(2030, 6, 24);
    private static readonly AsyncLocal<int[]?> Asking = new();

    [Theory, EachDatabase]
    public async Task A_move_can_be_undone_exactly_and_a_stale_one_is_refused(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        var hall = await RoomAsync(slice, "hall");
        var session = await slice.SendAsync(new CreateSession.Command("TEST24", At("Talks", 9, 60) with { RoomId = hall }));
        var talk = await slice.SendAsync(new CreateTalk.Command("TEST24", session, new() { Title = Title("One"), DurationMinutes = 60 }));
        // A time of its own, as imports give it.
        await slice.DbAsync(db => db.Talks().Where(t => t.Id == talk).ExecuteUpdateAsync(t => t.SetProperty(x => x.Starts, Sample.Clock(Utc(7, 10)))));
        var version = await VersionAsync(slice, session);

        var toTray = await slice.SendAsync(new MoveSession.Command("TEST24", session, version, new(Monday, null, null, 30)));
        Assert.Equal((null, 30), await slice.DbAsync(async db => (await db.Talks().Select(t => t.Starts).SingleAsync(), await db.Talks().Select(t => t.DurationMinutes).SingleAsync())));
        await Assert.ThrowsAsync<StaleException>(() => slice.SendAsync(new MoveSession.Command("TEST24", session, version, new(Monday, Instant(12, 0), hall, 60))));
        await slice.SendAsync(new MoveSession.Command("TEST24", session, toTray.Version, toTray.Before));

        var stored = await slice.DbAsync(db => db.Sessions().Include(s => s.Talks).SingleAsync());
        Assert.Equal((Monday, Sample.Clock(Utc(7, 0)), hall, 60), (stored.Day, stored.Starts, stored.RoomId, stored.DurationMinutes));
        Assert.Equal((Sample.Clock(Utc(7, 10)), 60), (stored.Talks[0].Starts, stored.Talks[0].DurationMinutes));
    }

    [Fact]
    public async Task A_move_that_cannot_be_is_refused_beside_its_field()
    {
        await using var slice = await StartAsync(DatabaseProvider.Sqlite);
        var session = await slice.SendAsync(new CreateSession.Command("TEST24", At("Talks", 9, 60)));
        async Task<string> Refused(MoveSession.Place to) =>
            Assert.Single((await Assert.ThrowsAsync<ValidationFailedException>(() => slice.SendAsync(new MoveSession.Command("TEST24", session, null, to)))).Failures).Property;

        Assert.Equal("DurationMinutes", await Refused(new(Monday, Instant(9, 0), null, 25 * 60)));
        Assert.Equal("Day", await Refused(new(new(1999, 1, 1), null, null, 60)));
        Assert.Equal("Day", await Refused(new(DateOnly.MaxValue, null, null, 60)));
        Assert.Equal("Start", await Refused(new(Monday, Instant(9, 0).AddDays(2), null, 60)));
        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new MoveSession.Command("TEST24", session, null, new(Monday, Instant(9, 0), Guid.NewGuid(), 60))));
        // The night after is fine.
        await slice.SendAsync(new MoveSession.Command("TEST24", session, null, new(Monday, Instant(23, 30), null, 60)));
        slice.User.IsOperator = false;
        await Assert.ThrowsAsync<ForbiddenException>(() => slice.SendAsync(new MoveSession.Command("TEST24", session, null, new(Monday, null, null, 60))));
    }

    [Theory, EachDatabase]
    public async Task Everything_that_may_be_wrong_is_said_after_a_move(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        var (hall, lab) = (await RoomAsync(slice, "hall"), await RoomAsync(slice, "lab"));
        var first = await slice.SendAsync(new CreateSession.Command("TEST24", At("First", 9, 60) with { RoomId = hall, Chairs = [new() { Name = "Ana Sample" }, new() { Name = "somebody else" }], ExpectedAttendance = 80 }));
        var second = await slice.SendAsync(new CreateSession.Command("TEST24", At("Second", 14, 60) with { RoomId = hall, Chairs = [new() { Name = "Somebody Else" }] }));
        await slice.SendAsync(new CreateTalk.Command("TEST24", second, new() { Title = Title("Talk"), DurationMinutes = 90, Speakers = [new() { Name = "Ana Sample" }] }));

        var moved = await slice.SendAsync(new MoveSession.Command("TEST24", second, null, new(Monday, Instant(7, 30), hall, 60)));
        Assert.Equal(
            [ProgrammeWarningKind.RoomTwice, ProgrammeWarningKind.ChairTwice, ProgrammeWarningKind.ChairTwice, ProgrammeWarningKind.TalksTooLong],
            moved.Warnings.Select(w => w.Kind).OrderBy(k => Array.IndexOf([ProgrammeWarningKind.RoomTwice, ProgrammeWarningKind.ChairTwice, ProgrammeWarningKind.TalksTooLong], k)));
        Assert.Contains(moved.Warnings, w => w.Message == "Ana Sample leads a session and is needed elsewhere at the same time: “First” (09:00) and “Second” (09:30).");

        var early = await slice.SendAsync(new MoveSession.Command("TEST24", first, null, new(Monday, Instant(4, 0), lab, 60)));
        Assert.Equal([ProgrammeWarningKind.OutsideHours, ProgrammeWarningKind.RoomTooSmall], early.Warnings.Select(w => w.Kind));
        Assert.Contains("More people are expected in “First” (06:00) than Lab has seats (20).", early.Warnings.Select(w => w.Message));
        var late = await slice.SendAsync(new MoveSession.Command("TEST24", first, null, new(Monday.AddDays(30), new DateTimeOffset(2030, 7, 24, 9, 0, 0, TimeSpan.Zero), hall, 60)));
        Assert.Equal([ProgrammeWarningKind.OutsideEvent], late.Warnings.Select(w => w.Kind));
        Assert.Equal([new(Monday, 1, 1)], (await slice.SendAsync(new ShowProgrammeDay.Query("TEST24"))).Days.Where(d => d.Sessions == 1 && d.Day == Monday));
    }

    [Theory, EachDatabase]
    public async Task A_line_takes_the_length_of_its_type_and_finds_or_adds_its_speakers(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        await slice.SendAsync(new SaveTalkType.Command("TEST24", null, new() { Name = Title("Keynote"), Kind = SessionKind.Keynote, DurationMinutes = 45 }));
        await slice.SendAsync(new SaveSpeaker.Command("TEST24", null, new() { Given = "花子", Family = "見本", LatinGiven = "Hanako", LatinFamily = "Mihon", Affiliation = "Sample Observatory, Tokyo" }));
        await slice.SendAsync(new SaveSpeaker.Command("TEST24", null, new() { Given = "Ana", Family = "Sample", Affiliation = "One" }));

        var line = await slice.SendAsync(new EnterTalk.Command("TEST24", null, "<b>Stars</b> & more", "hanako MIHON; Ana Sample, New Person; new person", "keynote", null));
        Assert.Equal(["New Person"], line.NewSpeakers);
        var talk = await slice.DbAsync(db => db.Talks().Include(t => t.Speakers).ThenInclude(s => s.Speaker).SingleAsync());
        Assert.Equal(["hanako-mihon", "ana-sample", "new-person"], talk.Speakers.OrderBy(s => s.Position).Select(s => s.Speaker!.Slug));
        Assert.Equal((SessionKind.Keynote, 45, "<b>Stars</b> & more"), (talk.Kind, talk.DurationMinutes, talk.Title.In("en")));
        var day = await slice.SendAsync(new ShowProgrammeDay.Query("TEST24", Monday, 1));
        Assert.Equal((1, 0, 0, 45), (day.Waiting, day.Sessions.Count, day.Tray.Count, Assert.Single(day.TrayTalks).DurationMinutes));

        // Namesakes are told apart by what the suggestions say.
        await slice.SendAsync(new SaveSpeaker.Command("TEST24", null, new() { Given = "Ana", Family = "Sample", Affiliation = "Two" }));
        var refused = await Assert.ThrowsAsync<ValidationFailedException>(() => slice.SendAsync(new EnterTalk.Command("TEST24", null, "Which Ana", "ana sample", null, null)));
        Assert.Equal(("Speakers", true), (refused.Failures[0].Property, refused.Failures[0].Message.Contains("Ana Sample (ana-sample-2)", StringComparison.Ordinal)));
        var names = await slice.SendAsync(new ListSpeakerNames.Query("TEST24", "sam an"));
        Assert.Equal(["Ana Sample · One", "Ana Sample · Two"], names.Select(n => n.Name).Order());
        await slice.SendAsync(new EnterTalk.Command("TEST24", line.SessionId, "Which Ana", names.Single(n => n.Name.EndsWith("Two", StringComparison.Ordinal)).Written, null, 5));
        Assert.Equal("ana-sample-2", await slice.DbAsync(db => db.Talks().Where(t => t.DurationMinutes == 5).SelectMany(t => t.Speakers).Select(s => s.Speaker!.Slug).SingleAsync()));
        Assert.Equal(["Minutes", "Title"], (await Assert.ThrowsAsync<ValidationFailedException>(() => slice.SendAsync(new EnterTalk.Command("TEST24", null, " ", null, null, 1500)))).Failures.Select(f => f.Property).Order());
    }

    [Theory, EachDatabase]
    public async Task A_talk_keeps_all_that_is_said_of_it(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        var type = await slice.SendAsync(new SaveTalkType.Command("TEST24", null, new() { Name = Title("Poster"), Kind = SessionKind.Poster, DurationMinutes = 60 }));
        var session = await slice.SendAsync(new CreateSession.Command("TEST24", At("Posters", 9, 60) with { Kind = SessionKind.Poster, Pins = [ProgrammePins.Schedule], ExpectedAttendance = 12 }));
        var id = await slice.SendAsync(new CreateTalk.Command("TEST24", session, new()
        {
            Title = Title("Lamps"), Type = "poster", Board = " B12 ", Pins = [ProgrammePins.Texts, ProgrammePins.Speakers],
            Speakers = [new() { Name = "Ana Sample", Role = "Author" }, new()], Links = [new() { Url = "https://example.org/a?b=c" }, new()],
        }));

        var shown = await slice.SendAsync(new ShowTalk.Query("TEST24", id));
        Assert.Equal(("poster", "B12", 60, SessionKind.Poster), (shown.Input.Type, shown.Input.Board, shown.Input.DurationMinutes, shown.Input.Kind));
        Assert.Equal([new TalkSpeakerInput { Speaker = "ana-sample", Name = "Ana Sample", Role = "Author" }], shown.Input.Speakers);
        Assert.Equal([new TalkLinkInput { Title = "example.org", Url = "https://example.org/a?b=c" }], shown.Input.Links);
        Assert.Equal([ProgrammePins.Texts, ProgrammePins.Speakers], shown.Input.Pins);
        var asSession = (await slice.SendAsync(new ShowSession.Query("TEST24", session))).Input;
        Assert.Equal((12, ProgrammePins.Schedule), (asSession.ExpectedAttendance, Assert.Single(asSession.Pins)));

        var refused = await Assert.ThrowsAsync<ValidationFailedException>(() => slice.SendAsync(new EditTalk.Command("TEST24", id, null, shown.Input with { DurationMinutes = 1500, Links = [new() { Url = "javascript:alert(1)" }], Board = new('x', 41) })));
        Assert.Equal(["Board", "DurationMinutes", "Links[0].Url"], refused.Failures.Select(f => f.Property).Order());

        await slice.SendAsync(new EditTalk.Command("TEST24", id, null, shown.Input with { Board = "B13" }, shown.Version));
        await Assert.ThrowsAsync<StaleException>(() => slice.SendAsync(new EditTalk.Command("TEST24", id, null, shown.Input with { Board = "B14" }, shown.Version)));
        Assert.Equal("B13", (await slice.SendAsync(new ShowTalk.Query("TEST24", id))).Input.Board);
        await slice.SendAsync(new DeleteTalkType.Command("TEST24", type));
        Assert.Null((await slice.SendAsync(new ShowTalk.Query("TEST24", id))).Input.Type);
    }

    [Theory, EachDatabase]
    public async Task A_file_is_for_staff_until_its_talk_is_released_and_then_for_all(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        var line = await slice.SendAsync(new EnterTalk.Command("TEST24", null, "Slides", null, null, 20));
        async Task<string> Refused(string name, byte[] content) => (await Assert.ThrowsAsync<ValidationFailedException>(() => slice.SendAsync(new AddTalkFile.Command("TEST24", line.TalkId, name, content)))).Failures.Single().Property;
        Assert.Equal("File", await Refused("page.html", "<script>"u8.ToArray()));
        Assert.Equal("File", await Refused("not-really.pdf", "<script>"u8.ToArray()));
        Assert.Equal("File", await Refused("empty.pdf", []));
        Assert.Equal("File", await Refused("large.pdf", new byte[TalkFile.MaxBytes + 1]));
        var file = await slice.SendAsync(new AddTalkFile.Command("TEST24", line.TalkId, "C:\\talks\\slides.pdf", "%PDF-1.7"u8.ToArray()));
        Assert.Equal("slides.pdf", (await slice.SendAsync(new DownloadTalkFile.Query("TEST24", file))).Name);

        slice.User.IsOperator = false;
        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new DownloadTalkFile.Query("TEST24", file)));
        slice.User.IsOperator = true;
        await slice.SendAsync(new PlaceTalk.Command("TEST24", line.TalkId, null, null, new(Monday, Instant(9, 0), null, 20)));
        await slice.SendAsync(new ReleaseProgramme.Command("TEST24"));
        await slice.SendAsync(new RemoveTalkFile.Command("TEST24", file));
        slice.User.IsOperator = false;
        Assert.Equal(file, Assert.Single((await slice.SendAsync(new ShowPublicTalk.Query("TEST24", "slides"))).Files).Id);
        // What was released keeps it.
        Assert.Equal("%PDF-1.7"u8.ToArray(), await (await slice.SendAsync(new DownloadTalkFile.Query("TEST24", file))).ToArrayAsync(default));
    }

    [Theory, EachDatabase]
    public async Task What_no_talk_and_no_release_needs_is_not_kept(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        var line = await slice.SendAsync(new EnterTalk.Command("TEST24", null, "Slides", null, null, 20));
        await slice.SendAsync(new AddTalkFile.Command("TEST24", line.TalkId, "a.pdf", "%PDF-1.7"u8.ToArray()));
        var second = await slice.SendAsync(new AddTalkFile.Command("TEST24", line.TalkId, "b.svg", "<svg/>"u8.ToArray()));
        Assert.Equal("application/octet-stream", (await slice.SendAsync(new DownloadTalkFile.Query("TEST24", second))).ContentType);

        await slice.SendAsync(new RemoveTalkFile.Command("TEST24", second));
        Assert.Equal(1, await slice.DbAsync(db => db.StoredFiles.CountAsync()));
        await slice.SendAsync(new DeleteTalk.Command("TEST24", line.TalkId));
        Assert.Equal(0, await slice.DbAsync(db => db.StoredFiles.CountAsync()));
    }

    [Fact]
    public async Task A_room_in_use_stays_and_the_refusal_names_its_sessions()
    {
        await using var slice = await StartAsync(DatabaseProvider.Sqlite);
        var hall = await RoomAsync(slice, "hall");
        for (var i = 1; i <= 7; i++)
        {
            await slice.SendAsync(new CreateSession.Command("TEST24", At($"Session {i}", 8 + i, 30) with { RoomId = hall }));
        }

        var refused = await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new RemoveRoom.Command("TEST24", "hall")));

        Assert.Equal("Sessions of the programme take place in the room hall: “Session 1”, “Session 2”, “Session 3”, “Session 4”, “Session 5” … (7). Move them to another room first.", refused.Message);
    }

    [Theory, EachDatabase]
    public async Task Types_hours_and_logo_travel_with_the_events_file_and_its_clone(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        byte[] logo = [.. "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 2\"><rect width=\"4\" height=\"2\"/></svg>"u8];
        await slice.SendAsync(new ChangeEventLogo.Command("TEST24", logo));
        await slice.SendAsync(new SaveTalkType.Command("TEST24", null, new() { Name = Title("Keynote"), Kind = SessionKind.Keynote, DurationMinutes = 45 }));
        await Assert.ThrowsAsync<ValidationFailedException>(() => slice.SendAsync(new ChangeEventLogo.Command("TEST24", "<html>"u8.ToArray())));
        await Assert.ThrowsAsync<ValidationFailedException>(() => slice.SendAsync(new ChangeEventLogo.Command("TEST24", new byte[ChangeEventLogo.MaxBytes + 1])));

        await slice.SendAsync(new CloneEvent.Command("TEST24", "NEXT", Monday.AddDays(365)));
        await slice.SendAsync(new ChangeEventLogo.Command("TEST24", null));
        Assert.Equal(logo, await (await slice.SendAsync(new DownloadEventLogo.Query("NEXT"))).ToArrayAsync(default));
        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new DownloadEventLogo.Query("TEST24")));
        Assert.Equal(45, Assert.Single(await slice.SendAsync(new ListTalkTypes.Query("NEXT"))).Input.DurationMinutes);
        var next = await slice.DbAsync(db => db.Events().SingleAsync(e => e.Code == "NEXT"));
        Assert.Equal([new(null, new(8, 0), new(18, 0)), new(Monday.AddDays(366), new(9, 0), new(2, 0))], next.OpeningHours);
        var file = await slice.SendAsync(new ExportEvent.Query("NEXT"));
        Assert.Empty((await slice.SendAsync(new ImportEvent.Command(file))).Changes);
        slice.User.IsOperator = false;
        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new DownloadEventLogo.Query("NEXT")));
        slice.User.IsOperator = true;
        await slice.SendAsync(new DeleteEvent.Command("NEXT"));
        Assert.Equal(0, await slice.DbAsync(db => db.StoredFiles.CountAsync()));
    }

    [Fact]
    public async Task Hours_over_midnight_and_a_change_of_clocks_are_those_of_the_clocks()
    {
        await using var slice = await StartAsync(DatabaseProvider.Sqlite, new(2030, 10, 26));
        // Open from 9:00 to 2:00: on the night that clocks go back, an hour longer.
        var night = await slice.SendAsync(new CreateSession.Command("TEST24", new() { Title = Title("Night"), Day = new(2030, 10, 27), Start = new(0, 30), DurationMinutes = 90, RoomId = await RoomAsync(slice, "hall") }));
        var warned = await slice.SendAsync(new ShowSession.Query("TEST24", night));
        Assert.Empty(warned.Warnings);
        await slice.SendAsync(new MoveSession.Command("TEST24", night, null, new(new(2030, 10, 27), new DateTimeOffset(2030, 10, 26, 22, 30, 0, TimeSpan.Zero), null, 91)));
        Assert.Equal([ProgrammeWarningKind.OutsideHours], (await slice.SendAsync(new ShowSession.Query("TEST24", night))).Warnings.Select(w => w.Kind));
    }

    [Fact]
    public async Task A_day_of_a_programme_of_five_thousand_talks_is_read_with_as_many_queries_as_a_small_one()
    {
        await using var slice = await StartAsync(DatabaseProvider.Sqlite);
        await slice.SendAsync(new CreateSession.Command("TEST24", At("One", 9, 60)));
        var small = await CountAsync(slice, new ShowProgrammeDay.Query("TEST24", Monday, 1));
        var @event = await slice.DbAsync(db => db.Events().Include(e => e.Rooms).SingleAsync());
        var speakers = Enumerable.Range(0, 500).Select(i => Speaker.Of(@event.Id, PersonName.Of($"Given{i}", $"Family{i}"), $"s{i}")).ToList();
        var sessions = new List<Session>();
        for (var s = 0; s < 1000; s++)
        {
            var session = Session.Of(
                @event.Id, new(LocalizedText.English($"Session {s}")), Monday.AddDays(s % 5), s % 10 == 9 ? null : Sample.Clock(Utc(6, 0).AddDays(s % 5).AddMinutes(s / 5 * 3)), 50, @event.Rooms[s % 2].Id);
            session.ChairedBy([speakers[s % 500].Id]);
            for (var t = 0; t < 5; t++)
            {
                var talk = Talk.Of(@event.Id, new(LocalizedText.English($"Talk {t}")) { DurationMinutes = 10 }, $"t{s}-{t}");
                talk.SpokenBy([(speakers[(s * 5 + t) % 500].Id, null)]);
                session.TakeIn(talk);
            }

            sessions.Add(session);
        }

        await slice.InsertAsync([.. speakers, .. sessions]);

        var large = await CountAsync(slice, new ShowProgrammeDay.Query("TEST24", Monday, 1));
        var day = await slice.SendAsync(new ShowProgrammeDay.Query("TEST24", Monday, 1));

        // Speakers' names are read for chairs; nothing grows with the programme.
        Assert.InRange(large, small, small + 4);
        Assert.Equal((ShowProgrammeDay.TraySize, ShowProgrammeDay.MostWarnings, 1001), (day.Tray.Count, day.Warnings.Count, day.Total));
        Assert.All(day.Sessions, b => Assert.Equal(Monday, b.Session.Day));
    }

    private static async Task<int> CountAsync<T>(Slice slice, MediatR.IRequest<T> request)
    {
        // Tests run side by side in this process: only what this one asks is counted.
        var asked = new int[1];
        Asking.Value = asked;
        var listeners = new List<IDisposable>();
        using (System.Diagnostics.DiagnosticListener.AllListeners.Subscribe(new Each<System.Diagnostics.DiagnosticListener>(listener =>
        {
            if (listener.Name == DbLoggerCategory.Name)
            {
                listeners.Add(listener.Subscribe(new Each<KeyValuePair<string, object?>>(e =>
                    asked[0] += e.Key == Microsoft.EntityFrameworkCore.Diagnostics.RelationalEventId.CommandExecuted.Name && Asking.Value == asked ? 1 : 0)));
            }
        })))
        {
            await slice.SendAsync(request);
        }

        listeners.ForEach(l => l.Dispose());
        return asked[0];
    }

    private static async Task<Slice> StartAsync(DatabaseProvider provider, DateOnly? firstDay = null)
    {
        var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        var first = firstDay ?? Monday;
        @event.Reschedule(first, first.AddDays(4));
        @event.TakePlaceAt(@event.Venue, @event.TimeZone, firstDay is null
            ? [new(null, new(8, 0), new(18, 0)), new(first.AddDays(1), new(9, 0), new(2, 0))]
            : [new(null, new(9, 0), new(2, 0))]);
        @event.Open("hall", "Hall", 100);
        @event.Open("lab", "Lab", 20);
        await slice.InsertAsync(@event);
        return slice;
    }

    private static Task<Guid> RoomAsync(Slice slice, string code) => slice.DbAsync(db => db.Rooms().Where(r => r.Code == code).Select(r => r.Id).SingleAsync());

    private static Task<int> VersionAsync(Slice slice, Guid session) => slice.DbAsync(db => db.Sessions().Where(s => s.Id == session).Select(s => s.Version).SingleAsync());

    private static Dictionary<string, string?> Title(string title) => new() { ["en"] = title };

    private static SessionInput At(string title, int hour, int minutes) => new() { Title = Title(title), Day = Monday, Start = new(hour, 0), DurationMinutes = minutes };

    private static DateTime Utc(int hour, int minute) => new(2030, 6, 24, hour, minute, 0, DateTimeKind.Utc);

    private static DateTimeOffset Instant(int hour, int minute) => new(Utc(hour, minute));

    private sealed class Each<T>(Action<T> next) : IObserver<T>
    {
        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void OnNext(T value) => next(value);
    }
}
