using System.Globalization;
using System.Text;
using System.Xml;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.People;
using EventsHub.Registrations.Domain;

namespace EventsHub.Registrations.Invoices;

/// <summary>Writes a document as UN/CEFACT Cross Industry Invoice D22B in the profile EN 16931 of Factur-X 1.09 (urn:cen.eu:en16931:2017), in the order of its schema.
/// BT and BG are the terms and groups of EN 16931-1; what French rules ask for beside it is after XP Z12-012.</summary>
internal static class InvoiceXml
{
    /// <summary>The name under which readers of Factur-X look for it inside a PDF.</summary>
    public const string FileName = "factur-x.xml";

    private const string Rsm = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100";
    private const string Ram = "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100";
    private const string Udt = "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100";
    private const string Qdt = "urn:un:unece:uncefact:data:standard:QualifiedDataType:100";

    // The scheme of electronic addresses that are e-mail addresses, and that of the French directory, whose addresses begin with the SIREN.
    private const string EmailScheme = "EM";
    private const string FrenchScheme = "0225";
    private const string SirenScheme = "0002";

    /// <summary>True when EN 16931 can say amounts of a currency: it allows two decimals (BR-DEC-01 and those after it).</summary>
    public static bool CanSay(string currency) => Money.Decimals(currency) <= 2;

