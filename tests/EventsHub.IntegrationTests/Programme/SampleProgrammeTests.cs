using EventsHub.Testing;
using System.Diagnostics;
using System.Text;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Storage;
using EventsHub.Databases;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Editing;
using EventsHub.Programme.Feeds;
using EventsHub.Programme.Feeds.Import;
using EventsHub.Programme.Prints;
using EventsHub.Programme.Public;
using EventsHub.Programme.Releases;
using Ical.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests.Programme;

/// <summary>The programme that comes with the project, in and out in every format.</summary>
public sealed class SampleProgrammeTests
{
    [Theory, EachDatabase]
    public async Task It_comes_in_whole_and_without_a_warning(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var report = await LoadAsync(slice);

        Assert.Equal(89, report.Entries);
        var programme = await slice.SendAsync(new ShowProgramme.Query("CAP24"));
        Assert.Empty(programme.Warnings);
        Assert.Equal(5, programme.Sessions.Select(s => s.Day).Distinct().Count());
        Assert.Contains(programme.Sessions, s => s.Talks.Count == 4 && s.Chairs.Count > 0 && s.Room!.Code == "altair");
        var night = programme.Sessions.Single(s => s.Title == "Observing night on the terrace");
        Assert.Equal((4, 2030), (night.Day.DayNumber - programme.FirstDay.DayNumber + 1, night.Day.Year));
        Assert.Empty(await slice.DbAsync(db => db.Rooms().Where(r => r.Code != "altair" && r.Capacity == null && r.Code != "poster-hall").Select(r => r.Code).ToListAsync()));
        var again = await LoadAsync(slice, again: true);
        Assert.True(again.ChangesNothing, string.Join('\n', again.Lines));
    }

