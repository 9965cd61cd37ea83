using EventsHub.Conference.Contracts;

namespace EventsHub.Registrations.Domain;

/// <summary>Why the organisers have to decide again about somebody whom they have let come: what the person has changed since.</summary>
/// <param name="Details">The details that have changed.</param>
/// <param name="Questions">The keys of the questions whose answers have changed.</param>
public sealed record ChangedDetails(IReadOnlyList<ApprovedDetail> Details, IReadOnlyList<string> Questions)
{
    /// <summary>True when nothing has changed.</summary>
    public bool IsEmpty => Details.Count + Questions.Count == 0;

    internal ChangedDetails And(ChangedDetails others) => new([.. Details.Union(others.Details).Order()], [.. Questions.Union(others.Questions).Order(StringComparer.Ordinal)]);
}
