using EventsHub.Databases;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Feeds.Import;
using EventsHub.Programme.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.IntegrationTests.Programme;

/// <summary>What organisers pinned, no import touches, and it says so.</summary>
public sealed class PinnedTests
{
    private const string One = "11111111-1111-4111-8111-111111111111";

    private static readonly byte[] Before = Feeds.Day(Feeds.Event("Title", guid: One, persons: "<person>Sample One</person>", more: "<abstract>Old</abstract>"));

    private static readonly byte[] After = Feeds.Day(
        Feeds.Event("New title", "15:00", guid: One, room: "Dome", persons: "<person>Sample Two</person>", more: "<abstract>New</abstract><recording><optout>true</optout></recording>"));

    [Theory]
    [InlineData(ProgrammePins.None, "New title|New|15:00|Sample Two|True", ImportAction.Moved)]
    [InlineData(ProgrammePins.Texts, "Title|Old|15:00|Sample Two|True", ImportAction.Moved)]
    [InlineData(ProgrammePins.Schedule, "New title|New|10:00|Sample Two|True", ImportAction.Changed)]
    [InlineData(ProgrammePins.Speakers, "New title|New|15:00|Sample One|True", ImportAction.Moved)]
    [InlineData(ProgrammePins.Texts | ProgrammePins.Schedule, "Title|Old|10:00|Sample Two|True", ImportAction.Changed)]
    [InlineData(ProgrammePins.All, "Title|Old|10:00|Sample One|False", ImportAction.Pinned)]
    public async Task Each_part_stays_as_it_was_settled(ProgrammePins pins, string expected, ImportAction action)
    {
        foreach (var onSession in new[] { false, true })
        {
            await using var slice = await PinnedAsync(pins, onSession);

            var report = await slice.SendAsync(new ImportProgramme.Command("TEST24", After));

            var session = await slice.DbAsync(db => db.Sessions().Include(s => s.Talks).ThenInclude(t => t.Speakers).ThenInclude(s => s.Speaker).AsSplitQuery().SingleAsync());
            var talk = session.Talks.Single();
            Assert.Equal(expected, $"{talk.Title}|{talk.Abstract}|{session.Starts!.Value:HH:mm}|{talk.Speakers.Single().Speaker!.Name}|{talk.DoNotRecord}");
            Assert.Equal(talk.Title, session.Title);
            var line = Assert.Single(report.Lines);
            Assert.Equal(action, line.Action);
            Assert.Equal(pins != ProgrammePins.None, line.Details[^1].StartsWith("Kept, pinned: ", StringComparison.Ordinal));
            Assert.Equal(pins == ProgrammePins.All, report.Unchanged == 1);

            // Nothing is left to do the second time, and it is said again that something is kept.
            var again = await slice.SendAsync(new ImportProgramme.Command("TEST24", After));
            Assert.True(again.ChangesNothing, string.Join('\n', again.Lines));
            Assert.Equal(pins == ProgrammePins.None ? 0 : 1, again.Count(ImportAction.Pinned));
        }
    }

    [Fact]
    public async Task What_is_pinned_whole_is_not_taken_out()
    {
        await using var slice = await PinnedAsync(ProgrammePins.All, onSession: false);

        var report = await slice.SendAsync(new ImportProgramme.Command("TEST24", Feeds.Day(Feeds.Event("Other", id: "9")), RemoveMissing: true));

        Assert.Equal(["Other", "Title"], (await slice.DbAsync(db => db.Talks().ToListAsync())).Select(t => t.Title.In("en")).Order());
        Assert.Equal((1, 0), (report.Count(ImportAction.Pinned), report.Count(ImportAction.Removed)));
    }

    [Fact]
    public async Task A_break_that_is_pinned_stays_where_it_is()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        await slice.InsertAsync(Sample.OpenEvent());
        static byte[] Lunch(string start) => Feeds.Day(Feeds.Event("Lunch", start, guid: One).Replace("lecture", "break", StringComparison.Ordinal));
        await slice.SendAsync(new ImportProgramme.Command("TEST24", Lunch("12:00")));
        await slice.DbAsync(db => db.Sessions().ExecuteUpdateAsync(s => s.SetProperty(x => x.Pins, ProgrammePins.Schedule)));

        var report = await slice.SendAsync(new ImportProgramme.Command("TEST24", Lunch("13:00")));

        Assert.Equal(12, (await slice.DbAsync(db => db.Sessions().SingleAsync())).Starts!.Value.Hour);
        Assert.Equal(ImportAction.Pinned, Assert.Single(report.Lines).Action);
    }

    private static async Task<Slice> PinnedAsync(ProgrammePins pins, bool onSession)
    {
        var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        await slice.InsertAsync(Sample.OpenEvent());
        await slice.SendAsync(new ImportProgramme.Command("TEST24", Before));
        await slice.DbAsync(db => onSession
            ? db.Sessions().ExecuteUpdateAsync(s => s.SetProperty(x => x.Pins, pins))
            : db.Talks().ExecuteUpdateAsync(t => t.SetProperty(x => x.Pins, pins)));
        return slice;
    }
}
