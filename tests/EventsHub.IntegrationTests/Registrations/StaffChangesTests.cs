using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Storage;
using EventsHub.Databases;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Import;
using EventsHub.Registrations.Mails;
using EventsHub.Registrations.Storage;
using EventsHub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests.Registrations;

public sealed class StaffChangesTests
{
    [Theory, EachDatabase]
    public async Task Staff_change_details_ticket_and_options_and_places_move(DatabaseProvider provider)
    {
        await using var slice = await ImportRegistrationsTests.StartAsync(provider);
        var code = await RegisterAsync(slice, "regular", "dinner");
        var read = await ShowAsync(slice, code);

        var result = await slice.SendAsync(Edit(read) with
        {
            Person = read.Person with { Family = "Muster" }, TicketType = "online", Options = [], BadgeRole = " Speaker ", Note = "called", Notify = true,
        });

        var after = await ShowAsync(slice, code);
        Assert.Equal(("Zoé Muster", "online", "Speaker", "called", 0L), (after.Name, after.Ticket, after.BadgeRole, after.Note, after.Order.BalanceMinor));
        Assert.Equal(result.Version, after.Version);
        Assert.Equal(2, after.Order.Lines.Count(l => l.CancelledAt is not null));
        Assert.Equal(0, await slice.DbAsync(db => db.Quotas().Select(q => q.Taken).SingleAsync()));
        Assert.Contains(RegistrationMailKinds.RegistrationChanged, after.Mails.Select(m => m.Kind));
    }

    [Theory, EachDatabase]
    public async Task A_change_on_an_old_reading_is_refused(DatabaseProvider provider)
    {
        await using var slice = await ImportRegistrationsTests.StartAsync(provider);
        var code = await RegisterAsync(slice, "regular");
        var read = await ShowAsync(slice, code);
        await slice.SendAsync(Edit(read) with { Options = ["dinner"] });

        await Assert.ThrowsAsync<StaleException>(() => slice.SendAsync(Edit(read) with { Note = "too late" }));

        var after = await ShowAsync(slice, code);
        Assert.Equal(["dinner"], after.Options);
        Assert.Null(after.Note);
    }

    [Theory, EachDatabase]
    public async Task A_ticket_that_is_sold_out_cannot_be_given(DatabaseProvider provider)
    {
        await using var slice = await ImportRegistrationsTests.StartAsync(provider, places: 1);
        await RegisterAsync(slice, "regular");
        var read = await ShowAsync(slice, await RegisterAsync(slice, "online"));

        var rule = await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(Edit(read) with { TicketType = "regular" }));

