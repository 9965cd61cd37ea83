using EventsHub.Conference.Domain;
using EventsHub.Conference.Storage;
using EventsHub.Databases;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Approval;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Mails;
using EventsHub.Registrations.OwnPage;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Storage;
using EventsHub.Registrations.WaitingLists;
using EventsHub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests.Registrations;

public sealed class SaleStepsTests
{
    private static readonly DateTime Monday = new(2030, 3, 4, 9, 0, 0, DateTimeKind.Utc);

    [Theory, EachDatabase]
    public async Task Two_hundred_at_once_for_fifty_places_give_fifty_registered_and_the_others_wait(DatabaseProvider provider)
    {
        await using var slice = await OpenAsync(provider, places: 50, setUp: e => e.Products[0].Restrict(hasWaitingList: true));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(async () =>
            (await slice.SendAsync(Sample.Registering(Sample.OpenEvent(), $"Sample {i}") with { MayWait = true })).Outcome)));

        Assert.Equal((50, 150), (outcomes.Count(o => o == RegisterOutcome.Confirmed), outcomes.Count(o => o == RegisterOutcome.Waiting)));
        Assert.Equal(50, await TakenAsync(slice));
        Assert.Equal(150, await slice.DbAsync(db => db.Registrations().CountAsync(r => r.Status == RegistrationStatus.Waiting)));
        Assert.Equal(150, await slice.DbAsync(db => db.Outbox.CountAsync(m => m.Kind == RegistrationMailKinds.Waiting)));
        await CheckAsync(slice);
    }

    [Theory, EachDatabase]
    public async Task Sold_out_is_an_answer_that_stores_nothing_and_says_what_would_help(DatabaseProvider provider)
    {
        await using var slice = await OpenAsync(provider, places: 1);
        await RegisterAsync(slice);

        var refused = await RegisterAsync(slice, mayWait: true);
        Assert.Equal((RegisterOutcome.SoldOut, "product.sold-out", HelpKind.ChooseAnother), (refused.Outcome, refused.Answer.Reason?.Code, refused.Answer.Reason?.Help?.Kind));
        await ChangeEventAsync(slice, e => e.Products[0].Restrict(hasWaitingList: true));
        Assert.Equal(HelpKind.JoinWaitingList, (await RegisterAsync(slice)).Answer.Reason?.Help?.Kind);

        Assert.Equal((1, 1, 1), await slice.DbAsync(async db => (await db.Orders().CountAsync(), await db.AccessLinks.CountAsync(), await db.Outbox.CountAsync())));
        Assert.Equal(1, await TakenAsync(slice));
    }

    // The hall is full: what was taken of the other quota before that was found must go back.
    [Theory, EachDatabase]
    public async Task Whoever_waits_takes_no_place_of_anything(DatabaseProvider provider)
    {
        await using var slice = await OpenAsync(provider, places: 10, setUp: e =>
        {
            // Quotas are taken in the order of their ids, so the other comes first.
            e.Limit("hall", 1, new Guid("ffffffff-ffff-7fff-bfff-ffffffffffff"), e.Products[0]);
            e.Products[0].Restrict(hasWaitingList: true);
        });

        Assert.Equal(RegisterOutcome.Confirmed, (await RegisterAsync(slice)).Outcome);
        Assert.Equal(RegisterOutcome.Waiting, (await RegisterAsync(slice, mayWait: true)).Outcome);

        Assert.Equal([1, 1], await slice.DbAsync(db => db.Quotas().OrderBy(q => q.Code).Select(q => q.Taken).ToListAsync()));
        await CheckAsync(slice);
    }

    [Theory, EachDatabase]
    public async Task A_place_that_is_offered_is_kept_until_its_end_and_then_goes_to_the_next(DatabaseProvider provider)
    {
        await using var slice = await OpenAsync(provider, places: 1, setUp: e => e.Products[0].Restrict(hasWaitingList: true));
        var first = await RegisterAsync(slice);
        var (ana, bo) = (await RegisterAsync(slice, mayWait: true), await RegisterAsync(slice, mayWait: true));
        await slice.SendAsync(new CancelRegistration.Command("TEST24", first.Code, null, null));

        // Clocks in Paris are an hour ahead.
        await slice.SendAsync(new OfferPlace.Command("TEST24", ana.Code, new DateTime(2030, 3, 5, 18, 0, 0)));
        Assert.Equal(1, await TakenAsync(slice));
        Assert.Equal("product.sold-out", (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new OfferPlace.Command("TEST24", bo.Code, new DateTime(2030, 3, 5, 18, 0, 0), OfferReason: "Speaks")))).Code);

        await DeliverAtAsync(slice, new(2030, 3, 5, 16, 0, 0, DateTimeKind.Utc));
        Assert.Equal(RegistrationStatus.Held, (await ShowAsync(slice, ana)).Status);
        await DeliverAtAsync(slice, new(2030, 3, 5, 17, 0, 0, DateTimeKind.Utc));
        Assert.Equal((RegistrationStatus.Lapsed, 0), ((await ShowAsync(slice, ana)).Status, await TakenAsync(slice)));
        Assert.Equal("registration.lapsed", (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new TakePlace.Command("TEST24", ana.Token, null)))).Code);

        await slice.SendAsync(new OfferPlace.Command("TEST24", bo.Code, new DateTime(2030, 3, 6, 18, 0, 0)));
        Assert.Equal(RegistrationStatus.Confirmed, (await slice.SendAsync(new TakePlace.Command("TEST24", bo.Token, null))).Status);
        await DeliverAtAsync(slice, new(2030, 3, 7, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal((RegistrationStatus.Confirmed, 1), ((await ShowAsync(slice, bo)).Status, await TakenAsync(slice)));
        Assert.Equal(["Confirmed", "Waiting"], (await ShowAsync(slice, bo)).Mails.Select(m => m.Kind == RegistrationMailKinds.RegistrationConfirmed ? "Confirmed" : m.Kind == RegistrationMailKinds.Waiting ? "Waiting" : "").Where(kind => kind.Length > 0));
        await CheckAsync(slice);
    }

    [Theory, EachDatabase]
    public async Task Two_who_offer_the_last_place_at_once_offer_it_to_one(DatabaseProvider provider)
    {
        await using var slice = await OpenAsync(provider, places: 1, setUp: e => e.Products[0].Restrict(hasWaitingList: true));
        var first = await RegisterAsync(slice);
        var waiting = new List<Register.Result>();
        for (var i = 0; i < 8; i++)
        {
            waiting.Add(await RegisterAsync(slice, mayWait: true));
        }

        await slice.SendAsync(new CancelRegistration.Command("TEST24", first.Code, null, null));
        var offers = await Task.WhenAll(waiting.Select(w => Task.Run(async () =>
        {
            try
            {
                await slice.SendAsync(new OfferPlace.Command("TEST24", w.Code, new DateTime(2030, 3, 5, 18, 0, 0), OfferReason: "Drawn"));
                return "offered";
            }
            catch (DomainRuleException refused)
            {
                return refused.Code;
            }
        })));

        Assert.Equal((1, 7), (offers.Count(o => o == "offered"), offers.Count(o => o == "product.sold-out")));
        Assert.Equal(1, await TakenAsync(slice));
        await CheckAsync(slice);
    }

    [Theory, EachDatabase]
    public async Task Whoever_must_be_approved_owes_nothing_before_and_pays_before_being_registered(DatabaseProvider provider)
    {
        await using var slice = await OpenAsync(provider, places: 2, setUp: e =>
        {
            e.Products[0].Restrict(needsApproval: true);
            ConfirmWhenPaid(e);
        });
        var (ana, bo) = (await RegisterAsync(slice), await RegisterAsync(slice));
        Assert.Equal((RegisterOutcome.AwaitingApproval, 2), (ana.Outcome, await TakenAsync(slice)));
        Assert.Equal(0, (await ShowAsync(slice, ana)).Order.BalanceMinor);
        Assert.Equal(RegisterOutcome.SoldOut, (await RegisterAsync(slice)).Outcome);

        await slice.SendAsync(new DeclineRegistration.Command("TEST24", bo.Code, "The hall is for members this year."));
        Assert.Equal((RegistrationStatus.Cancelled, "The hall is for members this year.", 1), ((await ShowAsync(slice, bo)).Status, (await ShowAsync(slice, bo)).Declined, await TakenAsync(slice)));
        Assert.Equal(RegistrationStatus.AwaitingPayment, (await slice.SendAsync(new ApproveRegistration.Command("TEST24", ana.Code))).Status);

        // Fourteen whole days at the venue.
        var asked = await ShowAsync(slice, ana);
        Assert.Equal((new DateTime(2030, 3, 18, 23, 0, 0, DateTimeKind.Utc), 24000), (asked.LapsesAt, asked.Order.BalanceMinor));
        var ticket = await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new DownloadTicket.Query("TEST24", ana.Token)));
        Assert.Equal(("registration.not-paid", HelpKind.Pay), (ticket.Code, ticket.Help?.Kind));
        await slice.SendAsync(new MarkPaid.Command("TEST24", ana.Code, 24000));
        Assert.Equal(RegistrationStatus.Confirmed, (await ShowAsync(slice, ana)).Status);
        Assert.NotEmpty((await slice.SendAsync(new DownloadTicket.Query("TEST24", ana.Token))).Content);
        await DeliverAtAsync(slice, new(2030, 3, 20, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal((RegistrationStatus.Confirmed, 1), ((await ShowAsync(slice, ana)).Status, await TakenAsync(slice)));
        await CheckAsync(slice);
    }

    [Theory, EachDatabase]
    public async Task Money_that_comes_late_is_written_down_and_buys_the_place_while_one_is_left(DatabaseProvider provider)
    {
        await using var slice = await OpenAsync(provider, places: 1, setUp: ConfirmWhenPaid);
        var ana = await RegisterAsync(slice);
        Assert.Equal(RegisterOutcome.AwaitingPayment, ana.Outcome);
        await DeliverAtAsync(slice, new(2030, 3, 18, 23, 0, 0, DateTimeKind.Utc));
        Assert.Equal(0, await TakenAsync(slice));
        var bo = await RegisterAsync(slice);

        await slice.SendAsync(new NoteMoney.Command("TEST24", ana.Code, Guid.NewGuid(), LedgerKind.Payment, 240, null));
        Assert.Equal((RegistrationStatus.Lapsed, -24000), ((await ShowAsync(slice, ana)).Status, (await ShowAsync(slice, ana)).Order.BalanceMinor));
        Assert.Equal("product.sold-out", (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new ReviveRegistration.Command("TEST24", ana.Code)))).Code);
        Assert.Equal(RegistrationStatus.Lapsed, (await ShowAsync(slice, ana)).Status);
        await slice.SendAsync(new CancelRegistration.Command("TEST24", bo.Code, null, null));

        Assert.Equal(RegistrationStatus.Confirmed, (await slice.SendAsync(new ReviveRegistration.Command("TEST24", ana.Code))).Status);
        Assert.Equal((0, 1), ((await ShowAsync(slice, ana)).Order.BalanceMinor, await TakenAsync(slice)));
        await CheckAsync(slice);
    }

    [Theory, EachDatabase]
    public async Task A_payment_at_the_moment_of_the_lapse_ends_one_way_or_the_other_and_counts_once(DatabaseProvider provider)
    {
        await using var slice = await OpenAsync(provider, places: 1, setUp: ConfirmWhenPaid);
        var ana = await RegisterAsync(slice);
        slice.Clock.Set(new(2030, 3, 18, 23, 0, 0, DateTimeKind.Utc));

        await Task.WhenAll(
            Task.Run(() => DeliverAsync(slice)),
            Task.Run(async () =>
            {
                try
                {
                    await slice.SendAsync(new MarkPaid.Command("TEST24", ana.Code, null));
                }
                catch (Kernel.Pipeline.StaleException)
                {
                    // Staff load the page again and see that the time was over.
                }
            }));

        var after = await ShowAsync(slice, ana);
        Assert.True(after.Status is RegistrationStatus.Confirmed or RegistrationStatus.Lapsed or RegistrationStatus.AwaitingPayment);
        Assert.Equal(after.Status == RegistrationStatus.Lapsed ? 0 : 1, await TakenAsync(slice));
        await CheckAsync(slice);
    }

    [Theory, EachDatabase]
    public async Task Everything_sold_before_there_were_steps_is_as_it_was(DatabaseProvider provider)
    {
        await using var slice = await OpenAsync(provider, places: 10);
        var (ana, bo) = (await RegisterAsync(slice, options: "dinner"), await RegisterAsync(slice));
        await slice.SendAsync(new CancelRegistration.Command("TEST24", bo.Code, null, null));
        await slice.DbAsync(async db =>
        {
            var migrator = Microsoft.EntityFrameworkCore.Infrastructure.AccessorExtensions.GetService<Microsoft.EntityFrameworkCore.Migrations.IMigrator>(db.Database);
            await migrator.MigrateAsync("OutboxQueues");
            await migrator.MigrateAsync();
            return 0;
        });

        Assert.Equal([OrderLineStatus.Cancelled, OrderLineStatus.Sold, OrderLineStatus.Sold], await slice.DbAsync(db => db.OrderLines().OrderBy(l => l.Status).Select(l => l.Status).ToListAsync()));
        var (held, gone) = (await ShowAsync(slice, ana), await ShowAsync(slice, bo));
        Assert.Equal((RegistrationStatus.Confirmed, 32400, RegistrationStatus.Cancelled, 0), (held.Status, held.Order.BalanceMinor, gone.Status, gone.Order.BalanceMinor));
        await CheckAsync(slice);
    }

    private static async Task<Slice> OpenAsync(DatabaseProvider provider, int places, Action<Event>? setUp = null)
    {
        var slice = await Slice.OnAsync(provider);
        slice.Clock.Set(Monday);
        var @event = Sample.OpenEvent(places: places);
        setUp?.Invoke(@event);
        await slice.InsertAsync(@event);
        return slice;
    }

    private static Task<Register.Result> RegisterAsync(Slice slice, bool mayWait = false, params string[] options) =>
        slice.SendAsync(Sample.Registering(Sample.OpenEvent(), options: options) with { MayWait = mayWait });

    private static Task ChangeEventAsync(Slice slice, Action<Event> change) => slice.DbAsync(async db =>
    {
        change(await db.Events().Include(e => e.Products.OrderBy(p => p.Position)).SingleAsync());
        return await db.SaveChangesAsync();
    });

    private static Task<ShowRegistration.Result> ShowAsync(Slice slice, Register.Result registered) => slice.SendAsync(new ShowRegistration.Query("TEST24", registered.Code));

    private static Task<int> TakenAsync(Slice slice) => slice.DbAsync(db => db.Quotas().Where(q => q.Code == "on-site").Select(q => q.Taken).SingleAsync());

    private static Task DeliverAtAsync(Slice slice, DateTime utc)
    {
        slice.Clock.Set(utc);
        return DeliverAsync(slice);
    }

    private static Task DeliverAsync(Slice slice) => slice.ScopedAsync(async services =>
    {
        await services.GetRequiredService<OutboxDelivery>().DeliverDueAsync(CancellationToken.None);
        return true;
    });

    private static async Task CheckAsync(Slice slice) =>
        Assert.Empty(await slice.ScopedAsync(services => new OrdersCheck(services.GetRequiredService<EventsHubDb>()).CheckAsync(CancellationToken.None)));

    private static void ConfirmWhenPaid(Event @event) => @event.BePaidBy(@event.PaymentMethods, @event.BankAccount, @event.PaymentTermDays, confirmsWhenPaid: true);
}
