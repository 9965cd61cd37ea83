using System.Globalization;
using System.Text;
using EventsHub.Databases;
using EventsHub.Kernel.Time;
using EventsHub.Programme.Feeds.Import;
using EventsHub.Programme.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.IntegrationTests.Programme;

/// <summary>Who and what an entry of a file is: ids that several share, running numbers, guids that stand twice, and talks whose start follows from the one before.</summary>
public sealed class OutsideIdentitiesTests
{
    private const string One = "11111111-1111-4111-8111-111111111111";

    private static async Task<Slice> SliceAsync()
    {
        var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        await slice.InsertAsync(Sample.OpenEvent());
        return slice;
    }

    private static Task<ImportReport> ImportAsync(Slice slice, byte[] file) => slice.SendAsync(new ImportProgramme.Command("TEST24", file));

    private static Task<ImportReport> ImportAsync(Slice slice, string file) => ImportAsync(slice, Encoding.UTF8.GetBytes(file));

    private static async Task<IReadOnlyList<string>> SpeakersAsync(Slice slice) =>
        [.. (await slice.DbAsync(db => db.Talks().Include(t => t.Speakers).ThenInclude(s => s.Speaker).ToListAsync()))
            .Select(t => $"{t.Title}: {string.Join(", ", t.Speakers.OrderBy(s => s.Position).Select(s => s.Speaker!.Name.Native))}").Order(StringComparer.Ordinal)];

    private static async Task<IReadOnlyDictionary<Guid, string>> TimesAsync(Slice slice) =>
        (await slice.DbAsync(db => db.Sessions().Include(s => s.Talks).ToListAsync())).SelectMany(s => s.Talks, (s, t) => (t.Id, Text: $"{t.Title} {EventTime.ToClock(s.StartOf(t, "Europe/Paris"), "Europe/Paris")?.ToString("HH:mm", CultureInfo.InvariantCulture)}")).ToDictionary(t => t.Id, t => t.Text);

    private static string Person(string id, string name) => $"<person id='{id}'>{name}</person>";

    [Fact]
    public async Task An_id_that_several_people_share_tells_nobody_and_that_is_said()
    {
        await using var slice = await SliceAsync();
        var file = Feeds.Day(
            Feeds.Event("A", "09:00", id: "1", persons: Person("0", "Ana Sample")), Feeds.Event("B", "10:00", id: "2", persons: Person("0", "Ben Muster")),
            Feeds.Event("C", "11:00", id: "3", persons: Person("0", "Cia Voorbeeld")), Feeds.Event("D", "12:00", id: "4", persons: Person("0", "Ana Sample")));

        var report = await ImportAsync(slice, file);

        Assert.Equal(["A: Ana Sample", "B: Ben Muster", "C: Cia Voorbeeld", "D: Ana Sample"], await SpeakersAsync(slice));
        Assert.Equal(3, await slice.DbAsync(db => db.Speakers().CountAsync()));
        Assert.Contains(report.Findings, f => f.StartsWith("One id stands at several names", StringComparison.Ordinal));
        Assert.True((await ImportAsync(slice, file)).ChangesNothing);
    }

    [Fact]
    public async Task The_numbers_of_two_sources_are_not_those_of_one_another()
    {
        await using var slice = await SliceAsync();
        await ImportAsync(slice, Feeds.Day(Feeds.Event("A", "09:00", guid: One, id: "5", persons: Person("12", "Ana Sample") + Person("13", "Ben Muster"))));

        await ImportAsync(slice, Feeds.Day(Feeds.Event("B", "10:00", id: "5", persons: Person("12", "Cia Voorbeeld") + Person("13", "Dan Exempel"))));

        Assert.Equal(["A: Ana Sample, Ben Muster", "B: Cia Voorbeeld, Dan Exempel"], await SpeakersAsync(slice));
    }

    [Fact]
    public async Task Somebody_who_takes_another_name_stays_who_they_are_where_their_talk_vouches_for_them()
    {
        await using var slice = await SliceAsync();
        await ImportAsync(slice, Feeds.Day(Feeds.Event("A", guid: One, persons: Person("12", "Ana Sample"))));
        var id = await slice.DbAsync(db => db.Speakers().Select(s => s.Id).SingleAsync());

        await ImportAsync(slice, Feeds.Day(Feeds.Event("A", guid: One, persons: Person("12", "Ana Muster"))));
        await ImportAsync(slice, Feeds.Day(Feeds.Event("A", guid: One, persons: Person("12", "Ana María Muster"))));

        var ana = await slice.DbAsync(db => db.Speakers().SingleAsync());
        Assert.Equal((id, "Ana María Muster"), (ana.Id, ana.Name.Native));
    }

    [Fact]
    public async Task Two_of_one_name_and_with_two_ids_are_two_when_they_speak_at_once_in_two_rooms()
    {
        await using (var slice = await SliceAsync())
        {
            var file = Feeds.Day(Feeds.Event("Bio", "10:00", id: "1", persons: Person("41", "Wei Zhang")), Feeds.Event("Astro", "10:15", id: "2", room: "Dome", persons: Person("42", "Wei Zhang")));

            await ImportAsync(slice, file);

            Assert.Equal(2, await slice.DbAsync(db => db.Speakers().CountAsync()));
            Assert.True((await ImportAsync(slice, file)).ChangesNothing);
        }

        await using var other = await SliceAsync();
        await ImportAsync(other, Feeds.Day(Feeds.Event("Bio", "10:00", id: "1", persons: Person("41", "Wei Zhang")), Feeds.Event("Astro", "11:15", id: "2", room: "Dome", persons: Person("42", "Wei Zhang"))));
        Assert.Equal(1, await other.DbAsync(db => db.Speakers().CountAsync()));
    }

