namespace EventsHub.Registrations.Domain;

/// <summary>A statement as a file tells it.</summary>
public sealed record StatementContent
{
    /// <summary>The form of the file.</summary>
    public required BankFormat Format { get; init; }

    /// <summary>The account as the file names it; empty when it does not.</summary>
    public required string Account { get; init; }

    /// <summary>ISO 4217 code of the account's currency.</summary>
    public required string Currency { get; init; }

    /// <summary>The number that the bank gave the statement; null for none.</summary>
    public string? Reference { get; init; }

    /// <summary>The balance before the first booking in minor units; null when not said.</summary>
    public long? OpeningMinor { get; init; }

    /// <summary>The balance after the last booking in minor units; null when not said.</summary>
    public long? ClosingMinor { get; init; }

    /// <summary>The bookings in the order of the file.</summary>
    public required IReadOnlyList<BankEntry> Entries { get; init; }

    /// <summary>What staff should know about it.</summary>
    public IReadOnlyList<BankNote> Notes { get; init; } = [];

    /// <summary>For a table, how it is laid out.</summary>
    public BankLayout? Layout { get; init; }

    /// <summary>The statement with a note when its balances do not add up.</summary>
    public StatementContent Checked() =>
        OpeningMinor is { } opening && ClosingMinor is { } closing && closing - opening - Entries.Sum(e => e.AmountMinor) is not 0 and var gap
            ? this with { Notes = [.. Notes, new(BankNoteKind.BalancesDiffer, gap)] }
            : this;
}
