using EventsHub.Kernel.People;

namespace EventsHub.People.Contracts;

/// <summary>What a form, a file or a person says of a person. What is null is not spoken of and stays as it is.</summary>
/// <param name="Name">The name.</param>
public sealed record PersonDetails(PersonName Name)
{
    /// <summary>The e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>The telephone number.</summary>
    public string? Phone { get; init; }

    /// <summary>The institution.</summary>
    public string? Affiliation { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of the country.</summary>
    public string? Country { get; init; }

    /// <summary>The language of mails (BCP 47).</summary>
    public string? Language { get; init; }

    /// <summary>All identifiers of the person elsewhere.</summary>
    public IReadOnlyCollection<PersonIdentity>? Identities { get; init; }
}
