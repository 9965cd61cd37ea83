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
    /// <param name="amount">The amount, more than 0, in the currency of the order.</param>
    /// <param name="by">Id of the account that notes it; null when no account does.</param>
    /// <param name="utc">The present time (UTC).</param>
    /// <param name="note">A note for staff; null for none.</param>
    /// <param name="method">By which way it came; null when nobody says so.</param>
    /// <exception cref="DomainRuleException">The amount is 0 or less.</exception>
    public void Receive(Guid id, Money amount, Guid? by, DateTime utc, string? note = null, MoneyMethod? method = null)
    {
        if (IsNoted(id))
        {
            return;
        }

        RequireAmount(amount);
        var wasOwed = Balance.IsPositive;
        _ledger.Add(LedgerEntry.ForOrder(id, this, LedgerKind.Payment, amount, by, utc, note, method));
        Settle(utc);
        Raise(new MoneyReceived(EventId, Id, amount));
        if (wasOwed && !Balance.IsPositive)
        {
            Raise(new OrderPaid(EventId, Id));
            ConfirmWhatIsPaid();
        }
    }

    /// <summary>Writes down that money went back to the buyer. What no line needs goes first, then what is kept of cancelled lines, then what was
    /// paid for the others, the last first.</summary>
    /// <param name="id">Given by whoever notes it; the same one again changes nothing.</param>
    /// <param name="amount">The amount, more than 0, in the currency of the order.</param>
    /// <param name="by">Id of the account that notes it; null when no account does.</param>
    /// <param name="utc">The present time (UTC).</param>
    /// <param name="note">A note for staff; null for none.</param>
    /// <param name="method">By which way it went; null when nobody says so.</param>
    /// <exception cref="DomainRuleException">The amount is 0 or less, or more than was paid.</exception>
    public void PayBack(Guid id, Money amount, Guid? by, DateTime utc, string? note = null, MoneyMethod? method = null)
    {
        if (IsNoted(id))
        {
            return;
        }

        TakeOut(LedgerEntry.ForOrder(id, this, LedgerKind.Refund, amount, by, utc, note, method), utc);
        Raise(new MoneyPaidBack(EventId, Id, amount));
        if (!Registrations.Any(IsOrderedBy))
        {
            Raise(new BuyerAffected(EventId, Id, BuyerNews.PaidBack));
        }
    }

    /// <summary>Writes down that a payment or refund noted here was none of this order, by an entry the other way. No money moved, so nobody is told that any did.</summary>
    /// <param name="entryId">Id of the ledger entry. Taken back again, nothing changes.</param>
    /// <param name="by">Id of the account that notes it; null when no account does.</param>
    /// <param name="utc">The present time (UTC).</param>
    /// <param name="note">Why, for staff.</param>
    /// <exception cref="DomainRuleException">There is no such payment or refund, or the money of the payment went back already.</exception>
    public void TakeBack(Guid entryId, Guid? by, DateTime utc, string? note)
    {
        if (Ledger.Any(e => e.Reverses == entryId))
        {
            return;
        }

        var wrong = Ledger.FirstOrDefault(e => e.Id == entryId && e.Kind is (LedgerKind.Payment or LedgerKind.Refund))
            ?? throw new DomainRuleException("order.no-payment", "This order has no such payment.");
        if (wrong.Kind == LedgerKind.Payment)
        {
            TakeOut(LedgerEntry.ForOrder(Guid.CreateVersion7(), this, LedgerKind.Refund, wrong.Amount, by, utc, note, wrong.Method, wrong.Id), utc);
            return;
        }

        _ledger.Add(LedgerEntry.ForOrder(Guid.CreateVersion7(), this, LedgerKind.Payment, wrong.Amount, by, utc, note, wrong.Method, wrong.Id));
        Settle(utc);
        ConfirmWhatIsPaid();
    }

    // What no line needs goes first, then what is kept of cancelled lines, then what was paid for the others, the last first.
    private void TakeOut(LedgerEntry refund, DateTime utc)
    {
        RequireAmount(refund.Amount);
        if (refund.Amount > Paid)
        {
            throw new DomainRuleException("order.refund-too-large", "Only {0} was paid, so no more than that can go back.", Amounts.Show(Paid)) { Field = "Amount" };
        }

        var missing = refund.Amount - Credit;
        foreach (var line in LinesInOrder().Reverse().OrderBy(l => l.CancelledAt is null).TakeWhile(_ => missing.IsPositive))
        {
            var released = Money.Min(missing, PaidFor(line));
            Release(line, released, utc);
            missing -= released;
        }

        _ledger.Add(refund);
        Settle(utc);
    }

    /// <summary>Writes down that the whole balance came in. Does nothing when nothing is left to pay.</summary>
    /// <param name="by">Id of the account that notes it; null when no account does.</param>
    /// <param name="utc">The present time (UTC).</param>
    /// <param name="shown">The balance that whoever notes it was shown; null to take any.</param>
    /// <param name="method">By which way it came; null when nobody says so.</param>
    /// <exception cref="DomainRuleException">Another balance is to be paid than was shown.</exception>
    public void MarkPaid(Guid? by, DateTime utc, Money? shown = null, MoneyMethod? method = null)
    {
        if (!Balance.IsPositive)
        {
            return;
        }

        if (shown is { } seen && seen != Balance)
        {
            throw new DomainRuleException("order.balance-changed", "The amount to pay has changed in between. Check it and try again.");
        }

        Receive(Guid.CreateVersion7(), Balance, by, utc, method: method);
    }

    // What is kept follows from what was paid for the line until now; only after all lines are cancelled is the money that became free counted anew.
    private void Cancel(OrderLine line, int keptPercent, DateTime utc)
    {
        var kept = KeptOf(line, keptPercent);
        Release(line, PaidFor(line) - kept, utc);
        line.Cancel(utc);
    }

    private bool IsNoted(Guid id) => Ledger.Any(e => e.Id == id);

    /// <summary>An amount of the order, as somebody typed it in units of its currency.</summary>
    /// <exception cref="DomainRuleException">It has more decimals than the currency.</exception>
    public Money Amount(decimal typed) => Money.Exactly(typed, Currency)
        ?? throw new DomainRuleException("amount.decimals", "Amounts in {0} have {1} decimals at most.", Currency, Money.Decimals(Currency)) { Field = nameof(Amount) };

    /// <summary>The amount itself, once it is sure that it is in the currency of the order.</summary>
    /// <exception cref="InvalidOperationException">It is in another currency.</exception>
    internal Money Own(Money amount) => Money.Zero(Currency) + amount;

    private Money Sum(IEnumerable<Money> amounts) => Money.Sum(amounts, Currency);

    private void RequireAmount(Money amount)
    {
        if (!Own(amount).IsPositive)
        {
            throw new DomainRuleException("order.amount", "Give an amount of more than 0.") { Field = "Amount" };
        }
    }

    /// <summary>All lines in the order in which they were bought, the ticket before the options ordered with it.</summary>
    public IEnumerable<OrderLine> LinesInOrder() => Lines.OrderBy(l => l.AddedAt).ThenBy(l => l.Kind).ThenBy(l => l.Id);

    private void Release(OrderLine line, Money amount, DateTime utc)
    {
        if (amount.IsPositive)
        {
            _ledger.Add(LedgerEntry.ForLine(line, LedgerKind.Release, amount, utc));
        }
    }

    // Counts free money towards what is not paid, and draws total, paid and kept sums and status from lines and ledger.
    private void Settle(DateTime utc)
    {
        PaidMinor = Sum(Ledger.Select(e => e.Kind switch { LedgerKind.Payment => e.Amount, LedgerKind.Refund => -e.Amount, _ => Money.Zero(Currency) })).Minor;
        foreach (var line in LinesInOrder())
        {
            if (line.CancelledAt is not null)
            {
                line.Keep(PaidFor(line));
            }
            else if (line.Status == OrderLineStatus.Sold && Money.Min(Credit, line.Price - PaidFor(line)) is { IsPositive: true } amount)
            {
                _ledger.Add(LedgerEntry.ForLine(line, LedgerKind.Allocation, amount, utc));
            }
        }

        TotalMinor = Sum(Lines.Select(l => l.Charged)).Minor;

        Status = Registrations.Count > 0 && Registrations.All(r => r.Status == RegistrationStatus.Cancelled) ? OrderStatus.Cancelled
            : !Registrations.Any(r => r.Status.IsSold()) ? OrderStatus.Open
            : Balance.IsPositive ? OrderStatus.Pending
            : OrderStatus.Paid;
    }
}
