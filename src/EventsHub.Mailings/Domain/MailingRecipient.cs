using EventsHub.Kernel.Domain;

namespace EventsHub.Mailings.Domain;

/// <summary>One address that a mailing goes to, as it was when the mailing was released. A mailing has each address once, whoever registers with it.</summary>
public sealed class MailingRecipient : Entity
{
    /// <summary>The longest reason kept of a mail that came back, in UTF-16 code units.</summary>
    public const int MaxReason = 500;

    /// <summary>For how long a delivery has a recipient for itself: longer than it may take, and shorter than the lease of its message.</summary>
    public static readonly TimeSpan Turn = TimeSpan.FromMinutes(4);

    private MailingRecipient()
    {
    }

    /// <summary>Id of the mailing.</summary>
    public Guid MailingId { get; private set; }

    /// <summary>Id of the registration of whoever is written to; of several with one address, the first.</summary>
    public Guid RegistrationId { get; private set; }

    /// <summary>The address when the mailing was released.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The address in the form in which addresses are compared; unique in the mailing.</summary>
    public string AddressKey { get; private set; } = "";

    /// <summary>The language of the person when the mailing was released (BCP 47).</summary>
    public string Language { get; private set; } = "";

    /// <summary>What became of the mail.</summary>
    public RecipientState State { get; private set; }

    /// <summary>When that was noted (UTC).</summary>
    public DateTime StateAt { get; private set; }

    /// <summary>Until when one delivery has the recipient for itself (UTC); null when none has. Set by conditional updates alone.</summary>
    public DateTime? TakenUntil { get; private set; }

    /// <summary>Why it was left out; null unless it was.</summary>
    public SkipReason? Skipped { get; private set; }

    /// <summary>What is kept of why the mail server refused it, or of the last attempt; null unless it was refused.</summary>
    public string? Failure { get; private set; }

    /// <summary>The status with which it came back, such as 5.1.1 (RFC 3463); null unless it did.</summary>
    public string? BounceStatus { get; private set; }

    /// <summary>Why it came back, in the words of the mail server; null unless it did.</summary>
    public string? BounceReason { get; private set; }

    /// <summary>True when it came back for good, false when only for now; null unless it came back.</summary>
    public bool? IsPermanent { get; private set; }

    /// <summary>Writes down whom a mailing goes to.</summary>
    /// <param name="mailingId">Id of the mailing.</param>
    /// <param name="registrationId">Id of the registration.</param>
    /// <param name="address">The address.</param>
    /// <param name="addressKey">The address in the form in which addresses are compared.</param>
    /// <param name="language">The language of the person (BCP 47).</param>
    /// <param name="isUnsubscribed">True when the person wants no such mail, and so is left out from the beginning.</param>
    /// <param name="utc">The present time (UTC).</param>
    public static MailingRecipient Of(Guid mailingId, Guid registrationId, string address, string addressKey, string language, bool isUnsubscribed, DateTime utc)
    {
        var recipient = new MailingRecipient { MailingId = mailingId, RegistrationId = registrationId, Address = address, AddressKey = addressKey, Language = language, StateAt = utc };
        if (isUnsubscribed)
        {
            recipient.WasSkipped(SkipReason.Unsubscribed, utc);
        }

        return recipient;
    }

    /// <summary>Notes that the mail server has taken the mail.</summary>
    public void WasSent(DateTime utc) => Become(RecipientState.Sent, utc);

    /// <summary>Notes that the mail is not sent, and why.</summary>
    public void WasSkipped(SkipReason reason, DateTime utc)
    {
        Become(RecipientState.Skipped, utc);
        Skipped = reason;
    }

    /// <summary>Notes that the mail could not be sent.</summary>
    /// <param name="failure">What is kept of why, without anything personal.</param>
    /// <param name="utc">The present time (UTC).</param>
    public void WasRefused(string failure, DateTime utc)
    {
        Become(RecipientState.Refused, utc);
        Failure = failure;
    }

    /// <summary>Notes that the mail came back. What came back for good stays so, whatever comes later.</summary>
    /// <param name="status">The status, such as 5.1.1.</param>
    /// <param name="reason">Why, in the words of the mail server.</param>
    /// <param name="utc">The present time (UTC).</param>
    /// <returns>True when something is different now.</returns>
    public bool CameBack(string status, string reason, DateTime utc)
    {
        var isPermanent = status.StartsWith('5');
        if (State is not (RecipientState.Sent or RecipientState.Bounced) || IsPermanent == true || IsPermanent == isPermanent)
        {
            return false;
        }

        Become(RecipientState.Bounced, utc);
        (BounceStatus, BounceReason, IsPermanent) = (status, reason, isPermanent);
        return true;
    }

    private void Become(RecipientState state, DateTime utc) => (State, StateAt, TakenUntil) = (state, utc, null);
}
