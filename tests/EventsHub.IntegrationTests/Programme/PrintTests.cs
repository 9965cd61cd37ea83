using EventsHub.Testing;
using System.Text.RegularExpressions;
using EventsHub.CommandLine;
using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Storage;
using EventsHub.Databases;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Feeds;
using EventsHub.Programme.Public;
using EventsHub.Programme.Releases;
using EventsHub.Programme.Storage;
using EventsHub.Shell.Verbs;

namespace EventsHub.IntegrationTests.Programme;

/// <summary>Booklets and door signs of a real programme.</summary>
public sealed class PrintTests
{
    private static readonly DateTime Nine = new(2030, 6, 24, 7, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task A_booklet_is_of_the_draft_or_of_the_release_asked_for()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var (@event, session) = await HallAsync(slice);
        await slice.SendAsync(new ReleaseProgramme.Command(@event.Code, "First"));
        await slice.DbAsync(async db =>
        {
            var changed = await db.Sessions().FindAsync(session.Id);
            changed!.Retitle(LocalizedText.English("Planets, later"));
            return await db.SaveChangesAsync();
        });

        Assert.Contains("Planets, later", await TextAsync(slice), StringComparison.Ordinal);
        Assert.DoesNotContain("Planets, later", await TextAsync(slice, release: "first"), StringComparison.Ordinal);
        Assert.Contains("Version First", await TextAsync(slice, release: "First"), StringComparison.Ordinal);
        Assert.Contains("Draft, not for the public", await TextAsync(slice), StringComparison.Ordinal);
        var refused = await Assert.ThrowsAsync<ValidationFailedException>(() => TextAsync(slice, release: "Second"));
        Assert.Equal("Release", Assert.Single(refused.Failures).Property);
    }

    [Fact]
    public async Task A_booklet_says_what_was_cancelled_and_what_was_moved_and_from_where()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var (@event, session) = await HallAsync(slice);
        await slice.SendAsync(new ReleaseProgramme.Command(@event.Code));
        await slice.DbAsync(async db =>
        {
            var moved = await db.Sessions().FindAsync(session.Id);
            moved!.Schedule(moved.Day, Sample.Clock(Nine.AddHours(2)), 60);
            return await db.SaveChangesAsync();
        });
        await slice.SendAsync(new ReleaseProgramme.Command(@event.Code));

