using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using EventsHub.Databases;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Storage;
using EventsHub.Testing;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace EventsHub.IntegrationTests.Operations;

/// <summary>What happens to the real web server when something breaks under it: nothing that was confirmed is lost, nothing is half stored, and
/// people are told.</summary>
public sealed partial class TroubleTests
{
    private const string Registrations = "/api/v1/events/CAP24/registrations";

    [Fact]
    public async Task A_server_killed_between_registering_and_mailing_loses_nothing()
    {
        // It takes every connection and says nothing, so each mail is still on its way when the server dies.
        using TcpListener silent = new(IPAddress.Loopback, 0);
        silent.Start();
        await using var app = await RunningApp.StartAsync(
            Programs.Built, ("Mail__Host", "127.0.0.1"), ("Mail__Port", $"{((IPEndPoint)silent.LocalEndpoint).Port}"), ("RateLimits__PublicForms", "1000"));
        using HttpClient client = new() { BaseAddress = app.Address, Timeout = Patience.Limit };
        await RegisterAsync(client, 0);
        List<Task<HttpResponseMessage>> sent = [.. Enumerable.Range(1, 40).Select(i => RegisterAsync(client, i))];
        await Task.WhenAll(sent.Take(10));

        await app.KillAsync();

        List<string> confirmed = [];
        foreach (var answer in sent.Where(task => task.IsCompletedSuccessfully))
        {
            confirmed.Add(await CodeOfAsync(await answer));
        }

        Assert.All(await Task.WhenAll(sent.Select(async task => await Record.ExceptionAsync(() => task))), e => Assert.True(e is null or HttpRequestException));
        Assert.True(confirmed.Count >= 10);
        await app.StartAgainAsync(("Mail__Host", ""));
        await AllMailsArriveAsync(app, Open(app));
        await using var db = Open(app);
        Assert.Empty(confirmed.Except(await db.Registrations().Select(r => r.Code).ToListAsync()));
        await app.EventsHubAsync("verify");
    }

