namespace EventsHub.Registrations.Desk;

/// <summary>Whether something is left to pay.</summary>
public enum PaymentState
{
    /// <summary>Nothing is left to pay.</summary>
    Paid,

    /// <summary>Something is left to pay.</summary>
    Owed,

    /// <summary>More was paid than is owed.</summary>
    PayBack,
}