        var text = Regex.Replace(await TextAsync(slice, release: "1.1"), @"\s+", " ");
        Assert.Contains("Moved from Monday 24 June, 09:00, Hall", text, StringComparison.Ordinal);
        Assert.Contains("Cancelled", text, StringComparison.Ordinal);
        Assert.Contains("Board B12", text, StringComparison.Ordinal);
        Assert.Contains("Held in Français", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Programme at a glance")]
    [InlineData("fr", "Le programme en un coup d’œil")]
    [InlineData("ar", "البرنامج في لمحة")]
    [InlineData("ja", "Programme at a glance")]
    public async Task A_booklet_comes_in_every_language_and_on_every_paper(string language, string words)
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        await HallAsync(slice);
        foreach (var paper in Enum.GetValues<BookletPaper>())
        {
            var file = await slice.SendAsync(new ExportProgramme.Query("TEST24", ProgrammeFormat.Booklet, language, paper));

            Assert.Equal($"test24-programme-{language}-{paper switch { BookletPaper.A5 => "a5", BookletPaper.A4 => "a4", _ => "a5-on-a4" }}.pdf", file.Name);
            Assert.Contains(words, Directionless(await Tool.TextOfPdfAsync(file.Content)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_sign_hangs_on_every_door_for_every_day()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        await HallAsync(slice);
        var file = await slice.SendAsync(new ExportProgramme.Query("TEST24", ProgrammeFormat.Signs));

        using var pdf = new TempFile(file.Content, ".pdf");
        Assert.Contains("Pages:           3", await Tool.RunAsync("pdfinfo", pdf.Path), StringComparison.Ordinal);
        Assert.Contains("(A4)", await Tool.RunAsync("pdfinfo", pdf.Path), StringComparison.Ordinal);
        var first = await Tool.RunAsync("pdftotext", "-l", "1", pdf.Path, "-");
        foreach (var words in new[] { "Hall", "Monday 24 June", "09:00", "Stars", "Ana Sample", "Coffee" })
        {
            Assert.Contains(words, first, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Elsewhere", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_room_there_is_no_sign_and_a_reason_and_the_public_gets_none()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        await slice.InsertAsync(Sample.OpenEvent());

        var refused = await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new ExportProgramme.Query("TEST24", ProgrammeFormat.Signs)));
        Assert.Equal(("programme.no-signs", "Format"), (refused.Code, refused.Field));
        await Assert.ThrowsAsync<ValidationFailedException>(() => slice.SendAsync(new ExportPublicProgramme.Query("TEST24", ProgrammeFormat.Signs)));
    }

    [Fact]
    public async Task A_logo_is_on_the_cover_and_one_that_is_damaged_keeps_nobody_from_printing()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var (@event, _) = await HallAsync(slice);
        foreach (var (content, pictures) in new[] { ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 2'><rect width='4' height='2' fill='#d81b60'/></svg>", true), ("<svg broken", false) })
        {
            var logo = new StoredFile { EventId = @event.Id, Content = System.Text.Encoding.UTF8.GetBytes(content) };
            await slice.InsertAsync(logo);
            await slice.DbAsync(async db =>
            {
                (await db.Events().FindAsync(@event.Id))!.ShowWith(logo.Id);
                return await db.SaveChangesAsync();
            });
            using var pdf = new TempFile((await slice.SendAsync(new ExportProgramme.Query("TEST24", ProgrammeFormat.Booklet))).Content, ".pdf");
            Assert.Equal(pictures, (await Tool.RunAsync("pdfinfo", "-struct", pdf.Path)).Contains("Figure", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_command_line_writes_each_and_says_what_is_wrong()
    {
        var folder = Directory.CreateTempSubdirectory("eventshub-prints-");
        try
        {
            var database = $"sqlite:{Path.Combine(folder.FullName, "events.db")}";
            async Task<(int Code, string Error)> RunAsync(params string[] args)
            {
                using var error = new StringWriter();
                using var output = new StringWriter();
                return (await new CliHost().RunAsync([.. args, "--db", database], new() { Output = output, Error = error }), error.ToString());
            }

            Assert.Equal(0, (await RunAsync("migrate")).Code);
            var made = await RunAsync("event", "import", Path.Combine(Repository(), "samples", "cap24", "event.json"));
            Assert.True(made.Code == 0, made.Error);
            Assert.Equal(0, (await RunAsync("programme", "import", "--event", "CAP24", "--file", Path.Combine(Repository(), "samples", "cap24", "programme.xml"), "--on-event-dates")).Code);
            foreach (var (format, more, start) in new (string, string[], string)[] { ("booklet", ["--paper", "a5-on-a4", "--language", "fr"], "%PDF"), ("signs", [], "%PDF"), ("site", [], "PK"), ("ics", ["--room", "altair"], "BEGIN:VCALENDAR") })
            {
                var path = Path.Combine(folder.FullName, format);
                var (code, error) = await RunAsync(["programme", "export", "--event", "CAP24", "--format", format, "--out", path, .. more]);
                Assert.True(code == 0, error);
                Assert.StartsWith(start, await File.ReadAllTextAsync(path), StringComparison.Ordinal);
            }

            var refused = await RunAsync("programme", "export", "--event", "CAP24", "--format", "booklet", "--release", "9.9", "--out", Path.Combine(folder.FullName, "none"));
            Assert.Equal(ExitCode.Refused, refused.Code);
            Assert.Contains("There is no version 9.9 of the programme.", refused.Error, StringComparison.Ordinal);
            Assert.False(File.Exists(Path.Combine(folder.FullName, "none")));
            Assert.NotEqual(0, (await RunAsync("programme", "export", "--event", "CAP24", "--format", "booklet", "--paper", "a3", "--out", "none")).Code);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Directionless(string text) => Regex.Replace(text, "[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "");

    private static async Task<string> TextAsync(Slice slice, string? release = null) =>
        await Tool.TextOfPdfAsync((await slice.SendAsync(new ExportProgramme.Query("TEST24", ProgrammeFormat.Booklet, Release: release))).Content);

    /// <summary>Two rooms on the first day, one on the second, and a coffee for everybody.</summary>
    private static async Task<(Event Event, Session Session)> HallAsync(Slice slice)
    {
        var @event = Sample.OpenEvent();
        @event.Open("hall", "Hall");
        @event.Open("dome", "Dome");
        var ana = Speaker.Of(@event.Id, PersonName.Of("Ana", "Sample"), "ana-sample");
        ana.Describe(ana.Name, "Sample Museum", "", new());
        var stars = Session("Stars", Nine, 0);
        var talk = Talk.Of(@event.Id, new(stars.Title) { DurationMinutes = 60, Languages = ["fr"], Board = "B12", Abstract = LocalizedText.English("Look up.\n\nLook again.") }, "stars");
        talk.SpokenBy([(ana.Id, null)]);
        stars.TakeIn(talk);
        var coffee = Session("Coffee", Nine.AddMinutes(60), null);
        coffee.Describe(coffee.Details with { Kind = SessionKind.Break });
        var gone = Session("Elsewhere", Nine, 1);
        gone.Describe(gone.Details with { Status = ProgrammeStatus.Cancelled });
        await slice.InsertAsync(@event, ana, stars, coffee, gone, Session("Moons", Nine.AddDays(1), 0));
        return (@event, stars);

        Session Session(string title, DateTime start, int? room) => EventsHub.Programme.Domain.Session.Of(
            @event.Id, new(LocalizedText.English(title)), DateOnly.FromDateTime(start), Sample.Clock(start), roomId: room is { } index ? @event.Rooms[index].Id : null);
    }

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "EventsHub.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
