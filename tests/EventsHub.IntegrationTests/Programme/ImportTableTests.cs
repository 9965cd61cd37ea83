using System.Text;
using EventsHub.Conference.Contracts;
using EventsHub.Databases;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Pipeline;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Feeds;
using EventsHub.Programme.Feeds.Import;
using EventsHub.Programme.Feeds.Tables;
using EventsHub.Programme.Storage;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;

namespace EventsHub.IntegrationTests.Programme;

/// <summary>Programmes in CSV and XLSX, as organisers keep them.</summary>
public sealed class ImportTableTests
{
    [Theory]
    [InlineData("Title,Day,Start,Minutes,Room,Speakers,Type\n\"Stars, and more\",2030-06-24,09:30,45,Hall,Ana Sample; Bo Muster,Keynote\n", "utf-8")]
    [InlineData("Titre;Jour;Début;Durée;Salle;Intervenants;Type\nStars, and more;24/06/2030;9h30;45 min;Hall;Ana Sample; Bo Muster;Keynote\n", "utf-8")]
    [InlineData("Titel\tDatum\tUhrzeit\tDauer\tRaum\tReferenten\tArt\nStars, and more\t24.06.2030\t9:30 Uhr\t0:45\tHall\tAna Sample; Bo Muster\tKeynote\n", "windows-1252")]
    [InlineData("Título;Fecha;Hora;Hora de fin;Sala;Ponentes;Tipo\nStars, and more;24 June 2030;9:30;10:15;Hall;\"Ana Sample\nBo Muster\";keynote\n", "utf-8-bom")]
    [InlineData("タイトル,日付,開始,所要時間,会場,講演者,種類\n\"Stars, and more\",2030-06-24,09:30,45,Hall,\"Ana Sample\nBo Muster\",keynote\n", "utf-16")]
    [InlineData("sep=;\nTITLE;Date;Start time;End time;Location;Speaker names;Format\nStars, and more;24.6.30;9:30 am;10:15 AM;Hall;\"Ana Sample; Bo Muster\";Keynote\n", "windows-1252")]
    public async Task Columns_are_recognised_by_their_names_in_many_languages(string text, string encoding)
    {
        // One cell with a semicolon in a file of semicolons has to be quoted, as spreadsheets do.
        if (text.Contains("Hall;Ana Sample; Bo Muster", StringComparison.Ordinal))
        {
            text = text.Replace("Ana Sample; Bo Muster", "\"Ana Sample; Bo Muster\"", StringComparison.Ordinal);
        }

        await using var slice = await SliceAsync();
        var bytes = encoding switch
        {
            "utf-8-bom" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
            "utf-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
            "windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text),
            _ => Encoding.UTF8.GetBytes(text),
        };

        var report = await slice.SendAsync(new ImportProgramme.Command("TEST24", bytes));

        Assert.Equal((FeedFormat.Csv, 1), (report.Format, report.Count(ImportAction.Created)));
        var session = await slice.DbAsync(db => db.Sessions().Include(s => s.Talks).ThenInclude(t => t.Speakers).ThenInclude(s => s.Speaker).AsSplitQuery().SingleAsync());
        var talk = session.Talks.Single();
        Assert.Equal(("Stars, and more", new DateOnly(2030, 6, 24), new DateTime(2030, 6, 24, 7, 30, 0, DateTimeKind.Utc), 45, SessionKind.Keynote),
            (talk.Title.In("en"), session.Day, session.StartsAt("Europe/Paris")!.Value, talk.DurationMinutes, talk.Kind));
        Assert.Equal(["Ana Sample", "Bo Muster"], talk.Speakers.OrderBy(s => s.Position).Select(s => s.Speaker!.Name.Native));
        Assert.True((await slice.SendAsync(new ImportProgramme.Command("TEST24", bytes))).ChangesNothing);
    }

