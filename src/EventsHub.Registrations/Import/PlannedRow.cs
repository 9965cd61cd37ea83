using EventsHub.Conference.Contracts;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Registering;

namespace EventsHub.Registrations.Import;

/// <summary>One row of a file and what becomes of it.</summary>
internal sealed record PlannedRow(ImportedPerson From, ImportOutcome Outcome, string Key, IReadOnlyList<string> Messages)
{
    /// <summary>Ticket and options of a new person, ticket first.</summary>
    public IReadOnlyList<ProductOffer> Products { get; init; } = [];

    /// <summary>The person who is here already.</summary>
    public Registration? Existing { get; init; }

    /// <summary>The details after an update.</summary>
    public AttendeeInput? Details { get; init; }
}
