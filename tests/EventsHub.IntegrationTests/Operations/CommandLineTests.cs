using System.CommandLine;
using System.Diagnostics;
using EventsHub.CommandLine;
using EventsHub.IntegrationTests.Data;
using EventsHub.Shell.Verbs;
using EventsHub.Testing;
using Microsoft.Data.Sqlite;

namespace EventsHub.IntegrationTests.Operations;

public sealed class CommandLineTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("eventshub-cli-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    private string Database => Path.Combine(_folder, "some", "where", "eventshub.db");

    [Fact]
    public async Task Migrate_creates_the_database_and_says_the_second_time_that_it_is_there()
    {
        Assert.Equal(ExitCode.Done, await RunAsync("migrate"));
        Assert.True(File.Exists(Database));
        Assert.Contains("_Initial", _output.ToString(), StringComparison.Ordinal);

        Assert.Equal(ExitCode.Done, await RunAsync("migrate"));
        Assert.Contains("up to date", _error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sqlserver:Server=nowhere;Database=x", "IF NOT EXISTS")]
    [InlineData("postgresql:Host=nowhere;Database=x", "DO $EF$")]
    [InlineData("sqlite:nowhere.db", "CREATE TABLE \"Events\"")]
    public async Task Migrate_prints_the_script_of_any_engine_without_a_connection(string database, string part)
    {
        Assert.Equal(ExitCode.Done, await RunAsync("migrate", "--script", "--db", database));
        Assert.Contains(part, _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_script_for_sql_server_sets_what_its_indexes_need_and_stops_at_an_error()
    {
        await RunAsync("migrate", "--script", "--db", "sqlserver:Server=nowhere;Database=x");

        var script = _output.ToString();
        Assert.Empty(SqlServerSyntax.ErrorsIn(script));
        Assert.InRange(script.IndexOf("QUOTED_IDENTIFIER ON", StringComparison.Ordinal), 0, script.IndexOf("CREATE TABLE", StringComparison.Ordinal));
        Assert.InRange(script.IndexOf("is_read_committed_snapshot_on = 0", StringComparison.Ordinal), 0, script.IndexOf("CREATE TABLE", StringComparison.Ordinal));
        string[] batches = script.Split("\nGO\n", StringSplitOptions.RemoveEmptyEntries);
        // Every batch of the migrations is followed by a look at whether it failed.
        Assert.All(batches.Index().Where(b => b.Item.Contains("CREATE ", StringComparison.Ordinal)), b => Assert.StartsWith("IF @@ERROR <> 0 SET NOEXEC ON;", batches[b.Index + 1].TrimStart(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("postgresql:Host=127.0.0.1;Port=1;Database=x;Username=x;Password=x")]
    [InlineData("sqlserver:Server=127.0.0.1,1;User Id=x;Password=x;Connect Timeout=5;Encrypt=false")]
    public async Task A_server_whose_database_is_down_says_so_in_a_sentence(string database)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "eventshub.dll"), "serve", "--urls", "http://127.0.0.1:0"]) { RedirectStandardError = true };
        start.Environment["EVENTSHUB_DB"] = database;
        using var server = Process.Start(start)!;

        var said = await server.StandardError.ReadToEndAsync();
        await server.WaitForExitAsync();

        Assert.Equal(1, server.ExitCode);
        Assert.Contains("The database does not answer.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_uses_the_database_of_its_option_and_no_other()
    {
        Assert.Equal(ExitCode.Done, await RunAsync("migrate"));
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "eventshub.dll"), "serve", "--urls", "http://127.0.0.1:0", "--db", Database]) { RedirectStandardOutput = true };
        start.Environment["EVENTSHUB_DB"] = "postgresql:Host=127.0.0.1;Port=1;Database=x;Username=x;Password=x";
        start.Environment["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information";
        using var server = Process.Start(start)!;

        string? line;
        do
        {
            line = await server.StandardOutput.ReadLineAsync();
        }
        while (line?.Contains("Now listening", StringComparison.Ordinal) == false);
        server.Kill();
        await server.WaitForExitAsync();

        Assert.NotNull(line);
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_not_made_by_mistake()
    {
        Assert.Equal(ExitCode.NotFound, await RunAsync("verify"));
        Assert.Contains("eventshub migrate", _error.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(Database));
    }

    [Fact]
    public async Task A_database_without_this_versions_tables_is_not_used()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Database)!);
        await using (SqliteConnection connection = new($"Data Source={Database}"))
        {
            await connection.OpenAsync();
        }

        Assert.Equal(ExitCode.Failed, await RunAsync("verify"));
        Assert.Contains("lacks", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_administrator_gets_a_link_and_asking_again_gives_another()
    {
        await RunAsync("migrate");
        _output.GetStringBuilder().Clear();

        Assert.Equal(ExitCode.Done, await RunAsync("user", "add", "--email", "First@Example.org", "--admin", "--link"));
        Assert.Equal(ExitCode.Done, await RunAsync("user", "add", "--email", "first@example.org", "--admin", "--link"));

        var links = _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, links.Distinct().Count());
        Assert.All(links, link => Assert.StartsWith("http://localhost:5080/sign-in/with/", link, StringComparison.Ordinal));
        Assert.Contains("Account added.", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("The account was there already.", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_host_is_set_piece_by_piece_and_new_events_begin_with_it()
    {
        await RunAsync("migrate");
        Assert.Equal(ExitCode.Done, await RunAsync("host", "set", "--name", "Sample Museum", "--country", "JP", "--zone", "Asia/Tokyo", "--language", "ja", "--language", "en", "--currency", "JPY"));
        Assert.Equal(ExitCode.Done, await RunAsync("host", "set", "--city", "Osaka", "--vat-exempt", "課税対象外"));
        Assert.Equal(ExitCode.Done, await RunAsync("host", "numbers", "invoices", "{year}-{number:5}"));
        Assert.Equal(ExitCode.Refused, await RunAsync("host", "numbers", "invoices", "{year}"));
        Assert.Equal(ExitCode.Done, await RunAsync("event", "create", "DAYS30", "--name", "見本の日", "--from", "2030-06-24", "--to", "2030-06-25"));
        _output.GetStringBuilder().Clear();

        Assert.Equal(ExitCode.Done, await RunAsync("host", "show"));
        Assert.All(["\"Sample Museum\"", "\"Osaka\"", "課税対象外", "\"exempt\"", "\"Asia/Tokyo\"", "-00001\""], part => Assert.Contains(part, _output.ToString(), StringComparison.Ordinal));
        var file = Path.Combine(_folder, "event.json");
        Assert.Equal(ExitCode.Done, await RunAsync("event", "export", file, "--event", "DAYS30"));
        Assert.All(["\"Asia/Tokyo\"", "\"JPY\"", "\"ja\": \"見本の日\""], part => Assert.Contains(part, File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Roles_are_given_taken_and_explained()
    {
        await RunAsync("migrate");
        await RunAsync("user", "add", "--email", "zoe@example.org", "--name", "Zoé");
        await RunAsync("trip", "import", Path.Combine(Programs.Root, "samples", "trips", "ecsite-2024.json"));
        _output.GetStringBuilder().Clear();

        Assert.Equal(ExitCode.Done, await RunAsync("user", "grant", "--email", "ZOE@example.org", "--role", "TripLeader", "--for", "trip:ECSITE-2024"));
        Assert.Equal(ExitCode.Done, await RunAsync("trip", "leader", "--trip", "ecsite-2024"));
        Assert.Equal("zoe@example.org\tZoé\n", _output.ToString());
        Assert.Equal(ExitCode.Done, await RunAsync("user", "revoke", "--email", "zoe@example.org", "--role", "TripLeader", "--for", "trip:ecsite-2024"));
        Assert.Equal(ExitCode.NotFound, await RunAsync("user", "revoke", "--email", "zoe@example.org", "--role", "TripLeader", "--for", "trip:ecsite-2024"));
        Assert.Equal(ExitCode.Done, await RunAsync("trip", "leader", "--trip", "ecsite-2024", "--add", "zoe@example.org"));
        _output.GetStringBuilder().Clear();
        Assert.Equal(ExitCode.Done, await RunAsync("trip", "leader", "--trip", "ecsite-2024", "--remove", "zoe@example.org"));
        Assert.Empty(_output.ToString());

        Assert.Equal(ExitCode.Refused, await RunAsync("user", "grant", "--email", "zoe@example.org", "--role", "Staff", "--for", "trip:ecsite-2024"));
        Assert.Contains("This role is for events.", _error.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Refused, await RunAsync("user", "grant", "--email", "zoe@example.org", "--role", "Staff", "--for", "somewhere"));
        Assert.Equal(ExitCode.Done, await RunAsync("user", "roles"));
        Assert.Contains("TripLeader\tAccount, Token\tHost, Trip\tManageTrips\n", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Input_that_cannot_be_accepted_is_said_by_its_name()
    {
        await RunAsync("migrate");

        Assert.Equal(ExitCode.Refused, await RunAsync("user", "add", "--email", "nobody"));
        Assert.StartsWith("Email: ", _error.ToString().Split('\n')[^2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verb_that_there_is_not_names_those_there_are()
    {
        Assert.Equal(ExitCode.Usage, await RunAsync("migrat"));
        Assert.Contains("migrate, verify", _error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_output.ToString());
    }

    [Theory]
    [InlineData("Cannot parse argument 'soon' for option '--shift-to'.", "event", "import", "x.json", "--shift-to", "soon")]
    [InlineData("There is no format docx. Choose pdf, signs, site", "programme", "export", "--event", "E", "--out", "x", "--format", "docx")]
    [InlineData("Option '--event' is required.", "badges", "--out", "x.pdf")]
    public async Task What_is_typed_wrong_is_said_on_stderr_with_where_help_is(string said, params string[] typed)
    {
        Assert.Equal(ExitCode.Usage, await RunAsync(typed));
        Assert.StartsWith(said, _error.ToString(), StringComparison.Ordinal);
        Assert.Contains($"See: eventshub {typed[0]}", _error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_output.ToString());
    }

    [Fact]
    public async Task Verify_finds_nothing_in_an_empty_database()
    {
        await RunAsync("migrate");

        Assert.Equal(ExitCode.Done, await RunAsync("verify", "--repair"));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        _output.Dispose();
        _error.Dispose();
    }

    private Task<int> RunAsync(params string[] args) => new CliHost().RunAsync(
        args.Contains("--db") ? args : [.. args, "--db", Database],
        new InvocationConfiguration { Output = _output, Error = _error });
}
