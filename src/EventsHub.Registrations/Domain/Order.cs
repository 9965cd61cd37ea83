using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Finance;
using EventsHub.Registrations.Contracts;

namespace EventsHub.Registrations.Domain;

/// <summary>What one buyer has ordered and pays, for the people in its <see cref="Registrations"/>.</summary>
public sealed partial class Order : AggregateRoot
{
    private readonly List<Registration> _registrations = [];
    private readonly List<OrderLine> _lines = [];
    private readonly List<LedgerEntry> _ledger = [];

    private Order()
    {
    }

    /// <summary>Id of the event.</summary>
    public Guid EventId { get; private set; }

    /// <summary>The code that people quote; unique in the event.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Identifies one submission of the form, so that a double click or a form sent again makes one order.</summary>
    public Guid SubmissionId { get; private set; }

    /// <summary>A fingerprint of the form that placed it; null for orders from files and from before it was kept.</summary>
    public string? Submitted { get; private set; }

    /// <summary>ISO 4217 code of all amounts of the order.</summary>
    public string Currency { get; private set; } = "EUR";

    /// <summary>The payment method.</summary>
    public PaymentMethod PaymentMethod { get; private set; }

    /// <summary>Whether the order is paid, or cancelled.</summary>
    public OrderStatus Status { get; private set; }

    /// <summary>Time of the order (UTC).</summary>
    public DateTime PlacedAt { get; private set; }

    /// <summary>The total, VAT included: the sum of the lines that are not cancelled, and of what is kept of those that are.</summary>
    public Money Total => new(TotalMinor, Currency);

    /// <summary>What was paid and not paid back: the sum of the ledger.</summary>
    public Money Paid => new(PaidMinor, Currency);

    /// <summary>The total as it is stored, in minor units, so that lists can be filtered by it; for queries alone.</summary>
    internal long TotalMinor { get; private set; }

    /// <summary>What was paid as it is stored, in minor units, so that lists can be filtered by it; for queries alone.</summary>
    internal long PaidMinor { get; private set; }

    /// <summary>The registrations of the people who attend.</summary>
    public IReadOnlyList<Registration> Registrations => _registrations;

    /// <summary>Everything sold, cancelled lines included.</summary>
    public IReadOnlyList<OrderLine> Lines => _lines;

    /// <summary>Every fact about the money of the order, in no particular order.</summary>
    public IReadOnlyList<LedgerEntry> Ledger => _ledger;

    /// <summary>What is left to pay; negative when money is to be paid back.</summary>
    public Money Balance => Total - Paid;

    /// <summary>The total by rate of VAT.</summary>
    public IReadOnlyList<VatAmount> VatPerRate => VatOf(Lines, line => line.Charged);

    /// <summary>The money that is not counted towards any line: it goes to the next line that costs something, or back to the buyer.</summary>
    public Money Credit => Paid - Sum(Lines.Select(PaidFor));

    /// <summary>Begins an order, which holds nobody and nothing yet.</summary>
    /// <param name="event">The event that sells.</param>
    /// <param name="code">The code that people quote; unique in the event.</param>
    /// <param name="submissionId">Identifies the submission, so that a form sent twice makes one order.</param>
    /// <param name="buyer">Who orders and pays.</param>
    /// <param name="utc">The present time (UTC).</param>
    /// <exception cref="DomainRuleException">The buyer has no name or no address to write to.</exception>
    public static Order Place(HostedEvent @event, string code, Guid submissionId, Buyer buyer, DateTime utc)
    {
        var order = new Order { EventId = @event.Id, Code = code, SubmissionId = submissionId, Currency = @event.Currency, PlacedAt = utc };
        order.OrderedBy(buyer);
        return order;
    }

