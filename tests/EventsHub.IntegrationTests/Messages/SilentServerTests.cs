using System.Globalization;
using System.Net;
using System.Net.Sockets;
using EventsHub.Databases;
using EventsHub.Kernel.Outbox;
using EventsHub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EventsHub.IntegrationTests.Messages;

/// <summary>A mail server that takes connections and says nothing.</summary>
public sealed class SilentServerTests
{
    [Fact]
    public async Task It_is_asked_a_few_times_then_all_mail_waits_and_leaves_once_it_answers()
    {
        Assert.SkipWhen(SmtpServer.Missing is not null, SmtpServer.Missing ?? "");
        using var server = new SmtpServer();
        await using var slice = await SliceAsync(server.Port, ("Mail:AnswerWithin", "1"));
        const int Many = 30;
        await RegisterAsync(slice, Many);
        using (var silent = new TcpListener(IPAddress.Loopback, server.Port))
        {
            silent.Start();

            await OutboxTests.DeliverAsync(slice);
        }

        var attempts = await slice.DbAsync(db => db.Outbox.Select(m => m.Attempts).ToListAsync());
        Assert.InRange(attempts.Sum(), 1, 10);
        Assert.Equal(1, attempts.Max());
        await OutboxTests.DeliverAsync(slice);
        Assert.Equal(attempts.Sum(), await slice.DbAsync(db => db.Outbox.SumAsync(m => m.Attempts)));

        await server.StartAsync();
        slice.Clock.Set(DateTime.UtcNow.AddMinutes(1));
        await OutboxTests.DeliverAsync(slice);

        Assert.Equal(Many, server.Mails.Count);
    }

    [Fact]
    public async Task A_stop_does_not_wait_for_it_and_the_mail_is_sent_later()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var slice = await SliceAsync(((IPEndPoint)silent.LocalEndpoint).Port, ("Mail:AnswerWithin", "100000"));
        await RegisterAsync(slice, 1);
        await slice.ScopedAsync(async services =>
        {
            var relay = services.GetServices<IHostedService>().OfType<OutboxRelay>().Single();
            await relay.StartAsync(CancellationToken.None);
            using var connected = await silent.AcceptTcpClientAsync();

            await relay.StopAsync(CancellationToken.None);
            return true;
        });

        var message = await slice.DbAsync(db => db.Outbox.SingleAsync());
        Assert.Equal((0, null, null, null), (message.Attempts, message.LeasedBy, message.LastError, message.DeliveredAt));
    }

    private static async Task RegisterAsync(Slice slice, int many)
    {
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event);
        for (var i = 0; i < many; i++)
        {
            await slice.SendAsync(Sample.Registering(@event, $"Sample {i}"));
        }
    }

    private static Task<Slice> SliceAsync(int port, params (string Key, string Value)[] settings) => Slice.OnAsync(
        DatabaseProvider.Sqlite,
        [("Mail:Host", "127.0.0.1"), ("Mail:Port", port.ToString(CultureInfo.InvariantCulture)), ("Mail:Security", "None"), ("Mail:FromAddress", "events@example.org"), .. settings]);
}
