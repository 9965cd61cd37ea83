using EventsHub.Kernel.Text;

namespace EventsHub.Registrations.Domain;

/// <summary>One payment of a <see cref="BankEntry"/>. Its texts are clean and as long as they can be stored, so that what a file says can be compared with what is stored.</summary>
public sealed record BankEntryPart
{
    /// <param name="amountMinor">The amount in minor units; less than 0 when money went out.</param>
    /// <param name="name">The other side as the file names it.</param>
    /// <param name="iban">Its account, without blanks; null for none.</param>
    /// <param name="text">What was written with it.</param>
    /// <param name="reference">The structured creditor reference; null for none.</param>
    /// <param name="endToEndId">The reference of whoever ordered it; null for none.</param>
    public BankEntryPart(long amountMinor, string name, string? iban, string text, string? reference, string? endToEndId) => (AmountMinor, Name, Iban, Text, Reference, EndToEndId) = (
        amountMinor, CleanText.Cut(CleanText.Line(name), BankLine.MaxName), iban, CleanText.Cut(CleanText.Line(text), BankLine.MaxText), BankLine.CutReference(reference), BankLine.CutReference(endToEndId));

    /// <summary>The amount in minor units; less than 0 when money went out.</summary>
    public long AmountMinor { get; }

    /// <summary>The other side: who paid or, when money went out, who was paid; empty when not said.</summary>
    public string Name { get; }

    /// <summary>The account of the other side, without blanks; null when not said, or when it is no IBAN.</summary>
    public string? Iban { get; }

    /// <summary>What was written with it.</summary>
    public string Text { get; }

    /// <summary>The structured creditor reference (ISO 11649 or another); null for none.</summary>
    public string? Reference { get; }

    /// <summary>The reference that whoever ordered the payment gave it; null for none.</summary>
    public string? EndToEndId { get; init; }
}
