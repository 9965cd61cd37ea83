using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Finance;
using EventsHub.Registrations.Contracts;

namespace EventsHub.Registrations.Domain;

/// <summary>What one buyer has ordered and pays, for the people in its <see cref="Registrations"/>.</summary>
public sealed class Order : AggregateRoot
{
    /// <summary>Id of the event.</summary>
    public Guid EventId { get; set; }

    /// <summary>The code that people quote; unique in the event.</summary>
    public string Code { get; set; } = "";

    /// <summary>Identifies one submission of the form, so that a double click or a form sent again makes one order.</summary>
    public Guid SubmissionId { get; set; }

    /// <summary>The name of the buyer.</summary>
    public string BuyerName { get; set; } = "";

    /// <summary>The e-mail address of the buyer.</summary>
    public string Email { get; set; } = "";

    /// <summary>The address on the invoice; null when none was given.</summary>
    public string? InvoiceAddress { get; set; }

    /// <summary>The language of the buyer (BCP 47).</summary>
    public string Language { get; set; } = "en";

    /// <summary>ISO 4217 code of all amounts of the order.</summary>
    public string Currency { get; set; } = "EUR";

    /// <summary>The payment method.</summary>
    public PaymentMethod PaymentMethod { get; set; }

    /// <summary>Whether the order is paid, or cancelled.</summary>
    public OrderStatus Status { get; private set; }

    /// <summary>Time of the order (UTC).</summary>
    public DateTime PlacedAt { get; set; }

    /// <summary>The total in minor units, VAT included: the lines that are not cancelled, and what is kept of those that are.</summary>
    public long TotalMinor { get; private set; }

    /// <summary>What was paid, in minor units.</summary>
    public long PaidMinor { get; private set; }

    /// <summary>When the order was last marked paid (UTC); null while it was not.</summary>
    public DateTime? PaidAt { get; private set; }

    /// <summary>Id of the account that marked it paid; null when it was not, or no account did so.</summary>
    public Guid? PaidBy { get; private set; }

    /// <summary>The registrations of the people who attend.</summary>
    public List<Registration> Registrations { get; set; } = [];

    /// <summary>Everything sold, cancelled lines included.</summary>
    public List<OrderLine> Lines { get; set; } = [];

    /// <summary>What is left to pay, in minor units; negative when money is to be paid back.</summary>
    public long BalanceMinor => TotalMinor - PaidMinor;

    /// <summary>The total by rate of VAT.</summary>
    public IReadOnlyList<VatAmount> VatPerRate => Vat.PerRate(Lines.Where(l => l.ChargedMinor != 0).Select(l => (l.ChargedMinor, l.VatRate)));

    /// <summary>Adds a product for one of its registrations. The caller takes the place.</summary>
    /// <param name="registration">The registration that gets the product.</param>
    /// <param name="product">The product.</param>
    /// <param name="utc">The present time (UTC).</param>
    /// <param name="priceMinor">The price in minor units; null for the price at the present time.</param>
    public OrderLine Add(Registration registration, ProductOffer product, DateTime utc, long? priceMinor = null)
    {
        var line = new OrderLine
        {
            OrderId = Id,
            RegistrationId = registration.Id,
            ProductId = product.Id,
            Kind = product.Kind,
            PriceMinor = priceMinor ?? product.PriceAt(utc),
            VatRate = product.VatRate,
            AddedAt = utc,
        };
        Lines.Add(line);
        Recount();
        return line;
    }

    /// <summary>Cancels a line. A share of the price is kept if anything was paid for the order.</summary>
    /// <param name="line">A line of this order that is not cancelled.</param>
    /// <param name="keptPercent">The share of a paid price that is kept, in percent.</param>
    /// <param name="utc">The present time (UTC).</param>
    public void Cancel(OrderLine line, int keptPercent, DateTime utc)
    {
        line.CancelledAt = utc;
        line.KeptMinor = KeptOf(line, keptPercent);
        Recount();
    }

