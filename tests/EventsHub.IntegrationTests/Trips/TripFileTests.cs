using EventsHub.Databases;
using EventsHub.Kernel.Pipeline;
using EventsHub.Trips.Files;
using EventsHub.Trips.Planning;

namespace EventsHub.IntegrationTests.Trips;

public sealed class TripFileTests
{
    public static TheoryData<DatabaseProvider, string> Samples => new(
        from provider in Enum.GetValues<DatabaseProvider>().Where(TestDatabase.IsGiven)
        from file in new[] { "european-space-conference-2026.json", "ecsite-2024.json" }
        select (provider, file));

    [Theory, MemberData(nameof(Samples))]
    public async Task A_file_that_was_imported_is_exported_byte_for_byte(DatabaseProvider provider, string name)
    {
        await using var slice = await Slice.OnAsync(provider);
        var file = TripInputs.File(name);

        var created = await slice.SendAsync(new ImportTrip.Command(file));
        Assert.True(created.IsNew);
        Assert.Equal(file, await slice.SendAsync(new ExportTrip.Query(created.Code)));

        var again = await slice.SendAsync(new ImportTrip.Command(file));
        Assert.False(again.IsNew);
        Assert.Empty(again.Changes);
        Assert.Equal(file, await slice.SendAsync(new ExportTrip.Query(created.Code)));
    }

    [Theory, MemberData(nameof(Samples))]
    public async Task The_sample_trips_have_no_gaps(DatabaseProvider provider, string name)
    {
        await using var slice = await Slice.OnAsync(provider);
        var created = await slice.SendAsync(new ImportTrip.Command(TripInputs.File(name)));
        Assert.Empty((await slice.SendAsync(new ShowTrip.Query(created.Code))).Warnings);
    }

    [Theory, EachDatabase]
    public async Task A_changed_file_changes_the_trip_and_keeps_what_is_the_same(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var file = TripInputs.File("ecsite-2024.json");
        await slice.SendAsync(new ImportTrip.Command(file));
        var before = await slice.SendAsync(new ShowTrip.Query("ecsite-2024"));
        var changed = file.Replace("Cankarjev dom", "Cankar Hall", StringComparison.Ordinal).Replace("\"room\": \"201\"", "\"room\": \"301\"", StringComparison.Ordinal);

        var dry = await slice.SendAsync(new ImportTrip.Command(changed, DryRun: true));
        Assert.Contains(dry.Changes, c => c.Path == "trip.venue" && c.After == "\"Cankar Hall\"");
        Assert.Equal(file, await slice.SendAsync(new ExportTrip.Query("ecsite-2024")));

        await slice.SendAsync(new ImportTrip.Command(changed));
        Assert.Equal(changed, await slice.SendAsync(new ExportTrip.Query("ecsite-2024")));
        var after = await slice.SendAsync(new ShowTrip.Query("ecsite-2024"));
        Assert.Equal(before.Travellers.Select(t => t.Id), after.Travellers.Select(t => t.Id));
        Assert.Equal(before.Legs.Select(l => l.Id), after.Legs.Select(l => l.Id));
        Assert.Equal(before.Stays.Select(s => s.Id), after.Stays.Select(s => s.Id));
    }

    [Theory, EachDatabase]
    public async Task All_days_can_be_moved_by_whole_weeks(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.SendAsync(new ImportTrip.Command(TripInputs.File("european-space-conference-2026.json"), ShiftTo: new(2031, 3, 20)));

        var trip = await slice.SendAsync(new ShowTrip.Query("esc-2026"));

        Assert.Equal(new DateOnly(2031, 3, 25), trip.About.StartsOn);
        Assert.Equal(DayOfWeek.Tuesday, trip.About.StartsOn!.Value.DayOfWeek);
        Assert.Empty(trip.Warnings);
    }

    [Theory]
    [InlineData("\"venue\": \"Cankarjev dom\"", "\"venu\": \"Cankarjev dom\"", "venu")]
    [InlineData("\"startsOn\": \"2024-06-05\"", "\"startsOn\": \"2024-06-35\"", "startsOn")]
    [InlineData("\"kind\": \"car\"", "\"kind\": \"rocket\"", "legs[2].kind")]
    [InlineData("\"arrives\": \"2024-06-04T12:35\"", "\"arrives\": \"2024-06-04T09:35\"", "legs[0]")]
    [InlineData("\"timeZone\": \"Europe/Ljubljana\"", "\"timeZone\": \"Europe/Emona\"", "trip.timeZone")]
    [InlineData("\"room\": \"203\"", "\"room\": 203", "room")]
    public async Task What_is_wrong_in_a_file_is_named_with_its_line(string right, string wrong, string path)
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var file = TripInputs.File("ecsite-2024.json");
        Assert.Contains(right, file, StringComparison.Ordinal);
        var at = file.IndexOf(right, StringComparison.Ordinal);

        var refused = await Assert.ThrowsAsync<ValidationFailedException>(() => slice.SendAsync(new ImportTrip.Command(file[..at] + wrong + file[(at + right.Length)..])));

        var message = Assert.Single(refused.Failures).Message;
        Assert.StartsWith("Line ", message, StringComparison.Ordinal);
        Assert.Contains(path, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seat_for_somebody_who_does_not_travel_is_refused()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var file = TripInputs.File("ecsite-2024.json").Replace("\"name\": \"Mária Minta\", \"seat\": \"12C\"", "\"name\": \"Maria Minta\", \"seat\": \"12C\"", StringComparison.Ordinal);
        var refused = await Assert.ThrowsAsync<ValidationFailedException>(() => slice.SendAsync(new ImportTrip.Command(file)));
        Assert.Contains("legs[0].travellers[2].name: There is no traveller Maria Minta in this file.", Assert.Single(refused.Failures).Message, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Two_travellers_of_one_name_stay_two(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var code = await slice.SendAsync(TripInputs.New());
        await slice.SendAsync(new SaveTraveller.Command(code, null, TripInputs.Person("Zoé", "one@example.org")));
        var second = await slice.SendAsync(new SaveTraveller.Command(code, null, TripInputs.Person("Zoé", "two@example.org")));
        await slice.SendAsync(new SaveLeg.Command(code, null, TripInputs.Flight(second)));

        var file = await slice.SendAsync(new ExportTrip.Query(code));
        Assert.Contains("\"name\": \"Zoé Échantillon (2)\"", file, StringComparison.Ordinal);
        Assert.Empty((await slice.SendAsync(new ImportTrip.Command(file))).Changes);
    }
}