    /// <summary>Takes somebody into the order, with the ticket and options that they ask for. They wait: they have no place and owe nothing, until a step gives them what they asked for.</summary>
    /// <param name="registration">A new registration, which gets event, order and ticket from here.</param>
    /// <param name="products">The ticket first, then the options.</param>
    /// <param name="utc">The present time (UTC).</param>
    /// <param name="isSettled">True when everything was paid elsewhere, so that it costs nothing here.</param>
    /// <param name="voucher">The code that the person comes with; null for none. The caller has asked whether they may.</param>
    /// <exception cref="DomainRuleException">The first product is no ticket, or a second one is.</exception>
    public void Enrol(Registration registration, IReadOnlyList<ProductOffer> products, DateTime utc, bool isSettled = false, Voucher? voucher = null)
    {
        if (products.Count == 0 || products[0].Kind != ProductKind.TicketType || products.Skip(1).Any(p => p.Kind == ProductKind.TicketType))
        {
            throw new DomainRuleException("order.one-ticket", "Each person has exactly one ticket.");
        }

        registration.Join(this);
        registration.Hold(products[0].Id);
        _registrations.Add(registration);
        if (voucher is not null)
        {
            registration.ComeWith(voucher);
            Raise(new VoucherUsed(EventId, voucher.Id, registration.Id));
        }

        foreach (var product in products)
        {
            Add(registration, product, isSettled ? Money.Zero(Currency) : product.PriceAt(utc), voucher, utc);
        }

        Settle(utc);
    }

    /// <summary>Notes what was sent, so that the same id with other content is refused.</summary>
    /// <param name="content">A fingerprint of the content.</param>
    public void SentAs(string content) => Submitted = content;

    /// <summary>Sets how the order is paid.</summary>
    public void PayBy(PaymentMethod method) => PaymentMethod = method;

    /// <summary>What was paid for one line, without what was taken off it again.</summary>
    public Money PaidFor(OrderLine line) => Sum(Ledger.Where(e => e.LineId == line.Id).Select(e => e.Kind == LedgerKind.Allocation ? e.Amount : -e.Amount));

    /// <summary>What would be kept of a line's price if it were cancelled: never more than was paid for the line.</summary>
    public Money KeptOf(OrderLine line, int keptPercent) => Money.Min(PaidFor(line), line.Price.Percent(keptPercent));

    /// <summary>What would be kept if one person cancelled everything.</summary>
    public Money KeptOf(Registration registration, int keptPercent) => Sum(LinesOf(registration).Select(line => KeptOf(line, keptPercent)));

    /// <summary>Gives one person exactly the ticket and options listed. What they have already keeps its price, what is new has its present price,
    /// what they no longer take is cancelled. A code that they came with counts for what is new as far as it is for that.</summary>
    /// <param name="registration">The registration of the person, in this order.</param>
    /// <param name="ticket">The ticket from now on.</param>
    /// <param name="options">The options from now on.</param>
    /// <param name="keptPercent">The share of a paid price that is kept of what is given back, in percent.</param>
    /// <param name="utc">The present time (UTC).</param>
    /// <param name="voucher">The code that the person came with, while it works; null for none.</param>
    /// <exception cref="DomainRuleException">The registration was cancelled.</exception>
    public OrderChange Exchange(Registration registration, ProductOffer ticket, IReadOnlyList<ProductOffer> options, int keptPercent, DateTime utc, Voucher? voucher = null)
    {
        registration.CheckIsNotCancelled();

        var before = Balance;
        List<ProductOffer> chosen = [ticket, .. options];
        List<OrderLine> removed = [.. LinesOf(registration).Where(line => chosen.TrueForAll(product => product.Id != line.ProductId))];
        List<ProductOffer> added = [.. chosen.Where(product => LinesOf(registration).All(line => line.ProductId != product.Id))];
        foreach (var line in removed)
        {
            Cancel(line, keptPercent, utc);
        }

        var ordered = added.ConvertAll(product => Add(registration, product, product.PriceAt(utc), voucher, utc));
        registration.Hold(ticket.Id);
        Settle(utc);
        ConfirmWhatIsPaid();
        return new(added, ordered, removed, registration.Status.HasPlaces(), Balance != before);
    }

