using EventsHub.Kernel.Domain;

namespace EventsHub.People.Domain;

/// <summary>An address that a person had until they got another, kept until it was told. Whoever reads mail there learns that links to it have ended.</summary>
public sealed class FormerAddress : Entity
{
    private FormerAddress()
    {
    }

    /// <summary>Id of the person.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The address, as it was typed.</summary>
    public string Email { get; private set; } = "";

    internal static FormerAddress Of(Person person) => new() { PersonId = person.Id, Email = person.Email };
}
