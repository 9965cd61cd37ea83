namespace EventsHub.Registrations.Import;

public enum ExistingPeople
{
    Keep,

    /// <summary>Overwrite the person's details with those of the file. Empty cells change nothing; ticket and order stay.</summary>
    Update,
}
