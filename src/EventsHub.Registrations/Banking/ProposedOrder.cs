using EventsHub.Registrations.Domain;

namespace EventsHub.Registrations.Banking;

/// <summary>An order to which a line could belong, as pages and programs show it.</summary>
/// <param name="EventCode">The code of the event.</param>
/// <param name="OrderCode">The code of the order.</param>
/// <param name="RegistrationCode">The code of its first registration, where its page is.</param>
/// <param name="Payer">Who pays.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Reasons">Why, the strongest reason first.</param>
/// <param name="Standing">Where the order stands.</param>
/// <param name="DueMinor">What is left to pay in minor units; less than 0 when money is to be paid back.</param>
/// <param name="Currency">ISO 4217 code of the amount.</param>
/// <param name="NotedId">Id of the ledger entry by which the same money was noted by hand; null for none. Placing the line then books nothing.</param>
/// <param name="NotedAt">When it was noted (UTC); null for none.</param>
public sealed record ProposedOrder(
    string EventCode, string OrderCode, string RegistrationCode, string Payer, MatchCertainty Certainty, IReadOnlyList<MatchReason> Reasons, OrderStanding Standing, long DueMinor, string Currency,
    Guid? NotedId, DateTime? NotedAt)
{
    internal static ProposedOrder Of(PaymentMatch match) => new(
        match.Order.EventCode, match.Order.Code, match.Order.RegistrationCodes[0], match.Order.Payer, match.Certainty, match.Reasons, match.Order.Standing, match.Order.DueMinor, match.Order.Currency,
        match.Noted?.EntryId, match.Noted?.At);
}