    /// <summary>What codes took off everything that is not cancelled.</summary>
    public Money Discount => Sum(Lines.Where(l => l.CancelledAt is null).Select(l => l.Discount));

    private OrderLine Add(Registration registration, ProductOffer product, Money full, Voucher? voucher, DateTime utc)
    {
        var discount = voucher?.DiscountOn(product, full, Sum(LinesOf(registration).Select(l => l.Discount))) ?? Money.Zero(Currency);
        var line = OrderLine.Of(this, registration, product, full, discount, utc);
        _lines.Add(line);
        return line;
    }

    /// <summary>The sum of lines by rate of VAT.</summary>
    public static IReadOnlyList<VatAmount> VatOf(IEnumerable<OrderLine> lines, Func<OrderLine, Money> amount) =>
        Vat.PerRate(lines.Where(l => !amount(l).IsZero).Select(l => (amount(l), l.VatRate)));

    /// <summary>When something that still counts was last ordered (UTC).</summary>
    public DateTime LastOrderedAt => Lines.Where(l => l.CancelledAt is null).Select(l => l.AddedAt).Append(PlacedAt).Max();

    /// <summary>By when it must be paid for everybody in it to be registered (UTC); null when nobody waits for that.</summary>
    public DateTime? DueBy => Registrations.Where(r => r.Status.IsSold()).Min(r => r.LapsesAt);

    /// <summary>What somebody asked for costs, whether or not it is sold to them yet.</summary>
    public Money Asked(Registration registration) => Sum(LinesOf(registration).Select(line => line.Price));

    /// <summary>The lines of one person that are not cancelled.</summary>
    public IEnumerable<OrderLine> LinesOf(Registration registration) =>
        Lines.Where(l => l.RegistrationId == registration.Id && l.CancelledAt is null);

    /// <summary>Says that the details, ticket or options of a person were changed.</summary>
    /// <param name="registration">The registration of the person, in this order.</param>
    /// <param name="tell">True when the person is to get a mail about it, and a buyer who is somebody else one about what it costs.</param>
    /// <param name="change">What was exchanged; null for nothing.</param>
    public void Changed(Registration registration, bool tell, OrderChange? change = null)
    {
        Raise(new RegistrationChanged(EventId, registration.Id, tell));
        // A leader, who sees every place, hears of each change; others when the person does.
        if ((tell || IsGroup) && change is { ChangesBalance: true })
        {
            TellBuyer(registration, BuyerNews.Changed);
        }
    }

    /// <summary>Makes the ticket worthless that a person was sent, as when somebody else has it. The person is sent the one that counts.</summary>
    /// <param name="registration">The registration of the person, in this order.</param>
    /// <param name="leaked">The revision of that ticket. When it is replaced already, as after a double click, it is only sent again.</param>
    /// <exception cref="DomainRuleException">The registration was cancelled, or there is no ticket of this revision.</exception>
    public void ReplaceTicket(Registration registration, int leaked)
    {
        registration.ReplaceTicket(leaked);
        Raise(new TicketReplaced(EventId, registration.Id));
    }

    /// <summary>Makes the badge worthless that a person has lost; the next one printed takes its place.</summary>
    /// <param name="registration">The registration of the person, in this order.</param>
    /// <param name="lost">The revision of the lost badge. When it is replaced already, as after a double click, nothing happens.</param>
    /// <exception cref="DomainRuleException">The registration was cancelled, or no badge of this revision was printed.</exception>
    public void ReplaceBadge(Registration registration, int lost)
    {
        var before = registration.BadgeRevision;
        registration.ReplaceBadge(lost);
        if (registration.BadgeRevision != before)
        {
            Raise(new BadgeReplaced(EventId, registration.Id));
        }
    }

    /// <inheritdoc/>
    protected override void Tell(RootChange change, IReadOnlySet<string> properties)
    {
        // Orders are kept for ever.
        if (change != RootChange.Removed)
        {
            Raise(change == RootChange.Added ? new OrderPlaced(EventId, Id) : new OrderChanged(EventId, Id));
        }
    }
}
