using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.People;
using EventsHub.Registrations.Contracts;

namespace EventsHub.Registrations.Domain;

/// <summary>Places ordered for a group: its leader pays once, and says who comes afterwards, or lets them say it themselves.</summary>
public sealed partial class Order
{
    /// <summary>The longest name of a group, in characters.</summary>
    public const int MaxGroupName = 120;

    /// <summary>The name of the group, such as that of its institution; null for an order of other people.</summary>
    public string? GroupName { get; private set; }

    /// <summary>True for places of a group, whose leader is the buyer.</summary>
    public bool IsGroup => GroupName is not null;

    /// <summary>The places of the group that were not given up, those without a name last.</summary>
    public IEnumerable<Registration> Places => Registrations.Where(r => r.Status.IsSold()).OrderBy(r => !r.IsNamed).ThenBy(r => r.Name.SortKey, StringComparer.Ordinal).ThenBy(r => r.Code, StringComparer.Ordinal);

    /// <summary>Begins the order of a group, which holds no place yet.</summary>
    /// <param name="event">The event that sells.</param>
    /// <param name="code">The code that people quote; unique in the event.</param>
    /// <param name="submissionId">Identifies the submission, so that a form sent twice makes one order.</param>
    /// <param name="name">The name of the group.</param>
    /// <param name="leader">Who leads the group, orders and pays.</param>
    /// <param name="utc">The present time (UTC).</param>
    /// <exception cref="DomainRuleException">The group or its leader has no name, or the leader no address to write to.</exception>
    public static Order PlaceGroup(HostedEvent @event, string code, Guid submissionId, string name, Buyer leader, DateTime utc)
    {
        var order = Place(@event, code, submissionId, leader, utc);
        if (name.Length is 0 or > MaxGroupName)
        {
            throw new DomainRuleException("group.name", "Give the group a name of {0} characters at most, such as that of your institution.", MaxGroupName) { Field = "GroupName" };
        }

        order.GroupName = name;
        return order;
    }

    /// <summary>Takes a place into the order of a group, for somebody who is named later. It is sold by <see cref="Sell"/>, once its places are taken.</summary>
    /// <param name="code">The code on ticket and badge of whoever comes.</param>
    /// <param name="products">The ticket first, then the options.</param>
    /// <param name="utc">The present time (UTC).</param>
    /// <exception cref="DomainRuleException">The ticket needs the approval of the organisers, who have to know whom they approve.</exception>
    public Registration AddPlace(string code, IReadOnlyList<ProductOffer> products, DateTime utc)
    {
        if (products is [{ NeedsApproval: true }, ..])
        {
            throw new DomainRuleException("group.approval", "The organisers decide on each person who asks for this ticket, so groups cannot order it.") { Field = "Tickets" };
        }

        var place = Registration.OfPlace(code, Buyer.Language, utc);
        Enrol(place, products, utc);
        return place;
    }

    /// <summary>Tells the leader of a group that its places are ordered, and what is to be paid.</summary>
    public void TellLeader() => Raise(new BuyerAffected(EventId, Id, BuyerNews.GroupOrdered));

    /// <summary>Tells the leader of a group that somebody does not come, so that somebody else can.</summary>
    public void TellOfFreePlace() => Raise(new BuyerAffected(EventId, Id, BuyerNews.PlaceFree));

    /// <summary>Invites somebody to a place, or reminds them, so that they say themselves who they are and what they need.</summary>
    /// <param name="place">A place of this group.</param>
    /// <param name="email">The address; the one that is known when somebody is named for the place already.</param>
    /// <param name="utc">The present time (UTC).</param>
    /// <exception cref="DomainRuleException">It is no place of a group, its person has filled in their details, or somebody else of the group has this address.</exception>
    public void Invite(Registration place, string email, DateTime utc)
    {
        place.MayBeInvited.Demand();
        RequireOwnAddress(place, email);
        place.Invite(email, utc);
        Raise(new PlaceInvited(EventId, place.Id));
    }

    /// <summary>Registers whoever was named for a place: as soon as it is paid, or at once where that is not waited for. Does nothing for somebody who is registered.</summary>
    /// <param name="place">The place, of which it was said before who comes (<see cref="Describe"/>).</param>
    /// <param name="utc">The present time (UTC).</param>
    /// <param name="tell">False to register the person without a mail.</param>
    /// <exception cref="DomainRuleException">Somebody else of the group has their address.</exception>
    public void Name(Registration place, DateTime utc, bool tell = true)
    {
        if (place.Status != RegistrationStatus.Unnamed)
        {
            return;
        }

        RequireOwnAddress(place, place.Email);
        var payBy = place.LapsesAt;
        Advance(place, RegistrationStatus.AwaitingPayment, payBy, utc);
        if (payBy is null || !Balance.IsPositive)
        {
            Confirm(place, tell);
        }
        else if (tell)
        {
            Announce(place);
        }
    }

    /// <summary>Takes a place from whoever was named for it, so that somebody else can have it. Their registration ends with its codes and links; what was ordered and paid stays with the place.</summary>
    /// <param name="registration">Who does not come.</param>
    /// <param name="code">The code on ticket and badge of whoever comes instead.</param>
    /// <param name="utc">The present time (UTC).</param>
    /// <returns>The place, for which nobody is named.</returns>
    /// <exception cref="DomainRuleException">It is no place of a group, or nobody is named for it.</exception>
    public Registration PassOn(Registration registration, string code, DateTime utc)
    {
        if (!IsGroup)
        {
            throw new DomainRuleException("place.no-group", "This place is not one of a group.");
        }

        Require(registration, RegistrationStatus.Confirmed, RegistrationStatus.AwaitingPayment);
        var place = Registration.OfPlace(code, Buyer.Language, utc);
        place.Join(this);
        place.Hold(registration.TicketTypeId);
        _registrations.Add(place);
        foreach (var line in LinesOf(registration).ToList())
        {
            line.GoTo(place);
        }

        var payBy = registration.LapsesAt;
        registration.Cancel(utc);
        Raise(new RegistrationCancelled(EventId, registration.Id));
        Advance(place, RegistrationStatus.Unnamed, payBy, utc);
        Announce(place);
        return place;
    }

    /// <summary>True for somebody whose place the leader of the group gave to another person.</summary>
    public bool HasPassedOn(Registration registration) => IsGroup && registration.Status == RegistrationStatus.Cancelled
        // Whoever gives a place up has a ticket that was cancelled with them.
        && !Lines.Any(line => line.RegistrationId == registration.Id && line.Kind == ProductKind.TicketType && line.CancelledAt == registration.CancelledAt);

    private void SellPlace(Registration place, DateTime? payBy, DateTime utc)
    {
        Advance(place, RegistrationStatus.Unnamed, payBy, utc);
        ConfirmWhatIsPaid();
        Announce(place);
    }

    private void RequireOwnAddress(Registration place, string email)
    {
        var address = EmailAddress.Normalize(email);
        if (Registrations.Any(r => r != place && r.Status.IsSold() && (EmailAddress.Normalize(r.Email) == address || r.InvitedTo is { } invited && EmailAddress.Normalize(invited) == address)))
        {
            throw new DomainRuleException("group.address-twice", "{0} has a place of this group already.", email);
        }
    }
}
