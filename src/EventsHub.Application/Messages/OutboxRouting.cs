using EventsHub.Domain.Common;
using EventsHub.Domain.Messages;
using EventsHub.Domain.Registrations;

namespace EventsHub.Application.Messages;

/// <summary>Says what follows outside from what has happened inside.</summary>
public static class OutboxRouting
{
    /// <summary>The confirmation of a registration, with its ticket.</summary>
    public const string RegistrationConfirmedMail = "mail.registration-confirmed";

    /// <summary>The changed registration, with its ticket.</summary>
    public const string RegistrationChangedMail = "mail.registration-changed";

    /// <summary>The end of a registration.</summary>
    public const string RegistrationCancelledMail = "mail.registration-cancelled";

    /// <summary>The receipt of a payment.</summary>
    public const string OrderPaidMail = "mail.order-paid";

    /// <summary>A fresh link to somebody's own registration.</summary>
    public const string OwnLinkMail = "mail.own-link";

    /// <summary>A link to sign in with, for an account.</summary>
    public const string SignInLinkMail = "mail.sign-in-link";

    /// <summary>An invitation to work with EventsHub, for an account.</summary>
    public const string InvitationMail = "mail.invitation";

    /// <summary>A traveller's own page and travel pack.</summary>
    public const string TravelPackMail = "mail.travel-pack";

    /// <summary>The messages that follow from a domain event.</summary>
    public static IEnumerable<OutboxMessage> MessagesFor(IDomainEvent domainEvent, DateTime utc) => domainEvent switch
    {
        AttendeeRegistered e => [Message(RegistrationConfirmedMail, e.RegistrationId, utc)],
        RegistrationChanged e => [Message(RegistrationChangedMail, e.RegistrationId, utc)],
        RegistrationCancelled e => [Message(RegistrationCancelledMail, e.RegistrationId, utc)],
        OrderPaid e => [Message(OrderPaidMail, e.OrderId, utc)],
        _ => [],
    };

    /// <summary>A message to be delivered as soon as it is committed.</summary>
    public static OutboxMessage Message(string kind, Guid subjectId, DateTime utc) =>
        new() { Kind = kind, SubjectId = subjectId, CreatedAt = utc, DueAt = utc };
}
