namespace EventsHub.Registrations.Domain;

/// <summary>One booking on an account as a file tells it. A booking may be of several payments, which are its parts.</summary>
public sealed record BankEntry
{
    /// <summary>The day on which the bank booked it.</summary>
    public required DateOnly BookedOn { get; init; }

    /// <summary>The day from which it bears interest; null when not said.</summary>
    public DateOnly? ValueOn { get; init; }

    /// <summary>The amount of the booking in minor units; less than 0 when money went out.</summary>
    public required long AmountMinor { get; init; }

    /// <summary>ISO 4217 code of the account's currency.</summary>
    public required string Currency { get; init; }

    /// <summary>What it is.</summary>
    public required BankMovement Movement { get; init; }

    /// <summary>The bank's own reference of the booking; null for none.</summary>
    public string? BankReference { get; init => field = BankLine.CutReference(value); }

    /// <summary>The payments that it is made of: at least one, whose amounts add up to it.</summary>
    public required IReadOnlyList<BankEntryPart> Parts { get; init; }
}
