using EventsHub.Kernel.People;

namespace EventsHub.People.Contracts;

/// <summary>What is known of a person of an event, for the modules whose rows are roles of them.</summary>
public sealed record PersonRow
{
    /// <summary>Id of the person.</summary>
    public required Guid Id { get; init; }

    /// <summary>Id of the event.</summary>
    public required Guid EventId { get; init; }

    /// <summary>The name in its own script and, where that differs, in Latin letters.</summary>
    public required PersonName Name { get; init; }

    /// <summary>The e-mail address; empty when not known.</summary>
    public required string Email { get; init; }

    /// <summary>The address in the form in which addresses are compared; empty when not known.</summary>
    public required string EmailNormalized { get; init; }

    /// <summary>The telephone number; empty when not known.</summary>
    public required string Phone { get; init; }

    /// <summary>The institution; empty when not known.</summary>
    public required string Affiliation { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of the country; empty when not known.</summary>
    public required string Country { get; init; }

    /// <summary>The language of mails (BCP 47); empty when not known.</summary>
    public required string Language { get; init; }

    /// <summary>Id of the person with whom this one was merged; null for everybody else.</summary>
    public required Guid? MergedIntoId { get; init; }
}
