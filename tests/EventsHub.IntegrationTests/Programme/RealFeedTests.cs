using System.Globalization;
using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Storage;
using EventsHub.Databases;
using EventsHub.Kernel.Files;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Feeds;
using EventsHub.Programme.Feeds.Import;
using EventsHub.Programme.Public;
using EventsHub.Programme.Storage;
using EventsHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.IntegrationTests.Programme;

/// <summary>Schedules as real conferences published them, oddities included, where they lie beside the clone: more cases of what <see cref="OwnFeedTests"/> proves.</summary>
public sealed class RealFeedTests
{
    [Theory, EachDatabase]
    public async Task Fosdem_comes_in_whole_and_twice_changes_nothing(DatabaseProvider provider)
    {
        var file = await File.ReadAllBytesAsync(SharedData.Path("schedules/fosdem-2024.frab.xml"));
        await using var slice = await Slice.OnAsync(provider);
        var @event = Fosdem();
        await slice.InsertAsync(@event);

        var dry = await slice.SendAsync(new ImportProgramme.Command(@event.Code, file, DryRun: true));
        Assert.Equal(674, dry.Count(ImportAction.Created));
        Assert.Equal(0, await slice.DbAsync(db => db.Sessions().CountAsync()));
        Assert.Contains(dry.Findings, f => f.StartsWith("No guid", StringComparison.Ordinal) && f.Contains("674", StringComparison.Ordinal));

        var first = await slice.SendAsync(new ImportProgramme.Command(@event.Code, file));
        Assert.Equal(dry.Lines.Count, first.Lines.Count);
        Assert.Equal(674, await slice.DbAsync(db => db.Sessions().CountAsync()));
        Assert.Equal(674, await slice.DbAsync(db => db.Talks().CountAsync()));
        Assert.Equal(732, await slice.DbAsync(db => db.Speakers().CountAsync()));
        Assert.Equal(32, await slice.DbAsync(db => db.Rooms().CountAsync()));

        var second = await slice.SendAsync(new ImportProgramme.Command(@event.Code, file));
        Assert.True(second.ChangesNothing, string.Join('\n', second.Lines));
        Assert.Equal(674, second.Unchanged);
    }

    [Theory, EachDatabase]
    public async Task The_congress_keeps_its_nights_on_their_evenings(DatabaseProvider provider)
    {
        var file = await File.ReadAllBytesAsync(SharedData.Path("schedules/31c3-2014.frab.xml"));
        await using var slice = await Slice.OnAsync(provider);
        var @event = Congress();
        await slice.InsertAsync(@event);

        var report = await slice.SendAsync(new ImportProgramme.Command(@event.Code, file));

        Assert.Equal(138, report.Count(ImportAction.Created));
        Assert.Equal(4, await slice.DbAsync(db => db.Rooms().CountAsync()));
        var sessions = await slice.DbAsync(db => db.Sessions().Include(s => s.Talks).ToListAsync());
        Assert.Equal([27, 28, 29, 30], sessions.Select(s => s.Day.Day).Distinct().Order());
        // 00:00 on the clock of Berlin is 23:00 UTC; such a session is listed under the day before.
        Assert.Contains(sessions, s => s.Starts!.Value.Date.ToDateOnly() > s.Day);
        Assert.Equal(25, sessions.SelectMany(s => s.Talks).Count(t => t.Languages.SequenceEqual(["de"])));
        Assert.Equal(new Guid(Convert.FromBase64String("HOqeNIb6G7M4hYFKFRkCmQ=="), bigEndian: true), sessions.SelectMany(s => s.Talks).Single(t => t.ForeignId == "6264").ExternalId);
        Assert.Contains(report.Findings, f => f.Contains("old form", StringComparison.Ordinal));
        Assert.True((await slice.SendAsync(new ImportProgramme.Command(@event.Code, file))).ChangesNothing);
    }

