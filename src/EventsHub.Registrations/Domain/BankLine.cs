using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Contracts;

namespace EventsHub.Registrations.Domain;

/// <summary>One payment on an account of the host. What a bank says of it never changes; where its money belongs is said by its <see cref="Placings"/>. No two lines have the same account, day, booked amount,
/// currency, <see cref="Occurrence"/> and <see cref="Part"/>, which keeps a booking from being taken in twice.</summary>
public sealed class BankLine : AggregateRoot
{
    /// <summary>The longest text of a line, in characters.</summary>
    public const int MaxText = 1000;

    /// <summary>The longest name of the other side, in characters.</summary>
    public const int MaxName = 140;

    /// <summary>The longest reference, in characters.</summary>
    public const int MaxReference = 70;

    /// <summary>How many months after its booking the account of whoever paid is kept.</summary>
    public const int MonthsWithIban = 13;

    /// <summary>The longest account number, in characters.</summary>
    public const int MaxAccount = 40;

    /// <summary>The longest reason, in characters.</summary>
    public const int MaxReason = 200;

    internal const int MaxSearchKey = 1500;

    private readonly List<BankPlacing> _placings = [];

    private BankLine()
    {
    }

    /// <summary>Id of the host.</summary>
    public Guid HostId { get; private set; }

    /// <summary>Id of the statement.</summary>
    public Guid StatementId { get; private set; }

    /// <summary>Its place in the statement, beginning with 1.</summary>
    public int Position { get; private set; }

    /// <summary>The account of the host, as in <see cref="BankStatement.Account"/>.</summary>
    public string Account { get; private set; } = "";

    /// <summary>The day on which the bank booked it.</summary>
    public DateOnly BookedOn { get; private set; }

    /// <summary>The day from which it bears interest; null when not said.</summary>
    public DateOnly? ValueOn { get; private set; }

    /// <summary>The amount of the booking that it is a part of, in minor units.</summary>
    internal long EntryMinor { get; private set; }

    /// <summary>Which of the bookings of one day and amount it is, beginning with 0: two equal ones are two.</summary>
    public int Occurrence { get; private set; }

    /// <summary>Which part of the booking it is, beginning with 0.</summary>
    public int Part { get; private set; }

    /// <summary>What it is.</summary>
    public BankMovement Movement { get; private set; }

    /// <summary>ISO 4217 code of the amount.</summary>
    public string Currency { get; private set; } = "";

    /// <summary>The amount; less than 0 when money went out.</summary>
    public Money Amount => new(AmountMinor, Currency);

    /// <summary>The amount as it is stored, in minor units; for queries alone.</summary>
    internal long AmountMinor { get; private set; }

    /// <summary>Who paid or was paid; empty when not said.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The account of who paid or was paid; null when not said, or when it was erased.</summary>
    public string? Iban { get; private set; }

    /// <summary>What was written with it.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The structured creditor reference; null for none.</summary>
    public string? Reference { get; private set; }

    /// <summary>The reference of whoever ordered the payment; null for none.</summary>
    public string? EndToEndId { get; private set; }

    /// <summary>The bank's own reference; null for none.</summary>
    public string? BankReference { get; private set; }

    /// <summary>Everything by which it is found, folded for searching.</summary>
    public string SearchKey { get; private set; } = "";

    /// <summary>True when a line was here before that could be the same, though nothing says so. It is never placed without somebody looking.</summary>
    public bool MayBeTwin { get; private set; }

    /// <summary>What is still to be done about it.</summary>
    public BankLineState State { get; private set; }

    /// <summary>Why it was set aside; null while it is not.</summary>
    public string? AsideReason { get; private set; }

    /// <summary>Id of the account of whoever set it aside; null for nobody or the operator.</summary>
    public Guid? AsideBy { get; private set; }

    /// <summary>When it was set aside (UTC); null while it is not.</summary>
    public DateTime? AsideAt { get; private set; }

    /// <summary>Where its money was placed, also what was taken back.</summary>
    public IReadOnlyList<BankPlacing> Placings => _placings;

    /// <summary>What is placed and not taken back, without a sign.</summary>
    public Money PlacedAmount => Money.Sum(_placings.Where(p => p.TakenBackAt is null).Select(p => p.Amount), Currency);

    /// <summary>What is not placed yet, without a sign.</summary>
    public Money Left => (Amount.IsNegative ? -Amount : Amount) - PlacedAmount;

    /// <summary>What placing it books on an order.</summary>
    public LedgerKind Books => AmountMinor < 0 ? LedgerKind.Refund : LedgerKind.Payment;

    /// <summary>May its money be placed on an order? What came in may, until all of it is; what went out may, to say which refund it was.</summary>
    public Eligibility MayBePlaced =>
        Movement is BankMovement.Charge or BankMovement.Returned ? Eligibility.No("bank.no-income", "Charges, returns and reversals are no payments of an order. If it changes what somebody has paid, note that on the page of the registration.")
        : State == BankLineState.Aside ? Eligibility.No("bank.aside", "This line was set aside. Take it up again first.")
        : !Left.IsPositive ? Eligibility.No("bank.placed", "All of this line is placed already.")
        : Eligibility.Yes;