    [Fact]
    public async Task A_full_disk_is_said_and_stores_nothing_by_halves()
    {
        var disk = Directory.CreateTempSubdirectory("eventshub-disk-").FullName;
        await MountAsync(disk);
        try
        {
            await using var app = await RunningApp.StartAsync(
                Programs.Built, ("EVENTSHUB_DB", $"sqlite:{disk}/eventshub.db"), ("Mail__Folder", Path.Combine(disk, "mail")), ("RateLimits__PublicForms", "1000"));
            using HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = app.Address, Timeout = Patience.Limit };
            await FillAsync(Path.Combine(disk, "filler"));
            List<string> confirmed = [];
            HttpResponseMessage answer;
            // What the journal holds already is used up first.
            while ((answer = await RegisterAsync(client, confirmed.Count)).StatusCode == HttpStatusCode.Created && confirmed.Count < 500)
            {
                confirmed.Add(await CodeOfAsync(answer));
            }

            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Equal("unavailable", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
            var form = await client.GetStringAsync("/e/CAP24/register?lang=fr");
            var page = await client.PostAsync("/e/CAP24/register?handler=Confirm&lang=fr", Form(form));
            var shown = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync());
            Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
            Assert.Contains("Rien ne peut être enregistré ni lu pour le moment.", shown, StringComparison.Ordinal);
            Assert.Contains("Échantillon", shown, StringComparison.Ordinal);

            File.Delete(Path.Combine(disk, "filler"));
            answer = await RegisterAsync(client, confirmed.Count);
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
            confirmed.Add(await CodeOfAsync(answer));
            await AllMailsArriveAsync(app, Open(app, disk), Path.Combine(disk, "mail"));
            await using var db = Open(app, disk);
            Assert.Equal(confirmed.Order(), (await db.Registrations().Select(r => r.Code).ToListAsync()).Order());
            await app.EventsHubAsync("verify");
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            await Tool.RunAsync("umount", disk);
            Directory.Delete(disk);
        }
    }

    [Fact]
    public async Task While_PostgreSQL_restarts_people_wait_or_are_told_and_the_outbox_goes_on()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("EVENTSHUB_TEST_POSTGRESQL") is null, "PostgreSQL is not at hand.");
        var folder = Path.Combine(Path.GetTempPath(), $"eventshub-pg-{Guid.NewGuid():N}");
        var script = Path.Combine(Programs.Root, "eng", "postgresql");
        var connection = (await Tool.RunAsync("bash", script, "start", folder)).Trim();
        try
        {
            await using var app = await RunningApp.StartAsync(Programs.Built, ("EVENTSHUB_DB", $"postgresql:{connection}"), ("RateLimits__PublicForms", "10000"));
            using HttpClient client = new() { BaseAddress = app.Address, Timeout = Patience.Limit };
            using CancellationTokenSource restarted = new();
            List<HttpResponseMessage> answers = [];
            var asking = Task.Run(async () =>
            {
                for (var i = 0; !restarted.IsCancellationRequested; i++)
                {
                    answers.Add(await RegisterAsync(client, i));
                }
            });

            await Tool.RunAsync("bash", script, "restart", folder);
            await restarted.CancelAsync();
            await asking;
            answers.Add(await RegisterAsync(client, -1));

            Assert.All(answers, answer => Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Created, HttpStatusCode.ServiceUnavailable }));
            Assert.Equal(HttpStatusCode.Created, answers[^1].StatusCode);
            EventsHubDb Db() => new(
                (DbContextOptions<EventsHubDb>)new DbContextOptionsBuilder<EventsHubDb>().UseDatabase(DatabaseOptions.Parse($"postgresql:{connection}")).Options, EventsHubModules.All.Catalogue, [], TimeProvider.System);
            await AllMailsArriveAsync(app, Db());
            await using var db = Db();
            Assert.Equal(answers.Count(a => a.StatusCode == HttpStatusCode.Created), await db.Registrations().CountAsync());
            await app.EventsHubAsync("verify");
        }
        finally
        {
            await Tool.RunAsync("bash", script, "stop", folder);
        }
    }

    [Fact]
    public async Task While_the_database_is_away_a_server_lives_and_is_not_ready()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("EVENTSHUB_TEST_POSTGRESQL") is null, "PostgreSQL is not at hand.");
        var folder = Path.Combine(Path.GetTempPath(), $"eventshub-pg-{Guid.NewGuid():N}");
        var script = Path.Combine(Programs.Root, "eng", "postgresql");
        var connection = (await Tool.RunAsync("bash", script, "start", folder)).Trim();
        try
        {
            await using var app = await RunningApp.StartAsync(Programs.Built, ("EVENTSHUB_DB", $"postgresql:{connection}"));
            using HttpClient client = new() { BaseAddress = app.Address, Timeout = Patience.Limit };
            async Task<HttpStatusCode[]> AskAsync() =>
                [(await client.GetAsync("/health/live")).StatusCode, (await client.GetAsync("/health/ready")).StatusCode, (await client.GetAsync("/health")).StatusCode];
            var before = await AskAsync();

            await Tool.RunAsync("bash", script, "stop", folder);

            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK], before);
            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable], await AskAsync());
        }
        finally
        {
            await Tool.RunAsync("bash", script, "stop", folder);
        }
    }

    private static Task<HttpResponseMessage> RegisterAsync(HttpClient client, int number) => client.PostAsJsonAsync(Registrations, new
    {
        submissionId = Guid.NewGuid(),
        person = new { given = "Zoé", family = "Échantillon", email = $"zoe{number}@example.org", country = "FR" },
        ticketType = "regular",
        options = Array.Empty<string>(),
        paymentMethod = "BankTransfer",
        consent = true,
        language = "en",
    });

    private static async Task<string> CodeOfAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString()!;

    private static FormUrlEncodedContent Form(string page) => new(new Dictionary<string, string>
    {
        ["__RequestVerificationToken"] = TokenField().Match(page).Groups[1].Value,
        ["Input.SubmissionId"] = Guid.NewGuid().ToString(),
        ["Input.TicketType"] = "regular",
        ["Input.PaymentMethod"] = "BankTransfer",
        ["Input.Consent"] = "true",
        ["Input.Person.Given"] = "Zoé",
        ["Input.Person.Family"] = "Échantillon",
        ["Input.Person.Email"] = "zoe@example.org",
        ["Input.Person.Country"] = "FR",
    });

    // Everybody who is registered gets one mail, also those whose server died: what it had leased is free after five minutes, which end here at once.
    private static async Task AllMailsArriveAsync(RunningApp app, EventsHubDb database, string? folder = null)
    {
        await using var db = database;
        folder ??= Path.Combine(app.Folder, "mail");
        await db.Outbox.Where(m => m.DeliveredAt == null)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.LeasedUntil, (DateTime?)null).SetProperty(x => x.DueAt, DateTime.UtcNow));
        Assert.True(await Patience.UntilAsync(async () => !await db.Outbox.AnyAsync(m => m.DeliveredAt == null)), "A mail is still waiting.");
        var receivers = Directory.EnumerateFiles(folder, "*.eml").Select(file => MimeMessage.Load(file).To.Mailboxes.Single().Address).Order(StringComparer.Ordinal);
        Assert.Equal((await db.Registrations().Select(r => r.Email).ToListAsync()).Order(StringComparer.Ordinal), receivers);
    }

    private static EventsHubDb Open(RunningApp app, string? disk = null) => new(
        (DbContextOptions<EventsHubDb>)new DbContextOptionsBuilder<EventsHubDb>()
            .UseDatabase(DatabaseOptions.Parse($"sqlite:{disk ?? app.Folder}/eventshub.db")).Options,
        EventsHubModules.All.Catalogue, [], TimeProvider.System);

    // A file system of its own, small enough to be filled.
    private static async Task MountAsync(string folder)
    {
        Assert.SkipUnless(Environment.UserName == "root", "Only root can mount a small disk.");
        using var mount = System.Diagnostics.Process.Start("mount", ["-t", "tmpfs", "-o", "size=16m", "tmpfs", folder]);
        await mount.WaitForExitAsync();
        Assert.SkipUnless(mount.ExitCode == 0, "No small disk can be mounted here.");
    }

    private static async Task FillAsync(string path)
    {
        await using FileStream file = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            for (var page = new byte[4096]; ;)
            {
                await file.WriteAsync(page);
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
