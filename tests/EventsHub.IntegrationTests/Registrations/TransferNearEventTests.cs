using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Databases;
using EventsHub.Kernel.Domain;
using EventsHub.Registrations.Registering;

namespace EventsHub.IntegrationTests.Registrations;

/// <summary>Money takes its time: near the event people are offered transfers only if the organisers want it, or if there is no other way to pay.</summary>
public sealed class TransferNearEventTests
{
    [Theory, EachDatabase]
    public async Task Transfers_are_offered_until_a_week_before_unless_the_organisers_want_them_longer(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event);

        // The event begins on 24 June: the last day for transfers is the 17th, in the zone of the event.
        slice.Clock.Set(new(2030, 6, 17, 21, 30, 0));
        Assert.Equal([PaymentMethod.BankTransfer, PaymentMethod.OnSite], (await slice.SendAsync(new ShowPublicEvent.Query("TEST24"))).PaymentMethods);
        Assert.Equal(RegisterOutcome.Confirmed, (await slice.SendAsync(Sample.Registering(@event))).Outcome);
        slice.Clock.Set(new(2030, 6, 17, 22, 30, 0));
        Assert.Equal([PaymentMethod.OnSite], (await slice.SendAsync(new ShowPublicEvent.Query("TEST24"))).PaymentMethods);

        // A form that was loaded before is refused with what to do; staff may still take transfers.
        var refused = await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(Sample.Registering(@event, "Late")));
        Assert.Equal("payment.unknown", refused.Code);
        Assert.Equal(RegisterOutcome.Confirmed, (await slice.SendAsync(Sample.Registering(@event, "Late") with { PaymentMethod = PaymentMethod.OnSite })).Outcome);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(3, true)]
    [InlineData(7, false)]
    public async Task The_organisers_say_how_long(int days, bool isOffered)
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var @event = Sample.OpenEvent();
        @event.BePaidBy(@event.PaymentMethods, @event.BankAccount, transferEndsDaysBefore: days);
        await slice.InsertAsync(@event);
        slice.Clock.Set(new(2030, 6, 20, 12, 0, 0));
        Assert.Equal(isOffered, (await slice.SendAsync(new ShowPublicEvent.Query("TEST24"))).PaymentMethods.Contains(PaymentMethod.BankTransfer));
    }

    [Fact]
    public async Task Where_nothing_else_can_be_chosen_transfers_stay()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var @event = Sample.OpenEvent();
        @event.BePaidBy([PaymentMethod.BankTransfer], @event.BankAccount);
        await slice.InsertAsync(@event);
        slice.Clock.Set(new(2030, 6, 23, 12, 0, 0));
        Assert.Equal(RegisterOutcome.Confirmed, (await slice.SendAsync(Sample.Registering(@event))).Outcome);
    }
}
