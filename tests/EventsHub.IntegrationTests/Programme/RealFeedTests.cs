using System.Diagnostics;
using EventsHub.Application.Programme;
using EventsHub.Application.Programme.Exchange;
using EventsHub.Domain.Events;
using EventsHub.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.IntegrationTests.Programme;

/// <summary>Schedules as real conferences published them, oddities included.</summary>
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
        Assert.Equal(0, await slice.DbAsync(db => db.Sessions.CountAsync()));
        Assert.Contains(dry.Findings, f => f.StartsWith("No guid", StringComparison.Ordinal) && f.Contains("674", StringComparison.Ordinal));

        var first = await slice.SendAsync(new ImportProgramme.Command(@event.Code, file));
        Assert.Equal(dry.Lines.Count, first.Lines.Count);
        Assert.Equal(674, await slice.DbAsync(db => db.Sessions.CountAsync()));
        Assert.Equal(674, await slice.DbAsync(db => db.Talks.CountAsync()));
        Assert.Equal(732, await slice.DbAsync(db => db.Speakers.CountAsync()));
        Assert.Equal(32, await slice.DbAsync(db => db.Rooms.CountAsync()));

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
        Assert.Equal(4, await slice.DbAsync(db => db.Rooms.CountAsync()));
        var sessions = await slice.DbAsync(db => db.Sessions.Include(s => s.Talks).ToListAsync());
        Assert.Equal([27, 28, 29, 30], sessions.Select(s => s.Day.Day).Distinct().Order());
        // 00:00 on the clock of Berlin is 23:00 UTC; such a session is listed under the day before.
        Assert.Contains(sessions, s => s.StartsAt!.Value.AddHours(1).Date > s.Day.ToDateTime(TimeOnly.MinValue));
        Assert.Equal(25, sessions.SelectMany(s => s.Talks).Count(t => t.Languages.SequenceEqual(["de"])));
        Assert.Equal(new Guid(Convert.FromBase64String("HOqeNIb6G7M4hYFKFRkCmQ=="), bigEndian: true), sessions.SelectMany(s => s.Talks).Single(t => t.ForeignId == "6264").ExternalId);
        Assert.Contains(report.Findings, f => f.Contains("old form", StringComparison.Ordinal));
        Assert.True((await slice.SendAsync(new ImportProgramme.Command(@event.Code, file))).ChangesNothing);
    }

    [Theory]
    [InlineData("schedules/fosdem-2024.frab.xml", "FOSDEM24")]
    [InlineData("schedules/31c3-2014.frab.xml", "31C3")]
    public async Task What_comes_out_passes_the_official_schema_and_comes_in_again_as_it_was(string name, string code)
    {
        var file = await File.ReadAllBytesAsync(SharedData.Path(name));
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var @event = code == "31C3" ? Congress() : Fosdem();
        await slice.InsertAsync(@event);
        await slice.SendAsync(new ImportProgramme.Command(code, file));

        var exported = await slice.SendAsync(new ExportProgramme.Query(code, ProgrammeFormat.Frab));

        Assert.Equal("", await FrabSchema.ErrorsOfAsync(exported.Content));
        var again = await slice.SendAsync(new ImportProgramme.Command(code, exported.Content));
        Assert.True(again.ChangesNothing, string.Join('\n', again.Lines));

        // Into an empty event it gives the same programme again.
        var copy = code == "31C3" ? Congress("COPY") : Fosdem("COPY");
        await slice.InsertAsync(copy);
        await slice.SendAsync(new ImportProgramme.Command("COPY", exported.Content));
        var copied = await slice.SendAsync(new ExportProgramme.Query("COPY", ProgrammeFormat.Frab));
        Assert.Equal(Comparable(exported.Content, code), Comparable(copied.Content, "COPY"));
    }

    [Fact]
    public async Task A_thousand_speakers_and_sessions_are_read_with_a_handful_of_queries()
    {
        var file = await File.ReadAllBytesAsync(SharedData.Path("schedules/fosdem-2024.frab.xml"));
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var @event = Fosdem();
        @event.ProgrammePublishedAt = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        await slice.InsertAsync(@event);
        await slice.SendAsync(new ImportProgramme.Command(@event.Code, file));
        await slice.SendAsync(new ShowPublicProgramme.Query(@event.Code));

        var watch = Stopwatch.StartNew();
        var found = await slice.SendAsync(new ShowPublicProgramme.Query(@event.Code, Search: "POSTGRÉSQL"));

        Assert.NotEmpty(found.Sessions);
        Assert.True(watch.ElapsedMilliseconds < 2000, $"{watch.ElapsedMilliseconds} ms");
    }

    // Rooms and speakers have their own ids in each event, and ids stand in the file.
    private static string Comparable(byte[] file, string code) => System.Text.RegularExpressions.Regex.Replace(
        System.Text.Encoding.UTF8.GetString(file), "<person[^>]*>|(?<=<room name=\"[^\"]*\") guid=\"[^\"]*\"|<acronym>.*?</acronym>|<slug>.*?</slug>|<title>Sample.*?</title>", "").Replace($"/e/{code}", "", StringComparison.Ordinal);

    private static Event Fosdem(string code = "FOSDEM24") => Conference(code, new(2024, 2, 3), new(2024, 2, 4), "Europe/Brussels");

    private static Event Congress(string code = "31C3") => Conference(code, new(2014, 12, 27), new(2014, 12, 30), "Europe/Berlin");

    private static Event Conference(string code, DateOnly first, DateOnly last, string zone)
    {
        var @event = Sample.OpenEvent(code);
        (@event.StartsOn, @event.EndsOn, @event.TimeZone) = (first, last, zone);
        return @event;
    }
}
