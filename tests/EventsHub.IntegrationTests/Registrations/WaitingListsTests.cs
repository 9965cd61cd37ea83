using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Setup;
using EventsHub.Conference.Storage;
using EventsHub.Databases;
using EventsHub.IntegrationTests.Messages;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Operations;
using EventsHub.Kernel.Pipeline;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Groups;
using EventsHub.Registrations.OwnPage;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Storage;
using EventsHub.Registrations.WaitingLists;
using EventsHub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests.Registrations;

/// <summary>Places that come free go to those who wait: in their order by themselves, in batches and by lot by staff.</summary>
public sealed class WaitingListsTests
{
    private static readonly DateTime Monday = new(2030, 3, 4, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime AtVenue = new(2030, 3, 8, 18, 0, 0);

    [Theory, EachDatabase]
    public async Task A_place_that_comes_free_is_offered_in_order_and_lapses_to_the_next(DatabaseProvider provider)
    {
        await using var slice = await OpenAsync(provider, places: 1, offerHours: 48);
        var first = await ComeAsync(slice);
        var (ana, bo) = (await ComeAsync(slice), await ComeAsync(slice));
        Assert.Equal((1, 2), (await NumberAsync(slice, ana), await NumberAsync(slice, bo)));

        await slice.SendAsync(new CancelRegistration.Command("TEST24", first.Code, null, null));
        // Nobody overtakes those who wait, although a place is free.
        Assert.Equal(RegisterOutcome.SoldOut, (await ComeAsync(slice, mayWait: false)).Outcome);
        Assert.Equal(RegisterOutcome.Waiting, (await ComeAsync(slice)).Outcome);
        await OutboxTests.DeliverAsync(slice);
        Assert.Equal((RegistrationStatus.Held, RegistrationStatus.Waiting, 1), ((await ShowAsync(slice, ana)).Status, (await ShowAsync(slice, bo)).Status, await TakenAsync(slice)));
        Assert.Equal(1, await NumberAsync(slice, bo));

        slice.Clock.Set(Monday.AddHours(49));
        await OutboxTests.DeliverAsync(slice);
        await OutboxTests.DeliverAsync(slice);
        Assert.Equal((RegistrationStatus.Lapsed, RegistrationStatus.Held, 1), ((await ShowAsync(slice, ana)).Status, (await ShowAsync(slice, bo)).Status, await TakenAsync(slice)));
        Assert.Equal(RegistrationStatus.Confirmed, (await slice.SendAsync(new TakePlace.Command("TEST24", bo.Token, null))).Status);
        await VerifyAsync(slice);
    }

    [Theory, EachDatabase]
    public async Task A_larger_quota_goes_to_those_who_wait_and_to_nobody_twice(DatabaseProvider provider)
    {
        await using var slice = await OpenAsync(provider, places: 1, offerHours: 24);
        await ComeAsync(slice);
        for (var i = 0; i < 6; i++)
        {
            await ComeAsync(slice);
        }

        await slice.DbAsync(db => db.Quotas().Where(q => q.Code == "on-site").ExecuteUpdateAsync(set => set.SetProperty(q => q.Size, 4)));
        await slice.ScopedAsync(async services =>
        {
            foreach (var housekeeping in services.GetServices<IHousekeeping>())
            {
                await housekeeping.CleanAsync(slice.Clock.GetUtcNow().UtcDateTime, CancellationToken.None);
            }

            return true;
        });
        await Task.WhenAll(OutboxTests.DeliverAsync(slice), OutboxTests.DeliverAsync(slice));
        await OutboxTests.DeliverAsync(slice);

        Assert.Equal((3, 3, 4), (await CountAsync(slice, RegistrationStatus.Held), await CountAsync(slice, RegistrationStatus.Waiting), await TakenAsync(slice)));
        Assert.Equal(3, (await OutboxTests.MailsAsync(slice)).Count(m => m.Subject!.Contains("is kept for you", StringComparison.Ordinal)));
        await VerifyAsync(slice);
    }

    [Fact]
    public async Task Where_organisers_offer_places_nothing_happens_by_itself()
    {
        await using var slice = await OpenAsync(DatabaseProvider.Sqlite, places: 1, offerHours: 0);
        var first = await ComeAsync(slice);
        await ComeAsync(slice);
        await slice.SendAsync(new CancelRegistration.Command("TEST24", first.Code, null, null));
        await OutboxTests.DeliverAsync(slice);

        Assert.Equal((1, 0), (await CountAsync(slice, RegistrationStatus.Waiting), await TakenAsync(slice)));
        Assert.Equal(RegisterOutcome.Confirmed, (await ComeAsync(slice, mayWait: false)).Outcome);
        await VerifyAsync(slice);
    }

    [Theory, EachDatabase]
    public async Task Staff_offer_several_in_order_or_by_lot_as_far_as_places_are_left(DatabaseProvider provider)
    {
        await using var slice = await OpenAsync(provider, places: 3, offerHours: 0);
        List<Register.Result> registered = [await ComeAsync(slice), await ComeAsync(slice), await ComeAsync(slice)];
        List<string> waiting = [];
        for (var i = 0; i < 12; i++)
        {
            waiting.Add((await ComeAsync(slice)).Code);
        }

        Assert.Equal("product.sold-out", (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new OfferToWaiting.Command("TEST24", "regular", 5, false, AtVenue)))).Code);
        foreach (var one in registered)
        {
            await slice.SendAsync(new CancelRegistration.Command("TEST24", one.Code, null, null));
        }

