namespace EventsHub.Registrations.Domain;

/// <summary>One line of a <see cref="JournalEntry"/>. One of both amounts is more than 0, and the other 0.</summary>
/// <param name="Role">What the account is for.</param>
/// <param name="Account">The number of the account.</param>
/// <param name="VatRate">The rate that sales and VAT are at, in hundredths of a percent; null for other accounts.</param>
/// <param name="DebitMinor">The debit, in minor units.</param>
/// <param name="CreditMinor">The credit, in minor units.</param>
public sealed record JournalLine(AccountRole Role, string Account, int? VatRate, long DebitMinor, long CreditMinor);