    /// <summary>What would be kept of a line's price if it were cancelled, in minor units: nothing while nothing was paid for the order.</summary>
    public long KeptOf(OrderLine line, int keptPercent) =>
        PaidMinor > 0 ? (long)Math.Round(line.PriceMinor * keptPercent / 100m, MidpointRounding.AwayFromZero) : 0;

    /// <summary>Gives one person exactly the ticket and options listed. What they have already keeps its price, what is new has its present price,
    /// what they no longer take is cancelled.</summary>
    /// <returns>The products added, whose places the caller takes, and the lines cancelled, whose places the caller gives back.</returns>
    /// <exception cref="DomainRuleException">The registration was cancelled.</exception>
    public (IReadOnlyList<ProductOffer> Added, IReadOnlyList<OrderLine> Removed) Exchange(
        Registration registration, ProductOffer ticket, IReadOnlyList<ProductOffer> options, int keptPercent, DateTime utc)
    {
        if (registration.Status == RegistrationStatus.Cancelled)
        {
            throw new DomainRuleException("registration.cancelled", "This registration was cancelled and cannot be changed any more.");
        }

        List<ProductOffer> chosen = [ticket, .. options];
        List<OrderLine> removed = [.. LinesOf(registration).Where(line => chosen.TrueForAll(product => product.Id != line.ProductId))];
        List<ProductOffer> added = [.. chosen.Where(product => LinesOf(registration).All(line => line.ProductId != product.Id))];
        foreach (var line in removed)
        {
            Cancel(line, keptPercent, utc);
        }

        foreach (var product in added)
        {
            Add(registration, product, utc);
        }

        registration.TicketTypeId = ticket.Id;
        return (added, removed);
    }

    /// <summary>Cancels a registration and all its lines. Does nothing when it is cancelled already.</summary>
    /// <returns>The lines cancelled, whose places the caller gives back.</returns>
    public IReadOnlyList<OrderLine> CancelRegistration(Registration registration, int keptPercent, DateTime utc)
    {
        if (registration.Status == RegistrationStatus.Cancelled)
        {
            return [];
        }

        List<OrderLine> cancelled = [.. LinesOf(registration)];
        foreach (var line in cancelled)
        {
            Cancel(line, keptPercent, utc);
        }

        registration.Status = RegistrationStatus.Cancelled;
        registration.CancelledAt = utc;
        Raise(new RegistrationCancelled(EventId, registration.Id));
        Recount();
        return cancelled;
    }

    /// <summary>The lines of one person that are not cancelled.</summary>
    public IEnumerable<OrderLine> LinesOf(Registration registration) =>
        Lines.Where(l => l.RegistrationId == registration.Id && l.CancelledAt is null);

    /// <summary>Notes that the whole balance was received. Does nothing when nothing is left to pay.</summary>
    /// <exception cref="DomainRuleException">The order was cancelled.</exception>
    public void MarkPaid(Guid? by, DateTime utc)
    {
        if (Status == OrderStatus.Cancelled)
        {
            throw new DomainRuleException("order.cancelled", "This order was cancelled and cannot be marked paid.");
        }

        if (BalanceMinor <= 0)
        {
            return;
        }

        PaidMinor = TotalMinor;
        PaidAt = utc;
        PaidBy = by;
        Recount();
        Raise(new OrderPaid(EventId, Id));
    }

    /// <summary>Raises the event after which the person gets a confirmation by mail.</summary>
    public void Confirm(Registration registration) => Raise(new AttendeeRegistered(EventId, registration.Id));

    /// <summary>Raises the event after which the person gets a mail about the change.</summary>
    public void Changed(Registration registration) => Raise(new RegistrationChanged(EventId, registration.Id));

    private void Recount()
    {
        TotalMinor = Lines.Sum(l => l.ChargedMinor);
        Status = Registrations.Count > 0 && Registrations.TrueForAll(r => r.Status == RegistrationStatus.Cancelled) ? OrderStatus.Cancelled
            : BalanceMinor > 0 ? OrderStatus.Pending
            : OrderStatus.Paid;
    }
}
