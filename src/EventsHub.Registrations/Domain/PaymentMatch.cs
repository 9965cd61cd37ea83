namespace EventsHub.Registrations.Domain;

/// <summary>An order to which money on a bank statement could belong.</summary>
/// <param name="Order">The order.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Reasons">Why, the strongest reason first.</param>
/// <param name="Noted">The same money, noted by hand before; null for none. Placing the line then books nothing.</param>
public sealed record PaymentMatch(PayableOrder Order, MatchCertainty Certainty, IReadOnlyList<MatchReason> Reasons, NotedMoney? Noted);
