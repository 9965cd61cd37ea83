using EventsHub.Accounts.Mails;
using EventsHub.Conference.Domain;
using EventsHub.Databases;
using EventsHub.Kernel.Outbox;
using EventsHub.People.Mails;
using EventsHub.Registrations.Mails;
using EventsHub.Registrations.OwnPage;
using EventsHub.Registrations.Registering;
using EventsHub.Trips.Packs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace EventsHub.IntegrationTests.Messages;

public sealed class OutboxTests
{
    [Theory, EachDatabase]
    public async Task A_confirmation_says_everything_and_carries_ticket_and_calendar(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event);
        var result = await slice.SendAsync(Sample.Registering(@event, "太郎", "見本", "regular", "dinner") with { Language = "fr" });

        await DeliverAsync(slice);

        var mail = Assert.Single(await MailsAsync(slice));
        Assert.Equal("Vous êtes inscrit à Conférence d’essai", mail.Subject);
        Assert.Equal("太郎見本", mail.To.Mailboxes.Single().Name);
        Assert.Equal("contact@example.org", mail.ReplyTo.Mailboxes.Single().Address);
        Assert.Equal("fr", mail.Body?.Headers[HeaderId.ContentLanguage]);
        Assert.Contains(result.Code, mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("FR76 3000 6000 0112 3456 7890 189", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("https://events.example.org/e/TEST24/p/", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"fr\" dir=\"ltr\">", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Equal([$"TEST24-{result.Code}.pdf", "TEST24.ics"], mail.Attachments.Select(a => a.ContentDisposition?.FileName));
        Assert.NotNull(await slice.DbAsync(db => db.Outbox.Select(m => m.DeliveredAt).SingleAsync()));
    }

    [Theory, EachDatabase]
    public async Task Two_nodes_deliver_each_message_once(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event);
        for (var i = 0; i < 12; i++)
        {
            await slice.SendAsync(Sample.Registering(@event, $"Sample {i}"));
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => slice.ScopedAsync(async services =>
        {
            await ActivatorUtilities.CreateInstance<OutboxDelivery>(services).DeliverDueAsync(TestContext.Current.CancellationToken);
            return true;
        }))));

