namespace EventsHub.Registrations.Mails;

/// <summary>The mails of this module, as the outbox knows them.</summary>
public static class RegistrationMailKinds
{
    /// <summary>The confirmation of a registration, with its ticket.</summary>
    public const string RegistrationConfirmed = "mail.registration-confirmed";

    /// <summary>The changed registration, with its ticket.</summary>
    public const string RegistrationChanged = "mail.registration-changed";

    /// <summary>The end of a registration.</summary>
    public const string RegistrationCancelled = "mail.registration-cancelled";

    /// <summary>The receipt of a payment.</summary>
    public const string OrderPaid = "mail.order-paid";

    /// <summary>A fresh link to somebody's own registration.</summary>
    public const string OwnLink = "mail.own-link";
}
