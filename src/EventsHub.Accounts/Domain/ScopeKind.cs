namespace EventsHub.Accounts.Domain;

/// <summary>What a role is given for.</summary>
public enum ScopeKind
{
    /// <summary>Everything that the host of this installation does.</summary>
    Host,

    /// <summary>All events of a series, also those to come.</summary>
    Series,

    /// <summary>One event.</summary>
    Event,

    /// <summary>One trip.</summary>
    Trip,
}