    /// <summary>The document as XML in UTF-8.</summary>
    public static byte[] Write(Invoice invoice)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            Write(xml, invoice);
        }

        return stream.ToArray();
    }

    private static void Write(XmlWriter xml, Invoice invoice)
    {
        var content = invoice.Content;
        xml.WriteStartDocument();
        xml.WriteStartElement("rsm", "CrossIndustryInvoice", Rsm);
        xml.WriteAttributeString("xmlns", "ram", null, Ram);
        xml.WriteAttributeString("xmlns", "udt", null, Udt);
        xml.WriteAttributeString("xmlns", "qdt", null, Qdt);

        xml.WriteStartElement("ExchangedDocumentContext", Rsm);
        // BT-23: services, S2 when they are paid already.
        In(xml, "BusinessProcessSpecifiedDocumentContextParameter", () => Text(xml, "ID", invoice.Kind == InvoiceKind.Invoice && invoice.Due.IsZero ? "S2" : "S1"));
        In(xml, "GuidelineSpecifiedDocumentContextParameter", () => Text(xml, "ID", "urn:cen.eu:en16931:2017"));
        xml.WriteEndElement();

        xml.WriteStartElement("ExchangedDocument", Rsm);
        Text(xml, "ID", invoice.Number);
        Text(xml, "TypeCode", invoice.Kind == InvoiceKind.Invoice ? "380" : "381");
        In(xml, "IssueDateTime", () => Date(xml, Udt, "DateTimeString", content.IssuedOn));
        foreach (var note in content.Notes)
        {
            In(xml, "IncludedNote", () =>
            {
                Text(xml, "Content", note.Text);
                TextOrNothing(xml, "SubjectCode", note.Subject);
            });
        }

        xml.WriteEndElement();

        xml.WriteStartElement("SupplyChainTradeTransaction", Rsm);
        foreach (var (number, line) in content.Lines.Index())
        {
            Line(xml, invoice, number + 1, line);
        }

        In(xml, "ApplicableHeaderTradeAgreement", () =>
        {
            TextOrNothing(xml, "BuyerReference", content.ServiceCode);
            In(xml, "SellerTradeParty", () => Party(xml, content.Seller, isSeller: true));
            In(xml, "BuyerTradeParty", () => Party(xml, content.Buyer, isSeller: false));
            if (content.PurchaseOrder is { } order)
            {
                In(xml, "BuyerOrderReferencedDocument", () => Text(xml, "IssuerAssignedID", order));
            }
        });
        // BT-72: what is sold is given when the event ends.
        In(xml, "ApplicableHeaderTradeDelivery", () => In(xml, "ActualDeliverySupplyChainEvent", () => In(xml, "OccurrenceDateTime", () => Date(xml, Udt, "DateTimeString", content.EndsOn))));
        In(xml, "ApplicableHeaderTradeSettlement", () => Settlement(xml, invoice));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Line(XmlWriter xml, Invoice invoice, int number, InvoiceLine line) => In(xml, "IncludedSupplyChainTradeLineItem", () =>
    {
        In(xml, "AssociatedDocumentLineDocument", () => Text(xml, "LineID", number.ToString(CultureInfo.InvariantCulture)));
        In(xml, "SpecifiedTradeProduct", () =>
        {
            Text(xml, "Name", line.Text);
            TextOrNothing(xml, "Description", line.For);
        });
        In(xml, "SpecifiedLineTradeAgreement", () => In(xml, "NetPriceProductTradePrice", () => Amount(xml, "ChargeAmount", invoice, line.NetMinor)));
        In(xml, "SpecifiedLineTradeDelivery", () =>
        {
            xml.WriteStartElement("BilledQuantity", Ram);
            xml.WriteAttributeString("unitCode", "C62");
            xml.WriteString("1");
            xml.WriteEndElement();
        });
        In(xml, "SpecifiedLineTradeSettlement", () =>
        {
            In(xml, "ApplicableTradeTax", () =>
            {
                Text(xml, "TypeCode", "VAT");
                Text(xml, "CategoryCode", Code(line.Category));
                Text(xml, "RateApplicablePercent", Percent(line.VatRate));
            });
            In(xml, "SpecifiedTradeSettlementLineMonetarySummation", () => Amount(xml, "LineTotalAmount", invoice, line.NetMinor));
        });
    });

    private static void Party(XmlWriter xml, InvoiceParty party, bool isSeller)
    {
        Text(xml, "Name", party.Name);
        if (party.Siren is { } siren)
        {
            In(xml, "SpecifiedLegalOrganization", () => Identifier(xml, "ID", siren, SirenScheme));
        }
        else if (party.RegistrationNumber is { } number)
        {
            In(xml, "SpecifiedLegalOrganization", () => Text(xml, "ID", number));
        }

        if (isSeller && party.Email.Length > 0)
        {
            In(xml, "DefinedTradeContact", () =>
            {
                Text(xml, "PersonName", party.Name);
                In(xml, "EmailURIUniversalCommunication", () => Text(xml, "URIID", party.Email));
            });
        }

        In(xml, "PostalTradeAddress", () =>
        {
            var lines = party.Address.Street.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            TextOrNothing(xml, "PostcodeCode", party.Address.PostalCode);
            TextOrNothing(xml, "LineOne", lines.ElementAtOrDefault(0));
            TextOrNothing(xml, "LineTwo", lines.ElementAtOrDefault(1));
            TextOrNothing(xml, "LineThree", lines.Length > 2 ? string.Join(", ", lines[2..]) : null);
            TextOrNothing(xml, "CityName", party.Address.City);
            Text(xml, "CountryID", party.Address.Country);
            TextOrNothing(xml, "CountrySubDivisionName", party.Address.Region);
        });
        if (party.Siren is { } address)
        {
            In(xml, "URIUniversalCommunication", () => Identifier(xml, "URIID", party.Siret is { } siret ? $"{address}_{siret}" : address, FrenchScheme));
        }
        else if (party.Email.Length > 0)
        {
            In(xml, "URIUniversalCommunication", () => Identifier(xml, "URIID", party.Email, EmailScheme));
        }

        if (party.VatId is { } vat)
        {
            In(xml, "SpecifiedTaxRegistration", () => Identifier(xml, "ID", vat, "VA"));
        }
        else if (isSeller && party.RegistrationNumber is { } tax)
        {
            In(xml, "SpecifiedTaxRegistration", () => Identifier(xml, "ID", tax, "FC"));
        }
    }

    private static void Settlement(XmlWriter xml, Invoice invoice)
    {
        var content = invoice.Content;
        TextOrNothing(xml, "PaymentReference", content.PaymentReference);
        Text(xml, "InvoiceCurrencyCode", invoice.Currency);
        if (content.Account is { } account)
        {
            In(xml, "SpecifiedTradeSettlementPaymentMeans", () =>
            {
                // A SEPA credit transfer, or any other.
                Text(xml, "TypeCode", invoice.Currency == "EUR" ? "58" : "30");
                In(xml, "PayeePartyCreditorFinancialAccount", () =>
                {
                    Text(xml, "IBANID", Iban.Normalize(account.Iban));
                    Text(xml, "AccountName", account.Holder);
                });
                if (account.Bic is { } bic)
                {
                    In(xml, "PayeeSpecifiedCreditorFinancialInstitution", () => Text(xml, "BICID", bic));
                }
            });
        }

        foreach (var vat in content.Vat)
        {
            In(xml, "ApplicableTradeTax", () =>
            {
                Amount(xml, "CalculatedAmount", invoice, vat.TaxMinor);
                Text(xml, "TypeCode", "VAT");
                TextOrNothing(xml, "ExemptionReason", vat.Reason);
                Amount(xml, "BasisAmount", invoice, vat.NetMinor);
                Text(xml, "CategoryCode", Code(vat.Category));
                Text(xml, "RateApplicablePercent", Percent(vat.Rate));
            });
        }

        if (content.DueOn is { } due)
        {
            In(xml, "SpecifiedTradePaymentTerms", () => In(xml, "DueDateDateTime", () => Date(xml, Udt, "DateTimeString", due)));
        }

        var net = content.Vat.Sum(v => v.NetMinor);
        In(xml, "SpecifiedTradeSettlementHeaderMonetarySummation", () =>
        {
            Amount(xml, "LineTotalAmount", invoice, net);
            Amount(xml, "TaxBasisTotalAmount", invoice, net);
            Amount(xml, "TaxTotalAmount", invoice, content.Vat.Sum(v => v.TaxMinor), withCurrency: true);
            Amount(xml, "GrandTotalAmount", invoice, invoice.Total.Minor);
            if (invoice.Kind == InvoiceKind.Invoice)
            {
                Amount(xml, "TotalPrepaidAmount", invoice, content.PrepaidMinor);
            }

            Amount(xml, "DuePayableAmount", invoice, invoice.Total.Minor - content.PrepaidMinor);
        });
        if (content.Corrects is { } corrected)
        {
            In(xml, "InvoiceReferencedDocument", () =>
            {
                Text(xml, "IssuerAssignedID", corrected.Number);
                In(xml, "FormattedIssueDateTime", () => Date(xml, Qdt, "DateTimeString", corrected.IssuedOn));
            });
        }
    }

    private static void In(XmlWriter xml, string name, Action write)
    {
        xml.WriteStartElement(name, Ram);
        write();
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Ram, text);

    private static void TextOrNothing(XmlWriter xml, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            Text(xml, name, text);
        }
    }

    private static void Identifier(XmlWriter xml, string name, string text, string scheme)
    {
        xml.WriteStartElement(name, Ram);
        xml.WriteAttributeString("schemeID", scheme);
        xml.WriteString(text);
        xml.WriteEndElement();
    }

    private static void Date(XmlWriter xml, string space, string name, DateOnly day)
    {
        xml.WriteStartElement(name, space);
        xml.WriteAttributeString("format", "102");
        xml.WriteString(day.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    private static void Amount(XmlWriter xml, string name, Invoice invoice, long minor, bool withCurrency = false)
    {
        xml.WriteStartElement(name, Ram);
        if (withCurrency)
        {
            xml.WriteAttributeString("currencyID", invoice.Currency);
        }

        xml.WriteString(new Money(minor, invoice.Currency).Amount.ToString("0.00", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    private static string Code(VatCategory category) => category switch { VatCategory.Standard => "S", VatCategory.Zero => "Z", _ => "E" };

    private static string Percent(int rate) => (rate / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
