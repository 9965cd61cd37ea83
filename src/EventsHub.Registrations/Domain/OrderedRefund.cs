using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Finance;

namespace EventsHub.Registrations.Domain;

/// <summary>One refund in a <see cref="RefundRun"/>.</summary>
public sealed class OrderedRefund : Entity
{
    private OrderedRefund()
    {
    }

    /// <summary>Id of the run.</summary>
    public Guid RunId { get; private set; }

    /// <summary>Id of the order.</summary>
    public Guid OrderId { get; private set; }

    /// <summary>The same as long as the refund is on its way, and null afterwards: no order is in two files at once.</summary>
    internal Guid? OnItsWayFor { get; private set; }

    /// <summary>The amount in euros.</summary>
    public Money Amount => new(AmountMinor, RefundRun.Currency);

    /// <summary>The amount as it is stored, in cents; for queries alone.</summary>
    internal long AmountMinor { get; private set; }

    /// <summary>The reference by which the payment is recognised on statements, unique.</summary>
    public string EndToEndId { get; private set; } = "";

    /// <summary>What the payee reads.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Whom it is paid to; null once the run is closed, when the account is no longer needed.</summary>
    public Payee? Payee { get; private set; }

    /// <summary>The last four characters of the IBAN, which stay.</summary>
    public string IbanEnd { get; private set; } = "";

    /// <summary>True when the name went to the bank in other letters than it was given, or cut.</summary>
    public bool IsNameChanged { get; private set; }

    /// <summary>When it was known to be paid (UTC); null before.</summary>
    public DateTime? PaidAt { get; private set; }

    internal bool IsOnItsWay => OnItsWayFor is not null;

    internal static OrderedRefund Of(RefundRun run, Order order, Payee payee, string text) => new()
    {
        RunId = run.Id, OrderId = order.Id, OnItsWayFor = order.Id, AmountMinor = -order.Balance.Minor, Payee = payee, IbanEnd = payee.Iban[^4..], IsNameChanged = payee.SepaName != payee.Holder,
        EndToEndId = $"{run.Number}-{order.Code}", Text = SepaText.Of(text, 140),
    };

    internal void Paid(DateTime utc) => (PaidAt, OnItsWayFor) = (utc, null);

    internal void Stop() => OnItsWayFor = null;

    internal void ForgetAccount() => Payee = null;
}
