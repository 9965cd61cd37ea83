using System.Globalization;
using EventsHub.Conference.Domain;
using EventsHub.Databases;
using EventsHub.Kernel.Mail;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Registering;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.IntegrationTests.Messages;

public sealed class SmtpTests
{
    [Fact]
    public async Task Mail_reaches_a_real_server_names_and_addresses_in_any_script()
    {
        Assert.SkipWhen(SmtpServer.Missing is not null, SmtpServer.Missing ?? "");
        using var server = new SmtpServer();
        await server.StartAsync();
        await using var slice = await SliceAsync(server);
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event);
        foreach (var address in new[] { "zoe@example.org", "zoé@exämple.org", "太郎@例え.jp" })
        {
            var registering = Sample.Registering(@event, "太郎", "見本");
            await slice.SendAsync(registering with { Person = registering.Person with { Email = address } });
        }

        await OutboxTests.DeliverAsync(slice);

        Assert.Empty(await slice.DbAsync(db => db.Outbox.Where(m => m.DeliveredAt == null).Select(m => m.LastError).ToListAsync()));
        Assert.Equal(3, server.Mails.Count);
        Assert.All(server.Mails, mail => Assert.Equal("太郎見本", mail.To.Mailboxes.Single().Name));
        Assert.Equal(
            ["zoe@example.org", "zoé@exämple.org", "太郎@例え.jp"],
            server.Mails.Select(mail => mail.To.Mailboxes.Single().Address).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task While_the_server_is_away_nothing_is_lost()
    {
        Assert.SkipWhen(SmtpServer.Missing is not null, SmtpServer.Missing ?? "");
        using var server = new SmtpServer();
        await using var slice = await SliceAsync(server);
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event);
        await slice.SendAsync(Sample.Registering(@event, "First"));
        await slice.SendAsync(Sample.Registering(@event, "Second"));

        await OutboxTests.DeliverAsync(slice);
        Assert.Equal([1, 1], await slice.DbAsync(db => db.Outbox.Where(m => m.DeliveredAt == null).Select(m => m.Attempts).ToListAsync()));

        await server.StartAsync();
        slice.Clock.Set(DateTime.UtcNow.AddMinutes(1));
        await OutboxTests.DeliverAsync(slice);

        Assert.Equal(2, server.Mails.Count);
        Assert.Equal(0, await slice.DbAsync(db => db.Outbox.CountAsync(m => m.DeliveredAt == null)));
    }

    [Fact]
    public async Task What_the_server_refuses_for_good_is_given_up_at_once_and_said_in_words()
    {
        Assert.SkipWhen(SmtpServer.Missing is not null, SmtpServer.Missing ?? "");
        using var server = new SmtpServer();
        await server.StartAsync(refused: "zoe@example.org");
        await using var slice = await SliceAsync(server);
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event);
        var registered = await slice.SendAsync(Sample.Registering(@event));

        await OutboxTests.DeliverAsync(slice);

        var mail = Assert.Single((await slice.SendAsync(new ShowRegistration.Query("TEST24", registered.Code))).Mails);
        Assert.Equal((1, true, "address-refused 550"), (mail.Attempts, mail.FailedAt is not null, mail.LastError));
        Assert.Equal("The mail server refuses this address (550). Correct the address, then send the mail again.", MailFailure.InWords(mail.LastError!, new(EventsHubModules.All.Catalogue)));
    }

    private static Task<Slice> SliceAsync(SmtpServer server) => Slice.OnAsync(
        DatabaseProvider.Sqlite, ("Mail:Host", "127.0.0.1"), ("Mail:Port", server.Port.ToString(CultureInfo.InvariantCulture)), ("Mail:Security", "None"),
        ("Mail:FromAddress", "events@example.org"));
}
