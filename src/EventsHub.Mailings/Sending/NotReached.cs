using EventsHub.Kernel.Storage;
using EventsHub.Mailings.Domain;
using EventsHub.Mailings.Storage;
using EventsHub.Mailings.Writing;
using EventsHub.Registrations.Contracts;

namespace EventsHub.Mailings.Sending;

/// <summary>Whom a mailing did not reach: its mail was refused, or came back.</summary>
internal static class NotReached
{
    /// <summary>The latest first.</summary>
    public static IQueryable<ShowMailing.Failed> Of(EventsHubDb db, Guid mailingId) => db.MailingRecipients()
        .Where(r => r.MailingId == mailingId && (r.State == RecipientState.Refused || r.State == RecipientState.Bounced))
        .OrderByDescending(r => r.StateAt).ThenBy(r => r.AddressKey)
        .Join(db.AttendeeRows(), r => r.RegistrationId, a => a.Id, (r, a) => new { Recipient = r, a.Code, a.Name })
        .Select(x => new ShowMailing.Failed(
            x.Code, x.Name.Native, x.Recipient.Address, x.Recipient.State, x.Recipient.StateAt, x.Recipient.BounceStatus, x.Recipient.IsPermanent, x.Recipient.BounceReason ?? x.Recipient.Failure ?? ""));
}
