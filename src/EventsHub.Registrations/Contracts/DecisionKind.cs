namespace EventsHub.Registrations.Contracts;

/// <summary>What the organisers have decided about somebody.</summary>
public enum DecisionKind
{
    /// <summary>The person may come, or stays registered.</summary>
    Approve,

    /// <summary>The person does not come.</summary>
    Decline,
}
