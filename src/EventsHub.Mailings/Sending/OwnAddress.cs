using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Storage;
using EventsHub.Mailings.Domain;
using EventsHub.Mailings.Storage;

namespace EventsHub.Mailings.Sending;

/// <summary>Sends tests to the address of whoever asks for them, and to no other.</summary>
internal static class OwnAddress
{
    /// <summary>Id of the account that asks.</summary>
    /// <exception cref="DomainRuleException">Whoever asks has no account of their own.</exception>
    public static Guid Of(ICurrentUser user) => user is { Id: { } accountId, KeyId: null } ? accountId
        : throw new DomainRuleException("mailing.no-own-address", "A test goes to your own address. Sign in with an account to get one.");

    /// <summary>Stores a test with the message that sends it.</summary>
    public static void AskForTest(this EventsHubDb db, MailingTest test, DateTime utc)
    {
        db.MailingTests().Add(test);
        db.Outbox.Add(OutboxMessage.For(MailingKinds.Test, test.Id, utc));
    }
}