    [Theory]
    [InlineData("voc-frab-camp2019.c3voc.json", FeedFormat.C3voc, "2019-08-21", "Europe/Berlin", 79, 0, 2, 89)]
    [InlineData("voc-pretalx-democon.c3voc.json", FeedFormat.C3voc, "2020-12-14", "Europe/Berlin", 36, 0, 2, 27)]
    [InlineData("pyconfr-2024.pretalx.json", FeedFormat.Pretalx, "2024-10-31", "Europe/Paris", 76, 5, 11, 77)]
    [InlineData("coscup-2024.json", FeedFormat.Pretalx, "2024-08-03", "Asia/Taipei", 331, 0, 29, 440)]
    public async Task Each_comes_in_with_its_counts_and_twice_changes_nothing(string name, FeedFormat format, string firstDay, string zone, int talks, int breaks, int rooms, int speakers)
    {
        var file = await File.ReadAllBytesAsync(SharedData.Path($"schedules/{name}"));
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        await slice.InsertAsync(Conference("REAL", DateOnly.Parse(firstDay, CultureInfo.InvariantCulture), DateOnly.Parse(firstDay, CultureInfo.InvariantCulture).AddDays(5), zone));

        var report = await slice.SendAsync(new ImportProgramme.Command("REAL", file));

        Assert.Equal((format, talks + breaks), (report.Format, report.Entries));
        Assert.Equal((talks, talks + breaks, rooms), await slice.DbAsync(async db => (await db.Talks().CountAsync(), await db.Sessions().CountAsync(), await db.Rooms().CountAsync())));
        Assert.Equal(speakers, await slice.DbAsync(db => db.Speakers().CountAsync()));
        Assert.Equal(0, await slice.DbAsync(db => db.Sessions().CountAsync(s => s.Starts == null)));
        var again = await slice.SendAsync(new ImportProgramme.Command("REAL", file));
        Assert.True(again.ChangesNothing, string.Join('\n', again.Lines));
    }

    [Fact]
    public async Task Texts_side_by_side_in_two_languages_stay_both()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        await slice.InsertAsync(Conference("PYCON", new(2024, 10, 31), new(2024, 11, 3), "Europe/Paris"));
        await slice.SendAsync(new ImportProgramme.Command("PYCON", await File.ReadAllBytesAsync(SharedData.Path("schedules/pyconfr-2024.pretalx.json"))));
        await slice.InsertAsync(Conference("COSCUP", new(2024, 8, 3), new(2024, 8, 4), "Asia/Taipei"));
        await slice.SendAsync(new ImportProgramme.Command("COSCUP", await File.ReadAllBytesAsync(SharedData.Path("schedules/coscup-2024.json"))));

        Assert.Contains(await slice.DbAsync(db => db.TalkTypes().ToListAsync()), t => (t.Name.In("en"), t.Name.In("fr"), t.DurationMinutes) == ("Short talk", "Conférence courte", 25));
        Assert.Contains(await slice.DbAsync(db => db.Sessions().ToListAsync()), s => (s.Title.In("en"), s.Title.In("fr"), s.Kind) == ("Lunch", "Déjeuner", SessionKind.Break));
        Assert.Equal(105, (await slice.DbAsync(db => db.Talks().ToListAsync())).Count(t => t.Title.All.ContainsKey("zh") && t.Title.In("zh") != t.Title.In("en")));
        Assert.Equal(38, await slice.DbAsync(db => db.Tracks().CountAsync()));
        Assert.Equal(300, await slice.DbAsync(db => db.Rooms().Where(r => r.Code == "gam").Select(r => r.Capacity).SingleAsync()));
        var chinese = await slice.DbAsync(db => db.Talks().SingleAsync(t => t.ForeignId == "VDSBVW"));
        Assert.Equal(["zh"], chinese.Languages);
        Assert.Contains(chinese.Links, l => l.Url.StartsWith("https://hackmd.io/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("fosdem-2024.frab.xml")]
    [InlineData("31c3-2014.frab.xml")]
    [InlineData("voc-frab-camp2019.c3voc.json")]
    [InlineData("voc-pretalx-democon.c3voc.json")]
    [InlineData("pyconfr-2024.pretalx.json")]
    [InlineData("coscup-2024.json")]
    public async Task What_comes_out_passes_its_schema_and_comes_in_again_as_it_was(string name) =>
        await OwnFeedTests.GoesRoundAsync(await File.ReadAllBytesAsync(SharedData.Path($"schedules/{name}")), code => Real(name, code));

    private static Event Real(string name, string code) => name switch
    {
        "fosdem-2024.frab.xml" => Fosdem(code),
        "31c3-2014.frab.xml" => Congress(code),
        "pyconfr-2024.pretalx.json" => Conference(code, new(2024, 10, 31), new(2024, 11, 3), "Europe/Paris"),
        "coscup-2024.json" => Conference(code, new(2024, 8, 3), new(2024, 8, 4), "Asia/Taipei"),
        _ => Conference(code, new(2019, 8, 21), new(2019, 8, 25), "Europe/Berlin"),
    };

    private static Event Fosdem(string code = "FOSDEM24") => Conference(code, new(2024, 2, 3), new(2024, 2, 4), "Europe/Brussels");

    private static Event Congress(string code = "31C3") => Conference(code, new(2014, 12, 27), new(2014, 12, 30), "Europe/Berlin");

    private static Event Conference(string code, DateOnly first, DateOnly last, string zone)
    {
        var @event = Sample.OpenEvent(code);
        @event.Reschedule(first, last);
        @event.TakePlaceAt(@event.Venue, zone, @event.OpeningHours);
        return @event;
    }
}
