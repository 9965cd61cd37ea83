namespace EventsHub.Registrations.Domain;

/// <summary>Something about a statement that staff should know.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="AmountMinor">By how much sums differ, in minor units of the account's currency; 0 where it is no sum.</param>
/// <param name="Count">How many lines it is about; 0 where it is about none.</param>
public sealed record BankNote(BankNoteKind Kind, long AmountMinor = 0, int Count = 0);