    [Fact]
    public async Task A_workbook_comes_in_with_days_and_times_as_excel_keeps_them()
    {
        using var stream = new MemoryStream();
        await stream.SaveAsAsync(new[]
        {
            new { Title = "First", Date = new DateTime(2030, 6, 24), Start = (object)new TimeSpan(9, 30, 0), Minutes = (object)45, Room = "Hall" },
            new { Title = "Second", Date = new DateTime(2030, 6, 24), Start = (object)"25:30", Minutes = (object)"1h30", Room = "Hall" },
            new { Title = "Third", Date = new DateTime(2030, 6, 25), Start = (object)new DateTime(2030, 6, 25, 14, 0, 0), Minutes = (object)20.0, Room = "Dome" },
            new { Title = "=1+1", Date = new DateTime(2030, 6, 25), Start = (object)"soon", Minutes = (object)"", Room = "" },
        });
        await using var slice = await SliceAsync();

        var report = await slice.SendAsync(new ImportProgramme.Command("TEST24", stream.ToArray()));

        Assert.Contains("14:00", string.Join('|', (await slice.SendAsync(new ReadProgrammeFile.Query("TEST24", stream.ToArray()))).Columns.SelectMany(c => c.Samples)), StringComparison.Ordinal);
        var sessions = await slice.DbAsync(db => db.Sessions().OrderBy(s => s.Day).ThenBy(s => s.Starts).ToListAsync());
        Assert.Equal(FeedFormat.Xlsx, report.Format);
        Assert.Equal(
            ["First 24 07:30 45", "Second 24 23:30 90", "=1+1 25  30", "Third 25 12:00 20"],
            sessions.Select(s => $"{s.Title} {s.Day.Day} {s.StartsAt("Europe/Paris"):HH:mm} {s.DurationMinutes}"));
        Assert.Contains(report.Findings, f => f.StartsWith("The start was not understood", StringComparison.Ordinal) && f.Contains("soon", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_no_column_speaks_of_stays()
    {
        await using var slice = await SliceAsync();
        await slice.SendAsync(new ImportProgramme.Command("TEST24", Feeds.Day(
            Feeds.Event("Talk", id: "7", persons: "<person>Sample One</person>", more: "<track>Schools</track><abstract>Old</abstract><links><link href='https://example.org/'>Page</link></links>"))));

        var report = await slice.SendAsync(new ImportProgramme.Command("TEST24", "ID,Abstract\n7,New words\n"u8.ToArray()));

        Assert.Equal(ImportAction.Changed, Assert.Single(report.Lines).Action);
        var session = await slice.DbAsync(db => db.Sessions().Include(s => s.Talks).ThenInclude(t => t.Speakers).AsSplitQuery().SingleAsync());
        var talk = session.Talks.Single();
        Assert.Equal(("Talk", "New words", 30, 1, 1), (talk.Title.In("en"), talk.Abstract.In("en"), talk.DurationMinutes, talk.Speakers.Count, talk.Links.Count));
        Assert.NotNull(session.TrackId);
        Assert.NotNull(session.RoomId);
        Assert.NotNull(session.Starts);
    }

    [Fact]
    public async Task Columns_can_be_given_other_meanings_and_languages()
    {
        await using var slice = await SliceAsync();
        var file = "Name of it;Nom;When;Wo\nStars;Étoiles;24.6.2030 10:00;Hall\n"u8.ToArray();
        var refused = await Assert.ThrowsAsync<ValidationFailedException>(() => slice.SendAsync(new ImportProgramme.Command("TEST24", file)));
        Assert.Equal("Columns", refused.Failures[0].Property);

        var read = await slice.SendAsync(new ReadProgrammeFile.Query("TEST24", file));
        Assert.Equal(("utf-8", ';', 1), (read.Encoding, read.Separator!.Value, read.Rows));
        Assert.Equal(["Name of it", "Nom", "When", "Wo"], read.Columns.Select(c => c.Label));
        Assert.Equal(["Étoiles"], read.Columns[1].Samples);

        await slice.SendAsync(new ImportProgramme.Command("TEST24", file, Table: new([
            ProgrammeColumn.Parse("Name of it=Title:en"), ProgrammeColumn.Parse("#2=Title:fr"), ProgrammeColumn.Parse("when=Day"), ProgrammeColumn.Parse("Wo=Room")])));

        var talk = await slice.DbAsync(db => db.Talks().SingleAsync());
        Assert.Equal(("Stars", "Étoiles"), (talk.Title.In("en"), talk.Title.In("fr")));
        var unknown = await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new ImportProgramme.Command("TEST24", file, Table: new([new("Nowhere", ProgrammeField.Title)]))));
        Assert.Equal("import.column", unknown.Code);
        Assert.Throws<DomainRuleException>(() => ProgrammeColumn.Parse("Room=Nonsense"));
    }

    [Fact]
    public async Task Rows_of_one_session_make_one_session()
    {
        await using var slice = await SliceAsync();
        var file = "Session,Chair,Title,Day,Start,Minutes,Room\nShort talks,Sample Chair,A,2030-06-24,10:00,10,Hall\nShort talks,Sample Chair,B,2030-06-24,10:10,10,Hall\n,,C,2030-06-24,11:00,20,Hall\n"u8.ToArray();

        await slice.SendAsync(new ImportProgramme.Command("TEST24", file));

        var sessions = await slice.DbAsync(db => db.Sessions().Include(s => s.Talks).Include(s => s.Chairs).ThenInclude(c => c.Speaker).AsSplitQuery().OrderBy(s => s.Starts).ToListAsync());
        Assert.Equal(["Short talks 2 20 Sample Chair", "C 1 20 "], sessions.Select(s => $"{s.Title} {s.Talks.Count} {s.DurationMinutes} {s.Chairs.SingleOrDefault()?.Speaker!.Name.Native}"));
        Assert.True((await slice.SendAsync(new ImportProgramme.Command("TEST24", file))).ChangesNothing);

        // Two hours later in another room: the session goes along, with its talks.
        var moved = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file).Replace(",10:", ",12:", StringComparison.Ordinal).Replace("10,Hall", "10,Dome", StringComparison.Ordinal));
        var report = await slice.SendAsync(new ImportProgramme.Command("TEST24", moved));
        Assert.Equal((2, 0), (report.Count(ImportAction.Moved), report.Count(ImportAction.Created)));
        Assert.Equal(["C 1", "Short talks 2"], (await slice.DbAsync(db => db.Sessions().Include(s => s.Talks).OrderBy(s => s.Starts).ToListAsync())).Select(s => $"{s.Title} {s.Talks.Count}"));
        Assert.True((await slice.SendAsync(new ImportProgramme.Command("TEST24", moved))).ChangesNothing);
    }

    [Theory]
    [InlineData(ProgrammeFormat.Csv)]
    [InlineData(ProgrammeFormat.Xlsx)]
    public async Task No_cell_that_goes_out_is_a_formula_and_each_comes_back_as_it_was(ProgrammeFormat format)
    {
        await using var slice = await SliceAsync();
        const string nasty = "=cmd|' /C calc'!A0";
        await slice.SendAsync(new ImportProgramme.Command("TEST24", Feeds.Day(Feeds.Event(nasty, id: "1", persons: "<person>@SUM(1)</person><person>-Ana, Bo; Cy</person>", more: "<abstract>+1\n\n'=2</abstract>"))));

        var file = await slice.SendAsync(new ExportProgramme.Query("TEST24", format));

        if (format == ProgrammeFormat.Csv)
        {
            Assert.Contains($"\"'{nasty}\"", Encoding.UTF8.GetString(file.Content), StringComparison.Ordinal);
        }
        else
        {
            using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(file.Content));
            using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
            Assert.DoesNotContain("<x:f>", (await sheet.ReadToEndAsync()).Replace("<f>", "<x:f>", StringComparison.Ordinal), StringComparison.Ordinal);
        }

        var again = await slice.SendAsync(new ImportProgramme.Command("TEST24", file.Content));
        Assert.True(again.ChangesNothing, string.Join('\n', again.Lines.SelectMany(l => l.Details)));
    }

    private static async Task<Slice> SliceAsync()
    {
        var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        await slice.InsertAsync(Sample.OpenEvent());
        return slice;
    }
}
