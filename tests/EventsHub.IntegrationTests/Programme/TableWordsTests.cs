using System.Globalization;
using System.Text;
using EventsHub.Databases;
using EventsHub.Programme.Feeds.Import;
using EventsHub.Programme.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.IntegrationTests.Programme;

/// <summary>Days, times and people as they stand in tables that people keep by hand.</summary>
public sealed class TableWordsTests
{
    // The event is on 8 and 9 March 2027, a Monday and a Tuesday.
    private static async Task<Slice> SliceAsync()
    {
        var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var @event = Sample.OpenEvent();
        @event.Reschedule(new(2027, 3, 8), new(2027, 3, 9));
        await slice.InsertAsync(@event);
        return slice;
    }

    private static Task<ImportReport> ImportAsync(Slice slice, string file) => ImportAsync(slice, Encoding.UTF8.GetBytes(file));

    private static Task<ImportReport> ImportAsync(Slice slice, byte[] file) => slice.SendAsync(new ImportProgramme.Command("TEST24", file));

    private static async Task<IReadOnlyList<string>> PlacesAsync(Slice slice) =>
        [.. (await slice.DbAsync(db => db.Sessions().Include(s => s.Talks).ToListAsync()))
            .Select(s => $"{s.Title}: {s.Day.ToString("MM-dd", CultureInfo.InvariantCulture)} {(s.Starts is { } starts ? starts.ToString("dd HH:mm", CultureInfo.InvariantCulture) : "–")} {s.DurationMinutes}").Order(StringComparer.Ordinal)];

    [Fact]
    public async Task Every_quarter_of_an_hour_of_a_workbook_comes_out_to_the_minute_whatever_its_last_digits()
    {
        await using var slice = await SliceAsync();
        object?[][] rows =
        [
            ["Title", "Day", "Start", "End"],
            .. Enumerable.Range(24, 56).SelectMany(quarter => new[] { "G15", "G16", "G17" }.Select(digits => new object?[]
            {
                $"{quarter / 4:00}:{quarter % 4 * 15:00} {digits}", Sheets.Day("46454"),
                Sheets.Time((quarter / 96.0).ToString(digits, CultureInfo.InvariantCulture)), Sheets.Time(((quarter + 1) / 96.0).ToString(digits, CultureInfo.InvariantCulture)),
            })),
        ];

        await ImportAsync(slice, Sheets.Of(rows));

        var sessions = await slice.DbAsync(db => db.Sessions().ToListAsync());
        Assert.Equal(56 * 3, sessions.Count);
        Assert.All(sessions, s => Assert.Equal((s.Title.In("en")[..5], 15), (s.Starts!.Value.ToString("HH:mm", CultureInfo.InvariantCulture), s.DurationMinutes)));
    }

