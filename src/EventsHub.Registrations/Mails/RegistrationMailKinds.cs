namespace EventsHub.Registrations.Mails;

/// <summary>The kinds of outbox message that this module delivers as mail.</summary>
public static class RegistrationMailKinds
{
    /// <summary>Confirms a registration; the ticket is attached.</summary>
    public const string RegistrationConfirmed = "mail.registration-confirmed";

    /// <summary>Tells about a change; the new ticket is attached.</summary>
    public const string RegistrationChanged = "mail.registration-changed";

    public const string RegistrationCancelled = "mail.registration-cancelled";

    public const string OrderPaid = "mail.order-paid";

    public const string OwnLink = "mail.own-link";
}
