using System.Diagnostics;
using System.Globalization;
using EventsHub.Application.Programme;
using EventsHub.Application.Programme.Exchange;
using EventsHub.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.IntegrationTests.Programme;

/// <summary>Debian's conference apps read our feed.</summary>
public sealed class ConferenceClientsTests
{
    // confy's own reader, on a cache of its own, without a window.
    private const string Confy = """
        import gettext, os, sys
        gettext.install("confy")
        sys.path.insert(1, "/usr/lib/python3/dist-packages/")
        from confy import local
        local.cachedir = os.environ["XDG_CACHE_HOME"]
        import sqlite3
        local.db = sqlite3.connect(os.path.join(local.cachedir, "feed.db"), detect_types=sqlite3.PARSE_DECLTYPES | sqlite3.PARSE_COLNAMES)
        local.db.row_factory = sqlite3.Row
        local.migrate()
        from confy.remotes.pentabarf import import_pentabarf
        import_pentabarf(open(sys.argv[1], encoding="utf-8").read(), "https://events.example.org/feed.xml")
        for row in local.db.execute("SELECT title, start, room FROM events ORDER BY start, title"):
            print("EVENT", row["start"].strftime("%Y-%m-%d %H:%M"), row["room"], row["title"], sep="|")
        """;

    [Fact]
    public async Task Confy_shows_every_talk_at_its_hour_also_past_midnight()
    {
        Assert.SkipUnless(File.Exists("/usr/lib/python3/dist-packages/confy/remotes/pentabarf.py"), "confy is missing; the package confy has it.");
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        await slice.InsertAsync(Sample.OpenEvent());
        await slice.SendAsync(new ImportProgramme.Command("TEST24", Feeds.Day(
            Feeds.Event("Morning", "09:00", id: "1"), Feeds.Event("Night", "01:30", id: "2"), Feeds.Event("Last before midnight", "23:30", "01:00", id: "3"), Feeds.Event("Coffee", "10:00", id: "4").Replace("lecture", "break", StringComparison.Ordinal))));
        var feed = await slice.SendAsync(new ExportProgramme.Query("TEST24", ProgrammeFormat.Frab));

        var read = await ReadAsync(feed.Content, "Europe/Paris");

        // confy adds the time of day to the date of the day, on the clocks of the phone; those are the event's.
        var expected = (await slice.DbAsync(db => db.Sessions.ToListAsync())).OrderBy(s => s.StartsAt).Select(s => $"{s.StartsAt!.Value.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}|Hall|{s.Title}");
        Assert.Equal(expected, read);
        Assert.Contains(read, e => e == "2030-06-24 23:30|Hall|Night");
        // The day of the programme that it belongs to stays the evening before.
        Assert.True((await slice.SendAsync(new ImportProgramme.Command("TEST24", feed.Content))).ChangesNothing);
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(byte[] feed, string zone)
    {
        var folder = Directory.CreateTempSubdirectory("eventshub-confy-");
        try
        {
            var (script, file) = (Path.Combine(folder.FullName, "read.py"), Path.Combine(folder.FullName, "feed.xml"));
            await File.WriteAllTextAsync(script, Confy);
            await File.WriteAllBytesAsync(file, feed);
            var start = new ProcessStartInfo("/usr/bin/python3", [script, file]) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var (name, value) in new[] { ("TZ", zone), ("HOME", folder.FullName), ("XDG_CACHE_HOME", folder.FullName), ("XDG_DATA_HOME", folder.FullName), ("GSETTINGS_BACKEND", "memory") })
            {
                start.Environment[name] = value;
            }

            using var python = Process.Start(start)!;
            var errors = python.StandardError.ReadToEndAsync();
            var said = await python.StandardOutput.ReadToEndAsync();
            await python.WaitForExitAsync();
            Assert.True(python.ExitCode == 0, await errors);
            return [.. said.Split('\n').Where(l => l.StartsWith("EVENT|", StringComparison.Ordinal)).Select(l => l[6..])];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
