using EventsHub.Conference.Contracts;
using EventsHub.Conference.Setup;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.People;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Domain;
using EventsHub.Testing;
using static EventsHub.Registrations.Contracts.RegistrationStatus;
using static EventsHub.Testing.SampleEvents;

namespace EventsHub.UnitTests.Domain;

/// <summary>What organisers decide about people: drafts, their release, and deciding again.</summary>
public sealed class ApprovalTests
{
    private static readonly DateTime Now = new(2030, 3, 1, 12, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Later = Now.AddDays(7);
    private static readonly ProductOffer TheTicket = SampleEvents.Ticket(Price(24000));
    private static readonly ChangedDetails Country = new([ApprovedDetail.Country], []);

    private static HostedEvent Hosted => Draft().ToHosted();

    [Theory]
    [InlineData(DecisionKind.Approve, AwaitingPayment)]
    [InlineData(DecisionKind.Decline, Cancelled)]
    public void A_draft_changes_nothing_until_it_is_released_and_carried_out(DecisionKind kind, RegistrationStatus to)
    {
        var (order, person) = Asking();

        person.Decide(Decision.Of(kind, "No room", null, Now));
        Assert.Empty(order.CarryOut(person, Later, Now));
        Assert.Equal((AwaitingApproval, 0L), (person.Status, order.Total.Minor));
        order.ReleaseDecision(person, Now);
        Assert.Equal(AwaitingApproval, person.Status);

        Assert.Equal(kind == DecisionKind.Decline ? 1 : 0, order.CarryOut(person, Later, Now).Count);
        Assert.Equal((to, false, kind == DecisionKind.Decline ? "No room" : null), (person.Status, person.IsDecisionDue, person.Declined));
        Assert.Empty(order.CarryOut(person, Later, Now));
    }

    [Fact]
    public void What_is_released_is_not_changed_any_more_and_what_is_not_is()
    {
        var (order, person) = Asking();
        Assert.Equal("registration.other-step", Assert.Throws<DomainRuleException>(() => order.ReleaseDecision(person, Now)).Code);
        person.Decide(Decision.Of(DecisionKind.Decline, "No room", null, Now));
        person.Decide(Decision.Of(DecisionKind.Approve, null, null, Now));
        person.TakeDecisionBack();
        Assert.Null(person.Decision);
        person.Decide(Decision.Of(DecisionKind.Approve, null, null, Now));
        order.ReleaseDecision(person, Now);

        Assert.Equal("decision.released", Assert.Throws<DomainRuleException>(person.TakeDecisionBack).Code);
        Assert.Equal("decision.released", Assert.Throws<DomainRuleException>(() => person.Decide(Decision.Of(DecisionKind.Decline, "No", null, Now))).Code);
        Assert.Equal("decision.released", Assert.Throws<DomainRuleException>(() => order.Decline(person, "No", Now)).Code);
        Assert.Equal("decision.released", Assert.Throws<DomainRuleException>(() => order.Approve(person, Later, Now)).Code);
    }

    [Fact]
    public void Nobody_is_declined_without_a_reason() =>
        Assert.Equal("registration.decline-reason", Assert.Throws<DomainRuleException>(() => Decision.Of(DecisionKind.Decline, " ", null, Now)).Code);

    [Fact]
    public void Whoever_was_let_come_and_changes_what_was_looked_at_stays_registered_until_it_is_decided_again()
    {
        var (order, person) = Asking();
        order.Approve(person, null, Now);
        person.AskAgain(new([], []), Now);
        Assert.False(person.IsDecisionDue);

        person.AskAgain(Country, Now);
        person.AskAgain(new([ApprovedDetail.Affiliation], ["student"]), Later);
        Assert.Equal((Confirmed, Now), (person.Status, person.DecisionDueSince));
        Assert.Equal([ApprovedDetail.Affiliation, ApprovedDetail.Country], person.ChangedSinceApproved!.Details);
        Assert.Equal(["student"], person.ChangedSinceApproved.Questions);
        Assert.True(person.MayEnter.IsAllowed);

        order.Approve(person, Later, Later);
        Assert.Equal((Confirmed, false), (person.Status, person.IsDecisionDue));
        person.AskAgain(Country, Later);
        Assert.Single(order.Decline(person, "Only for members from Europe.", Later));
        Assert.Equal((Cancelled, 0L, false), (person.Status, order.Total.Minor, person.IsDecisionDue));
    }

    [Fact]
    public void A_payment_does_not_end_the_wait_for_a_second_decision()
    {
        var (order, person) = Asking();
        order.Approve(person, Later, Now);
        person.AskAgain(Country, Now);
        order.MarkPaid(null, Now);

        Assert.Equal((Confirmed, true), (person.Status, person.IsDecisionDue));
    }

    [Fact]
    public void A_draft_about_what_somebody_had_said_before_is_taken_back()
    {
        var (order, person) = Asking();
        person.Decide(Decision.Of(DecisionKind.Approve, null, null, Now));
        person.AskAgain(new([], []), Now);
        Assert.Null(person.Decision);

        // What was released goes its way.
        person.Decide(Decision.Of(DecisionKind.Approve, null, null, Now));
        order.ReleaseDecision(person, Now);
        person.AskAgain(Country, Now);
        order.CarryOut(person, null, Now);
        Assert.Equal(Confirmed, person.Status);
    }

    [Fact]
    public void Whoever_decides_at_once_is_noted_as_much_as_whoever_prepares()
    {
        var (order, person) = Asking();
        var somebody = Guid.NewGuid();
        order.Approve(person, null, Now, somebody);

        Assert.Equal((DecisionKind.Approve, somebody, Now, Now), (person.Decision!.Kind, person.Decision.By, person.Decision.At, person.Decision.ReleasedAt));
    }

    private static (Order Order, Registration Person) Asking()
    {
        var order = Order.Place(Hosted, "A", Guid.NewGuid(), Buyer.Of(PersonName.Of("Ada", "Example"), "ada@example.org", "en"), Now);
        var person = Registration.Of("A", new(PersonName.Of("Ada", "Example"), "ada@example.org", "", "", null, null), "en", Now);
        order.Enrol(person, [TheTicket], Now);
        order.AskForApproval(person, Now);
        return (order, person);
    }
}
