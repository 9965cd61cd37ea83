namespace EventsHub.Registrations.Contracts;

/// <summary>The mails that people registered get by themselves. Each says one thing, so that words written for it are true for everybody who gets it.</summary>
public enum RegistrationMail
{
    /// <summary>Confirms a registration; the ticket is attached.</summary>
    Confirmed,

    /// <summary>Tells about a change; the new ticket is attached.</summary>
    Changed,

    /// <summary>Tells that the event takes place on other days; the new ticket is attached.</summary>
    EventMoved,

    /// <summary>Tells that the person is on the waiting list.</summary>
    Waiting,

    /// <summary>Offers a place, until a time.</summary>
    PlaceOffered,

    /// <summary>Tells that the organisers have yet to decide.</summary>
    ApprovalAsked,

    /// <summary>Asks for the payment without which the person is not registered.</summary>
    PaymentDue,

    /// <summary>Tells that a place is kept until somebody else has paid for it.</summary>
    PaymentByOther,

    /// <summary>Tells that the time for taking or paying the place is over.</summary>
    Lapsed,

    /// <summary>Tells that the registration is cancelled.</summary>
    Cancelled,

    /// <summary>Tells that the registration is cancelled, and that the place stays with the group.</summary>
    LeftToGroup,

    /// <summary>Tells that the organisers have declined, with their reason.</summary>
    Declined,

    /// <summary>Says that the payment has arrived; the ticket is attached.</summary>
    Paid,

    /// <summary>Sends the link to the person's own page to whoever asked for it.</summary>
    OwnLink,
}
