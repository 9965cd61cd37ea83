namespace EventsHub.Registrations.Domain;

/// <summary>A payment or refund that somebody noted by hand, and that no line of a statement is said to be.</summary>
/// <param name="EntryId">Id of the ledger entry.</param>
/// <param name="AmountMinor">The amount in minor units; less than 0 for a refund.</param>
/// <param name="At">When it was noted (UTC).</param>
public sealed record NotedMoney(Guid EntryId, long AmountMinor, DateTime At);
