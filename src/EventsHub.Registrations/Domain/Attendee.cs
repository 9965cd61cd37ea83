using EventsHub.Kernel.People;

namespace EventsHub.Registrations.Domain;

/// <summary>What a person says about themselves when they register.</summary>
/// <param name="Name">The name in its own script and, where that differs, in Latin letters.</param>
/// <param name="Email">The e-mail address.</param>
/// <param name="Affiliation">The institution; empty when not given.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code of the country; empty when not given.</param>
/// <param name="Dietary">Dietary needs; null for none.</param>
/// <param name="AccessNeeds">Access needs; null for none.</param>
public sealed record Attendee(PersonName Name, string Email, string Affiliation, string Country, string? Dietary, string? AccessNeeds);
