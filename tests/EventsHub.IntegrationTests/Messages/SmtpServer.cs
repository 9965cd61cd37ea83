using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using EventsHub.Testing;
using MimeKit;

namespace EventsHub.IntegrationTests.Messages;

/// <summary>A real SMTP server (aiosmtpd of Debian's package python3-aiosmtpd) that puts what it accepts into a maildir.</summary>
public sealed class SmtpServer : IDisposable
{
    private const string Python = "/usr/bin/python3";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("eventshub-smtp-");
    private Process? _process;

    /// <summary>Why it cannot run here; null when it can.</summary>
    public static string? Missing { get; } = Find();

    /// <summary>Where it listens once started.</summary>
    public int Port { get; } = FreePort();

    /// <summary>What it accepted.</summary>
    public IReadOnlyList<MimeMessage> Mails =>
        Directory.Exists(Inbox) ? [.. Directory.EnumerateFiles(Inbox).Order().Select(file => MimeMessage.Load(file))] : [];

    private string Inbox => Path.Combine(_folder.FullName, "mail", "new");

    /// <summary>Starts it, on the same port each time.</summary>
    /// <param name="refused">An address that it refuses for good; null for none.</param>
    public async Task StartAsync(string? refused = null)
    {
        // Mail servers name the person in their refusals, too.
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "choosy.py"), """
            import os
            from aiosmtpd.handlers import Mailbox

            class Choosy(Mailbox):
                async def handle_RCPT(self, server, session, envelope, address, options):
                    if address == os.environ["REFUSED"]:
                        return f"550 5.1.1 <{address}>: no such person here"
                    envelope.rcpt_tos.append(address)
                    return "250 OK"
            """);
        _process = Process.Start(new ProcessStartInfo(Python,
            ["-m", "aiosmtpd", "--nosetuid", "--smtputf8", "--listen", $"127.0.0.1:{Port}", "--class", "choosy.Choosy", Path.Combine(_folder.FullName, "mail")])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["PYTHONPATH"] = _folder.FullName, ["REFUSED"] = refused ?? "" },
        })!;
        var listens = await Patience.UntilAsync(async () =>
        {
            using var probe = new TcpClient();
            try
            {
                await probe.ConnectAsync(IPAddress.Loopback, Port);
                return true;
            }
            catch (SocketException)
            {
                return _process.HasExited;
            }
        });
        if (listens && !_process.HasExited)
        {
            return;
        }

        _process.Kill();
        throw new TimeoutException($"The SMTP server does not listen: {await _process.StandardError.ReadToEndAsync()}");
    }

    public void Dispose()
    {
        _process?.Kill();
        _process?.Dispose();
        _folder.Delete(recursive: true);
    }

    private static string? Find()
    {
        const string Advice = "Install Debian's package python3-aiosmtpd; eng/test does so by itself.";
        if (!File.Exists(Python))
        {
            return Advice;
        }

        using var process = Process.Start(new ProcessStartInfo(Python, ["-c", "import aiosmtpd"]) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0 ? null : Advice;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
