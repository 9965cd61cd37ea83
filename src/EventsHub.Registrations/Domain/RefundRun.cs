using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Finance;
using EventsHub.Registrations.Contracts;

namespace EventsHub.Registrations.Domain;

/// <summary>Refunds ordered from the bank by one file. An order is in one run at a time; accounts of payees are kept until all is paid or taken back.</summary>
public sealed class RefundRun : AggregateRoot
{
    /// <summary>The only currency of SEPA.</summary>
    public const string Currency = "EUR";

    /// <summary>The most refunds in a file.</summary>
    public const int Most = 500;

    private readonly List<OrderedRefund> _refunds = [];

    private RefundRun()
    {
    }

    /// <summary>Id of the host.</summary>
    public Guid HostId { get; private set; }

    /// <summary>The number by which bank and host speak of it; also that of the message.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The account from which it is paid.</summary>
    public BankAccount Account { get; private set; } = null!;

    /// <summary>The day on which the bank is to pay.</summary>
    public DateOnly PayOn { get; private set; }

    /// <summary>When it was made (UTC).</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>Id of the account of whoever made it; null for the operator.</summary>
    public Guid? MadeBy { get; private set; }

    /// <summary>How far it has come.</summary>
    public RefundRunState State { get; private set; }

    /// <summary>When it was closed (UTC); null before.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>Why it was taken back; null unless it was.</summary>
    public string? TakenBackReason { get; private set; }

    /// <summary>Its refunds.</summary>
    public IReadOnlyList<OrderedRefund> Refunds => _refunds;

    /// <summary>The control sum of the file.</summary>
    public Money Total => Money.Sum(_refunds.Select(r => r.Amount), Currency);

    /// <summary>May what an order is owed be paid back by SEPA? In another currency it is paid by hand.</summary>
    public static Eligibility MayRefund(Order order) =>
        !order.Balance.IsNegative ? Eligibility.No("refund.nothing", "Nothing is to be paid back for this order.")
        : order.Currency != Currency ? Eligibility.No("refund.currency", "Only euros are paid back by SEPA. Pay this from your bank by hand, and note that on the page of the registration.")
        : Eligibility.Yes;

    /// <summary>Begins a run.</summary>
    /// <param name="hostId">Id of the host.</param>
    /// <param name="account">The account from which it is paid; null when the host has given none.</param>
    /// <param name="number">Its number: letters and digits, at most 20.</param>
    /// <param name="payOn">The day on which the bank is to pay.</param>
    /// <param name="by">Id of the account of whoever makes it; null for the operator.</param>
    /// <param name="utc">The present time (UTC).</param>
    /// <exception cref="DomainRuleException">The host has no account in SEPA.</exception>
    public static RefundRun Make(Guid hostId, BankAccount? account, string number, DateOnly payOn, Guid? by, DateTime utc) =>
        account is null || !Iban.IsSepa(account.Iban)
            ? throw new DomainRuleException("refund.no-account", "The host has no account in SEPA. An administrator gives it on the page of the host.")
            : new() { HostId = hostId, Account = account, Number = number, PayOn = payOn, MadeBy = by, MadeAt = utc };

    /// <summary>Orders the refund of all that is to be paid back for an order.</summary>
    /// <param name="order">The order.</param>
    /// <param name="payee">Whom it is paid to.</param>
    /// <param name="text">What the payee reads.</param>
    /// <exception cref="DomainRuleException">Nothing is to be paid back, or it cannot be paid to that account.</exception>
    public void Refund(Order order, Payee payee, string text)
    {
        MayRefund(order).Demand();
        payee.MayBePaid.Demand();
        _refunds.Add(OrderedRefund.Of(this, order, payee, text));
    }

    /// <summary>Notes that a refund was paid. Does nothing for one that is not on its way.</summary>
    public void Paid(OrderedRefund refund, DateTime utc)
    {
        if (!refund.IsOnItsWay)
        {
            return;
        }

        refund.Paid(utc);
        if (!_refunds.Exists(r => r.IsOnItsWay))
        {
            Close(RefundRunState.Paid, utc);
        }
    }

    /// <summary>Says that the bank did not carry out what is not known to be paid, so that it can be ordered anew.</summary>
    /// <exception cref="DomainRuleException">No reason is given, or all of it is paid.</exception>
    public void TakeBack(string reason, DateTime utc)
    {
        if (State != RefundRunState.Ordered)
        {
            throw new DomainRuleException("refund.closed", "This run is closed already.");
        }

        if (reason.Length is 0 or > BankLine.MaxReason)
        {
            throw new DomainRuleException("bank.reason", "Say why, in {0} characters at most.", BankLine.MaxReason) { Field = "Reason" };
        }

        TakenBackReason = reason;
        Close(RefundRunState.TakenBack, utc);
    }

    /// <inheritdoc/>
    protected override void Tell(RootChange change, IReadOnlySet<string> properties)
    {
        if (change == RootChange.Added)
        {
            Raise(new RefundsOrdered(Id));
        }
    }

    private void Close(RefundRunState state, DateTime utc)
    {
        (State, ClosedAt) = (state, utc);
        foreach (var refund in _refunds)
        {
            refund.Stop();
            refund.ForgetAccount();
        }

        Raise(new RefundRunClosed(Id));
    }
}
