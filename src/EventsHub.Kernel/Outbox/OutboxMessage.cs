using EventsHub.Kernel.Domain;

namespace EventsHub.Kernel.Outbox;

/// <summary>Something to be done outside after a change was saved, written in the same transaction as the change, delivered at least once.
/// It names things by id only: what is sent is put together at delivery, so nothing personal and no secret lies here.</summary>
public sealed class OutboxMessage : Entity
{
    /// <summary>How often delivery is tried before a person has to look.</summary>
    public const int MaxAttempts = 12;

    /// <summary>What is to be done, such as <c>mail.registration-confirmed</c>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>What it is about.</summary>
    public Guid SubjectId { get; set; }

    /// <summary>When it was written (UTC).</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When it is to be tried next (UTC).</summary>
    public DateTime DueAt { get; set; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>The node that is delivering it, until <see cref="LeasedUntil"/>.</summary>
    public Guid? LeasedBy { get; set; }

    /// <summary>When another node may take over (UTC).</summary>
    public DateTime? LeasedUntil { get; set; }

    /// <summary>When it was delivered (UTC).</summary>
    public DateTime? DeliveredAt { get; set; }

    /// <summary>When it was given up (UTC).</summary>
    public DateTime? FailedAt { get; set; }

    /// <summary>Why the last try failed: the kind of error, never its content.</summary>
    public string? LastError { get; set; }

    /// <summary>A message to be delivered as soon as it is committed.</summary>
    /// <param name="kind">What is to be done.</param>
    /// <param name="subjectId">What it is about.</param>
    /// <param name="utc">Now.</param>
    public static OutboxMessage For(string kind, Guid subjectId, DateTime utc) =>
        new() { Kind = kind, SubjectId = subjectId, CreatedAt = utc, DueAt = utc };

    /// <summary>The try failed: the next one comes later and later, from seconds up to six hours.</summary>
    public void Fail(string error, DateTime utc)
    {
        Attempts++;
        LastError = error.Length > 500 ? error[..500] : error;
        LeasedBy = null;
        LeasedUntil = null;
        DueAt = utc + TimeSpan.FromSeconds(Math.Min(21600, 5 * Math.Pow(3, Attempts - 1)));
        FailedAt = Attempts >= MaxAttempts ? utc : null;
    }
}
