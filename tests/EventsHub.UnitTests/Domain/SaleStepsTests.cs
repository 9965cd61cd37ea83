using CsCheck;
using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Setup;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.People;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Domain;
using EventsHub.Testing;
using static EventsHub.Registrations.Contracts.RegistrationStatus;
using static EventsHub.Testing.SampleEvents;

namespace EventsHub.UnitTests.Domain;

public sealed class SaleStepsTests
{
    private static readonly DateTime Now = new(2030, 3, 1, 12, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Later = Now.AddDays(7);

    private static readonly ProductOffer TheTicket = SampleEvents.Ticket(Price(24000));
    private static readonly ProductOffer TheOption = SampleEvents.Option(Price(5000));

    // By hand: from each step, what each method leads to; nothing where it is refused.
    private static readonly Dictionary<string, Dictionary<RegistrationStatus, RegistrationStatus>> Leads = new()
    {
        ["queue"] = new() { [Waiting] = Waiting },
        ["offer"] = new() { [Waiting] = Held, [Lapsed] = Held },
        ["accept"] = new() { [Held] = AwaitingPayment },
        ["ask"] = new() { [Waiting] = AwaitingApproval, [Held] = AwaitingApproval },
        ["approve"] = new() { [AwaitingApproval] = AwaitingPayment },
        ["decline"] = new() { [AwaitingApproval] = Cancelled, [Waiting] = Cancelled, [Held] = Cancelled },
        ["sell"] = new() { [Waiting] = AwaitingPayment, [Held] = AwaitingPayment, [AwaitingApproval] = AwaitingPayment, [Lapsed] = AwaitingPayment, [Unnamed] = Unnamed },
        ["revive"] = new() { [Lapsed] = AwaitingPayment },
        ["lapse"] = new() { [Held] = Lapsed, [Unnamed] = Lapsed, [AwaitingPayment] = Lapsed, [Waiting] = Waiting, [AwaitingApproval] = AwaitingApproval, [Confirmed] = Confirmed, [Lapsed] = Lapsed, [Cancelled] = Cancelled },
        ["pay"] = new() { [AwaitingPayment] = Confirmed, [Unnamed] = Unnamed, [Waiting] = Waiting, [Held] = Held, [AwaitingApproval] = AwaitingApproval, [Confirmed] = Confirmed, [Lapsed] = Lapsed, [Cancelled] = Cancelled },
        ["cancel"] = new() { [Waiting] = Cancelled, [Unnamed] = Cancelled, [Held] = Cancelled, [AwaitingApproval] = Cancelled, [AwaitingPayment] = Cancelled, [Confirmed] = Cancelled, [Lapsed] = Cancelled, [Cancelled] = Cancelled },
    };

    public static TheoryData<string, RegistrationStatus> Steps => new(
        from step in Leads.Keys
        from status in Enum.GetValues<RegistrationStatus>()
        select (step, status));

    [Theory, MemberData(nameof(Steps))]
    public void Each_step_leads_where_the_table_says_or_is_refused(string step, RegistrationStatus from)
    {
        var (order, person) = At(from);

        if (Leads[step].TryGetValue(from, out var to))
        {
            Take(order, person, step);
            Assert.Equal(to, person.Status);
        }
        else
        {
            var refused = Assert.Throws<DomainRuleException>(() => Take(order, person, step));
            Assert.Equal(from == Cancelled ? "registration.cancelled" : "registration.other-step", refused.Code);
            Assert.Equal(from, person.Status);
        }
    }

    [Theory]
    [InlineData(Waiting, 0, OrderLineStatus.Wanted)]
    [InlineData(Held, 0, OrderLineStatus.Reserved)]
    [InlineData(AwaitingApproval, 0, OrderLineStatus.Reserved)]
    [InlineData(AwaitingPayment, 24000, OrderLineStatus.Sold)]
    [InlineData(Confirmed, 24000, OrderLineStatus.Sold)]
    [InlineData(Unnamed, 24000, OrderLineStatus.Sold)]
    [InlineData(Lapsed, 0, OrderLineStatus.Wanted)]
    [InlineData(Cancelled, 0, OrderLineStatus.Cancelled)]
    public void What_is_owed_and_whether_a_place_is_taken_follows_from_the_step(RegistrationStatus status, long owed, OrderLineStatus line)
    {
        var (order, person) = At(status, paid: false);

        Assert.Equal((status, owed, line), (person.Status, order.Balance.Minor, order.Lines[0].Status));
        Assert.Equal(status == Confirmed, person.MayEnter.IsAllowed);
    }

    [Fact]
    public void Nothing_lapses_before_its_time_and_nothing_is_taken_after_it()
    {
        var (order, person) = At(Held);

        Assert.Empty(order.Lapse(person, Later.AddTicks(-1)));
        Assert.Equal(("offer.over", HelpKind.AskOrganiser), Refused(() => order.Accept(person, false, null, Later)));
        Assert.True(person.MayTakePlace(Later.AddTicks(-1)).IsAllowed);
        Assert.Single(order.Lapse(person, Later));
    }

    [Fact]
    public void An_offer_ends_ahead_and_a_refusal_says_why()
    {
        var (order, person) = At(Waiting);

        Assert.Equal("offer.end", Assert.Throws<DomainRuleException>(() => order.Offer(person, Now, Now)).Code);
        Assert.Equal("registration.decline-reason", Assert.Throws<DomainRuleException>(() => order.Decline(person, " ", Now)).Code);
        Assert.Equal(Waiting, person.Status);
    }

    [Fact]
    public void Money_for_what_lapsed_is_free_again_and_pays_for_the_place_when_it_is_sold_after_all()
    {
        var (order, person) = At(AwaitingPayment);
        order.Receive(Guid.NewGuid(), Cents(10000), null, Now);
        order.Lapse(person, Later);
        Assert.Equal((10000, -10000), (order.Credit.Minor, order.Balance.Minor));

        order.Receive(Guid.NewGuid(), Cents(14000), null, Later.AddDays(1));
        Assert.Equal(Lapsed, person.Status);
        order.Revive(person, Later.AddDays(20), Later.AddDays(2));

        Assert.Equal((Confirmed, 0L, 0L), (person.Status, order.Balance.Minor, order.Credit.Minor));
    }

    [Fact]
    public void Who_shares_an_order_is_confirmed_when_the_other_leaves_and_the_money_is_enough()
    {
        var (order, ada) = At(AwaitingPayment);
        var bo = Person("B");
        order.Enrol(bo, [TheTicket], Now);
        order.Sell(bo, Later, Now);
        order.Receive(Guid.NewGuid(), Cents(24000), null, Now);
        Assert.Equal((AwaitingPayment, AwaitingPayment), (ada.Status, bo.Status));

        order.CancelRegistration(bo, 0, Now);

        Assert.Equal((Confirmed, Cancelled, 0L), (ada.Status, bo.Status, order.Balance.Minor));
    }

    [Fact]
    public void An_option_added_while_waiting_takes_no_place_and_one_added_to_a_kept_place_does()
    {
        var (order, person) = At(Waiting);
        Assert.False(order.Exchange(person, TheTicket, [TheOption], 0, Now).MovesPlaces);
        Assert.All(order.LinesOf(person), line => Assert.Equal(OrderLineStatus.Wanted, line.Status));

        order.Offer(person, Later, Now);
        var change = order.Exchange(person, TheTicket, [TheOption], 0, Now);

        Assert.True(change.MovesPlaces);
        Assert.All(order.LinesOf(person), line => Assert.Equal(OrderLineStatus.Reserved, line.Status));
    }

    // Places are counted here as a handler counts them: taken when a step asks for it, given back when a step returns lines.
    [Fact]
    public void Whatever_steps_people_take_no_place_is_lost_or_taken_twice_and_no_money_disappears() =>
        Gen.Select(Gen.Int[0, 15], Gen.Int[0, 1], Gen.Long[1, 60_000]).Array[1, 40].Sample(steps =>
        {
            var order = Order.Place(Hosted, "A", Guid.NewGuid(), Buyer.Of(PersonName.Of("Ada", "Example"), "ada@example.org", "en"), Now);
            Registration[] people = [Person("A"), Person("B")];
            foreach (var person in people)
            {
                order.Enrol(person, [TheTicket], Now);
            }

            long received = 0, taken = 0;
            var day = Now;
            foreach (var (step, who, amount) in steps)
            {
                day = day.AddDays(1);
                var person = people[who];
                var had = person.Status is Held or AwaitingApproval or AwaitingPayment or Confirmed;
                try
                {
                    var givenBack = step switch
                    {
                        0 => Did(() => order.PutOnWaitingList(person)),
                        1 => Did(() => order.Offer(person, day.AddDays(3), day)),
                        2 => Did(() => order.Accept(person, amount % 2 == 0, amount % 3 == 0 ? null : day.AddDays(3), day)),
                        3 => Did(() => order.AskForApproval(person, day)),
                        4 => Did(() => order.Approve(person, amount % 3 == 0 ? null : day.AddDays(3), day)),
                        5 => order.Decline(person, "No room", day).Count,
                        6 => Did(() => order.Sell(person, amount % 3 == 0 ? null : day.AddDays(3), day)),
                        7 => Did(() => order.Revive(person, day.AddDays(3), day)),
                        8 => order.Lapse(person, day).Count,
                        9 => order.CancelRegistration(person, (int)(amount % 101), day).Count,
                        11 => Did(() => person.Decide(Decision.Of(amount % 2 == 0 ? DecisionKind.Approve : DecisionKind.Decline, "No room", null, day))),
                        12 => Did(person.TakeDecisionBack),
                        13 => Did(() => order.ReleaseDecision(person, day)),
                        14 => order.CarryOut(person, amount % 3 == 0 ? null : day.AddDays(3), day).Count,
                        15 => Did(() => person.AskAgain(new(amount % 2 == 0 ? [ApprovedDetail.Country] : [], []), day)),
                        _ => Did(() =>
                        {
                            order.Receive(Guid.NewGuid(), Cents(amount), null, day);
                            received += amount;
                        }),
                    };
                    var has = person.Status is Held or AwaitingApproval or AwaitingPayment or Confirmed;
                    taken += (has && !had ? 1 : 0) - givenBack;
                }
                catch (DomainRuleException)
                {
                    // Nothing happened.
                }

                Assert.Equal(taken, order.Lines.Count(l => l.Status is OrderLineStatus.Sold or OrderLineStatus.Reserved));
                Assert.Equal(received, order.Paid.Minor);
                Assert.Equal(received, order.Credit.Minor + order.Lines.Sum(line => order.PaidFor(line).Minor));
                Assert.All(order.Lines, line => Assert.InRange(order.PaidFor(line).Minor, 0, line.Status switch { OrderLineStatus.Sold => line.Price.Minor, OrderLineStatus.Cancelled => line.Kept.Minor, _ => 0 }));
                Assert.All(people, p => Assert.Equal(p.Status is Held or AwaitingPayment, p.LapsesAt is not null));
                // It is to be decided about all who asked, and about nobody who has no place; a decision that was released is not there without effect once it was carried out.
                Assert.All(people, p => Assert.True(p.Status == AwaitingApproval ? p.IsDecisionDue : !p.IsDecisionDue || p.Status.IsSold()));
                Assert.All(people, p => Assert.Equal(p.IsDecisionDue && p.Status.IsSold(), p.ChangedSinceApproved is not null));
                // Nobody waits to pay in an order that is paid.
                Assert.True(order.Balance.Minor > 0 || people.All(p => p.Status != AwaitingPayment));
            }
        });

    private static int Did(Action step)
    {
        step();
        return 0;
    }

    private static (string, HelpKind?) Refused(Action step)
    {
        var refused = Assert.Throws<DomainRuleException>(step);
        return (refused.Code, refused.Help?.Kind);
    }

    private static void Take(Order order, Registration person, string step)
    {
        switch (step)
        {
            case "queue": order.PutOnWaitingList(person); break;
            case "offer": order.Offer(person, Later, Now); break;
            case "accept": order.Accept(person, needsApproval: false, Later, Now); break;
            case "ask": order.AskForApproval(person, Now); break;
            case "approve": order.Approve(person, Later, Now); break;
            case "decline": order.Decline(person, "No room", Now); break;
            case "sell": order.Sell(person, Later, Now); break;
            case "revive": order.Revive(person, Later, Now); break;
            case "lapse": order.Lapse(person, Later); break;
            case "pay": order.Receive(Guid.NewGuid(), Cents(24000), null, Now); break;
            default: order.CancelRegistration(person, 0, Now); break;
        }
    }

    private static (Order Order, Registration Person) At(RegistrationStatus status, bool paid = true)
    {
        if (status == Unnamed)
        {
            return Place();
        }

        var order = Order.Place(Hosted, "A", Guid.NewGuid(), Buyer.Of(PersonName.Of("Ada", "Example"), "ada@example.org", "en"), Now);
        var person = Person("A");
        order.Enrol(person, [TheTicket], Now);
        switch (status)
        {
            case Held: order.Offer(person, Later, Now); break;
            case AwaitingApproval: order.AskForApproval(person, Now); break;
            case AwaitingPayment: order.Sell(person, Later, Now); break;
            case Confirmed when paid:
                order.Sell(person, Later, Now);
                order.MarkPaid(null, Now);
                break;
            case Confirmed: order.Sell(person, null, Now); break;
            case Lapsed:
                order.Offer(person, Now.AddTicks(1), Now);
                order.Lapse(person, Now.AddTicks(1));
                break;
            case Cancelled: order.CancelRegistration(person, 0, Now); break;
        }

        return (order, person);
    }

    private static (Order Order, Registration Place) Place()
    {
        var group = Order.PlaceGroup(Hosted, "G", Guid.NewGuid(), "Sample Museum", Buyer.Of(PersonName.Of("Ada", "Example"), "ada@example.org", "en"), Now);
        var place = group.AddPlace("A", [TheTicket], Now);
        group.Sell(place, Later, Now);
        return (group, place);
    }

    [Fact]
    public void A_place_that_is_paid_stays_without_a_name_and_lapses_no_more_and_whoever_is_named_is_registered()
    {
        var (group, place) = Place();
        group.MarkPaid(null, Now);
        Assert.Equal((Unnamed, null, 0), (place.Status, place.LapsesAt, group.Lapse(place, Later.AddDays(9)).Count));
        group.Describe(place, new(PersonName.Of("Bo", "Example"), "bo@example.org", "", "", null, null), "fr");

        group.Name(place, Now);

        Assert.Equal((Confirmed, "fr", 0L), (place.Status, place.Language, group.Balance.Minor));
    }

    [Fact]
    public void Whoever_is_named_for_a_place_that_is_not_paid_waits_for_that_until_the_same_time()
    {
        var (group, place) = Place();
        group.Describe(place, new(PersonName.Of("Bo", "Example"), "bo@example.org", "", "", null, null), "fr");

        group.Name(place, Now);
        Assert.Equal((AwaitingPayment, Later), (place.Status, place.LapsesAt));

        group.MarkPaid(null, Now);
        Assert.Equal(Confirmed, place.Status);
    }

    [Fact]
    public void A_place_passed_on_keeps_its_money_and_leaves_nothing_to_whoever_had_it()
    {
        var (group, place) = Place();
        group.MarkPaid(null, Now);
        group.Describe(place, new(PersonName.Of("Bo", "Example"), "bo@example.org", "", "", null, null), "en");
        group.Name(place, Now);
        var line = Assert.Single(group.Lines);

        var free = group.PassOn(place, "B", Now);

        Assert.Equal((Cancelled, Unnamed, OrderStatus.Paid), (place.Status, free.Status, group.Status));
        Assert.Equal((free.Id, 24000L, OrderLineStatus.Sold), (line.RegistrationId, group.PaidFor(line).Minor, line.Status));
        Assert.True(group.HasPassedOn(place));
        Assert.Equal("registration.other-step", Assert.Throws<DomainRuleException>(() => group.PassOn(free, "C", Now)).Code);
    }

    [Fact]
    public void Nobody_has_two_places_of_a_group()
    {
        var (group, place) = Place();
        group.Invite(place, "bo@example.org", Now);
        var other = group.AddPlace("B", [TheTicket], Now);
        group.Sell(other, Later, Now);

        Assert.Equal("group.address-twice", Assert.Throws<DomainRuleException>(() => group.Invite(other, " BO@example.org ", Now)).Code);
        group.Describe(other, new(PersonName.Of("Bo", "Example"), "bo@example.org", "", "", null, null), "en");
        Assert.Equal("group.address-twice", Assert.Throws<DomainRuleException>(() => group.Name(other, Now)).Code);
    }

    [Fact]
    public void Sales_end_with_the_event_unless_the_organiser_says_otherwise()
    {
        var @event = Draft();
        @event.Reschedule(new(2030, 6, 24), new(2030, 6, 28));
        @event.Sell("ticket");
        var recording = @event.Sell("recording");
        recording.SellBetween(null, new(@event.EndsOn.Year + 1, 1, 31, 23, 59));
        var hosted = @event.ToHosted() with { Status = EventStatus.RegistrationOpen };
        var (ticket, later) = (hosted.Products.Single(p => p.Code == "ticket"), hosted.Products.Single(p => p.Code == "recording"));
        var end = hosted.EndsAt;

        Assert.True(ProductSelection.MayOrder(hosted, [ticket, later], end.AddSeconds(-1)).IsAllowed);
        Assert.Equal((EventStatus.RegistrationOpen, EventStatus.Over), (hosted.StageAt(end.AddSeconds(-1)), hosted.StageAt(end)));
        Assert.False(ProductSelection.MayOrder(hosted, [ticket], end).IsAllowed);
        Assert.True(ProductSelection.MayOrder(hosted, [later], end).IsAllowed);
        Assert.Equal("event.over", ((DomainRuleException)(hosted with { Products = [ticket] }).MayRegisterAt(end).Reason!).Code);
    }

    [Fact]
    public void What_is_ordered_is_due_neither_before_it_was_nor_after_the_event_began() =>
        Gen.Select(Gen.Int[-400, 400], Gen.Int[1, 365]).Sample((days, term) =>
        {
            var hosted = Hosted with { StartsOn = new(2030, 6, 24), EndsOn = new(2030, 6, 28), PaymentTermDays = term };
            var ordered = hosted.StartsOn.AddDays(days);
            var due = hosted.PaymentDueOn(ordered.ToDateTime(new(12, 0), DateTimeKind.Utc));
            Assert.True(due >= ordered && (due <= hosted.StartsOn || due == ordered), $"{due} for {ordered}");
            Assert.True(due == ordered.AddDays(term) || due == hosted.StartsOn || due == ordered, $"{due} for {ordered}");
        });

    private static HostedEvent Hosted => Draft().ToHosted();

    private static Registration Person(string code) =>
        Registration.Of(code, new(PersonName.Of("Ada", "Example", null, null, NameOrder.GivenFirst), "ada@example.org", "", "", null, null), "en", Now);
}