    [Fact]
    public async Task Only_a_published_programme_is_shown_to_the_public()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        await LoadAsync(slice);
        slice.User.IsOperator = false;
        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new ShowPublicProgramme.Query("CAP24")));
        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new ExportPublicProgramme.Query("CAP24", ProgrammeFormat.Ics)));
        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new ListPublicSpeakers.Query("CAP24")));
        await Assert.ThrowsAsync<ForbiddenException>(() => slice.SendAsync(new ReleaseProgramme.Command("CAP24")));

        slice.User.IsOperator = true;
        await slice.SendAsync(new ReleaseProgramme.Command("CAP24"));
        slice.User.IsOperator = false;

        var day = await slice.SendAsync(new ShowPublicProgramme.Query("CAP24", new(2030, 6, 25)));
        Assert.Equal(new DateOnly(2030, 6, 25), day.Day);
        Assert.All(day.Sessions, s => Assert.Equal(day.Day, s.Day));
        var found = await slice.SendAsync(new ShowPublicProgramme.Query("CAP24", Search: "GUYANE chloe"));
        Assert.NotEmpty((await slice.SendAsync(new ShowPublicProgramme.Query("CAP24", Search: "guyane"))).Sessions);
        Assert.All(found.Sessions, s => Assert.Contains("guyane", s.SearchText(), StringComparison.Ordinal));
        var talk = await slice.SendAsync(new ShowPublicTalk.Query("CAP24", "sunspots-at-lunchtime"));
        Assert.Equal("Altair", talk.Room!.Name);
        var speaker = await slice.SendAsync(new ShowPublicSpeaker.Query("CAP24", talk.Talk.Speakers[0].Slug));
        Assert.Contains(speaker.Talks, t => t.Slug == "sunspots-at-lunchtime");
        Assert.Equal("Mihon Hanako", Assert.Single((await slice.SendAsync(new ListPublicSpeakers.Query("CAP24", "mihon"))).Speakers).LatinName);
    }

    [Fact]
    public async Task Its_feed_passes_the_official_schema_and_comes_in_again_as_it_was()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        await LoadAsync(slice);

        var feed = await slice.SendAsync(new ExportProgramme.Query("CAP24", ProgrammeFormat.Frab));

        Assert.Equal("", await FrabSchema.ErrorsOfAsync(feed.Content));
        var again = await slice.SendAsync(new ImportProgramme.Command("CAP24", feed.Content));
        Assert.True(again.ChangesNothing, string.Join('\n', again.Lines));
    }

    [Fact]
    public async Task Its_calendar_has_stable_entries_in_the_events_time_zone()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        await LoadAsync(slice);

        var text = Encoding.UTF8.GetString((await slice.SendAsync(new ExportProgramme.Query("CAP24", ProgrammeFormat.Ics))).Content);

        var calendar = Calendar.Load(text)!;
        Assert.Equal("Europe/Paris", Assert.Single(calendar.TimeZones).TzId);
        Assert.Equal(calendar.Events.Count, calendar.Events.Select(e => e.Uid).Distinct().Count());
        var keynote = calendar.Events.Single(e => e.Summary == "Why we look up together");
        Assert.Equal(new DateTime(2030, 6, 24, 7, 0, 0, DateTimeKind.Utc), keynote.DtStart!.AsUtc);
        Assert.StartsWith("Auditorium", keynote.Location, StringComparison.Ordinal);
        var block = calendar.Events.Single(e => e.Summary!.StartsWith("Parallel session 1", StringComparison.Ordinal));
        Assert.Contains("11:15 Sunspots at lunchtime", block.Description, StringComparison.Ordinal);
        string Timeless(string file) => System.Text.RegularExpressions.Regex.Replace(file, "DTSTAMP:.*", "");
        Assert.Equal(Timeless(text), Timeless(Encoding.UTF8.GetString((await slice.SendAsync(new ExportProgramme.Query("CAP24", ProgrammeFormat.Ics))).Content)));
    }

    [Fact]
    public async Task Cancelled_sessions_are_cancelled_in_calendars_too()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        await slice.InsertAsync(Sample.OpenEvent());
        await slice.SendAsync(new ImportProgramme.Command("TEST24", Feeds.Day(Feeds.Event("[Cancelled] Gone", id: "1"))));

        var calendar = Calendar.Load(Encoding.UTF8.GetString((await slice.SendAsync(new ExportProgramme.Query("TEST24", ProgrammeFormat.Ics))).Content))!;

        Assert.Equal((EventStatusWord, "Cancelled: Gone"), (calendar.Events.Single().Status, calendar.Events.Single().Summary));
    }

    [Fact]
    public async Task Its_booklet_is_set_once_for_each_release_language_and_paper()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        await LoadAsync(slice);
        await slice.SendAsync(new ReleaseProgramme.Command("CAP24"));

        var first = await slice.SendAsync(new ExportPublicProgramme.Query("CAP24", ProgrammeFormat.Booklet));
        var second = await slice.SendAsync(new ExportPublicProgramme.Query("CAP24", ProgrammeFormat.Booklet));
        Assert.Same(first.Content, second.Content);
        Assert.Equal("cap24-programme-en-a5.pdf", first.FileName);
        await slice.SendAsync(new ExportPublicProgramme.Query("CAP24", ProgrammeFormat.Booklet, "en", BookletPaper.A5OnA4));
        Assert.Equal(2, await slice.ScopedAsync(s => Task.FromResult(s.GetRequiredService<PrintCache>().MadeCount)));

        var text = await TextOfAsync(first.Content);
        Assert.Contains("Sunspots at lunchtime", text, StringComparison.Ordinal);
        Assert.Contains("Planetarium dome", text, StringComparison.Ordinal);
        await slice.SendAsync(new ReleaseProgramme.Command("CAP24"));
        Assert.NotSame(first.Content, (await slice.SendAsync(new ExportPublicProgramme.Query("CAP24", ProgrammeFormat.Booklet))).Content);
    }

    private const string EventStatusWord = "CANCELLED";

    private static async Task<ImportReport> LoadAsync(Slice slice, bool again = false)
    {
        if (!again)
        {
            var @event = Sample.OpenEvent("CAP24");
            foreach (var (code, name, seats) in new (string, string, int?)[] { ("auditorium", "Auditorium", 350), ("planetarium", "Planetarium dome", 280), ("imax", "IMAX theatre", 280), ("altair", "Altair", 120), ("vega", "Vega", 80), ("poster-hall", "Poster hall", null) })
            {
                @event.Open(code, name, seats);
            }

            await slice.InsertAsync(@event);
        }

        return await slice.SendAsync(new ImportProgramme.Command("CAP24", await File.ReadAllBytesAsync(SampleFile()), OnEventDates: true));
    }

    private static string SampleFile()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "EventsHub.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return Path.Combine(folder, "samples", "cap24", "programme.xml");
    }

    private static async Task<string> TextOfAsync(byte[] pdf)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/pdftotext"), "pdftotext is missing; the package poppler-utils has it.");
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, pdf);
            using var reader = Process.Start(new ProcessStartInfo("/usr/bin/pdftotext", [path, "-"]) { RedirectStandardOutput = true })!;
            return await reader.StandardOutput.ReadToEndAsync();
        }
        finally
        {
            File.Delete(path);
        }
    }
}

internal static class SessionText
{
    public static string SearchText(this SessionView session) => Kernel.Text.SearchText.Fold([session.Title, .. session.Talks.Select(t => t.Title)]);
}
