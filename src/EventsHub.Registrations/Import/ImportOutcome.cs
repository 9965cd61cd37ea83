namespace EventsHub.Registrations.Import;

public enum ImportOutcome
{
    Create,

    /// <summary>The person is here already; what is known of them changes.</summary>
    Update,

    /// <summary>The person is here already; nothing changes.</summary>
    Unchanged,

    /// <summary>The person is not registered, on purpose.</summary>
    LeaveOut,

    /// <summary>Something is wrong with the row; it is left out.</summary>
    Refuse,
}
