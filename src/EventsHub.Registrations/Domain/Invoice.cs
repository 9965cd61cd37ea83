using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Finance;
using EventsHub.Registrations.Contracts;

namespace EventsHub.Registrations.Domain;

/// <summary>A document of the books: an invoice, or a credit note that takes one back. It is written once and never changed; what an order costs is at every time the sum of its documents, as soon as it has any.</summary>
public sealed class Invoice : AggregateRoot
{
    private Invoice()
    {
    }

    /// <summary>Id of the host that sells, whose numbers have no gap.</summary>
    public Guid HostId { get; private set; }

    /// <summary>Id of the event.</summary>
    public Guid EventId { get; private set; }

    /// <summary>Id of the order.</summary>
    public Guid OrderId { get; private set; }

    /// <summary>What it does.</summary>
    public InvoiceKind Kind { get; private set; }

    /// <summary>Its number, unique for the host.</summary>
    public string Number { get; private set; } = "";

    /// <summary>When it was issued (UTC).</summary>
    public DateTime IssuedAt { get; private set; }

    /// <summary>The language that it is written in (BCP 47).</summary>
    public string Language { get; private set; } = "";

    /// <summary>ISO 4217 code of all amounts.</summary>
    public string Currency { get; private set; } = "";

    /// <summary>The sum of its lines, VAT included; more than 0, also on a credit note.</summary>
    public Money Total => new(TotalMinor, Currency);

    /// <summary>The sum as it is stored, in minor units; for queries alone.</summary>
    internal long TotalMinor { get; private set; }

    /// <summary>The VAT contained as it is stored, in minor units; for queries alone.</summary>
    internal long TaxMinor { get; private set; }

    /// <summary>Everything that it says.</summary>
    public InvoiceContent Content { get; private set; } = null!;

    /// <summary>Id of the stored file with the PDF as issued.</summary>
    public Guid PdfFileId { get; private set; }

    /// <summary>Id of the stored file with the XML as issued (UN/CEFACT Cross Industry Invoice); null where the currency has more decimals than EN 16931 allows.</summary>
    public Guid? XmlFileId { get; private set; }

    /// <summary>A name for its files, without extension; a number may have strokes in it.</summary>
    public string FileName => Number.Replace('/', '-');

    /// <summary>What was paid for its lines by the day of issue.</summary>
    public Money Prepaid => new(Content.PrepaidMinor, Currency);

    /// <summary>What it asks for; nothing on a credit note.</summary>
    public Money Due => Kind == InvoiceKind.Invoice ? Total - Prepaid : Money.Zero(Currency);

    /// <summary>What it adds to the sum of the order's documents.</summary>
    public Money Effect => Kind == InvoiceKind.Invoice ? Total : -Total;

    /// <summary>May a host issue invoices?</summary>
    public static Eligibility MayBeIssuedBy(HostProfile host) =>
        host.Name.Length == 0 || host.Address.Country.Length == 0
            ? Eligibility.No("invoice.no-host", "An invoice needs the name and address of the host. An administrator gives them on the page of the host.")
        : host.VatStatus == VatStatus.Charged && host.VatNumber is null
            ? Eligibility.No("invoice.no-vat-number", "An invoice with VAT needs the VAT number of the host. An administrator gives it on the page of the host.")
        : host.VatStatus == VatStatus.Exempt && host.VatNumber is null && host.RegistrationNumber is null
            ? Eligibility.No("invoice.no-register", "An invoice needs the registration number of the host. An administrator gives it on the page of the host.")
        : Eligibility.Yes;

    /// <summary>May an invoice be made out to somebody?</summary>
    public static Eligibility MayBeMadeOutTo(InvoiceParty buyer) => buyer.Address.Country.Length == 0
        ? Eligibility.No("invoice.no-country", "An invoice needs the country of whoever is billed. Give it first.")
        : Eligibility.Yes;

    /// <summary>The documents that an order needs so that their sum is what it costs: one credit note for each invoice of which something is not owed any more, then one invoice for what is new.</summary>
    /// <param name="order">The order with its lines.</param>
    /// <param name="issued">All documents of the order, the first one first.</param>
    public static IReadOnlyList<InvoiceDraft> Needed(Order order, IReadOnlyList<Invoice> issued)
    {
        var billed = Billed(order, issued);
        var open = order.LinesInOrder().Select(line => (Line: line, Amount: line.Charged - billed(line))).ToList();
        return [.. Credits(issued, open.Where(item => item.Amount.IsNegative).Select(item => (item.Line, -item.Amount))), .. Bill(open)];
    }

