namespace EventsHub.Registrations.Import;

/// <summary>What to do with people who are here already.</summary>
public enum ExistingPeople
{
    /// <summary>Leave them as they are.</summary>
    Keep,

    /// <summary>Take over what the file says of the person; cells that are empty change nothing, ticket and order stay.</summary>
    Update,
}
