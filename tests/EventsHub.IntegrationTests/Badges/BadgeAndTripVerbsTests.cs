using EventsHub.CommandLine;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Storage;
using EventsHub.Databases;
using EventsHub.IntegrationTests.Trips;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using EventsHub.Shell.Verbs;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.IntegrationTests.Badges;

public sealed class BadgeAndTripVerbsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("eventshub-cli-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    [Fact]
    public async Task Badges_are_written_whole_or_not_at_all()
    {
        await RunAsync("migrate");
        var @event = Sample.OpenEvent();
        await using (var db = Open())
        {
            db.Events().Add(@event);
            db.Orders().Add(OrderOf(@event));
            await db.SaveChangesAsync();
        }

        await GiveKeysAsync();

        var file = Path.Combine(_folder, "badges.pdf");
        Assert.Equal(ExitCode.Done, await RunAsync("badges", "--event", "test24", "--layout", "a4", "--out", file));
        Assert.Contains("Zoé Échantillon", await Tool.TextOfPdfAsync(await File.ReadAllBytesAsync(file)), StringComparison.Ordinal);

        Assert.Equal(ExitCode.Refused, await RunAsync("badges", "--event", "test24", "--not-printed", "--out", Path.Combine(_folder, "none.pdf")));
        Assert.Contains("no confirmed registration matches", _error.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.NotFound, await RunAsync("badges", "--event", "nowhere", "--out", Path.Combine(_folder, "none.pdf")));
        Assert.Equal(["badges.pdf"], Directory.GetFiles(_folder, "*.pdf").Select(Path.GetFileName));
        Assert.Empty(Directory.GetFiles(_folder, ".*.pdf.*"));
    }

    [Fact]
    public async Task A_lost_badge_is_replaced_and_keys_are_turned_over_and_revoked()
    {
        await RunAsync("migrate");
        var @event = Sample.OpenEvent();
        await using (var db = Open())
        {
            db.Events().Add(@event);
            db.Orders().Add(OrderOf(@event));
            await db.SaveChangesAsync();
        }

        await GiveKeysAsync();

        string[] printing = ["badges", "--event", "test24", "--codes", "acdefg", "--out", Path.Combine(_folder, "badge.pdf")];
        Assert.Equal(ExitCode.Refused, await RunAsync([.. printing, "--lost", "0"]));
        Assert.Equal(ExitCode.Done, await RunAsync(printing));
        Assert.Equal(ExitCode.Done, await RunAsync([.. printing, "--lost", "0"]));
        var code = Assert.Single(await Tool.QrCodesOfPdfAsync(await File.ReadAllBytesAsync(Path.Combine(_folder, "badge.pdf"))));
        Assert.Equal(["2B", "ACDEFG", "1"], [code.Split('.')[0], .. code.Split('.')[2..4]]);
        Assert.Equal(ExitCode.Usage, await RunAsync("badges", "--event", "test24", "--lost", "0", "--out", Path.Combine(_folder, "none.pdf")));

        var first = code.Split('.')[1];
        Assert.Equal(ExitCode.Refused, await RunAsync("event", "keys", "revoke", first, "--event", "test24"));
        Assert.Equal(ExitCode.Done, await RunAsync("event", "keys", "turn-over", "--event", "test24"));
        Assert.Equal(ExitCode.Done, await RunAsync("event", "keys", "revoke", first, "--event", "test24"));
        _output.GetStringBuilder().Clear();
        Assert.Equal(ExitCode.Done, await RunAsync("event", "keys", "list", "--event", "test24"));
        var lines = _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal([("Ed25519", true), (first, false)], [(lines[0].Split('\t')[1], lines[0].TrimEnd().EndsWith("–\t–", StringComparison.Ordinal)), (lines[1].Split('\t')[0], lines[1].Contains('–', StringComparison.Ordinal))]);
    }

    [Fact]
    public async Task Badges_are_printed_on_own_sheets_and_a_run_again()
    {
        await RunAsync("migrate");
        var @event = Sample.OpenEvent();
        await using (var db = Open())
        {
            db.Events().Add(@event);
            db.Orders().Add(OrderOf(@event));
            await db.SaveChangesAsync();
        }

        await GiveKeysAsync();
        var file = Path.Combine(_folder, "badges.pdf");
        string[] of = ["--event", "test24"];
        string[] saving = ["badges", "sheet", "save", "L4728", .. of];
        Assert.Equal(ExitCode.Refused, await RunAsync([.. saving, "--labels", "3x5"]));
        Assert.Equal(ExitCode.Usage, await RunAsync([.. saving, "--labels", "three"]));
        Assert.Equal(ExitCode.Done, await RunAsync([.. saving, "--page", "210x297", "--badge", "85x54", "--labels", "2x5", "--margin", "15x13.5", "--gap", "10x0"]));
        Assert.Equal(ExitCode.Done, await RunAsync([.. saving, "--margin", "14.5x13.5"]));
        _output.GetStringBuilder().Clear();
        Assert.Equal(ExitCode.Done, await RunAsync(["badges", "sheet", "list", .. of]));
        Assert.Equal("L4728\t210x297\t2x5\t85x54\t14.5x13.5\t10x0", _output.ToString().Trim());

        Assert.Equal(ExitCode.Usage, await RunAsync(["badges", .. of, "--sheet", "L4728", "--layout", "a4", "--out", file]));
        Assert.Equal(ExitCode.NotFound, await RunAsync(["badges", .. of, "--sheet", "L1", "--out", file]));
        Assert.Equal(ExitCode.Done, await RunAsync(["badges", .. of, "--sheet", "l4728", "--out", file]));
        Assert.Single(await Tool.QrCodesOfPdfAsync(await File.ReadAllBytesAsync(file)));
        Assert.Equal(ExitCode.Done, await RunAsync(["badges", .. of, "--run", "1", "--out", file]));
        Assert.Equal(ExitCode.Refused, await RunAsync(["badges", .. of, "--run", "1", "--changed", "--out", file]));
        Assert.Equal(ExitCode.NotFound, await RunAsync(["badges", .. of, "--run", "3", "--out", file]));
        _output.GetStringBuilder().Clear();
        Assert.Equal(ExitCode.Done, await RunAsync(["badges", "runs", .. of]));
        Assert.Equal([("2", "badges", "Batch", "A6", "1"), ("1", "badges", "Batch", "L4728", "1")],
            _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd().Split('\t')).Select(c => (c[0], c[2], c[3], c[4], c[5])));
        Assert.Equal(ExitCode.Done, await RunAsync(["badges", "sheet", "delete", "L4728", .. of]));
        Assert.Equal(ExitCode.NotFound, await RunAsync(["badges", "sheet", "delete", "L4728", .. of]));
    }

    [Fact]
    public async Task Badges_are_printed_from_own_templates()
    {
        await RunAsync("migrate");
        var @event = Sample.OpenEvent();
        await using (var db = Open())
        {
            db.Events().Add(@event);
            db.Orders().Add(OrderOf(@event));
            await db.SaveChangesAsync();
        }

        await GiveKeysAsync();
        var (pdf, template) = (Path.Combine(_folder, "badges.pdf"), Path.Combine(_folder, "card.json"));
        string[] of = ["--event", "test24"];
        Assert.Equal(ExitCode.Done, await RunAsync(["badges", "template", "export", "Card", .. of, "--out", template]));
        await File.WriteAllTextAsync(template, (await File.ReadAllTextAsync(template)).Replace("{event.name}", "Press of {event.name}", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Done, await RunAsync(["badges", "template", "import", "Press", .. of, "--file", template]));
        Assert.Equal(ExitCode.Done, await RunAsync(["badges", "template", "import", "press", .. of, "--file", template]));
        await File.WriteAllTextAsync(template, "{}");
        Assert.Equal(ExitCode.Refused, await RunAsync(["badges", "template", "import", "Press", .. of, "--file", template]));
        Assert.Contains("The template lacks format.", _error.ToString(), StringComparison.Ordinal);
        _output.GetStringBuilder().Clear();
        Assert.Equal(ExitCode.Done, await RunAsync(["badges", "template", "list", .. of]));
        Assert.Equal("press\t86x54", _output.ToString().Trim());

        Assert.Equal(ExitCode.NotFound, await RunAsync(["badges", .. of, "--template", "Guests", "--layout", "card", "--out", pdf]));
        Assert.Equal(ExitCode.Refused, await RunAsync(["badges", .. of, "--template", "Press", "--out", pdf]));
        Assert.Equal(ExitCode.Done, await RunAsync(["badges", .. of, "--template", "Press", "--layout", "card", "--out", pdf]));
        Assert.Contains("Press of", await Tool.TextOfPdfAsync(await File.ReadAllBytesAsync(pdf)), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await RunAsync(["badges", .. of, "--run", "1", "--template", "standard", "--out", pdf]));
        Assert.DoesNotContain("Press of", await Tool.TextOfPdfAsync(await File.ReadAllBytesAsync(pdf)), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await RunAsync(["badges", "template", "delete", "Press", .. of]));
        Assert.Equal(ExitCode.NotFound, await RunAsync(["badges", "template", "delete", "Press", .. of]));
    }

    [Fact]
    public async Task Badges_are_checked_before_they_are_printed()
    {
        await RunAsync("migrate");
        var @event = Sample.OpenEvent();
        var order = OrderOf(@event);
        order.Registrations[0].Name.Given = "\uE000";
        await using (var db = Open())
        {
            db.Events().Add(@event);
            db.Orders().Add(order);
            await db.SaveChangesAsync();
        }

        await GiveKeysAsync();

        Assert.Equal(ExitCode.Findings, await RunAsync("badges", "--event", "test24", "--check"));
        Assert.Contains("U+E000", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("1 badges: 1 to mend", _error.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, await RunAsync("badges", "--event", "test24"));
        Assert.Equal(ExitCode.Usage, await RunAsync("badges", "--event", "test24", "--check", "--out", "x.pdf"));
        Assert.Empty(Directory.GetFiles(_folder, "*.pdf"));
    }

    [Fact]
    public async Task Ctrl_C_stops_at_once_and_leaves_nothing()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Sends a signal.");
        await RunAsync("migrate");
        var @event = Sample.OpenEvent();
        await using (var db = Open())
        {
            db.Events().Add(@event);
            db.Orders().AddRange(Enumerable.Range(0, 8000).Select(i => OrderOf(@event, $"C{i:00000}")));
            await db.SaveChangesAsync();
        }

        await GiveKeysAsync();

        // On a busy machine it may be done before it can be stopped; then again.
        var (code, said) = await InterruptedAsync();
        for (var attempt = 0; attempt < 20 && code == ExitCode.Done; attempt++)
        {
            File.Delete(Path.Combine(_folder, "many.pdf"));
            await using var db = Open();
            await db.Registrations().ExecuteUpdateAsync(r => r.SetProperty(x => x.BadgePrintedAt, (DateTime?)null));
            (code, said) = await InterruptedAsync();
        }

        Assert.Equal(ExitCode.Cancelled, code);
        Assert.Contains("Stopped.", said, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetFiles(_folder), file => file.Contains("many.pdf", StringComparison.Ordinal));
        await using var after = Open();
        Assert.False(await after.Registrations().AnyAsync(r => r.BadgePrintedAt != null));
    }

    [Fact]
    public async Task A_trip_goes_in_and_out_the_same_and_gives_its_packs()
    {
        await RunAsync("migrate");
        var source = Path.Combine(_folder, "trip.json");
        var copy = Path.Combine(_folder, "copy.json");
        await File.WriteAllTextAsync(source, TripInputs.File("european-space-conference-2026.json"));

        Assert.Equal(ExitCode.Done, await RunAsync("trip", "import", source));
        Assert.Equal(ExitCode.Done, await RunAsync("trip", "export", copy, "--trip", "esc-2026"));
        Assert.Equal(await File.ReadAllBytesAsync(source), await File.ReadAllBytesAsync(copy));

        var pack = Path.Combine(_folder, "pack.pdf");
        Assert.Equal(ExitCode.Done, await RunAsync("trip", "pack", "--trip", "ESC-2026", "--out", pack));
        Assert.Contains("Travel pack", await Tool.TextOfPdfAsync(await File.ReadAllBytesAsync(pack)), StringComparison.Ordinal);

        await File.WriteAllTextAsync(source, "{ \"code\": \"x\", ");
        Assert.Equal(ExitCode.Refused, await RunAsync("trip", "import", source));
        Assert.Contains("Line 1", _error.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.NotFound, await RunAsync("trip", "import", Path.Combine(_folder, "missing.json")));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    // What the upgrade does for events that were there before it.
    private async Task GiveKeysAsync()
    {
        await using (var db = Open())
        {
            await db.DataUpgrades.Where(u => u.Name == "20261129_SigningKeysOfEvents").ExecuteDeleteAsync();
        }

        await RunAsync("migrate");
    }

    // Prints many badges, is told to stop as soon as the file has begun, and gives how it ended.
    private async Task<(int Code, string Said)> InterruptedAsync()
    {
        // Whoever starts the tests in the background may have had the signal ignored, which programs inherit.
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(
            "env", ["--default-signal=INT", "nice", "-n", "19", "dotnet", typeof(CliHost).Assembly.Location, "badges", "--event", "test24", "--out", Path.Combine(_folder, "many.pdf"), "--db", Path.Combine(_folder, "test.db")])
        {
            RedirectStandardError = true,
        })!;
        while (!process.HasExited && !Directory.EnumerateFiles(_folder, ".many.pdf.*").Any(file => new FileInfo(file).Length > 0))
        {
            await Task.Delay(5);
        }

        if (!process.HasExited)
        {
            _ = Kill(process.Id, 2);
        }

        await process.WaitForExitAsync();
        return (process.ExitCode, await process.StandardError.ReadToEndAsync());
    }

    // Not through a program of that name: it would begin too late.
    [System.Runtime.InteropServices.DllImport("libc", EntryPoint = "kill")]
    [System.Runtime.InteropServices.DefaultDllImportSearchPaths(System.Runtime.InteropServices.DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);

    private Task<int> RunAsync(params string[] args) =>
        new CliHost().RunAsync([.. args, "--db", Path.Combine(_folder, "test.db")], new() { Output = _output, Error = _error });

    private EventsHubDb Open() => new(
        (DbContextOptions<EventsHubDb>)new DbContextOptionsBuilder<EventsHubDb>()
            .UseDatabase(new() { Connection = $"Data Source={Path.Combine(_folder, "test.db")}" }).Options,
        EventsHubModules.All.Catalogue, [], TimeProvider.System);

    private static Order OrderOf(Event @event, string code = "ACDEFG")
    {
        return Sample.OrderOf(@event, code, PersonName.Of("Zoé", "Échantillon"), "zoe@example.org");
    }
}
