using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Domain;

/// <summary>One payment or refund in a <see cref="DayClosing"/>, as it was when the day was closed.</summary>
public sealed class ClosedEntry : Entity
{
    private ClosedEntry()
    {
    }

    /// <summary>Id of the closing.</summary>
    public Guid ClosingId { get; private set; }

    /// <summary>Its place in the closing, beginning with 1.</summary>
    public int Position { get; private set; }

    /// <summary>Id of the ledger entry, which is in one closing only.</summary>
    public Guid EntryId { get; private set; }

    /// <summary>When it was noted (UTC).</summary>
    public DateTime At { get; private set; }

    /// <summary>The day at the venue.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>True when its day was closed already.</summary>
    public bool IsLate { get; private set; }

    /// <summary>Id of the account of whoever took it; null for nobody known.</summary>
    public Guid? By { get; private set; }

    /// <summary>Their name, as it was then; empty for nobody known.</summary>
    public string ByName { get; private set; } = "";

    /// <summary>The code of the order.</summary>
    public string OrderCode { get; private set; } = "";

    /// <summary>Who pays, as it was then.</summary>
    public string Payer { get; private set; } = "";

    /// <summary>In cash or by card.</summary>
    public MoneyMethod Method { get; private set; }

    /// <summary>The amount in minor units; less than 0 when it went back.</summary>
    public long AmountMinor { get; private set; }

    /// <summary>ISO 4217 code of the amount.</summary>
    public string Currency { get; private set; } = "";

    /// <summary>True when it takes back what was noted by mistake.</summary>
    public bool IsReversal { get; private set; }

    /// <summary>What was noted with it; null for nothing.</summary>
    public string? Note { get; private set; }

    internal static ClosedEntry Of(DayClosing closing, int position, DeskMoney money, bool isLate) => new()
    {
        ClosingId = closing.Id, Position = position, EntryId = money.EntryId, At = money.At, Day = money.Day, IsLate = isLate, By = money.By, ByName = money.ByName, OrderCode = money.OrderCode, Payer = money.Payer,
        Method = money.Method, AmountMinor = money.AmountMinor, Currency = money.Currency, IsReversal = money.IsReversal, Note = money.Note,
    };
}
