using System.Diagnostics;
using System.Globalization;
using EventsHub.Databases;
using EventsHub.Kernel.Files;
using EventsHub.Programme.Feeds;
using EventsHub.Programme.Feeds.Import;
using EventsHub.Programme.Storage;
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

    // ConfClerk has no way in but its window: it makes its database at the first start, is told of the feed there, and reads it when asked by its key.
    private const string ConfClerk = """
        import os, sqlite3, subprocess, sys, time
        home = os.environ["HOME"]
        database = os.path.join(home, "Toastfreeware/ConfClerk/ConfClerk.sqlite")

        def until(found):
            for _ in range(3000):
                try:
                    if result := found(sqlite3.connect(f"file:{database}?mode=rw", uri=True)):
                        return result
                except sqlite3.OperationalError:
                    pass
                time.sleep(0.1)
            sys.exit("ConfClerk did not get that far: " + open(os.path.join(home, "log")).read())

        def tell(db):
            db.execute("INSERT INTO conference (title, start, end, active, url) VALUES ('Feed', 0, 86400, 1, ?)", ("file://" + os.path.abspath(sys.argv[1]),))
            db.commit()
            return True

        log = open(os.path.join(home, "log"), "w")
        screen, number = os.pipe()
        running = [subprocess.Popen(["Xvfb", "-displayfd", str(number), "-screen", "0", "1024x700x24", "-noreset"], pass_fds=[number], stderr=log)]
        try:
            os.environ["DISPLAY"] = ":" + os.fdopen(screen).readline().strip()
            first = subprocess.Popen(["confclerk"], stderr=log)
            running.append(first)
            until(tell)
            first.kill()
            first.wait()
            running.append(subprocess.Popen(["confclerk"], stderr=log))
            subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--class", "confclerk", "windowfocus", "--sync", "key", "ctrl+r"], check=True, stdout=log)
            events = "SELECT datetime(e.start, 'unixepoch'), r.name, e.title FROM event e JOIN event_room er ON er.xid_event = e.id JOIN room r ON r.id = er.xid_room ORDER BY e.start, e.title"
            for start, room, title in until(lambda db: db.execute(events).fetchall()):
                print("EVENT", start[:16], room, title, sep="|")
        finally:
            for process in running:
                process.kill()
        """;

    [Fact]
    public async Task Confy_shows_every_talk_at_its_hour_also_past_midnight()
    {
        Assert.SkipUnless(File.Exists("/usr/lib/python3/dist-packages/confy/remotes/pentabarf.py"), "confy is missing; the package confy has it.");
        await using var slice = await NightAndDayAsync();
        var feed = await slice.SendAsync(new ExportProgramme.Query("TEST24", ProgrammeFormat.Frab));

        var read = await ReadAsync(Confy, feed.Content);

        // confy adds the time of day to the date of the day, on the clocks of the phone; those are the event's.
        var expected = (await slice.DbAsync(db => db.Sessions().ToListAsync())).OrderBy(s => s.Starts).Select(s => $"{s.StartsAt("Europe/Paris")!.Value.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}|Hall|{s.Title}");
        Assert.Equal(expected, read);
        Assert.Contains(read, e => e == "2030-06-24 23:30|Hall|Night");
        // The day of the programme that it belongs to stays the evening before.
        Assert.True((await slice.SendAsync(new ImportProgramme.Command("TEST24", feed.Content))).ChangesNothing);
    }

    [Fact]
    public async Task ConfClerk_shows_every_talk_on_the_clocks_of_the_event_also_past_midnight()
    {
        string[] needed = ["/usr/bin/confclerk", "/usr/bin/Xvfb", "/usr/bin/xdotool"];
        Assert.SkipUnless(needed.All(File.Exists), "ConfClerk, or a screen for it, is missing; the packages confclerk, xvfb and xdotool have them.");
        await using var slice = await NightAndDayAsync();

        var read = await ReadAsync(ConfClerk, (await slice.SendAsync(new ExportProgramme.Query("TEST24", ProgrammeFormat.Frab))).Content);

        Assert.Equal(["2030-06-24 09:00|Hall|Morning", "2030-06-24 10:00|Hall|Coffee", "2030-06-24 23:30|Hall|Last before midnight", "2030-06-25 01:30|Hall|Night"], read);
    }

    private static async Task<Slice> NightAndDayAsync()
    {
        var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        await slice.InsertAsync(Sample.OpenEvent());
        await slice.SendAsync(new ImportProgramme.Command("TEST24", Feeds.Day(
            Feeds.Event("Morning", "09:00", id: "1"), Feeds.Event("Night", "01:30", id: "2"), Feeds.Event("Last before midnight", "23:30", "01:00", id: "3"), Feeds.Event("Coffee", "10:00", id: "4").Replace("lecture", "break", StringComparison.Ordinal))));
        return slice;
    }

    // The events that a client has after it read the feed, on a phone in Paris.
    private static async Task<IReadOnlyList<string>> ReadAsync(string client, byte[] feed)
    {
        var folder = Directory.CreateTempSubdirectory("eventshub-client-");
        try
        {
            var (script, file) = (Path.Combine(folder.FullName, "read.py"), Path.Combine(folder.FullName, "feed.xml"));
            await File.WriteAllTextAsync(script, client);
            await File.WriteAllBytesAsync(file, feed);
            var start = new ProcessStartInfo("/usr/bin/timeout", ["600", "/usr/bin/python3", script, file]) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var (name, value) in new[] { ("TZ", "Europe/Paris"), ("HOME", folder.FullName), ("XDG_CACHE_HOME", folder.FullName), ("XDG_DATA_HOME", folder.FullName), ("XDG_CONFIG_HOME", folder.FullName), ("XDG_RUNTIME_DIR", folder.FullName), ("GSETTINGS_BACKEND", "memory") })
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
