namespace EventsHub.Registrations.Domain;

/// <summary>Money that came in or went back, with what the books say of its order.</summary>
public sealed record MoneyMoved
{
    /// <summary>Id of the entry of the ledger.</summary>
    public required Guid Id { get; init; }

    /// <summary>Id of the event.</summary>
    public required Guid EventId { get; init; }

    /// <summary>The code of the order.</summary>
    public required string OrderCode { get; init; }

    /// <summary>By which way it came or went.</summary>
    public required MoneyMethod Method { get; init; }

    /// <summary>The name of whoever pays.</summary>
    public required string PayerName { get; init; }

    /// <summary>A payment or a refund.</summary>
    public required LedgerKind Kind { get; init; }

    /// <summary>The amount, in minor units; more than 0.</summary>
    public required long AmountMinor { get; init; }

    /// <summary>ISO 4217 code of the amount.</summary>
    public required string Currency { get; init; }

    /// <summary>When it was written down (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>What staff noted; null for nothing.</summary>
    public string? Note { get; init; }
}
