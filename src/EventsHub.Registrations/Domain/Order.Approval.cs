using EventsHub.Kernel.Domain;
using EventsHub.Registrations.Contracts;

namespace EventsHub.Registrations.Domain;

/// <summary>What organisers decide about people: a draft first, of which nobody hears, then released, then carried out.</summary>
public sealed partial class Order
{
    /// <summary>Keeps a place until staff have decided whether the person may come. The caller takes the places, unless they are held.</summary>
    public void AskForApproval(Registration registration, DateTime utc)
    {
        Advance(registration, RegistrationStatus.AwaitingApproval, lapsesAt: null, utc);
        registration.AwaitDecision(null, utc);
        Announce(registration);
    }

    /// <summary>Lets a draft take effect. It is carried out a moment later (<see cref="CarryOut"/>).</summary>
    /// <exception cref="DomainRuleException">There is no draft.</exception>
    public void ReleaseDecision(Registration registration, DateTime utc)
    {
        registration.Decide((registration.Decision ?? throw Registration.OtherStep()).Released(utc));
        Raise(new DecisionReleased(EventId, registration.Id));
    }

    /// <summary>Carries out a decision that was released. Does nothing where nothing is to be decided any more, so that it can be tried again at any time.</summary>
    /// <param name="registration">The person.</param>
    /// <param name="payBy">By when it must be paid (UTC); null registers somebody who may come at once.</param>
    /// <param name="utc">The present time (UTC).</param>
    /// <returns>The lines cancelled, whose places the caller gives back.</returns>
    public IReadOnlyList<OrderLine> CarryOut(Registration registration, DateTime? payBy, DateTime utc)
    {
        if (!registration.IsDecisionDue || registration.Decision is not { IsDraft: false } decision)
        {
            return [];
        }

        if (decision.Kind == DecisionKind.Decline)
        {
            return Refuse(registration, decision, utc);
        }

        if (registration.Status == RegistrationStatus.AwaitingApproval)
        {
            Sell(registration, payBy, utc);
        }

        registration.IsDecided();
        return [];
    }

    /// <summary>Staff let the person come, at once.</summary>
    /// <param name="registration">The person.</param>
    /// <param name="payBy">By when it must be paid (UTC); null registers the person at once.</param>
    /// <param name="utc">The present time (UTC).</param>
    /// <param name="by">Id of the account that decides; null for a program and for the operator.</param>
    /// <exception cref="DomainRuleException">Nothing is to be decided about the person, or it is decided already.</exception>
    public void Approve(Registration registration, DateTime? payBy, DateTime utc, Guid? by = null)
    {
        registration.Decide(Decision.Of(DecisionKind.Approve, null, by, utc).Released(utc));
        CarryOut(registration, payBy, utc);
    }

    /// <summary>Staff do not let the person come, or take them off the waiting list, at once.</summary>
    /// <param name="registration">The person.</param>
    /// <param name="reason">Why, in words for the person.</param>
    /// <param name="utc">The present time (UTC).</param>
    /// <param name="by">Id of the account that decides; null for a program and for the operator.</param>
    /// <returns>The lines cancelled, whose places the caller gives back.</returns>
    /// <exception cref="DomainRuleException">No reason is given, the place is sold already, or it is decided already.</exception>
    public IReadOnlyList<OrderLine> Decline(Registration registration, string reason, DateTime utc, Guid? by = null)
    {
        var decision = Decision.Of(DecisionKind.Decline, reason, by, utc).Released(utc);
        if (registration.Status is RegistrationStatus.Waiting or RegistrationStatus.Held)
        {
            registration.NoteDecision(decision);
        }
        else
        {
            registration.Decide(decision);
        }

        return Refuse(registration, decision, utc);
    }

    private IReadOnlyList<OrderLine> Refuse(Registration registration, Decision decision, DateTime utc)
    {
        registration.Decline(decision.Reason);
        return CancelRegistration(registration, keptPercent: 0, utc);
    }
}
