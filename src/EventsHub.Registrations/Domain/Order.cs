using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Finance;
using EventsHub.Registrations.Contracts;

namespace EventsHub.Registrations.Domain;

/// <summary>What one buyer asks for and pays. The money is here, the people are its <see cref="Registrations"/>.</summary>
public sealed class Order : AggregateRoot
{
    /// <summary>The event that it belongs to.</summary>
    public Guid EventId { get; set; }

    /// <summary>The reference that people quote; unique in the event.</summary>
    public string Code { get; set; } = "";

    /// <summary>Identifies one submission of the form, so that a double click or a resent form makes one order.</summary>
    public Guid SubmissionId { get; set; }

    /// <summary>Who pays.</summary>
    public string BuyerName { get; set; } = "";

    /// <summary>Where its mail goes.</summary>
    public string Email { get; set; } = "";

    /// <summary>The invoice address, when one was given.</summary>
    public string? InvoiceAddress { get; set; }

    /// <summary>The language that its buyer reads.</summary>
    public string Language { get; set; } = "en";

    /// <summary>ISO 4217 code of every amount in it.</summary>
    public string Currency { get; set; } = "EUR";

    /// <summary>How it is to be paid.</summary>
    public PaymentMethod PaymentMethod { get; set; }

    /// <summary>Where it stands.</summary>
    public OrderStatus Status { get; private set; }

    /// <summary>When it was placed (UTC).</summary>
    public DateTime PlacedAt { get; set; }

    /// <summary>What is owed: the lines that count, and what is kept of cancelled ones.</summary>
    public long TotalMinor { get; private set; }

    /// <summary>What has been paid.</summary>
    public long PaidMinor { get; private set; }

    /// <summary>When it was last marked paid (UTC).</summary>
    public DateTime? PaidAt { get; private set; }

    /// <summary>Who marked it paid.</summary>
    public Guid? PaidBy { get; private set; }

    /// <summary>The people who attend.</summary>
    public List<Registration> Registrations { get; set; } = [];

    /// <summary>What was sold.</summary>
    public List<OrderLine> Lines { get; set; } = [];

    /// <summary>What is still to pay; negative when something is to be paid back.</summary>
    public long BalanceMinor => TotalMinor - PaidMinor;

    /// <summary>What counts towards the total, by VAT rate.</summary>
    public IReadOnlyList<VatAmount> VatPerRate => Vat.PerRate(Lines.Where(l => l.ChargedMinor != 0).Select(l => (l.ChargedMinor, l.VatRate)));

    /// <summary>Adds a product for one of its registrations. The place must have been taken before.</summary>
    /// <param name="registration">Whose it is.</param>
    /// <param name="product">What is sold.</param>
    /// <param name="utc">Now.</param>
    /// <param name="priceMinor">The price, when it is not that of the moment.</param>
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

    /// <summary>Takes a line out. What was paid for is kept in part, as the event's rules say.</summary>
    /// <param name="line">A line of this order that still counts.</param>
    /// <param name="keptPercent">The share of a paid price that is kept.</param>
    /// <param name="utc">Now.</param>
    public void Cancel(OrderLine line, int keptPercent, DateTime utc)
    {
        line.CancelledAt = utc;
        line.KeptMinor = KeptOf(line, keptPercent);
        Recount();
    }

    /// <summary>What is kept of a line's price when it is cancelled: a share of what was paid for, nothing of what was not.</summary>
    public long KeptOf(OrderLine line, int keptPercent) =>
        PaidMinor > 0 ? (long)Math.Round(line.PriceMinor * keptPercent / 100m, MidpointRounding.AwayFromZero) : 0;

    /// <summary>Gives one person exactly the ticket and options listed. What they hold already keeps its price, what is new costs what it costs
    /// now, what they no longer take is cancelled.</summary>
    /// <returns>What was added and what was taken out: places to take, and places to give back.</returns>
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

    /// <summary>Cancels one person: every line of theirs, and their registration. Does nothing the second time.</summary>
    /// <returns>The lines whose places go back.</returns>
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

    /// <summary>The lines of one person that count.</summary>
    public IEnumerable<OrderLine> LinesOf(Registration registration) =>
        Lines.Where(l => l.RegistrationId == registration.Id && l.CancelledAt is null);

    /// <summary>The whole balance was received.</summary>
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

    /// <summary>Says that somebody has registered; the confirmation follows from it.</summary>
    public void Confirm(Registration registration) => Raise(new AttendeeRegistered(EventId, registration.Id));

    /// <summary>Says that somebody's details or options have changed.</summary>
    public void Changed(Registration registration) => Raise(new RegistrationChanged(EventId, registration.Id));

    private void Recount()
    {
        TotalMinor = Lines.Sum(l => l.ChargedMinor);
        Status = Registrations.Count > 0 && Registrations.TrueForAll(r => r.Status == RegistrationStatus.Cancelled) ? OrderStatus.Cancelled
            : BalanceMinor > 0 ? OrderStatus.Pending
            : OrderStatus.Paid;
    }
}
