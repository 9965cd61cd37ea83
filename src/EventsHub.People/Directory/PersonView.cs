using EventsHub.People.Contracts;
using EventsHub.People.Domain;

namespace EventsHub.People.Directory;

/// <summary>A person as lists and comparisons show them.</summary>
/// <param name="Id">Id of the person.</param>
/// <param name="Name">The name in its own script.</param>
/// <param name="LatinName">The name in Latin letters; null where it does not differ.</param>
/// <param name="Email">The e-mail address; empty when not known.</param>
/// <param name="Affiliation">The institution; empty when not known.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code; empty when not known.</param>
/// <param name="Version">To be sent back with a change.</param>
/// <param name="Roles">What the person is at the event.</param>
public sealed record PersonView(
    Guid Id, string Name, string? LatinName, string Email, string Affiliation, string Country, int Version, IReadOnlyList<PersonRole> Roles)
{
    internal static PersonView Of(Person person, IEnumerable<PersonRole> roles) => new(
        person.Id, person.Name.Native, person.Name.LatinIfDifferent, person.Email, person.Affiliation, person.Country, person.Version, [.. roles.Where(r => r.PersonId == person.Id)]);
}
