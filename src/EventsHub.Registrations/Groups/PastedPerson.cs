using EventsHub.Kernel.People;

namespace EventsHub.Registrations.Groups;

/// <summary>Somebody of a list that a leader has pasted.</summary>
/// <param name="Name">The name, whole where nobody said how it divides; null when only the address was given.</param>
/// <param name="Email">The e-mail address.</param>
internal sealed record PastedPerson(PersonName? Name, string Email);
