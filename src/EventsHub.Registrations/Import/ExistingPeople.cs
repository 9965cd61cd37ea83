namespace EventsHub.Registrations.Import;

public enum ExistingPeople
{
    Keep,

    /// <summary>Take over what the file says of the person; cells that are empty change nothing, ticket and order stay.</summary>
    Update,
}
