namespace EventsHub.Registrations.Contracts;

/// <summary>How far the sale of a place to one person has come. <see cref="SaleSteps"/> says which step may follow which, and what each means.</summary>
public enum RegistrationStatus
{
    /// <summary>The person has a place and a ticket.</summary>
    Confirmed,

    /// <summary>Given up or declined; its places were given back, and it never becomes valid again.</summary>
    Cancelled,

    /// <summary>A place is kept until a time, by which the person says whether they take it.</summary>
    Held,

    /// <summary>The person wants a place and has none; nothing is owed.</summary>
    Waiting,

    /// <summary>A place is kept until staff have decided whether the person may come; nothing is owed before.</summary>
    AwaitingApproval,

    /// <summary>A place is kept until a time, by which it must be paid.</summary>
    AwaitingPayment,

    /// <summary>The time for taking or paying the place is over; it was given back, and can be offered anew.</summary>
    Lapsed,

    /// <summary>A place of a group that is sold, and for which nobody is named yet.</summary>
    Unnamed,
}