        Assert.Equal(2, (await slice.SendAsync(new OfferToWaiting.Command("TEST24", "regular", 2, false, AtVenue))).Offered);
        Assert.Equal(waiting[..2], await slice.DbAsync(db => db.Registrations().Where(r => r.Status == RegistrationStatus.Held).OrderBy(r => r.RegisteredAt).Select(r => r.Code).ToListAsync()));
        Assert.Equal(1, (await slice.SendAsync(new OfferToWaiting.Command("TEST24", "regular", 5, true, AtVenue))).Offered);

        var list = await slice.SendAsync(new ShowWaitingList.Query("TEST24"));
        Assert.Equal((9, 3, 0), (list.Tickets[0].Waiting, list.Tickets[0].Offered, list.Tickets[0].Left));
        Assert.Equal(Enumerable.Range(1, 9), list.Rows.Select(r => r.Number));
        Assert.Equal(waiting.Intersect(list.Rows.Select(r => r.Code)), list.Rows.Select(r => r.Code));
        Assert.Equal(["Count", "Until"], (await Assert.ThrowsAsync<ValidationFailedException>(() => slice.SendAsync(new OfferToWaiting.Command("TEST24", "regular", 0, false, null)))).Failures.Select(f => f.Property).Order());
        await VerifyAsync(slice);
    }

    // Of forty who wait for one place of forty times, the first is drawn forty times once in 40^40.
    [Fact]
    public async Task Lots_are_drawn_among_all_who_wait()
    {
        await using var slice = await OpenAsync(DatabaseProvider.Sqlite, places: 0, offerHours: 0);
        List<string> waiting = [];
        for (var i = 0; i < 40; i++)
        {
            waiting.Add((await ComeAsync(slice)).Code);
        }

        await slice.DbAsync(db => db.Quotas().Where(q => q.Code == "on-site").ExecuteUpdateAsync(set => set.SetProperty(q => q.Size, 20)));
        Assert.Equal(20, (await slice.SendAsync(new OfferToWaiting.Command("TEST24", "regular", 20, true, AtVenue))).Offered);

        var drawn = await slice.DbAsync(db => db.Registrations().Where(r => r.Status == RegistrationStatus.Held).Select(r => r.Code).ToListAsync());
        Assert.NotEqual(waiting[..20].Order(), drawn.Order());
    }

    [Fact]
    public async Task A_place_out_of_turn_needs_a_reason_that_staff_read()
    {
        await using var slice = await OpenAsync(DatabaseProvider.Sqlite, places: 1, offerHours: 0);
        var first = await ComeAsync(slice);
        await ComeAsync(slice);
        var bo = await ComeAsync(slice);
        await slice.SendAsync(new CancelRegistration.Command("TEST24", first.Code, null, null));

        var refused = await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new OfferPlace.Command("TEST24", bo.Code, AtVenue)));
        Assert.Equal(("offer.out-of-turn", "OfferReason"), (refused.Code, refused.Field));
        Assert.Equal(0, await TakenAsync(slice));
        await slice.SendAsync(new OfferPlace.Command("TEST24", bo.Code, AtVenue, OfferReason: "  Speaks on Tuesday. "));
        Assert.Equal((RegistrationStatus.Held, "Speaks on Tuesday."), ((await ShowAsync(slice, bo)).Status, (await ShowAsync(slice, bo)).OfferReason));
    }

    [Fact]
    public async Task Whoever_wants_what_is_gone_is_passed_over_and_the_next_is_offered_the_place()
    {
        await using var slice = await OpenAsync(DatabaseProvider.Sqlite, places: 1, offerHours: 24, setUp: e => e.Limit("tables", 1, products: e.Products[2]));
        var first = await ComeAsync(slice);
        var (ana, bo) = (await ComeAsync(slice, options: "dinner"), await ComeAsync(slice));
        await slice.DbAsync(db => db.Quotas().Where(q => q.Code == "tables").ExecuteUpdateAsync(set => set.SetProperty(q => q.Size, 0)));
        await slice.SendAsync(new CancelRegistration.Command("TEST24", first.Code, null, null));
        await OutboxTests.DeliverAsync(slice);

        Assert.Equal((RegistrationStatus.Waiting, RegistrationStatus.Held), ((await ShowAsync(slice, ana)).Status, (await ShowAsync(slice, bo)).Status));
    }

    [Fact]
    public async Task A_group_does_not_come_before_those_who_wait()
    {
        await using var slice = await OpenAsync(DatabaseProvider.Sqlite, places: 1, offerHours: 24, setUp: e => e.TakeGroups(20, null));
        var first = await ComeAsync(slice);
        await ComeAsync(slice);
        await slice.SendAsync(new CancelRegistration.Command("TEST24", first.Code, null, null));
        var group = new OrderGroup.Command(
            "TEST24", Guid.NewGuid(), "Sample Museum", new() { Given = "Sam", Family = "Sample", Email = "sam@example.org", Language = "en" }, [new() { Ticket = "regular", Count = 1 }], [],
            PaymentMethod.OnSite, null, Consent: true, "en");

        Assert.Equal("product.sold-out", (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new QuoteGroup.Query(group)))).Code);
        Assert.Equal("product.sold-out", (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(group))).Code);
        Assert.Equal(0, await TakenAsync(slice));
    }

    [Fact]
    public void An_offer_ends_with_the_event_at_the_latest()
    {
        var hosted = SampleEvents.Draft().ToHosted() with { StartsOn = new(2030, 6, 24), EndsOn = new(2030, 6, 28), Status = EventStatus.RegistrationOpen, OfferHours = 48 };
        Assert.Equal((Monday.AddHours(48), hosted.EndsAt), (hosted.OfferUntil(Monday), hosted.OfferUntil(hosted.EndsAt.AddHours(-2))));
        Assert.Null(hosted.OfferUntil(hosted.EndsAt));
        Assert.Null((hosted with { OfferHours = 0 }).OfferUntil(Monday));
        Assert.Null((hosted with { Status = EventStatus.Draft }).OfferUntil(Monday));
    }

    private static async Task<Slice> OpenAsync(DatabaseProvider provider, int places, int offerHours, Action<Event>? setUp = null)
    {
        var slice = await Slice.OnAsync(provider);
        slice.Clock.Set(Monday);
        var @event = Sample.OpenEvent(places: places);
        @event.Products[0].Restrict(hasWaitingList: true);
        @event.OfferFreePlaces(offerHours);
        setUp?.Invoke(@event);
        await slice.InsertAsync(@event);
        return slice;
    }

    private static Task<Register.Result> ComeAsync(Slice slice, bool mayWait = true, params string[] options)
    {
        slice.Clock.Set(slice.Clock.GetUtcNow().UtcDateTime.AddTicks(10));
        return slice.SendAsync(Sample.Registering(Sample.OpenEvent(), options: options) with { MayWait = mayWait });
    }

    private static async Task<int?> NumberAsync(Slice slice, Register.Result who) => (await slice.SendAsync(new ShowOwnRegistration.Query("TEST24", who.Token))).WaitingNumber;

    private static Task<ShowRegistration.Result> ShowAsync(Slice slice, Register.Result registered) => slice.SendAsync(new ShowRegistration.Query("TEST24", registered.Code));

    private static Task<int> CountAsync(Slice slice, RegistrationStatus status) => slice.DbAsync(db => db.Registrations().CountAsync(r => r.Status == status));

    private static Task<int> TakenAsync(Slice slice) => slice.DbAsync(db => db.Quotas().Where(q => q.Code == "on-site").Select(q => q.Taken).SingleAsync());

    private static async Task VerifyAsync(Slice slice) => Assert.Empty(await slice.SendAsync(new VerifyStorage.Query()));
}
