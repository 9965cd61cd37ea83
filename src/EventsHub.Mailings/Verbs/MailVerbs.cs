using System.CommandLine;
using EventsHub.Mailings.Bounces;
using EventsHub.Shell.Pages;
using EventsHub.Shell.Verbs;

namespace EventsHub.Mailings.Verbs;

/// <summary>The command-line verb <c>mail bounces</c>.</summary>
public static class MailVerbs
{
    public static Command Create(VerbHost host) => new("mail", "Mails that came back.") { CreateBounces(host) };

    private static Command CreateBounces(VerbHost host)
    {
        Argument<string> path = new("path") { Description = "A file with a report as it came, a folder of such files, or - for standard input.", HelpName = "FILE|DIR" };
        Command command = new("bounces", "Takes in reports of mail servers that a mail of a mailing could not be delivered (RFC 3464). None is taken in twice.") { path };
        host.RunOnDatabase(command, async (run, cancellationToken) =>
        {
            var given = run.Value(path);
            string[] files = Directory.Exists(given) ? [.. Directory.EnumerateFiles(given).Order(StringComparer.Ordinal)] : [given];
            var (failures, noted, others) = (0, 0, 0);
            foreach (var file in files)
            {
                await using var stream = CliRun.OpenRead(file);
                var report = await Uploads.ReadAsync(stream, NoteBounces.MaxBytes, cancellationToken);
                var result = await run.SendAsync(new NoteBounces.Command(report), cancellationToken);
                (failures, noted, others) = (failures + result.Failures, noted + result.Noted, others + (result.Failures == 0 ? 1 : 0));
                if (result.Failures == 0)
                {
                    await run.Error.WriteLineAsync($"{file} reports no failure.");
                }
            }

            await run.Out.WriteLineAsync($"{failures} failure(s) in {files.Length} file(s): {noted} noted, {failures - noted} known already or of no mailing.");
            return others > 0 ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }
}
