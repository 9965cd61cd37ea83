using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Text;
using EventsHub.People.Contracts;

namespace EventsHub.People.Domain;

/// <summary>One identifier of a person elsewhere; part of the person.</summary>
public sealed class PersonIdentifier : Entity
{
    private PersonIdentifier()
    {
    }

    /// <summary>Id of the person.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The system that gave it; see <see cref="PersonIdentity.Scheme"/>.</summary>
    public string Scheme { get; private set; } = "";

    /// <summary>The identifier there.</summary>
    public string Value { get; private set; } = "";

    /// <summary>The identifier as others see it.</summary>
    public PersonIdentity Identity => new(Scheme, Value);

    /// <exception cref="DomainRuleException">The scheme is no short name, or the identifier is empty, too long, or an ORCID iD with a wrong digit.</exception>
    internal static PersonIdentifier Of(Guid personId, PersonIdentity typed)
    {
        var identity = Clean(typed);
        return new() { PersonId = personId, Scheme = identity.Scheme, Value = identity.Value };
    }

    /// <summary>The identifier in the form in which it is stored and compared.</summary>
    /// <exception cref="DomainRuleException">The scheme is no short name, or the identifier is empty, too long, or an ORCID iD with a wrong digit.</exception>
    internal static PersonIdentity Clean(PersonIdentity typed)
    {
        var (scheme, value) = (CleanText.Line(typed.Scheme).ToLowerInvariant(), CleanText.Line(typed.Value));
        if (scheme.Length is 0 or > PersonIdentity.MaxScheme || !scheme.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        {
            throw new DomainRuleException("person.scheme", "Name the system of an identifier by up to {0} letters, digits and hyphens, such as orcid.", PersonIdentity.MaxScheme) { Field = "Identities" };
        }

        if (value.Length is 0 or > PersonIdentity.MaxValue)
        {
            throw new DomainRuleException("person.identifier", "An identifier has between 1 and {0} characters.", PersonIdentity.MaxValue) { Field = "Identities" };
        }

        return scheme != PersonIdentity.Orcid ? new(scheme, value) : new(scheme, OrcidId.Read(value)
            ?? throw new DomainRuleException("person.orcid", "“{0}” is not an ORCID iD: one of its digits is wrong or missing. Copy it from the person’s page at ORCID.", value) { Field = "Identities" });
    }
}
