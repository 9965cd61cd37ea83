using System.Text;
using EventsHub.Databases;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Editing;
using EventsHub.Programme.Feeds;
using EventsHub.Programme.Feeds.Import;
using EventsHub.Programme.Public;
using EventsHub.Programme.Releases;
using EventsHub.Programme.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.IntegrationTests.Programme;

/// <summary>Chairs are people of the programme, and talks exist before they have a place.</summary>
public sealed class ChairsAndTalksTests
{
    private static readonly DateOnly Monday = new(2030, 6, 24);

    [Theory, EachDatabase]
    public async Task Chairs_are_found_by_name_or_added_kept_in_order_and_not_deleted(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        await slice.SendAsync(new SaveSpeaker.Command("TEST24", null, new() { Given = "花子", Family = "見本", LatinGiven = "Hanako", LatinFamily = "Mihon" }));
        var id = await slice.SendAsync(new CreateSession.Command("TEST24", At("Short talks", 9) with { Chairs = [new() { Name = "Kim Sample" }, new(), new() { Name = "hanako mihon" }, new() { Name = "kim SAMPLE" }] }));

        var shown = await slice.SendAsync(new ShowSession.Query("TEST24", id));
        Assert.Equal(["kim-sample", "hanako-mihon"], shown.Session.Chairs.Select(c => c.Slug));
        Assert.Equal(["kim-sample", "hanako-mihon"], shown.Input.Chairs.Select(c => c.Speaker));
        await slice.SendAsync(new EditSession.Command("TEST24", id, shown.Version, shown.Input with { Chairs = [shown.Input.Chairs[1], shown.Input.Chairs[0]] }));
        var turned = await slice.SendAsync(new ShowSession.Query("TEST24", id));
        Assert.Equal(["hanako-mihon", "kim-sample"], turned.Session.Chairs.Select(c => c.Slug));
        // Who chairs is part of the session.
        Assert.Equal(shown.Version + 1, turned.Version);

        var kim = await slice.DbAsync(db => db.Speakers().Where(s => s.Slug == "kim-sample").Select(s => s.Id).SingleAsync());
        var refused = await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new DeleteSpeaker.Command("TEST24", kim)));
        Assert.Equal("speaker.chairs", refused.Code);
        Assert.Equal(1, (await slice.SendAsync(new ListSpeakers.Query("TEST24", "kim"))).Speakers.Single().Chaired);
        await slice.SendAsync(new EditSession.Command("TEST24", id, null, turned.Input with { Chairs = [turned.Input.Chairs[0]] }));
        await slice.SendAsync(new DeleteSpeaker.Command("TEST24", kim));

        var unknown = await Assert.ThrowsAsync<ValidationFailedException>(() => slice.SendAsync(new EditSession.Command("TEST24", id, null, turned.Input with { Chairs = [new() { Speaker = "nobody" }] })));
        Assert.Equal("Chairs[0].Name", unknown.Failures.Single().Property);
    }

    [Theory, EachDatabase]
    public async Task The_page_of_somebody_who_chairs_lists_the_sessions_of_the_release(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        await slice.SendAsync(new CreateSession.Command("TEST24", At("Late", 14) with { Chairs = [new() { Name = "Kim Sample" }] }));
        await slice.SendAsync(new CreateSession.Command("TEST24", At("Early", 9) with { Chairs = [new() { Name = "Kim Sample" }, new() { Name = "Ana Sample" }] }));
        await slice.SendAsync(new ReleaseProgramme.Command("TEST24"));

        var page = await slice.SendAsync(new ShowPublicSpeaker.Query("TEST24", "kim-sample"));
        Assert.Equal(["Early", "Late"], page.Chaired.Select(s => s.Title));
        Assert.Empty(page.Talks);
        // The list of speakers is of those who speak.
        Assert.Empty((await slice.SendAsync(new ListPublicSpeakers.Query("TEST24"))).Speakers);

        var compared = await slice.SendAsync(new CompareReleases.Query("TEST24"));
        Assert.Equal(0, compared.Count);
    }

    [Theory, EachDatabase]
    public async Task A_talk_waits_is_placed_taken_out_and_outlives_its_session(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        var session = await slice.SendAsync(new CreateSession.Command("TEST24", At("Short talks", 9)));
        var id = await slice.SendAsync(new CreateTalk.Command("TEST24", null, new() { Title = Title("Stars"), DurationMinutes = 20, Speakers = [new() { Name = "Ana Sample" }] }));
        var waiting = await slice.SendAsync(new ShowTalk.Query("TEST24", id));
        Assert.Equal((null, null, "stars"), (waiting.SessionId, waiting.SessionTitle, waiting.Slug));
        Assert.Equal(["Stars"], (await slice.SendAsync(new ListWaitingTalks.Query("TEST24"))).Select(t => t.Title));
        await slice.SendAsync(new ReleaseProgramme.Command("TEST24"));
        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new ShowPublicTalk.Query("TEST24", "stars")));
        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new ShowPublicSpeaker.Query("TEST24", "ana-sample")));

        await Assert.ThrowsAsync<StaleException>(() => slice.SendAsync(new PlaceTalk.Command("TEST24", id, waiting.Version + 1, session, null)));
        var placed = await slice.SendAsync(new PlaceTalk.Command("TEST24", id, waiting.Version, session, null));
        Assert.Equal((session, 1), (placed.SessionId, placed.Version));
        Assert.Equal("talk.placed", (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new PlaceTalk.Command("TEST24", id, null, session, null)))).Code);
        await slice.SendAsync(new TakeOutTalk.Command("TEST24", id, placed.Version));
        Assert.Equal(1, await slice.DbAsync(db => db.Sessions().CountAsync()));

        // In a session of its own, which goes when it does.
        var alone = await slice.SendAsync(new PlaceTalk.Command("TEST24", id, null, null, new(Monday, new(2030, 6, 24, 10, 0, 0, TimeSpan.Zero), null, 25)));
        Assert.Equal((25, new DateTime(2030, 6, 24, 10, 0, 0)), await slice.DbAsync(async db =>
            (await db.Talks().Select(t => t.DurationMinutes).SingleAsync(), (await db.Sessions().SingleAsync(s => s.Id == alone.SessionId)).StartsAt("Europe/Paris")!.Value)));
        await slice.SendAsync(new ReleaseProgramme.Command("TEST24"));
        Assert.Equal("Stars", (await slice.SendAsync(new ShowPublicTalk.Query("TEST24", "stars"))).Talk.Title);
        var shown = await slice.SendAsync(new ShowTalk.Query("TEST24", id));
        Assert.Null(await slice.SendAsync(new EditTalk.Command("TEST24", id, null, shown.Input, shown.Version, TakeOut: true)));
        Assert.Equal([session], await slice.DbAsync(db => db.Sessions().Select(s => s.Id).ToListAsync()));

        await slice.SendAsync(new EditTalk.Command("TEST24", id, session, shown.Input));
        await slice.SendAsync(new DeleteSession.Command("TEST24", session));
        var left = await slice.SendAsync(new ShowTalk.Query("TEST24", id));
        Assert.Equal((null, "Ana Sample"), (left.SessionId, Assert.Single(left.Input.Speakers).Name));
        Assert.Null(await slice.SendAsync(new DeleteTalk.Command("TEST24", id)));
    }

    [Theory, EachDatabase]
    public async Task The_tray_holds_waiting_talks_before_sessions_without_a_time_page_by_page(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        for (var i = 0; i < ShowProgrammeDay.TraySize - 1; i++)
        {
            await slice.SendAsync(new EnterTalk.Command("TEST24", null, $"Talk {i}", null, null, 10));
        }

        foreach (var title in new[] { "One", "Two" })
        {
            await slice.SendAsync(new CreateSession.Command("TEST24", At(title, 9) with { Start = null }));
        }

        var first = await slice.SendAsync(new ShowProgrammeDay.Query("TEST24", Monday, 1));
        var second = await slice.SendAsync(new ShowProgrammeDay.Query("TEST24", Monday, 2));
        Assert.Equal((ShowProgrammeDay.TraySize + 1, ShowProgrammeDay.TraySize - 1, 1), (first.Waiting, first.TrayTalks.Count, first.Tray.Count));
        Assert.Equal((0, "Two"), (second.TrayTalks.Count, Assert.Single(second.Tray).Session.Title));
    }

    [Theory, EachDatabase]
    public async Task Of_a_file_without_places_talks_wait_and_of_one_with_places_they_are_placed(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        var accepted = "ID,Title,Speakers,Day,Start\n1,Stars,Ana Sample,,\n2,Comets,Kim Sample,,\n";
        await ImportAsync(slice, accepted);
        Assert.Equal((0, 2), await slice.DbAsync(async db => (await db.Sessions().CountAsync(), await db.Talks().CountAsync(t => t.SessionId == null))));
        Assert.True((await ImportAsync(slice, accepted)).ChangesNothing);

        // What waits goes out and comes back, and is not taken out by a file that has no place for it.
        foreach (var format in new[] { ProgrammeFormat.Csv, ProgrammeFormat.Pretalx, ProgrammeFormat.Frab, ProgrammeFormat.C3voc })
        {
            var file = await slice.SendAsync(new ExportProgramme.Query("TEST24", format));
            var again = await slice.SendAsync(new ImportProgramme.Command("TEST24", await file.ToArrayAsync(default), RemoveMissing: true));
            Assert.True(again.ChangesNothing, $"{format}: {string.Join('\n', again.Lines)}");
        }

        await ImportAsync(slice, "ID,Title,Speakers,Day,Start\n1,Stars,Ana Sample,2030-06-24,10:00\n2,Comets,Kim Sample,,\n");
        Assert.Equal(["Stars"], (await slice.DbAsync(db => db.Sessions().ToListAsync())).Select(s => s.Title.In("en")));
        await slice.SendAsync(new UndoProgrammeImport.Command("TEST24"));
        Assert.Equal((0, 2), await slice.DbAsync(async db => (await db.Sessions().CountAsync(), await db.Talks().CountAsync(t => t.SessionId == null))));
    }

    [Theory, EachDatabase]
    public async Task Undoing_an_import_brings_back_who_chaired(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        var id = await slice.SendAsync(new CreateSession.Command("TEST24", At("Short talks", 9) with { Chairs = [new() { Name = "Kim Sample" }, new() { Name = "Ana Sample" }] }));
        await slice.SendAsync(new CreateTalk.Command("TEST24", id, new() { Title = Title("Stars"), DurationMinutes = 20 }));
        await slice.SendAsync(new CreateTalk.Command("TEST24", id, new() { Title = Title("Comets"), DurationMinutes = 20, Position = 2 }));
        var before = await slice.StoredAsync("TEST24");

        var report = await ImportAsync(slice, "Title,Session,Chair,Day,Start\nStars,Short talks,Ana Sample and Sam Sample,2030-06-24,09:00\n");
        Assert.Contains("Chair: “Kim Sample, Ana Sample” → “Ana Sample, Sam Sample”", report.Lines.SelectMany(l => l.Details));
        Assert.Equal(["Ana Sample", "Sam Sample"], (await slice.SendAsync(new ShowSession.Query("TEST24", id))).Session.Chairs.Select(c => c.Name));
        await slice.SendAsync(new UndoProgrammeImport.Command("TEST24"));

        Assert.Equal(before, await slice.StoredAsync("TEST24"));
    }

    private static async Task<Slice> StartAsync(DatabaseProvider provider)
    {
        var slice = await Slice.OnAsync(provider);
        await slice.InsertAsync(Sample.OpenEvent());
        return slice;
    }

    private static Task<ImportReport> ImportAsync(Slice slice, string table) => slice.SendAsync(new ImportProgramme.Command("TEST24", Encoding.UTF8.GetBytes(table)));

    private static Dictionary<string, string?> Title(string title) => new() { ["en"] = title };

    private static SessionInput At(string title, int hour) => new() { Title = Title(title), Day = Monday, Start = new(hour, 0), DurationMinutes = 60 };
}