    /// <summary>Takes in the parts of a booking.</summary>
    /// <param name="statement">The statement that it is on.</param>
    /// <param name="entry">The booking.</param>
    /// <param name="occurrence">How many bookings of its day and amount are here already.</param>
    /// <param name="mayBeTwin">True when one of them could be the same.</param>
    /// <param name="position">The place of its first part in the statement.</param>
    public static IEnumerable<BankLine> Of(BankStatement statement, BankEntry entry, int occurrence, bool mayBeTwin, int position) => entry.Parts.Select((part, i) => new BankLine
    {
        HostId = statement.HostId,
        StatementId = statement.Id,
        Position = position + i,
        Account = statement.Account,
        BookedOn = entry.BookedOn,
        ValueOn = entry.ValueOn,
        EntryMinor = entry.AmountMinor,
        Occurrence = occurrence,
        Part = i,
        Movement = entry.Movement,
        Currency = entry.Currency,
        AmountMinor = part.AmountMinor,
        Name = part.Name,
        Iban = part.Iban,
        Text = part.Text,
        Reference = part.Reference,
        EndToEndId = part.EndToEndId,
        BankReference = entry.BankReference,
        SearchKey = CleanText.Cut(SearchText.Fold(part.Name, part.Reference, part.EndToEndId, part.Text), MaxSearchKey),
        MayBeTwin = mayBeTwin,
        State = entry.Movement == BankMovement.Received ? BankLineState.Open : BankLineState.Shown,
    });

    /// <summary>Says where money of the line belongs.</summary>
    /// <param name="id">Id of the placing, which is also that of the ledger entry it books.</param>
    /// <param name="order">The order.</param>
    /// <param name="amount">How much of the line, without a sign.</param>
    /// <param name="noted">A ledger entry that says the same and was written by hand before, so that nothing is booked; null to book.</param>
    /// <param name="by">Id of the account that places it; null for the operator.</param>
    /// <param name="utc">The present time (UTC).</param>
    /// <exception cref="DomainRuleException">It may not be placed, is in another currency, or the amount is 0 or more than what is left.</exception>
    public BankPlacing Place(Guid id, Order order, Money amount, LedgerEntry? noted, Guid? by, DateTime utc)
    {
        MayBePlaced.Demand();
        if (order.Currency != Currency)
        {
            throw new DomainRuleException("bank.currency", "The line is in {0} and the order in {1}. Ask the bank what came of it, and note that on the page of the registration.", Currency, order.Currency);
        }

        if (!amount.IsPositive || amount > Left)
        {
            throw new DomainRuleException("bank.amount", "Give an amount of more than 0 and not more than what is left of the line.") { Field = "Amount" };
        }

        if (noted is not null && (noted.OrderId != order.Id || noted.Amount != amount || noted.Kind != Books))
        {
            throw new DomainRuleException("bank.not-noted", "What was noted by hand is another amount, or of another order.");
        }

        var placing = BankPlacing.Of(id, this, order, amount, noted?.Id, by, utc);
        _placings.Add(placing);
        Settle();
        Raise(new BankLinePlaced(Id, order.EventId, order.Id));
        return placing;
    }

    /// <summary>Takes a placing back, so that the money can be placed elsewhere.</summary>
    /// <param name="placingId">Id of the placing.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Id of the account that takes it back; null for the operator.</param>
    /// <param name="utc">The present time (UTC).</param>
    /// <returns>The placing; null when it was taken back before.</returns>
    /// <exception cref="DomainRuleException">There is no such placing, or no reason.</exception>
    public BankPlacing? TakeBack(Guid placingId, string reason, Guid? by, DateTime utc)
    {
        RequireReason(reason);
        var placing = _placings.Find(p => p.Id == placingId) ?? throw new DomainRuleException("bank.no-placing", "This line was not placed there.");
        if (placing.TakenBackAt is not null)
        {
            return null;
        }

        placing.TakeBack(reason, by, utc);
        Settle();
        Raise(new BankPlacingTakenBack(Id, placing.OrderId));
        return placing;
    }

    /// <summary>Says that the line belongs to no order.</summary>
    /// <exception cref="DomainRuleException">No reason is given, or some of it is placed.</exception>
    public void SetAside(string reason, Guid? by, DateTime utc)
    {
        RequireReason(reason);
        if (PlacedAmount.IsPositive)
        {
            throw new DomainRuleException("bank.aside-placed", "Some of this line is placed. Take that back first.");
        }

        (AsideReason, AsideBy, AsideAt) = (reason, by, utc);
        Settle();
    }

    /// <summary>Takes a line up again that was set aside.</summary>
    public void PickUp()
    {
        (AsideReason, AsideBy, AsideAt) = (null, null, null);
        Settle();
    }

    /// <inheritdoc/>
    protected override void Tell(RootChange change, IReadOnlySet<string> properties)
    {
        if (change == RootChange.Changed && properties.Contains(nameof(State)))
        {
            Raise(new BankLineChanged(Id));
        }
    }

    private void Settle() => State =
        AsideReason is not null ? BankLineState.Aside
        : Left.IsZero ? BankLineState.Placed
        : Movement == BankMovement.Received ? BankLineState.Open
        : BankLineState.Shown;

    internal static string? CutReference(string? text) => CleanText.LineOrNull(text) is { } line ? CleanText.Cut(line, MaxReference) : null;

    private static void RequireReason(string reason)
    {
        if (reason.Length is 0 or > MaxReason)
        {
            throw new DomainRuleException("bank.reason", "Say why, in {0} characters at most.", MaxReason) { Field = "Reason" };
        }
    }
}