    [Fact]
    public async Task Numbers_of_a_workbook_are_times_and_merged_cells_count_for_all_their_rows()
    {
        await using var slice = await SliceAsync();

        var report = await ImportAsync(slice, Sheets.Of(
        [
            ["Programme of the meeting"],
            [],
            ["Day", "Start", "End", "Room", "Title"],
            [Sheets.Day("46455"), Sheets.Time("0.4166666666666667"), Sheets.Time("0.4479166666666667"), "Hall", "A"],
            [null, Sheets.Time("0.4583333333333333"), Sheets.Time("0.4895833333333333"), null, "B"],
            [Sheets.Moment("46454"), Sheets.Number("0.25"), Sheets.Number("0.27083333"), "Hall", "C"],
            [Sheets.Day("46454"), Sheets.Hours("1.0625"), null, "Hall", "D"],
            ["2027-03-08", Sheets.Moment("46454.60416666666"), Sheets.Moment("46454.625"), "Hall", "E"],
            [Sheets.Day("46454"), "10:00 - 10:40", null, "Hall", "F"],
            [Sheets.Day("46454"), Sheets.Time("0.9791666666666666"), Sheets.Time("0.02083333333333333"), "Hall", "G"],
        ], "A1:E1", "A4:A5", "D4:D5"));

        Assert.Equal(
            ["A: 03-09 09 10:00 45", "B: 03-09 09 11:00 45", "C: 03-08 08 06:00 30", "D: 03-08 09 01:30 30", "E: 03-08 08 14:30 30", "F: 03-08 08 10:00 40", "G: 03-08 08 23:30 60"],
            await PlacesAsync(slice));
        Assert.Equal(7, await slice.DbAsync(db => db.Sessions().CountAsync(s => s.RoomId != null)));
        Assert.Contains(report.Findings, f => f.StartsWith("The headings are not in the first row", StringComparison.Ordinal));
        Assert.Contains(report.Findings, f => f.StartsWith("A number without the look of a time", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ranges_and_bare_numbers_are_times()
    {
        await using var slice = await SliceAsync();

        var report = await ImportAsync(slice, """
            Title,Day,Time,Minutes
            A,2027-03-08,10:00 - 11:00,
            B,2027-03-08,10:00–11:10,
            C,2027-03-08,10h-11h,
            D,2027-03-08,0930,PT45M
            E,2027-03-08,9,135.0:00
            F,2027-03-08,12:00 PM,"1 day, 2:00:00"
            G,2027-03-08,12:15 AM,1 h 05
            H,2027-03-08,noon,45.0
            I,2027-03-08,24:00,0:90
            J,2027-03-08,1:00 – 2:15 PM,
            K,2027-03-08,11:00 - 1:00 PM,
            L,2027-03-08,9 h 05,50 min
            M,2027-03-08,2027-03-08 14:00,
            N,2027-03-08,soon,
            """);

        Assert.Equal(
        [
            "A: 03-08 08 10:00 60", "B: 03-08 08 10:00 70", "C: 03-08 08 10:00 60", "D: 03-08 08 09:30 45", "E: 03-08 08 09:00 135", "F: 03-08 08 12:00 1440", "G: 03-08 09 00:15 65", "H: 03-08 08 12:00 45",
            "I: 03-08 09 00:00 90", "J: 03-08 08 13:00 75", "K: 03-08 08 11:00 120", "L: 03-08 08 09:05 50", "M: 03-08 08 14:00 30", "N: 03-08 – 30",
        ], await PlacesAsync(slice));
        Assert.Contains(report.Findings, f => f.StartsWith("The start was not understood", StringComparison.Ordinal) && f.Contains("soon", StringComparison.Ordinal));
        Assert.Contains(report.Findings, f => f.StartsWith("A number without the look of a time", StringComparison.Ordinal) && f.Contains("0930", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("8 March 2027")]
    [InlineData("Monday, March 8th, 2027")]
    [InlineData("lundi 8 mars 2027")]
    [InlineData("Mo, 8. März 2027")]
    [InlineData("8 de marzo de 2027")]
    [InlineData("2027/03/08")]
    [InlineData("2027年3月8日")]
    [InlineData("08.03.27")]
    [InlineData("08 03 2027")]
    [InlineData("46454")]
    public async Task A_day_is_read_in_many_forms(string day)
    {
        await using var slice = await SliceAsync();
        var report = await ImportAsync(slice, $"Title,Day,Start\nA,\"{day}\",10:00\n");
        Assert.Equal(["A: 03-08 08 10:00 30"], await PlacesAsync(slice));
        Assert.DoesNotContain(report.Findings, f => f.StartsWith("No year", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("8 March", "No year")]
    [InlineData("March 8", "No year")]
    [InlineData("March 08", "No year")]
    [InlineData("8/3", "No year")]
    [InlineData("03/08", "No year")]
    [InlineData("3月8日", "No year")]
    [InlineData("Monday", "A day without a date")]
    [InlineData("lundi", "A day without a date")]
    [InlineData("Day 1", "A day without a date")]
    [InlineData("Jour 1", "A day without a date")]
    [InlineData("03/08/2027", "Day and month")]
    public async Task A_day_without_its_year_or_date_is_looked_for_among_those_of_the_event_and_that_is_said(string day, string said)
    {
        await using var slice = await SliceAsync();
        var report = await ImportAsync(slice, $"Title,Day,Start\nA,{day},10:00\n");
        Assert.Equal(["A: 03-08 08 10:00 30"], await PlacesAsync(slice));
        Assert.Contains(report.Findings, f => f.StartsWith(said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_day_a_time_is_never_taken_for_one()
    {
        await using var slice = await SliceAsync();

        var report = await ImportAsync(slice, "Title,Start,Room\nA,10:00,Hall\nB,9:30 pm,Hall\nC,9h30,Hall\nD,3 PM,Hall\n");

        Assert.Equal(["A: 03-08 08 10:00 30", "B: 03-08 08 21:30 30", "C: 03-08 08 09:30 30", "D: 03-08 08 15:00 30"], await PlacesAsync(slice));
        Assert.Contains(report.Findings, f => f.StartsWith("No day", StringComparison.Ordinal) && f.Contains('4', StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_start_that_holds_its_day_needs_no_column_of_days()
    {
        await using var slice = await SliceAsync();

        await ImportAsync(slice, """
            Title,Start,End
            A,2027-03-08 10:00,2027-03-08 10:45
            B,2027-03-08T10:00:00+01:00,2027-03-08T10:45:00+01:00
            C,03/08/2027 10:00 AM,03/08/2027 10:45 AM
            D,8 Mar 2027 10:00,8 Mar 2027 10:45
            E,2027-03-08T09:00:00Z,2027-03-08T09:45:00Z
            F,2027-03-08 23:30,2027-03-09 00:30
            """);

        Assert.Equal(["A: 03-08 08 10:00 45", "B: 03-08 08 10:00 45", "C: 03-08 08 10:00 45", "D: 03-08 08 10:00 45", "E: 03-08 08 10:00 45", "F: 03-08 08 23:30 60"], await PlacesAsync(slice));
    }

    [Fact]
    public async Task Names_in_two_columns_are_whole_names_and_a_second_column_of_speakers_adds_to_the_first()
    {
        await using var slice = await SliceAsync();

        await ImportAsync(slice, "Title,First name,Last name\nA,Ana,Sample\nB,\"Bo\nCia\",\"Muster\nSample\"\n");
        await ImportAsync(slice, "Title,Speaker 1,Speaker 2\nC,Dan Sample,Eve Sample\nD,Fay Sample,\n");
        await ImportAsync(slice, "Titre,Prénom,Nom\nE,Gus,Exemple\n");

        var talks = await slice.DbAsync(db => db.Talks().Include(t => t.Speakers).ThenInclude(s => s.Speaker).ToListAsync());
        Assert.Equal(["A: Ana Sample", "B: Bo Muster, Cia Sample", "C: Dan Sample, Eve Sample", "D: Fay Sample", "E: Gus Exemple"],
            talks.Select(t => $"{t.Title}: {string.Join(", ", t.Speakers.OrderBy(s => s.Position).Select(s => s.Speaker!.Name.Native))}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_column_that_is_not_read_because_another_says_the_same_is_named()
    {
        await using var slice = await SliceAsync();
        var report = await ImportAsync(slice, "Title,Room,Location\nA,Hall,Toulouse\n");
        Assert.Contains(report.Findings, f => f.StartsWith("A column was not read", StringComparison.Ordinal) && f.Contains("Location", StringComparison.Ordinal));
    }
}
