using EventsHub.Kernel.Domain;

namespace EventsHub.Kernel.Outbox;

/// <summary>A mail or other outside effect that follows from a change. It is stored in the same transaction as the change and delivered at least once.
/// It contains only ids: the content is composed at delivery, so no personal data and no secrets are stored here.</summary>
public sealed class OutboxMessage : Entity
{
    /// <summary>Number of attempts after which a message is given up and an operator has to look at it.</summary>
    public const int MaxAttempts = 12;

    /// <summary>What to deliver, such as <c>mail.registration-confirmed</c>. Each kind is an <see cref="OutboxQueue"/> of its own.</summary>
    public string Kind { get; set; } = "";

    /// <summary>Id of the entity that the message is about; the kind decides of what type.</summary>
    public Guid SubjectId { get; set; }

    /// <summary>When it was stored (UTC).</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When delivery is tried next (UTC).</summary>
    public DateTime DueAt { get; set; }

    /// <summary>Number of attempts so far, failed ones included.</summary>
    public int Attempts { get; set; }

    /// <summary>Id of the server process that is delivering it; null when none is. Valid until <see cref="LeasedUntil"/>.</summary>
    public Guid? LeasedBy { get; set; }

    /// <summary>When the lease ends and another server may take over (UTC); null when it is not leased.</summary>
    public DateTime? LeasedUntil { get; set; }

    /// <summary>When it was delivered (UTC); null before.</summary>
    public DateTime? DeliveredAt { get; set; }

    /// <summary>When it was given up, refused or after <see cref="MaxAttempts"/> attempts (UTC); null otherwise.</summary>
    public DateTime? FailedAt { get; set; }

    /// <summary>Why the last attempt failed: the reason of a refusal (<see cref="IRefusal"/>), or the type name of the exception, never its message, which could contain personal data. Null after success.</summary>
    public string? LastError { get; set; }

    /// <summary>A message to be delivered as soon as its transaction is committed, or later.</summary>
    /// <param name="kind">See <see cref="Kind"/>.</param>
    /// <param name="subjectId">See <see cref="SubjectId"/>.</param>
    /// <param name="utc">The present time (UTC).</param>
    /// <param name="due">From when on it may be delivered (UTC); null for at once. A time that has passed is at once too: the message has not waited since then.</param>
    public static OutboxMessage For(string kind, Guid subjectId, DateTime utc, DateTime? due = null) =>
        new() { Kind = kind, SubjectId = subjectId, CreatedAt = utc, DueAt = due > utc ? due.Value : utc };

    /// <summary>Records a failed attempt, releases the lease and postpones the next attempt: 5 seconds at first, three times longer after each failure,
    /// at most 6 hours. What is refused for good is given up.</summary>
    public void Fail(Exception failure, DateTime utc)
    {
        Attempts++;
        LastError = failure is IRefusal refusal ? refusal.Reason : failure.GetType().Name;
        LeasedBy = null;
        LeasedUntil = null;
        DueAt = utc + TimeSpan.FromSeconds(Math.Min(21600, 5 * Math.Pow(3, Attempts - 1)));
        FailedAt = failure is IRefusal || Attempts >= MaxAttempts ? utc : null;
    }
}
