namespace EventsHub.Registrations.Mails;

/// <summary>The mails of this module, as the outbox knows them.</summary>
public static class RegistrationMailKinds
{
    /// <summary>The confirmation of a registration, with its ticket.</summary>
    public const string RegistrationConfirmed = "mail.registration-confirmed";

    /// <summary>The changed registration, with its ticket.</summary>
    public const string RegistrationChanged = "mail.registration-changed";

    public const string RegistrationCancelled = "mail.registration-cancelled";

    public const string OrderPaid = "mail.order-paid";

    public const string OwnLink = "mail.own-link";
}
