using EventsHub.Registrations.Contracts;

namespace EventsHub.Registrations.Mails;

/// <summary>The kinds of outbox message that this module delivers as mail.</summary>
public static class RegistrationMailKinds
{
    /// <summary>Confirms a registration; the ticket is attached.</summary>
    public const string RegistrationConfirmed = "mail.registration-confirmed";

    /// <summary>Tells about a change; the new ticket is attached.</summary>
    public const string RegistrationChanged = "mail.registration-changed";

    public const string RegistrationCancelled = "mail.registration-cancelled";

    /// <summary>Tells that the event takes place on other days; the new ticket and calendar entry are attached.</summary>
    public const string EventMoved = "mail.event-moved";

    /// <summary>Tells that the person is on the waiting list.</summary>
    public const string Waiting = "mail.registration-waiting";

    /// <summary>Offers a place, until a time.</summary>
    public const string PlaceOffered = "mail.place-offered";

    /// <summary>Tells that the organisers have yet to decide.</summary>
    public const string ApprovalAsked = "mail.approval-asked";

    /// <summary>Asks for the payment without which the person is not registered.</summary>
    public const string PaymentDue = "mail.payment-due";

    /// <summary>Tells that the time for taking or paying the place is over.</summary>
    public const string Lapsed = "mail.registration-lapsed";

    /// <summary>The mails that tell of a step short of the ends of a sale, with the step.</summary>
    internal static readonly IReadOnlyList<(string Kind, RegistrationStatus Step)> Steps =
    [
        (Waiting, RegistrationStatus.Waiting), (PlaceOffered, RegistrationStatus.Held), (ApprovalAsked, RegistrationStatus.AwaitingApproval),
        (PaymentDue, RegistrationStatus.AwaitingPayment), (Lapsed, RegistrationStatus.Lapsed),
    ];

    public const string OrderPaid = "mail.order-paid";

    public const string OwnLink = "mail.own-link";

    /// <summary>Asks a buyer for the payment for somebody else.</summary>
    public const string OrderDue = "mail.order-due";

    /// <summary>Tells a buyer that they owe more or less for somebody else.</summary>
    public const string OrderChanged = "mail.order-changed";

    /// <summary>Tells a buyer that the time for paying for somebody else is over.</summary>
    public const string OrderLapsed = "mail.order-lapsed";

    /// <summary>Tells a buyer that money for somebody else went back to them.</summary>
    public const string MoneyPaidBack = "mail.money-paid-back";

    /// <summary>Tells the leader of a group what is ordered, and where to say who comes.</summary>
    public const string GroupOrdered = "mail.group-ordered";

    /// <summary>Tells the leader of a group that somebody left their place to it.</summary>
    public const string PlaceFree = "mail.group-place-free";

    /// <summary>Invites somebody to a place of a group, or reminds them.</summary>
    public const string PlaceInvited = "mail.group-place-invited";

    /// <summary>An invoice or credit note, to whoever is billed.</summary>
    public const string InvoiceIssued = "mail.invoice";

    /// <summary>The link of a buyer to their order.</summary>
    public const string OrderLink = "mail.order-link";

    /// <summary>The mails to buyers who pay for somebody else, with what they tell.</summary>
    internal static readonly IReadOnlyList<(string Kind, BuyerNews News)> ToBuyers =
    [
        (OrderDue, BuyerNews.Due), (OrderChanged, BuyerNews.Changed), (OrderLapsed, BuyerNews.Lapsed), (MoneyPaidBack, BuyerNews.PaidBack),
        (GroupOrdered, BuyerNews.GroupOrdered), (PlaceFree, BuyerNews.PlaceFree),
    ];
}
