using EventsHub.Kernel.Domain;
using EventsHub.Registrations.Contracts;

namespace EventsHub.Registrations.Domain;

/// <summary>What the organisers have decided about somebody who asked to come, or who has changed what they had looked at. Until it is released it is a draft, of which nobody hears.</summary>
public sealed record Decision
{
    /// <summary>The longest reason, in characters.</summary>
    public const int MaxReason = 1000;

    private Decision()
    {
    }

    /// <summary>Whether the person may come.</summary>
    public DecisionKind Kind { get; private init; }

    /// <summary>Why the person does not come, in words for them; empty for somebody who may.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>Id of the account that decided; null for a program and for the operator.</summary>
    public Guid? By { get; private init; }

    /// <summary>When it was decided (UTC).</summary>
    public DateTime At { get; private init; }

    /// <summary>From when on it takes effect (UTC); null for a draft.</summary>
    public DateTime? ReleasedAt { get; private init; }

    /// <summary>True while it may be changed, since nobody was told.</summary>
    public bool IsDraft => ReleasedAt is null;

    /// <summary>A draft of a decision.</summary>
    /// <param name="kind">Whether the person may come.</param>
    /// <param name="reason">Why not, in words for the person; left aside for somebody who may come.</param>
    /// <param name="by">Id of the account that decides; null for a program and for the operator.</param>
    /// <param name="utc">The present time (UTC).</param>
    /// <exception cref="DomainRuleException">Somebody is not to come, and no reason is given.</exception>
    public static Decision Of(DecisionKind kind, string? reason, Guid? by, DateTime utc) => kind == DecisionKind.Decline && string.IsNullOrWhiteSpace(reason)
        ? throw new DomainRuleException("registration.decline-reason", "Say why, in words for the person.") { Field = "Reason" }
        : new() { Kind = kind, Reason = kind == DecisionKind.Decline ? reason! : "", By = by, At = utc };

    internal Decision Released(DateTime utc) => this with { ReleasedAt = utc };
}
