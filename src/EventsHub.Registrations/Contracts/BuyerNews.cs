namespace EventsHub.Registrations.Contracts;

/// <summary>What a buyer is told about who does not attend.</summary>
public enum BuyerNews
{
    /// <summary>Something was sold that must be paid.</summary>
    Due,

    /// <summary>The order costs more or less than before, as when somebody cancelled.</summary>
    Changed,

    /// <summary>The time for paying is over, and the place was given back.</summary>
    Lapsed,

    /// <summary>Places were ordered for a group.</summary>
    GroupOrdered,

    /// <summary>Somebody of the group does not come, and left their place to it.</summary>
    PlaceFree,

    /// <summary>Money went back.</summary>
    PaidBack,
}