    /// <summary>The documents that take back all that is billed, and bill what the order costs once more.</summary>
    /// <param name="order">The order with its lines.</param>
    /// <param name="issued">All documents of the order, the first one first.</param>
    public static IReadOnlyList<InvoiceDraft> Anew(Order order, IReadOnlyList<Invoice> issued)
    {
        var billed = Billed(order, issued);
        return
        [
            .. Credits(issued, order.LinesInOrder().Select(line => (line, billed(line))).Where(item => item.Item2.IsPositive)),
            .. Bill(order.LinesInOrder().Select(line => (line, line.Charged))),
        ];
    }

    private static Func<OrderLine, Money> Billed(Order order, IReadOnlyList<Invoice> issued)
    {
        var sums = issued.SelectMany(i => i.Content.Lines, (i, l) => (l.OrderLineId, Amount: new Money(i.Kind == InvoiceKind.Invoice ? l.GrossMinor : -l.GrossMinor, i.Currency)))
            .GroupBy(l => l.OrderLineId).ToDictionary(l => l.Key, l => Money.Sum(l.Select(x => x.Amount), order.Currency));
        return line => sums.GetValueOrDefault(line.Id, Money.Zero(order.Currency));
    }

    // A credit note names one invoice: the last that billed the line.
    private static IEnumerable<InvoiceDraft> Credits(IReadOnlyList<Invoice> issued, IEnumerable<(OrderLine Line, Money Amount)> items) => items
        .GroupBy(item => issued.Last(i => i.Kind == InvoiceKind.Invoice && i.Content.Lines.Any(l => l.OrderLineId == item.Line.Id)))
        .Select(of => new InvoiceDraft(InvoiceKind.CreditNote, of.Key, [.. of]));

    private static IEnumerable<InvoiceDraft> Bill(IEnumerable<(OrderLine Line, Money Amount)> items) =>
        items.Where(item => item.Amount.IsPositive).ToList() is { Count: > 0 } owed ? [new(InvoiceKind.Invoice, null, owed)] : [];

    /// <summary>Issues a document.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="order">The order that it is about.</param>
    /// <param name="hostId">Id of the host that sells.</param>
    /// <param name="kind">What it does.</param>
    /// <param name="number">The number, taken in the same transaction.</param>
    /// <param name="language">The language of its texts (BCP 47).</param>
    /// <param name="content">Everything that it says.</param>
    /// <param name="utc">The present time (UTC).</param>
    /// <exception cref="InvalidOperationException">Its sums do not add up.</exception>
    public static Invoice Issue(Guid id, Order order, Guid hostId, InvoiceKind kind, string number, string language, InvoiceContent content, DateTime utc)
    {
        var (net, tax, gross) = (content.Vat.Sum(v => v.NetMinor), content.Vat.Sum(v => v.TaxMinor), content.Lines.Sum(l => l.GrossMinor));
        if (gross <= 0 || net + tax != gross || content.Lines.Sum(l => l.NetMinor) != net)
        {
            throw new InvalidOperationException($"The sums of {number} do not add up.");
        }

        return new()
        {
            Id = id,
            HostId = hostId,
            EventId = order.EventId,
            OrderId = order.Id,
            Kind = kind,
            Number = number,
            Language = language,
            Currency = order.Currency,
            TotalMinor = gross,
            TaxMinor = tax,
            Content = content,
            IssuedAt = utc,
        };
    }

    /// <summary>Keeps the files as issued, once.</summary>
    /// <exception cref="InvalidOperationException">They are kept already.</exception>
    internal void Keep(Guid pdfFileId, Guid? xmlFileId)
    {
        if (PdfFileId != Guid.Empty)
        {
            throw new InvalidOperationException($"{Number} has its files.");
        }

        (PdfFileId, XmlFileId) = (pdfFileId, xmlFileId);
    }

    /// <inheritdoc/>
    protected override void Tell(RootChange change, IReadOnlySet<string> properties)
    {
        if (change != RootChange.Added)
        {
            throw new InvalidOperationException($"{Number} was issued, and is never changed or removed.");
        }

        Raise(new InvoiceIssued(EventId, OrderId, Id));
    }
}
