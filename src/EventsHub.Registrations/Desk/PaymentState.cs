namespace EventsHub.Registrations.Desk;

public enum PaymentState
{
    Paid,

    Owed,

    PayBack,

    /// <summary>Something is owed that should have been paid by now.</summary>
    Overdue,
}
