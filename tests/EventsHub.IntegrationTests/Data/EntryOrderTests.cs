using EventsHub.Conference.Setup;
using EventsHub.Databases;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Editing;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Mails;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests.Data;

/// <summary>Lists in the order in which things were entered go by a stored time. SQL Server sorts ids by their last bytes first, which are random in version 7;
/// here the ids run against the clock whichever bytes count first, so that every engine shows it.</summary>
public sealed class EntryOrderTests
{
    [Theory, EachDatabase]
    public async Task The_talks_typed_last_are_shown_in_the_order_in_which_they_were_typed(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event);
        for (var i = 0; i < 17; i++)
        {
            slice.Clock.Set(new DateTime(2030, 1, 1, 9, i, 0, DateTimeKind.Utc));
            var session = Session.Of(@event.Id, new(new()), @event.StartsOn, id: Against(i));
            session.TakeIn(Talk.Of(@event.Id, new(LocalizedText.English($"Talk {i}")), $"t{i}", id: Against(i)));
            await slice.InsertAsync(session);
        }

        var waiting = await slice.SendAsync(new ListWaitingTalks.Query("TEST24"));

        Assert.Equal(Enumerable.Range(2, 15).Select(i => $"Talk {i}"), waiting.Select(t => t.Title));
    }

    [Theory, EachDatabase]
    public async Task The_first_page_of_the_tray_holds_the_sessions_that_were_entered_first(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event);
        for (var i = 0; i <= ShowProgrammeDay.TraySize; i++)
        {
            slice.Clock.Set(new DateTime(2030, 1, 1, 9, i, 0, DateTimeKind.Utc));
            await slice.InsertAsync(Session.Of(@event.Id, new(LocalizedText.English($"Session {i}")), @event.StartsOn, id: Against(i)));
        }

        var second = await slice.SendAsync(new ShowProgrammeDay.Query("TEST24", null, 2));

        Assert.Equal([$"Session {ShowProgrammeDay.TraySize}"], second.Tray.Select(b => b.Session.Title));
    }

    [Theory, EachDatabase]
    public async Task A_buyer_who_registered_twice_hears_with_the_first_that_the_order_is_paid(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        var now = new DateTime(2030, 1, 1, 9, 0, 0, DateTimeKind.Utc);
        var order = Order.Place(@event.ToHosted(), "ORDER1", Guid.NewGuid(), Buyer.Of(PersonName.Of("Zoé", "Échantillon"), "buyer@example.org", "en"), now);
        for (var i = 0; i < 2; i++)
        {
            var registration = Registration.Of($"CODE{i}", new(PersonName.Of("Zoé", "Échantillon"), "buyer@example.org", "", "", null, null), "en", now.AddMinutes(i));
            registration.Id = Against(i);
            order.Enrol(registration, [@event.Products[0].ToOffer(@event.TimeZone)], now.AddMinutes(i));
            order.Sell(registration, payBy: null, now.AddMinutes(i), tell: false);
        }

        await slice.InsertAsync(@event, order);

        await slice.ScopedAsync(async services =>
        {
            await services.GetServices<OutboxQueue>().Single(q => q.Kind == RegistrationMailKinds.OrderPaid).Handler(services)
                .DeliverAsync(OutboxMessage.For(RegistrationMailKinds.OrderPaid, order.Id, now), CancellationToken.None);
            return 0;
        });

        var mail = MimeKit.MimeMessage.Load(Assert.Single(Directory.GetFiles(slice.MailFolder, "*.eml")));
        Assert.Equal("buyer@example.org", mail.To.Mailboxes.Single().Address);
        Assert.Contains("Reference: CODE0", mail.TextBody, StringComparison.Ordinal);
    }

    // Later rows have smaller ids, by their first bytes and by their last.
    private static Guid Against(int i) => Guid.Parse($"{0xFFFFFFFF - i:x8}-0000-7000-8000-{0xFFFFFFFFFFFF - i:x12}");
}
