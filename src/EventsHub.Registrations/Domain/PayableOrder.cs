namespace EventsHub.Registrations.Domain;

/// <summary>What of an order is compared with lines of bank statements.</summary>
public sealed record PayableOrder
{
    /// <summary>Id of the order.</summary>
    public required Guid Id { get; init; }

    /// <summary>The code of the event.</summary>
    public required string EventCode { get; init; }

    /// <summary>The code of the order.</summary>
    public required string Code { get; init; }

    /// <summary>The codes of the registrations in it: at least one.</summary>
    public required IReadOnlyList<string> RegistrationCodes { get; init; }

    /// <summary>The name of whoever pays, to be shown.</summary>
    public required string Payer { get; init; }

    /// <summary>All names by which somebody may pay it: who orders, who is billed, who attends, also in Latin letters.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>ISO 4217 code of all amounts.</summary>
    public required string Currency { get; init; }

    /// <summary>What is left to pay in minor units, also for what would be sold once it is paid; less than 0 when money is to be paid back.</summary>
    public required long DueMinor { get; init; }

    /// <summary>Where it stands.</summary>
    public required OrderStanding Standing { get; init; }

    /// <summary>Money noted by hand that no statement has shown yet.</summary>
    public IReadOnlyList<NotedMoney> Noted { get; init; } = [];

    /// <summary>The refund that is on its way by a file for the bank; null for none.</summary>
    public RefundOnItsWay? Ordered { get; init; }
}
