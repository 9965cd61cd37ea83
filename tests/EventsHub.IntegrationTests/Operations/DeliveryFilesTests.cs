using System.Diagnostics;
using System.Text.RegularExpressions;
using EventsHub.CommandLine;
using EventsHub.Databases;
using EventsHub.Kernel.Mail;
using EventsHub.Shell.Pages;
using EventsHub.Testing;

namespace EventsHub.IntegrationTests.Operations;

/// <summary>Holds the container files and scripts, which no compiler reads, against the code that they name.</summary>
public sealed partial class DeliveryFilesTests
{
    [Fact]
    public void The_settings_in_the_compose_file_are_ones_that_the_program_reads()
    {
        var compose = File.ReadAllText(Path.Combine(Programs.Root, "docker-compose.yml"));

        Assert.All(MailSetting().Matches(compose), setting => Assert.NotNull(typeof(MailOptions).GetProperty(setting.Groups[1].Value)));
        var databases = Database().Matches(compose).Select(match => DatabaseOptions.Parse(match.Groups[1].Value).Provider);
        Assert.Equal([DatabaseProvider.SqlServer, DatabaseProvider.PostgreSql], databases);
    }

    [Fact]
    public void What_the_image_copies_and_starts_is_there()
    {
        var dockerfile = File.ReadAllText(Path.Combine(Programs.Root, "Dockerfile"));

        foreach (var file in new[] { "global.json", "Directory.Build.props", "Directory.Packages.props", "src/EventsHub" })
        {
            Assert.Contains(file, dockerfile, StringComparison.Ordinal);
            Assert.True(Path.Exists(Path.Combine(Programs.Root, file)), file);
        }

        var program = $"{typeof(CliHost).Assembly.GetName().Name}.dll";
        Assert.Contains($"ENTRYPOINT [\"dotnet\", \"{program}\"]", dockerfile, StringComparison.Ordinal);
        Assert.Contains($"exec dotnet /app/{program} ", dockerfile, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("eng/common.sh")]
    [InlineData("eng/run")]
    [InlineData("eng/test")]
    [InlineData("eng/eventshub")]
    [InlineData("eng/sample")]
    [InlineData("eng/bench")]
    [InlineData("eng/migration")]
    [InlineData("eng/postgresql")]
    [InlineData(".ci/run")]
    public async Task Every_script_is_one_that_bash_can_read(string script)
    {
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-n", Path.Combine(Programs.Root, script)]) { RedirectStandardError = true })!;
        var error = await bash.StandardError.ReadToEndAsync();
        await bash.WaitForExitAsync();

        Assert.True(bash.ExitCode == 0, error);
    }

    [GeneratedRegex(@"Mail__(\w+):")]
    private static partial Regex MailSetting();

    [GeneratedRegex("EVENTSHUB_DB: &\\w+ \"([^\"]+)\"")]
    private static partial Regex Database();
}
