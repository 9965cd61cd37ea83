using EventsHub.Conference.Contracts;
using EventsHub.Documents;
using EventsHub.Documents.Letters;
using EventsHub.Documents.Text;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;
using Iban = EventsHub.Kernel.Finance.Iban;

namespace EventsHub.Registrations.Invoices;

/// <summary>Writes a document as PDF/A-3, in the current language, with the same as XML inside (Factur-X) where the currency allows it.</summary>
internal sealed class InvoiceDocument(EventsHubDb db, FontLibrary fonts, Texts texts)
{
    public async Task<byte[]> WriteAsync(Invoice invoice, byte[]? xml, HostedEvent @event, CancellationToken cancellationToken)
    {
        var sheet = Fill(invoice, @event) with { Logo = await db.LogoOfAsync(@event, cancellationToken) };
        var info = new DocumentInfo(sheet.Title, invoice.Language, new DateTimeOffset(DateTime.SpecifyKind(invoice.IssuedAt, DateTimeKind.Utc)), invoice.Content.Seller.Name, sheet.Subject);
        if (xml is not null)
        {
            info = info with
            {
                Attachments = [new(InvoiceXml.FileName, "text/xml", xml, texts["The invoice for programs"], AttachmentRelation.Alternative)],
                Invoice = new(InvoiceXml.FileName, "EN 16931"),
            };
        }

        using var output = new MemoryStream();
        await new InvoiceWriter(fonts).WriteAsync(output, sheet, info, cancellationToken);
        return output.ToArray();
    }

    private InvoiceSheet Fill(Invoice invoice, HostedEvent @event)
    {
        var content = invoice.Content;
        return new()
        {
            Title = invoice.Kind == InvoiceKind.Invoice ? texts["Invoice {0}", LeftToRight.Keep(invoice.Number)] : texts["Credit note {0}", LeftToRight.Keep(invoice.Number)],
            Subject = $"{content.EventName} · {Dates.Range(content.StartsOn, content.EndsOn)}",
            Language = Languages.Current,
            AccentColour = @event.AccentColour,
            Seller = [.. LinesOf(content.Seller)],
            Buyer = [.. LinesOf(content.Buyer)],
            Facts = [.. FactsOf(content)],
            Lines = [.. content.Lines.Select(line => new InvoiceSheetLine(line.Text, line.For, Amounts.Rate(line.VatRate), Show(line.NetMinor), Show(line.GrossMinor)))],
            Vat = [.. content.Vat.SelectMany(VatLines)],
            Sums = [.. SumsOf(invoice)],
            Payment = [.. PaymentOf(invoice)],
            PaymentCode = content.Account is { } account && invoice.Due.IsPositive ? EpcPayment.Payload(account.Holder, Iban.Normalize(account.Iban), account.Bic, invoice.Due, content.PaymentReference!) : null,
            Notes = [.. content.Vat.Select(vat => vat.Reason).OfType<string>().Distinct(), .. content.Notes.Select(note => note.Text)],
            Texts = new(
                texts["From"], texts["To"], texts["What"], texts["VAT"], texts["Net"], texts["Gross"], texts["Payment"], texts["Code for banking apps"], texts["Page {0} of {1}"]),
        };

        string Show(long minor) => Amounts.Show(minor, invoice.Currency);

        IEnumerable<LabelledValue> VatLines(InvoiceVat vat)
        {
            yield return new(texts["Net at {0}", Amounts.Rate(vat.Rate)], Show(vat.NetMinor));
            yield return new(texts["VAT {0}", Amounts.Rate(vat.Rate)], Show(vat.TaxMinor));
        }
    }

    private IEnumerable<string> LinesOf(InvoiceParty party)
    {
        yield return party.Name;
        foreach (var line in party.Address.ToLines())
        {
            yield return line;
        }

        if (party.RegistrationNumber is { } number)
        {
            yield return texts["Registration number: {0}", LeftToRight.Keep(number)];
        }

        if (party.VatId is { } vat)
        {
            yield return texts["VAT number: {0}", LeftToRight.Keep(vat)];
        }

        if (party.Email.Length > 0)
        {
            yield return party.Email;
        }
    }

    private IEnumerable<LabelledValue> FactsOf(InvoiceContent content)
    {
        yield return new(texts["Date of issue"], Dates.Long(content.IssuedOn));
        if (content.Corrects is { } corrected)
        {
            yield return new(texts["Takes back"], texts["Invoice {0} of {1}", LeftToRight.Keep(corrected.Number), Dates.Long(corrected.IssuedOn)]);
        }

        yield return new(texts["Order"], content.OrderCode);
        if (content.PurchaseOrder is { } order)
        {
            yield return new(texts["Your purchase order"], order);
        }

        if (content.ServiceCode is { } service)
        {
            yield return new(texts["Service code"], service);
        }
    }

    private IEnumerable<LabelledValue> SumsOf(Invoice invoice)
    {
        yield return new(texts["Total, VAT included"], Amounts.Show(invoice.Total));
        if (invoice.Kind == InvoiceKind.Invoice)
        {
            if (!invoice.Prepaid.IsZero)
            {
                yield return new(texts["Paid"], Amounts.Show(invoice.Prepaid));
            }

            yield return new(texts["To pay"], Amounts.Show(invoice.Due));
        }
    }

    private IEnumerable<LabelledValue> PaymentOf(Invoice invoice)
    {
        if (invoice.Content is not { DueOn: { } due } content)
        {
            yield break;
        }

        yield return new(texts["To be paid by"], Dates.Long(due));
        if (content.Account is { } account)
        {
            yield return new(texts["Account holder"], account.Holder);
            yield return new("IBAN", Iban.Print(account.Iban));
            if (account.Bic is { } bic)
            {
                yield return new("BIC", bic);
            }
        }

        if (content.PaymentReference is { } reference)
        {
            yield return new(texts["Payment reference"], CreditorReference.Print(reference));
        }
    }
}
