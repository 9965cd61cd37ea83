namespace EventsHub.Registrations.Desk;

public enum PaymentState
{
    Paid,

    Owed,

    PayBack,
}
