using EventsHub.Conference.Domain;
using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.People;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Domain;

namespace EventsHub.UnitTests.Domain;

public sealed class SigningKeyTests
{
    private static readonly DateTime Monday = new(2030, 6, 24, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void One_key_signs_and_those_before_it_still_count()
    {
        var (first, second, third) = (Key(), Key(), Key());
        var @event = Event.Create("TEST24", Host(), first);

        @event.TurnOver(second, Monday);
        @event.TurnOver(third, Monday.AddDays(1));

        Assert.Equal([third], @event.Keys.Where(key => key.IsInUse));
        Assert.Equal((Monday, Monday.AddDays(1)), (first.RetiredAt, second.RetiredAt));
        Assert.DoesNotContain(@event.Keys, key => key.IsRevoked);
        Assert.All(@event.Keys, key => Assert.Equal(@event.Id, key.EventId));
    }

    [Fact]
    public void A_key_is_revoked_once_another_signs_and_keeps_its_first_date()
    {
        var (first, second) = (Key(), Key());
        var @event = Event.Create("TEST24", Host(), first);
        Assert.Equal("key.in-use", Assert.Throws<DomainRuleException>(() => @event.RevokeKey(first.KeyId, Monday)).Code);
        @event.TurnOver(second, Monday);

        @event.RevokeKey(first.KeyId, Monday.AddDays(1));
        @event.RevokeKey(first.KeyId, Monday.AddDays(2));

        Assert.Equal((Monday.AddDays(1), false), (first.RevokedAt, second.IsRevoked));
        Assert.Equal("key.unknown", Assert.Throws<DomainRuleException>(() => @event.RevokeKey("NONE", Monday)).Code);
    }

    [Fact]
    public void A_secret_is_encrypted_once()
    {
        var key = Key();
        key.Seal(_ => throw new InvalidOperationException());
        Assert.Equal([1, 2, 3], key.Secret);
    }

    [Fact]
    public void A_lost_badge_is_replaced_once_for_each_loss_and_the_ticket_stays()
    {
        var registration = Registered();
        Assert.Equal("badge.not-printed", Assert.Throws<DomainRuleException>(() => registration.ReplaceBadge(0)).Code);
        registration.BadgePrintedAt = Monday;

        registration.ReplaceBadge(0);
        registration.ReplaceBadge(0);
        Assert.Equal(new RegistrationStanding("ACDEFG", false, 0, 1), registration.Standing);
        registration.ReplaceBadge(1);

        Assert.Equal(new RegistrationStanding("ACDEFG", false, 0, 2), registration.Standing);
        Assert.Equal("badge.not-printed", Assert.Throws<DomainRuleException>(() => registration.ReplaceBadge(3)).Code);
    }

    [Fact]
    public void A_ticket_is_replaced_without_the_badge_and_a_cancelled_registration_has_neither()
    {
        var registration = Registered();
        registration.BadgePrintedAt = Monday;
        registration.ReplaceTicket(0);
        registration.ReplaceTicket(0);
        Assert.Equal(new RegistrationStanding("ACDEFG", false, 1, 0), registration.Standing);
        Assert.Equal("ticket.unknown-revision", Assert.Throws<DomainRuleException>(() => registration.ReplaceTicket(2)).Code);

        registration.Cancel(Monday);

        Assert.True(registration.Standing.IsCancelled);
        Assert.Equal("registration.cancelled", Assert.Throws<DomainRuleException>(() => registration.ReplaceTicket(1)).Code);
        Assert.Equal("registration.cancelled", Assert.Throws<DomainRuleException>(() => registration.ReplaceBadge(0)).Code);
    }

    private static Registration Registered() => Registration.Of("ACDEFG", new(PersonName.Of("Zoé", "Échantillon"), "zoe@example.org", "", "", null, null), "en", Monday);

    private static HostProfile Host() => new(Guid.NewGuid(), "", new(), null, "", null, "Etc/UTC", ["en"], "EUR", VatStatus.Charged, null, new());

    private static SigningKey Key() => SigningKey.New([], [1, 2, 3], Monday.AddDays(-30));
}
