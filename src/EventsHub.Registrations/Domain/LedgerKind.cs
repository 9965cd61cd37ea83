namespace EventsHub.Registrations.Domain;

/// <summary>What a <see cref="LedgerEntry"/> says about money.</summary>
public enum LedgerKind
{
    /// <summary>Money came in from the buyer.</summary>
    Payment,

    /// <summary>Money went back to the buyer.</summary>
    Refund,

    /// <summary>Money that came in was counted towards one line.</summary>
    Allocation,

    /// <summary>Money was taken off a line again, because the line costs less now or the money went back.</summary>
    Release,
}