        Assert.Equal(12, (await MailsAsync(slice)).Count);
        var messages = await slice.DbAsync(db => db.Outbox.AsNoTracking().ToListAsync());
        Assert.All(messages, message => Assert.Equal((1, true, null), (message.Attempts, message.DeliveredAt is not null, message.LeasedBy)));
    }

    [Theory, EachDatabase]
    public async Task A_message_that_cannot_be_delivered_stops_no_other_and_is_tried_again_later(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var poison = OutboxMessage.For("mail.of-no-kind", Guid.NewGuid(), DateTime.UtcNow.AddMinutes(-1));
        await slice.InsertAsync(poison);
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event);
        await slice.SendAsync(Sample.Registering(@event));
        var before = DateTime.UtcNow;

        await DeliverAsync(slice);

        Assert.Single(await MailsAsync(slice));
        var stored = await ReadAsync(slice, poison.Id);
        Assert.Equal((1, nameof(NotSupportedException), null), (stored.Attempts, stored.LastError, stored.DeliveredAt));
        Assert.True(stored.DueAt > before);

        for (var attempt = 1; attempt < OutboxMessage.MaxAttempts; attempt++)
        {
            slice.Clock.Set((await ReadAsync(slice, poison.Id)).DueAt.AddSeconds(1));
            await DeliverAsync(slice);
        }

        Assert.NotNull((await ReadAsync(slice, poison.Id)).FailedAt);
    }

    [Theory, EachDatabase]
    public async Task A_node_that_died_after_sending_leaves_the_message_to_another(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event);
        await slice.SendAsync(Sample.Registering(@event));
        // What a node leaves behind that sends the mail and dies before it can say so.
        var lease = DateTime.UtcNow.AddHours(5);
        await slice.DbAsync(db => db.Outbox.ExecuteUpdateAsync(m => m.SetProperty(x => x.LeasedBy, Guid.NewGuid()).SetProperty(x => x.LeasedUntil, lease)));

        await DeliverAsync(slice);
        Assert.Empty(await MailsAsync(slice));

        slice.Clock.Set(lease.AddSeconds(1));
        await DeliverAsync(slice);
        Assert.Single(await MailsAsync(slice));
    }

    [Theory, EachDatabase]
    public async Task The_same_message_delivered_twice_is_the_same_mail(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event);
        await slice.SendAsync(Sample.Registering(@event));

        await DeliverAsync(slice);
        var first = Assert.Single(await MailsAsync(slice));
        await slice.DbAsync(db => db.Outbox.ExecuteUpdateAsync(m => m.SetProperty(x => x.DeliveredAt, (DateTime?)null)));
        await DeliverAsync(slice);

        Assert.Equal(first.MessageId, Assert.Single(await MailsAsync(slice)).MessageId);
    }

    [Theory, EachDatabase]
    public async Task Who_cancels_before_the_confirmation_left_gets_the_cancellation_only(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event);
        var result = await slice.SendAsync(Sample.Registering(@event));
        await slice.SendAsync(new CancelOwnRegistration.Command(@event.Code, result.Token, null));

        await DeliverAsync(slice);

        var mail = Assert.Single(await MailsAsync(slice));
        Assert.Equal("Your registration for Test Conference is cancelled", mail.Subject);
        var calendar = Assert.IsType<TextPart>(Assert.Single(mail.Attachments)).Text;
        Assert.Contains("STATUS:CANCELLED", calendar, StringComparison.Ordinal);
        Assert.Equal([RegistrationMailKinds.RegistrationCancelled], await slice.DbAsync(db => db.Outbox.Where(m => m.DeliveredAt != null).Select(m => m.Kind).ToListAsync()));
    }

    [Theory, EachDatabase]
    public async Task A_mail_about_what_has_gone_is_dropped_and_never_counts_as_sent(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        string[] kinds = [
            RegistrationMailKinds.RegistrationConfirmed, RegistrationMailKinds.EventMoved, RegistrationMailKinds.OrderPaid, RegistrationMailKinds.OrderDue, LapseSales.Kind,
            PeopleMailKinds.Invited, PeopleMailKinds.FormerAddress, AccountMailKinds.SignInLink, TripMailKinds.TravelPack];
        await slice.InsertAsync([.. kinds.Select(kind => (object)OutboxMessage.For(kind, Guid.NewGuid(), DateTime.UtcNow.AddMinutes(-1)))]);

        await DeliverAsync(slice);

        Assert.Empty(await slice.DbAsync(db => db.Outbox.Select(m => m.Kind).ToListAsync()));
        Assert.Empty(await MailsAsync(slice));
    }

    [Theory, EachDatabase]
    public async Task Delivered_messages_are_forgotten_after_a_month_others_never(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var old = DateTime.UtcNow - OutboxDelivery.Retention - TimeSpan.FromHours(1);
        var delivered = OutboxMessage.For("mail.delivered", Guid.NewGuid(), old);
        delivered.DeliveredAt = old;
        var waiting = OutboxMessage.For("mail.waiting", Guid.NewGuid(), old);
        await slice.InsertAsync(delivered, waiting);

        await slice.ScopedAsync(async services =>
        {
            await services.GetRequiredService<OutboxDelivery>().CleanAsync(TestContext.Current.CancellationToken);
            return 0;
        });

        Assert.Equal([waiting.Id], await slice.DbAsync(db => db.Outbox.Select(m => m.Id).ToListAsync()));
    }

    internal static Task DeliverAsync(Slice slice) => slice.ScopedAsync(async services =>
    {
        await services.GetRequiredService<OutboxDelivery>().DeliverDueAsync(TestContext.Current.CancellationToken);
        return true;
    });

    private static Task<OutboxMessage> ReadAsync(Slice slice, Guid id) => slice.DbAsync(db => db.Outbox.AsNoTracking().SingleAsync(m => m.Id == id));

    internal static async Task<List<MimeMessage>> MailsAsync(Slice slice)
    {
        var mails = new List<MimeMessage>();
        foreach (var file in Directory.EnumerateFiles(slice.MailFolder, "*.eml").Order())
        {
            mails.Add(await MimeMessage.LoadAsync(file));
        }

        return mails;
    }
}
