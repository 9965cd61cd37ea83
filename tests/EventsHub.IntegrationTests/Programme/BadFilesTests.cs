using EventsHub.Testing;
using System.IO.Compression;
using System.Text;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Setup;
using EventsHub.Conference.Storage;
using EventsHub.Databases;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Feeds;
using EventsHub.Programme.Feeds.Import;
using EventsHub.Programme.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.IntegrationTests.Programme;

/// <summary>Files that are damaged, hostile, odd or very large.</summary>
public sealed class BadFilesTests
{
    private const string One = "11111111-1111-4111-8111-111111111111";

    [Theory]
    [InlineData("{ \"schedule\": { \"conference\": { \"days\": [", "JSON: line 1")]
    [InlineData("{ \"schedule\": { \"conference\": { \"title\": \"No days\" } } }", "no days")]
    [InlineData("[1, 2, 3]", "holds no programme")]
    [InlineData("%PDF-1.7 and so on", "PDF document")]
    public async Task What_cannot_be_read_is_refused_beside_the_file(string file, string reason)
    {
        await using var slice = await SliceAsync();
        var refused = await Assert.ThrowsAsync<ValidationFailedException>(() => ImportAsync(slice, Encoding.UTF8.GetBytes(file)));
        Assert.Equal("File", refused.Failures[0].Property);
        Assert.Contains(reason, refused.Failures[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_that_is_nested_too_deep_is_refused_and_a_key_that_stands_twice_is_said()
    {
        await using var slice = await SliceAsync();
        var deep = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 100_000)));
        await Assert.ThrowsAsync<ValidationFailedException>(() => ImportAsync(slice, deep));

        var report = await ImportAsync(slice, """{"talks":[{"code":"A","title":"Old","title":"Twice","slot":{"start":"2030-06-24T10:00:00+02:00"},"duration":30,},]}"""u8.ToArray());

        Assert.Equal("Twice", (await slice.DbAsync(db => db.Talks().SingleAsync())).Title.In("en"));
        Assert.Contains(report.Findings, f => f.StartsWith("A name stands twice", StringComparison.Ordinal) && f.Contains("title", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Json_in_windows_1252_and_with_a_mark_is_read()
    {
        await using var slice = await SliceAsync();
        const string json = """{"talks":[{"code":"A","title":"L'été","slot":{"start":"2030-06-24T10:00:00+02:00"},"duration":30}]}""";
        var report = await ImportAsync(slice, CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(json));
        Assert.Contains(report.Findings, f => f.Contains("Windows-1252", StringComparison.Ordinal));
        Assert.True((await ImportAsync(slice, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(json)])).ChangesNothing);
        Assert.Equal("L'été", (await slice.DbAsync(db => db.Talks().SingleAsync())).Title.In("en"));
    }

    [Fact]
    public async Task A_workbook_that_is_none_or_unpacks_to_gigabytes_is_refused()
    {
        await using var slice = await SliceAsync();
        foreach (var file in new[] { "PK\u0003\u0004nothing"u8.ToArray(), Bomb() })
        {
            var refused = await Assert.ThrowsAsync<DomainRuleException>(() => ImportAsync(slice, file));
            Assert.Equal("File", refused.Field);
        }

        static byte[] Bomb()
        {
            using var stream = new MemoryStream();
            using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            {
                using var entry = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
                var zeros = new byte[1024 * 1024];
                for (var i = 0; i < 300; i++)
                {
                    entry.Write(zeros);
                }
            }

            return stream.ToArray();
        }
    }

    [Fact]
    public async Task Files_without_talks_change_nothing()
    {
        await using var slice = await SliceAsync();
        foreach (var file in new[] { "<schedule><conference><title>Empty</title></conference></schedule>", "{\"talks\":[]}", "{\"schedule\":{\"conference\":{\"days\":[]}}}", "Title,Day,Start\n" })
        {
            var report = await ImportAsync(slice, Encoding.UTF8.GetBytes(file));
            Assert.True(report.ChangesNothing, file);
            Assert.Equal(0, report.Entries);
        }
    }

    [Fact]
    public async Task Latex_stays_as_it_was_typed()
    {
        await using var slice = await SliceAsync();
        const string latex = @"If $a<b$ and $c>d$, then $\frac{a}{d}<\frac{b}{c}$ for $x<i, j>y$.";
        await ImportAsync(slice, Feeds.Day(Feeds.Event("Sums", guid: One, more: $"<abstract>{System.Security.SecurityElement.Escape(latex)}</abstract>")));
        Assert.Equal(latex, (await slice.DbAsync(db => db.Talks().SingleAsync())).Abstract.In("en"));
    }

    [Fact]
    public async Task When_clocks_change_instants_stay_and_a_time_that_is_skipped_is_said()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var @event = Sample.OpenEvent();
        @event.Reschedule(new(2030, 3, 30), new(2030, 3, 31));
        await slice.InsertAsync(@event);

        // In Paris, 02:30 is skipped in the night to 31 March 2030.
        var report = await ImportAsync(slice, "ID,Title,Day,Start,Minutes\n1,Before,2030-03-30,25:30,30\n2,Skipped,2030-03-30,26:30,30\n3,After,2030-03-31,09:00,30\n"u8.ToArray());

        Assert.Equal(["Before 30 00:30", "Skipped 30 01:30", "After 31 07:00"],
            (await slice.DbAsync(db => db.Sessions().OrderBy(s => s.Starts).ToListAsync())).Select(s => $"{s.Title} {s.Day.Day} {s.StartsAt("Europe/Paris"):HH:mm}"));
        Assert.Contains(report.Findings, f => f.StartsWith("The clocks skip", StringComparison.Ordinal) && f.Contains("Skipped", StringComparison.Ordinal));
        foreach (var format in Formats.Data)
        {
            var exported = await slice.SendAsync(new ExportProgramme.Query("TEST24", format));
            var again = await slice.SendAsync(new ImportProgramme.Command("TEST24", exported.Content, DryRun: true));
            Assert.True(again.ChangesNothing, $"{format}: {string.Join('\n', again.Lines.SelectMany(l => l.Details))}");
        }
    }

    [Theory, EachDatabase]
    public async Task Two_imports_without_identities_at_once_make_one_programme(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.InsertAsync(Sample.OpenEvent());
        var file = Encoding.UTF8.GetBytes("Title,Day,Start,Room\n" + string.Concat(Enumerable.Range(0, 40).Select(i => $"Talk {i},2030-06-24,{9 + (i / 6)}:{i % 6}0,Hall\n")));

        var reports = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => ImportAsync(slice, file))));

        Assert.Equal([0, 40], reports.Select(r => r.Count(ImportAction.Created)).Order());
        Assert.Equal((40, 1, 1), await slice.DbAsync(async db => (await db.Talks().CountAsync(), await db.Rooms().CountAsync(), await db.ProgrammeImports().CountAsync())));
    }

    [Theory, EachDatabase]
    public async Task A_room_that_was_deleted_between_looking_and_doing_is_made_again(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        @event.Open("hall", "Hall");
        await slice.InsertAsync(@event);
        var file = Feeds.Day(Feeds.Event("Talk", guid: One));
        Assert.Empty((await slice.SendAsync(new ImportProgramme.Command("TEST24", file, DryRun: true))).RoomsCreated);

        await slice.SendAsync(new RemoveRoom.Command("TEST24", "hall"));
        var report = await ImportAsync(slice, file);

        Assert.Equal(["Hall"], report.RoomsCreated);
        Assert.Equal("room.in-use", (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new RemoveRoom.Command("TEST24", "hall")))).Code);
    }

    [Theory, EachDatabase]
    public async Task Five_thousand_talks_come_in_and_go_out(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.InsertAsync(Sample.OpenEvent());
        var text = new StringBuilder("ID,Title,Day,Start,Minutes,Room,Track,Speakers\n");
        for (var i = 0; i < 5000; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i},Talk {i},2030-06-{24 + (i % 5)},{8 + (i / 5 % 10):00}:{i / 50 % 6}0,10,Room {i / 300 % 72},Track {i % 20},Speaker {i % 3000}\n");
        }

        var file = Encoding.UTF8.GetBytes(text.ToString());
        Assert.Equal(5000, (await ImportAsync(slice, file)).Count(ImportAction.Created));
        Assert.True((await slice.SendAsync(new ImportProgramme.Command("TEST24", file, DryRun: true))).ChangesNothing);
        Assert.NotEmpty((await slice.SendAsync(new ExportProgramme.Query("TEST24", ProgrammeFormat.Csv))).Content);
        await slice.SendAsync(new UndoProgrammeImport.Command("TEST24"));
        Assert.Equal((0, 0), await slice.DbAsync(async db => (await db.Talks().CountAsync(), await db.Speakers().CountAsync())));
    }

    [Fact]
    public async Task Seventy_two_rooms_and_nine_speakers_a_talk_are_handled()
    {
        await using var slice = await SliceAsync();
        var nine = string.Concat(Enumerable.Range(1, 9).Select(i => $"<person id='{i}'>Sample {i}</person>"));
        await ImportAsync(slice, Feeds.Day([.. Enumerable.Range(1, 72).Select(i => Feeds.Event($"Talk {i}", id: $"{i}", room: $"Room {i}", persons: nine))]));
        Assert.Equal((73, 9), await slice.DbAsync(async db => (await db.Rooms().CountAsync(), await db.Speakers().CountAsync())));
        Assert.All(await slice.DbAsync(db => db.Talks().Include(t => t.Speakers).ToListAsync()), t => Assert.Equal(Enumerable.Range(0, 9), t.Speakers.Select(s => s.Position).Order()));
    }

    private static async Task<Slice> SliceAsync()
    {
        var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        await slice.InsertAsync(Sample.OpenEvent());
        return slice;
    }

    private static Task<ImportReport> ImportAsync(Slice slice, byte[] file) => slice.SendAsync(new ImportProgramme.Command("TEST24", file));
}
