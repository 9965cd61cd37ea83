namespace EventsHub.Registrations.Domain;

/// <summary>A refund that was ordered from the bank, as it is looked for on statements.</summary>
/// <param name="EndToEndId">Its reference.</param>
/// <param name="AmountMinor">The amount in cents.</param>
public sealed record RefundOnItsWay(string EndToEndId, long AmountMinor);
