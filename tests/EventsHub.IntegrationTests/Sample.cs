using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Keys;
using EventsHub.Conference.Setup;
using EventsHub.Hosts.Domain;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;
using EventsHub.People.Contracts;
using EventsHub.Programme.Domain;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Registering;
using EventsHub.Testing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace EventsHub.IntegrationTests;

/// <summary>Small things that tests start from.</summary>
public static class Sample
{
    /// <summary>An event that is open, with a regular ticket of €240, a free online ticket, and a dinner of €84.</summary>
    public static Event OpenEvent(string code = "TEST24", int? places = 100, EventStatus status = EventStatus.RegistrationOpen)
    {
        var @event = SampleEvents.Draft(code, "Europe/Paris", "EUR", Host.FirstId, "en", "fr");
        @event.Rename(new([new("en", "Test Conference"), new("fr", "Conférence d’essai")]));
        @event.Reschedule(new(2030, 6, 24), new(2030, 6, 28));
        @event.SetTerms(LocalizedText.English("Be kind."), []);
        @event.BePaidBy([PaymentMethod.BankTransfer, PaymentMethod.OnSite], new("Sample Host", "FR7630006000011234567890189", null));
        var regular = Product.Of("regular", ProductKind.TicketType, LocalizedText.English("Regular"));
        var online = Product.Of("online", ProductKind.TicketType, LocalizedText.English("Online"));
        var dinner = Product.Of("dinner", ProductKind.Option, LocalizedText.English("Gala dinner"));
        Array.ForEach([regular, online, dinner], @event.Add);
        @event.Limit("on-site", places, products: regular);
        regular.SetPrices([SampleEvents.Price(24000)]);
        regular.Tax(1000);
        online.Admit(Attendance.Online, new());
        dinner.SetPrices([SampleEvents.Price(8400)]);
        dinner.Tax(2000);
        @event.Resume(status, hostAccount: null);
        // How it came to be open is no part of what a test looks at.
        @event.TakeDomainEvents();
        return @event;
    }

    /// <summary>Stores what a test starts from. Events get a key, registrations and speakers a person, as those have that the program made.</summary>
    public static async Task InsertAsync(IServiceProvider services, object[] entities)
    {
        foreach (var @event in entities.OfType<Event>().Where(e => e.Keys.Count == 0))
        {
            @event.TurnOver(services.GetRequiredService<SecretSeal>().NewKey(), DateTime.UtcNow);
        }

        var db = services.GetRequiredService<EventsHubDb>();
        await services.GetRequiredService<UnitOfWork>().RunAsync(
            async token =>
            {
                var people = services.GetRequiredService<EventPeople>();
                foreach (var order in entities.OfType<Order>())
                {
                    await people.SettleAsync(order.EventId, order.Registrations, WhoSays.Anybody, token);
                }

                foreach (var speakers in entities.OfType<Speaker>().GroupBy(s => s.EventId))
                {
                    await people.SettleAsync(speakers.Key, [.. speakers], WhoSays.Anybody, token);
                }

                db.AddRange(entities);
                return true;
            }, CancellationToken.None);
    }

    /// <summary>Changes what is stored in a transaction, as a command does.</summary>
    public static Task<bool> ChangeAsync(IServiceProvider services, Func<EventsHubDb, Task> change) => services.GetRequiredService<UnitOfWork>().RunAsync(
        async _ =>
        {
            await change(services.GetRequiredService<EventsHubDb>());
            return true;
        },
        CancellationToken.None);

    /// <summary>An order of the event's first ticket, unpaid, as stored.</summary>
    public static Order OrderOf(Event @event, string code, PersonName name, string email, Guid? id = null)
    {
        var order = Order.Place(@event.ToHosted(), code, Guid.NewGuid(), Buyer.Of(name, email, "en"), DateTime.UtcNow);
        var registration = Registration.Of(code, new(name, email, "", "", null, null), "en", DateTime.UtcNow);
        registration.Id = id ?? registration.Id;
        order.Enrol(registration, [@event.Products[0].ToOffer(@event.TimeZone)], DateTime.UtcNow);
        order.Sell(registration, payBy: null, DateTime.UtcNow, tell: false);
        return order;
    }

    /// <summary>What clocks in Paris, where sample events are, show at an instant (UTC).</summary>
    public static LocalDateTime Clock(DateTime utc) => EventTime.ToClock(utc, "Europe/Paris");

    /// <summary>Somebody registering.</summary>
    public static Register.Command Registering(Event @event, string given = "Zoé", string family = "Échantillon", string ticket = "regular", params string[] options) => new(
        @event.Code, Guid.NewGuid(), new AttendeeInput { Given = given, Family = family, Email = "zoe@example.org", Country = "FR", Affiliation = "Sample Museum" },
        ticket, options, ticket == "online" ? null : PaymentMethod.BankTransfer, null, Consent: true, "en");
}
