namespace EventsHub.Registrations.Import;

/// <summary>Says whether people of a status in the file attend.</summary>
/// <param name="Name">The status as the file names it.</param>
/// <param name="Attends">True when they attend; false to leave them out.</param>
public sealed record StatusMeaning(string Name, bool Attends);
