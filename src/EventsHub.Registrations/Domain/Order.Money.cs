using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Finance;
using EventsHub.Registrations.Contracts;

namespace EventsHub.Registrations.Domain;

/// <summary>What came in, what went back, and what of it counts towards which line.</summary>
public sealed partial class Order
{
    /// <summary>Writes down that money came in. It is counted towards the lines that are not paid yet, oldest first. Facts can always be written down, also
    /// for an order that was cancelled.</summary>
    /// <param name="id">Given by whoever notes it; the same one again changes nothing.</param>
    /// <param name="amountMinor">The amount in minor units, more than 0.</param>
    /// <param name="by">Id of the account that notes it; null when no account does.</param>
    /// <param name="utc">The present time (UTC).</param>
    /// <param name="note">A note for staff; null for none.</param>
    /// <exception cref="DomainRuleException">The amount is 0 or less.</exception>
    public void Receive(Guid id, long amountMinor, Guid? by, DateTime utc, string? note = null)
    {
        if (IsNoted(id))
        {
            return;
        }

        RequireAmount(amountMinor);
        var wasOwed = BalanceMinor > 0;
        _ledger.Add(LedgerEntry.ForOrder(id, this, LedgerKind.Payment, amountMinor, by, utc, note));
        Settle(utc);
        Raise(new MoneyReceived(EventId, Id, amountMinor));
        if (wasOwed && BalanceMinor <= 0)
        {
            Raise(new OrderPaid(EventId, Id));
            ConfirmWhatIsPaid();
        }
    }

    /// <summary>Writes down that money went back to the buyer. What no line needs goes first, then what is kept of cancelled lines, then what was
    /// paid for the others, the last first.</summary>
    /// <param name="id">Given by whoever notes it; the same one again changes nothing.</param>
    /// <param name="amountMinor">The amount in minor units, more than 0.</param>
    /// <param name="by">Id of the account that notes it; null when no account does.</param>
    /// <param name="utc">The present time (UTC).</param>
    /// <param name="note">A note for staff; null for none.</param>
    /// <exception cref="DomainRuleException">The amount is 0 or less, or more than was paid.</exception>
    public void PayBack(Guid id, long amountMinor, Guid? by, DateTime utc, string? note = null)
    {
        if (IsNoted(id))
        {
            return;
        }

        RequireAmount(amountMinor);
        if (amountMinor > PaidMinor)
        {
            throw new DomainRuleException("order.refund-too-large", "Only {0} was paid, so no more than that can go back.", Amounts.Show(PaidMinor, Currency)) { Field = "Amount" };
        }

        var missing = amountMinor - CreditMinor;
        foreach (var line in InOrder().Reverse().OrderBy(l => l.CancelledAt is null).TakeWhile(_ => missing > 0))
        {
            var released = Math.Min(missing, PaidForMinor(line));
            Release(line, released, utc);
            missing -= released;
        }

        _ledger.Add(LedgerEntry.ForOrder(id, this, LedgerKind.Refund, amountMinor, by, utc, note));
        Settle(utc);
        Raise(new MoneyPaidBack(EventId, Id, amountMinor));
        if (!Registrations.Any(IsOrderedBy))
        {
            Raise(new BuyerAffected(EventId, Id, BuyerNews.PaidBack));
        }
    }

    /// <summary>Writes down that the whole balance came in. Does nothing when nothing is left to pay.</summary>
    public void MarkPaid(Guid? by, DateTime utc)
    {
        if (BalanceMinor > 0)
        {
            Receive(Guid.CreateVersion7(), BalanceMinor, by, utc);
        }
    }

    // What is kept follows from what was paid for the line until now; only after all lines are cancelled is the money that became free counted anew.
    private void Cancel(OrderLine line, int keptPercent, DateTime utc)
    {
        var kept = KeptOf(line, keptPercent);
        Release(line, PaidForMinor(line) - kept, utc);
        line.Cancel(utc);
    }

    private bool IsNoted(Guid id) => Ledger.Any(e => e.Id == id);

    private static void RequireAmount(long minor)
    {
        if (minor <= 0)
        {
            throw new DomainRuleException("order.amount", "Give an amount of more than 0.") { Field = "Amount" };
        }
    }

    // The ticket comes before the options ordered with it.
    private IEnumerable<OrderLine> InOrder() => Lines.OrderBy(l => l.AddedAt).ThenBy(l => l.Kind).ThenBy(l => l.Id);

    private void Release(OrderLine line, long amountMinor, DateTime utc)
    {
        if (amountMinor > 0)
        {
            _ledger.Add(LedgerEntry.ForLine(line, LedgerKind.Release, amountMinor, utc));
        }
    }

    // Counts free money towards what is not paid, and draws total, paid and kept sums and status from lines and ledger.
    private void Settle(DateTime utc)
    {
        PaidMinor = Ledger.Sum(e => e.Kind switch { LedgerKind.Payment => e.AmountMinor, LedgerKind.Refund => -e.AmountMinor, _ => 0 });
        foreach (var line in InOrder())
        {
            if (line.CancelledAt is not null)
            {
                line.Keep(PaidForMinor(line));
            }
            else if (line.Status == OrderLineStatus.Sold && Math.Min(CreditMinor, line.PriceMinor - PaidForMinor(line)) is > 0 and var amount)
            {
                _ledger.Add(LedgerEntry.ForLine(line, LedgerKind.Allocation, amount, utc));
            }
        }

        TotalMinor = Lines.Sum(l => l.ChargedMinor);

        Status = Registrations.Count > 0 && Registrations.All(r => r.Status == RegistrationStatus.Cancelled) ? OrderStatus.Cancelled
            : !Registrations.Any(r => r.Status.IsSold()) ? OrderStatus.Open
            : BalanceMinor > 0 ? OrderStatus.Pending
            : OrderStatus.Paid;
    }
}
