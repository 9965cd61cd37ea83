namespace EventsHub.Registrations.Import;

public enum ImportOutcome
{
    Create,

    /// <summary>The person is registered already; details are changed.</summary>
    Update,

    /// <summary>The person is registered already; nothing is changed.</summary>
    Unchanged,

    /// <summary>The row is left out on purpose, for instance because the person cancelled.</summary>
    LeaveOut,

    /// <summary>The row has an error and is not imported.</summary>
    Refuse,
}
