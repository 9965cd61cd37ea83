namespace EventsHub.Mailings.Domain;

/// <summary>What became of a mail to one address.</summary>
public enum RecipientState
{
    /// <summary>It is still to be sent.</summary>
    Pending,

    /// <summary>The mail server has taken it.</summary>
    Sent,

    /// <summary>The mail server would not take it.</summary>
    Refused,

    /// <summary>It was left out; see <see cref="SkipReason"/>.</summary>
    Skipped,

    /// <summary>It was taken, and came back later.</summary>
    Bounced,
}