    [Fact]
    public async Task A_running_number_is_no_identity()
    {
        await using var slice = await SliceAsync();
        await ImportAsync(slice, "No,Title,Day,Start,Speakers\n1,Alpha,2030-06-24,10:00,Ana Sample\n2,Beta,2030-06-24,11:00,Ben Muster\n3,Gamma,2030-06-24,12:00,Cia Voorbeeld\n");
        var before = await TimesAsync(slice);

        var report = await ImportAsync(slice, "No,Title,Day,Start,Speakers\n1,Welcome,2030-06-24,09:00,Dan Exempel\n2,Alpha,2030-06-24,10:00,Ana Sample\n3,Beta,2030-06-24,11:00,Ben Muster\n4,Gamma,2030-06-24,12:00,Cia Voorbeeld\n");

        Assert.Equal((1, 0, 3), (report.Count(ImportAction.Created), report.Count(ImportAction.Changed) + report.Count(ImportAction.Moved), report.Unchanged));
        Assert.Contains(report.Findings, f => f.StartsWith("The numbers only count the rows", StringComparison.Ordinal));
        var after = await TimesAsync(slice);
        Assert.All(before, talk => Assert.Equal(talk.Value, after[talk.Key]));
        // Numbers that do more than count rows are those of the sender.
        await ImportAsync(slice, "No,Title,Day,Start\n4711,Delta,2030-06-24,14:00\n4712,Omega,2030-06-24,15:00\n");
        await ImportAsync(slice, "No,Title,Day,Start\n4712,Omega,2030-06-24,15:00\n4711,Delta and more,2030-06-24,14:00\n");
        Assert.Equal(6, await slice.DbAsync(db => db.Talks().CountAsync()));
    }

    private static string At(string time, string title = "Open house") => Feeds.Event(title, time, guid: One, id: "79", persons: Person("1", "Ana Sample"));

    [Fact]
    public async Task Talks_under_one_guid_stay_the_talks_that_they_are_in_any_order()
    {
        await using var slice = await SliceAsync();
        var report = await ImportAsync(slice, Feeds.Day(At("10:00"), At("11:00"), At("12:00", "Workshop")));
        Assert.Contains(report.Findings, f => f.StartsWith("The same guid stands at two entries", StringComparison.Ordinal));
        var before = await TimesAsync(slice);
        Assert.Equal(3, before.Count);

        Assert.True((await ImportAsync(slice, Feeds.Day(At("10:00"), At("11:00"), At("12:00", "Workshop")))).ChangesNothing);
        Assert.True((await ImportAsync(slice, Feeds.Day(At("12:00", "Workshop"), At("11:00"), At("10:00")))).ChangesNothing);
        await ImportAsync(slice, Feeds.Day(At("11:00"), At("12:00", "Workshop"), At("10:30")));

        var after = await TimesAsync(slice);
        Assert.Equal(before.Keys.Order(), after.Keys.Order());
        Assert.Equal(["Open house 10:00 → Open house 10:30"], before.Where(t => after[t.Key] != t.Value).Select(t => $"{t.Value} → {after[t.Key]}"));
    }

    [Fact]
    public async Task Talks_under_one_guid_have_the_same_identities_in_every_installation()
    {
        var identities = new List<IEnumerable<Guid>>();
        foreach (var file in new[] { Feeds.Day(At("10:00"), At("11:00"), At("12:00", "Workshop")), Feeds.Day(At("12:00", "Workshop"), At("10:00"), At("11:00")) })
        {
            await using var slice = await SliceAsync();
            await ImportAsync(slice, file);
            identities.Add((await slice.DbAsync(db => db.Talks().Select(t => t.ExternalId).ToListAsync())).Order());
        }

        Assert.Equal(identities[0], identities[1]);
    }

    [Fact]
    public async Task Talks_of_a_session_of_which_only_the_first_has_a_start_follow_one_another_and_stay()
    {
        await using var slice = await SliceAsync();
        const string file = "Session,Title,Day,Start,Minutes,Room,Id\nMorning,A,2030-06-24,09:00,20,X,p1\nMorning,B,2030-06-24,,20,X,p2\nMorning,C,2030-06-24,,25,X,p3\nEvening,D,2030-06-24,,20,X,p4\n";

        var report = await ImportAsync(slice, file);

        Assert.Equal(["A 09:00", "B 09:20", "C 09:40", "D "], (await TimesAsync(slice)).Values.Order(StringComparer.Ordinal));
        Assert.Contains(report.Findings, f => f.StartsWith("No start; begins when the talk before it in its session ends", StringComparison.Ordinal) && f.Contains('2', StringComparison.Ordinal));
        Assert.True((await ImportAsync(slice, file)).ChangesNothing);
    }
}
