namespace EventsHub.People.Contracts;

/// <summary>What a person is known by in a system outside the event.</summary>
/// <param name="Scheme">The system, in lower case: <c>orcid</c>, or any other name such as <c>member</c>.</param>
/// <param name="Value">The identifier there; an ORCID iD in groups of four, such as 0000-0002-1825-0097.</param>
public sealed record PersonIdentity(string Scheme, string Value)
{
    /// <summary>The scheme of ORCID iDs, whose check digit is tested (ISO 7064, MOD 11-2).</summary>
    public const string Orcid = "orcid";

    /// <summary>The longest scheme, in characters.</summary>
    public const int MaxScheme = 20;

    /// <summary>The longest identifier, in characters.</summary>
    public const int MaxValue = 120;
}
