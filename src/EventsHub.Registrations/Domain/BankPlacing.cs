using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Finance;

namespace EventsHub.Registrations.Domain;

/// <summary>That money of a line of a bank statement belongs to an order. Who said so, and who took it back, stays.</summary>
public sealed class BankPlacing : Entity
{
    private BankPlacing()
    {
    }

    /// <summary>Id of the line.</summary>
    public Guid LineId { get; private set; }

    /// <summary>The line, whose currency the amount is in.</summary>
    internal BankLine Line { get; private set; } = null!;

    /// <summary>Id of the order.</summary>
    public Guid OrderId { get; private set; }

    /// <summary>How much of the line, without a sign.</summary>
    public Money Amount => new(AmountMinor, Line.Currency);

    /// <summary>The amount as it is stored, in minor units; for queries alone.</summary>
    internal long AmountMinor { get; private set; }

    /// <summary>Id of the ledger entry that says the same: its own, or one that was written by hand before.</summary>
    public Guid EntryId { get; private set; }

    /// <summary>The same while it counts, and null once it was taken back: no entry is two lines at once.</summary>
    internal Guid? CountsFor { get; private set; }

    /// <summary>True when it booked the money; false when that had been noted by hand.</summary>
    public bool IsBooked { get; private set; }

    /// <summary>When it was placed (UTC).</summary>
    public DateTime At { get; private set; }

    /// <summary>Id of the account that placed it; null for the operator.</summary>
    public Guid? By { get; private set; }

    /// <summary>When it was taken back (UTC); null while it counts.</summary>
    public DateTime? TakenBackAt { get; private set; }

    /// <summary>Id of the account that took it back; null for nobody or the operator.</summary>
    public Guid? TakenBackBy { get; private set; }

    /// <summary>Why it was taken back; null while it counts.</summary>
    public string? TakenBackReason { get; private set; }

    internal static BankPlacing Of(Guid id, BankLine line, Order order, Money amount, Guid? noted, Guid? by, DateTime utc) => new()
    {
        Id = id, LineId = line.Id, Line = line, OrderId = order.Id, AmountMinor = amount.Minor, EntryId = noted ?? id, CountsFor = noted ?? id, IsBooked = noted is null, By = by, At = utc,
    };

    internal void TakeBack(string reason, Guid? by, DateTime utc) => (TakenBackReason, TakenBackBy, TakenBackAt, CountsFor) = (reason, by, utc, null);
}
