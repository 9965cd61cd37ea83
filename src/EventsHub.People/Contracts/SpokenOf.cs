namespace EventsHub.People.Contracts;

/// <summary>Somebody of whom a form or a file speaks.</summary>
/// <param name="PersonId">Id of the person when that is known; null for somebody who is looked for, and added when not found.</param>
/// <param name="Details">What is said.</param>
public sealed record SpokenOf(Guid? PersonId, PersonDetails Details);
