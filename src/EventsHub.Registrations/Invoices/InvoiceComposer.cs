using EventsHub.Conference.Contracts;
using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.OwnOrder;
using EventsHub.Registrations.Tickets;

namespace EventsHub.Registrations.Invoices;

/// <summary>Says everything that a document has to say, from how host, event and order are at the moment, in the current language.</summary>
internal sealed class InvoiceComposer(Texts texts)
{
    public InvoiceContent Compose(InvoiceDraft draft, HostProfile host, OrderFile file, DateTime utc)
    {
        var (@event, order) = file;
        var issuedOn = EventTime.Day(utc, host.TimeZone);
        var lines = draft.Corrects is { } back ? TakenBack(draft, back) : LinesOf(draft, host, file);
        var vat = VatOf(lines, draft.Corrects?.Content.Vat.Select(v => v.Reason).FirstOrDefault(reason => reason is not null) ?? ExemptionOf(host), order.Currency);
        var isInvoice = draft.Kind == InvoiceKind.Invoice;
        var prepaid = isInvoice ? Money.Sum(draft.Items.Select(item => Money.Min(item.Amount, order.PaidFor(item.Line))), order.Currency) : Money.Zero(order.Currency);
        var isOwed = isInvoice && prepaid < Money.Sum(draft.Items.Select(item => item.Amount), order.Currency);
        var seller = InvoiceParty.Of(host);
        var buyer = draft.Corrects?.Content.Buyer ?? BuyerOf(order);
        return new()
        {
            IssuedOn = issuedOn,
            Seller = seller,
            Buyer = buyer,
            OrderCode = order.Code,
            EventName = @event.Name.In(Languages.Current, @event.MainLanguage),
            StartsOn = @event.StartsOn,
            EndsOn = @event.EndsOn,
            Lines = lines,
            Vat = vat,
            PrepaidMinor = prepaid.Minor,
            // Whoever pays at the desk pays on arrival.
            DueOn = isOwed ? Later(order.PaymentMethod == PaymentMethod.OnSite ? @event.StartsOn : @event.PaymentDueOn(order.LastOrderedAt), issuedOn) : null,
            Account = isOwed && order.PaymentMethod == PaymentMethod.BankTransfer ? @event.BankAccount : null,
            PaymentReference = isInvoice && order.PaymentMethod != PaymentMethod.OnSite ? CreditorReference.For(@event.Code, order.Code) : null,
            PurchaseOrder = order.Billing?.PurchaseOrder,
            ServiceCode = order.Billing?.ServiceCode,
            Notes = [.. NotesOf(seller)],
            Corrects = draft.Corrects is { } corrected ? new(corrected.Id, corrected.Number, corrected.Content.IssuedOn) : null,
        };
    }

    private List<InvoiceLine> LinesOf(InvoiceDraft draft, HostProfile host, OrderFile file)
    {
        var people = file.People.ToDictionary(person => person.Registration.Id);
        var net = Vat.NetOfLines([.. draft.Items.Select(item => (item.Amount, item.Line.TaxedBy(host).Rate))]);
        return [.. draft.Items.Select((item, i) =>
        {
            var person = people[item.Line.RegistrationId];
            var (category, rate) = item.Line.TaxedBy(host);
            return new InvoiceLine(item.Line.Id, NameOf(item.Line, item.Amount, person), person.Registration.Name.Native, category, rate, net[i].Minor, item.Amount.Minor);
        })];
    }

    // The net price is what is charged: a discount given when the order was placed is named, and no allowance of EN 16931 (BT-136) is needed.
    private string NameOf(OrderLine line, Money amount, RegistrationFile person) => line.Discount.IsPositive && amount == line.Price
        ? texts["{0} ({1} less {2}, code {3})", person.NameOf(line), Amounts.Show(line.FullPrice), Amounts.Show(line.Discount), person.Registration.VoucherCode!]
        : person.NameOf(line);

    // Taken back is what was billed, at the rate at which it was.
    private static List<InvoiceLine> TakenBack(InvoiceDraft draft, Invoice invoice)
    {
        var billed = invoice.Content.Lines.ToDictionary(line => line.OrderLineId);
        var net = Vat.NetOfLines([.. draft.Items.Select(item => (item.Amount, billed[item.Line.Id].VatRate))]);
        return [.. draft.Items.Select((item, i) => billed[item.Line.Id] with { NetMinor = net[i].Minor, GrossMinor = item.Amount.Minor })];
    }

    private static List<InvoiceVat> VatOf(IReadOnlyList<InvoiceLine> lines, string? exemption, string currency) =>
    [
        .. Vat.PerRate(lines.Select(line => (new Money(line.GrossMinor, currency), line.VatRate))).Select(rate =>
        {
            var category = lines.First(line => line.VatRate == rate.Rate).Category;
            return new InvoiceVat(category, rate.Rate, rate.NetMinor, rate.TaxMinor, category == VatCategory.Exempt ? exemption : null);
        }),
    ];

    private static string? ExemptionOf(HostProfile host) => host.VatStatus == VatStatus.Exempt ? host.VatExemption.In(Languages.Current, host.Languages[0]) : null;

    private static InvoiceParty BuyerOf(Order order) => order.Billing is { } party
        ? new()
        {
            Name = party.Name.Length > 0 ? party.Name : order.Buyer.Name.Native,
            IsOrganisation = party.Kind == PartyKind.Organisation,
            Address = party.Address,
            VatId = party.VatId,
            RegistrationNumber = party.RegistrationNumber,
            Email = party.Email ?? order.Buyer.Email,
        }
        : new()
        {
            Name = order.Buyer.Name.Native,
            IsOrganisation = false,
            Address = new() { Country = order.Registrations.FirstOrDefault(order.IsOrderedBy)?.Country is { Length: > 0 } country ? country : order.Registrations[0].Country },
            Email = order.Buyer.Email,
        };

    // French law (Code de commerce, articles L441-9, L441-10 and D441-5) asks for these three on every invoice between businesses; on others they do no harm.
    private IEnumerable<InvoiceNote> NotesOf(InvoiceParty seller)
    {
        if (seller.Address.Country == "FR")
        {
            yield return new("PMT", texts["For late payment, a fixed sum of EUR 40 for the costs of recovery is due."]);
            yield return new("PMD", texts["Penalties for late payment: three times the legal rate of interest."]);
            yield return new("AAB", texts["No discount for early payment."]);
        }
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