        Assert.Equal(("product.sold-out", "TicketType"), (rule.Code, rule.Field));
        Assert.Equal("online", (await ShowAsync(slice, read.Code)).Ticket);
    }

    [Theory, EachDatabase]
    public async Task What_is_kept_of_a_cancelled_registration_is_said_by_rule_or_by_staff(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        @event.SetTerms(@event.Terms, [new(new(2020, 1, 1, 0, 0), 50)]);
        await slice.InsertAsync(@event);
        var (first, second) = (await RegisterAsync(slice, "regular"), await RegisterAsync(slice, "regular"));
        await slice.SendAsync(new MarkPaid.Command("TEST24", first, 24000));
        await slice.SendAsync(new MarkPaid.Command("TEST24", second, 24000));

        var byRule = await slice.SendAsync(new CancelRegistration.Command("TEST24", first, null, null));
        var byStaff = await slice.SendAsync(new CancelRegistration.Command("TEST24", second, (await ShowAsync(slice, second)).Version, 10));

        Assert.Equal((12000L, 12000L), (byRule.KeptMinor, byRule.PayBackMinor));
        Assert.Equal((2400L, 21600L), (byStaff.KeptMinor, byStaff.PayBackMinor));
        Assert.Equal(RegistrationStatus.Cancelled, (await ShowAsync(slice, first)).Status);
        Assert.Equal(0, await slice.DbAsync(db => db.Quotas().Select(q => q.Taken).SingleAsync()));
    }

    [Theory, EachDatabase]
    public async Task Money_is_noted_once_and_only_as_much_as_was_seen(DatabaseProvider provider)
    {
        await using var slice = await ImportRegistrationsTests.StartAsync(provider);
        var code = await RegisterAsync(slice, "regular");

        var rule = await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new MarkPaid.Command("TEST24", code, 18000)));
        await slice.SendAsync(new MarkPaid.Command("TEST24", code, 24000));
        await slice.SendAsync(new MarkPaid.Command("TEST24", code, 24000));

        Assert.Equal("order.balance-changed", rule.Code);
        var after = await ShowAsync(slice, code);
        Assert.Equal((24000L, 0L, OrderStatus.Paid), (after.Order.PaidMinor, after.Order.BalanceMinor, after.Order.Status));
        Assert.Single(after.Mails, m => m.Kind == RegistrationMailKinds.OrderPaid);
    }

    [Theory, EachDatabase]
    public async Task Any_amount_is_noted_at_any_time_once_and_with_whoever_noted_it(DatabaseProvider provider)
    {
        await using var slice = await ImportRegistrationsTests.StartAsync(provider);
        var code = await RegisterAsync(slice, "regular");
        var payment = new NoteMoney.Command("TEST24", code, Guid.NewGuid(), LedgerKind.Payment, 100.50m, " statement 7 ");

        var part = await slice.SendAsync(payment);
        await slice.SendAsync(payment);
        var cancelled = await slice.SendAsync(new CancelRegistration.Command("TEST24", code, null, 50));
        var late = await slice.SendAsync(new NoteMoney.Command("TEST24", code, Guid.NewGuid(), LedgerKind.Payment, 20m, null));
        var back = await slice.SendAsync(new NoteMoney.Command("TEST24", code, Guid.NewGuid(), LedgerKind.Refund, 20.5m, null));

        Assert.Equal((10050L, 13950L), (part.PaidMinor, part.BalanceMinor));
        // Half of the price was to be kept, but only so much was paid.
        Assert.Equal(10050L, cancelled.KeptMinor);
        // Half a euro of what was kept went back too, so no more is kept.
        Assert.Equal((-2000L, 0L), (late.BalanceMinor, back.BalanceMinor));
        var shown = await ShowAsync(slice, code);
        Assert.Equal([(LedgerKind.Payment, 10050L, "statement 7"), (LedgerKind.Payment, 2000L, null), (LedgerKind.Refund, 2050L, null)], shown.Order.Money.Select(m => (m.Kind, m.AmountMinor, m.Note)));
        Assert.Empty(await slice.ScopedAsync(services => new OrdersCheck(services.GetRequiredService<EventsHubDb>()).CheckAsync(CancellationToken.None)));
    }

    [Theory, EachDatabase]
    public async Task Two_clicks_at_once_note_a_payment_once(DatabaseProvider provider)
    {
        await using var slice = await ImportRegistrationsTests.StartAsync(provider);
        var code = await RegisterAsync(slice, "regular");
        var payment = new NoteMoney.Command("TEST24", code, Guid.NewGuid(), LedgerKind.Payment, 40m, null);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => slice.SendAsync(payment))));

        Assert.Equal(4000L, (await ShowAsync(slice, code)).Order.PaidMinor);
    }

    [Theory]
    [InlineData(LedgerKind.Payment, 0, null)]
    [InlineData(LedgerKind.Payment, -5, null)]
    [InlineData(LedgerKind.Payment, 10.005, "amount.decimals")]
    [InlineData(LedgerKind.Refund, 1, "order.refund-too-large")]
    [InlineData(LedgerKind.Allocation, 1, null)]
    public async Task An_amount_that_cannot_be_is_refused_and_nothing_is_noted(LedgerKind kind, double amount, string? rule)
    {
        await using var slice = await ImportRegistrationsTests.StartAsync(DatabaseProvider.Sqlite);
        var code = await RegisterAsync(slice, "regular");

        var sending = slice.SendAsync(new NoteMoney.Command("TEST24", code, Guid.NewGuid(), kind, (decimal)amount, null));

        if (rule is null)
        {
            await Assert.ThrowsAsync<ValidationFailedException>(() => sending);
        }
        else
        {
            Assert.Equal(rule, (await Assert.ThrowsAsync<DomainRuleException>(() => sending)).Code);
        }

        Assert.Empty((await ShowAsync(slice, code)).Order.Money);
    }

    [Theory, EachDatabase]
    public async Task A_confirmation_is_sent_again_while_the_registration_holds(DatabaseProvider provider)
    {
        await using var slice = await ImportRegistrationsTests.StartAsync(provider);
        var code = await RegisterAsync(slice, "online");

        Assert.Equal("zoe@example.org", (await slice.SendAsync(new ResendConfirmation.Command("TEST24", code))).Email);
        Assert.Equal(2, (await ShowAsync(slice, code)).Mails.Count(m => m.Kind == RegistrationMailKinds.RegistrationConfirmed));

        await slice.SendAsync(new CancelRegistration.Command("TEST24", code, null, null));
        await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new ResendConfirmation.Command("TEST24", code)));
    }

    [Theory, EachDatabase]
    public async Task Staff_add_people_when_registration_is_closed_and_with_hidden_tickets_once(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        @event.MoveTo(EventStatus.RegistrationClosed, hostAccount: null);
        @event.Sell("crew").Restrict(isHidden: true);
        await slice.InsertAsync(@event);
        var command = new AddRegistration.Command(
            "test24", Guid.NewGuid(), new() { Given = "Zoé", Email = "zoe@example.org" }, "crew", [], null, null, "en", "Crew", null, SendConfirmation: false);

        var added = await slice.SendAsync(command);
        var again = await slice.SendAsync(command);

        Assert.Equal(added, again);
        Assert.Null((await ShowAsync(slice, added.Code)).ConsentedAt);
        Assert.Empty((await ShowAsync(slice, added.Code)).Mails);
    }

    [Theory, EachDatabase]
    public async Task An_unknown_reference_is_not_found_and_a_stranger_is_refused(DatabaseProvider provider)
    {
        await using var slice = await ImportRegistrationsTests.StartAsync(provider);
        await Assert.ThrowsAsync<NotFoundException>(() => ShowAsync(slice, "NOBODY"));

        slice.User.IsOperator = false;

        await Assert.ThrowsAsync<ForbiddenException>(() => ShowAsync(slice, "NOBODY"));
        await Assert.ThrowsAsync<ForbiddenException>(() => slice.SendAsync(new ListRegistrations.Query("TEST24", new())));
        await Assert.ThrowsAsync<ForbiddenException>(() => slice.SendAsync(new ImportRegistrations.Command("TEST24", new byte[1], new(), DryRun: true)));
    }

    private static async Task<string> RegisterAsync(Slice slice, string ticket, params string[] options) =>
        (await slice.SendAsync(Sample.Registering(Sample.OpenEvent(), "Zoé", "Échantillon", ticket, options))).Code;

    private static Task<ShowRegistration.Result> ShowAsync(Slice slice, string code) => slice.SendAsync(new ShowRegistration.Query("TEST24", code));

    private static EditRegistration.Command Edit(ShowRegistration.Result read) => new(
        "TEST24", read.Code, read.Version, read.Person, read.Ticket, read.Options, read.Language, read.BadgeRole, read.Note, Notify: false);
}
