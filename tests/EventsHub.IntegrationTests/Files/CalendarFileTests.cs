using System.Globalization;
using System.Text;
using EventsHub.Databases;
using EventsHub.IntegrationTests.Trips;
using EventsHub.Kernel.Files;
using EventsHub.Trips.Packs;
using EventsHub.Trips.Planning;
using NodaTime;

namespace EventsHub.IntegrationTests.Files;

/// <summary>The one writer of calendars. Its time zones are read by Python's dateutil, which believes what the file says of a zone; Ical.Net and icalendar look
/// zones up by their name.</summary>
public sealed class CalendarFileTests
{
    private static readonly int[] Years = [2024, 2026, 2027, 2030, 2036];

    [Fact]
    public async Task The_clocks_of_every_zone_are_right_in_every_month()
    {
        Assert.SkipUnless(Directory.Exists("/usr/lib/python3/dist-packages/dateutil"), "python3-dateutil is not installed.");
        const string Script = """
            import io, sys
            from datetime import datetime
            from dateutil import tz
            for part in open(sys.argv[1], encoding="utf-8", newline="").read().replace("\r\n ", "").split("BEGIN:VTIMEZONE")[1:]:
                zone = tz.tzical(io.StringIO("BEGIN:VTIMEZONE" + part.replace("\r\n", "\n").split("END:VCALENDAR")[0])).get()
                for year in sys.argv[2].split(","):
                    for month in range(1, 13):
                        print(part.split("TZID:")[1].split("\r\n")[0], year, month, int(datetime(int(year), month, 15, 12, tzinfo=zone).utcoffset().total_seconds()))
            """;
        var calendar = new CalendarFile("Test", CalendarFile.Publish);
        var expected = new List<string>();
        foreach (var zone in DateTimeZoneProviders.Tzdb.Ids.Select(id => DateTimeZoneProviders.Tzdb[id]))
        {
            calendar.Zone(zone, new(Years[0], 1, 1, 0, 0, 0, DateTimeKind.Utc), new(Years[^1], 12, 31, 0, 0, 0, DateTimeKind.Utc));
            expected.AddRange(Years.SelectMany(year => Enumerable.Range(1, 12), (year, month) => string.Create(
                CultureInfo.InvariantCulture, $"{zone.Id} {year} {month} {new LocalDateTime(year, month, 15, 12, 0).InZoneLeniently(zone).Offset.Seconds}")));
        }

        using var file = new TempFile(calendar.End(), ".ics");
        var read = (await Tool.RunAsync("/usr/bin/python3", "-c", Script, file.Path, string.Join(',', Years))).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.True(expected.Count > 20_000);
        Assert.Equal([], expected.Except(read));
        Assert.Equal(expected.Count, read.Length);
    }

    [Theory]
    [InlineData("Europe/Dublin", 1)]
    [InlineData("Europe/Dublin", 7)]
    [InlineData("America/Scoresbysund", 1)]
    [InlineData("America/Scoresbysund", 7)]
    [InlineData("Africa/Casablanca", 3)]
    public async Task A_flight_leaves_when_it_leaves_whatever_a_government_decided_about_its_clocks(string timeZone, int month)
    {
        Assert.SkipUnless(Directory.Exists("/usr/lib/python3/dist-packages/dateutil"), "python3-dateutil is not installed.");
        const string Script = """
            import io, re, sys
            from datetime import datetime, timezone
            from dateutil import tz
            text = open(sys.argv[1], encoding="utf-8", newline="").read().replace("\r\n ", "").replace("\r\n", "\n")
            zone, start = re.search("DTSTART;TZID=(.*):(.*)", text).groups()
            print(datetime.strptime(start, "%Y%m%dT%H%M%S").replace(tzinfo=tz.tzical(io.StringIO(text)).get(zone)).astimezone(timezone.utc).isoformat())
            """;
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var code = await slice.SendAsync(TripInputs.New());
        var traveller = await slice.SendAsync(new SaveTraveller.Command(code, null, TripInputs.Person("Zoé")));
        var departs = new DateTime(2030, month, 15, 12, 0, 0);
        await slice.SendAsync(new SaveLeg.Command(code, null, TripInputs.Flight(traveller) with { Departs = departs, FromTimeZone = timeZone, Arrives = departs.AddHours(14) }));

        using var file = new TempFile(Encoding.UTF8.GetBytes((await slice.SendAsync(new DownloadTripCalendar.Query(code))).Content), ".ics");

        Assert.Equal(
            LocalDateTime.FromDateTime(departs).InZoneLeniently(DateTimeZoneProviders.Tzdb[timeZone]).ToDateTimeUtc().ToString("yyyy-MM-dd'T'HH:mm:ss'+00:00'", CultureInfo.InvariantCulture),
            (await Tool.RunAsync("/usr/bin/python3", "-c", Script, file.Path)).Trim());
    }
}
