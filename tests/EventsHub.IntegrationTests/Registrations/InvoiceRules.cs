using System.Globalization;
using System.Xml.Linq;
using System.Xml.Schema;
using EventsHub.Testing;

namespace EventsHub.IntegrationTests.Registrations;

/// <summary>The business rules of EN 16931-1 that matter for what EventsHub issues, by their numbers, and the schema of Factur-X where it lies beside the project.</summary>
internal static class InvoiceRules
{
    private static readonly XNamespace Ram = "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100";
    private static readonly XNamespace Rsm = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100";

    private static readonly Lazy<XmlSchemaSet?> Schema = new(() =>
    {
        if (TestFiles.Shared("einvoice/Factur-X_EN16931.xsd") is not { } file)
        {
            return null;
        }

        XmlSchemaSet set = new() { XmlResolver = new System.Xml.XmlUrlResolver() };
        set.Add(null, file);
        set.Compile();
        return set;
    });

    /// <summary>Whether the schema can be asked.</summary>
    public static bool HasSchema => Schema.Value is not null;

    /// <summary>The numbers of the rules that a document breaks, and what the schema finds; empty for none.</summary>
    public static IReadOnlyList<string> BrokenBy(byte[] xml)
    {
        using var stream = new MemoryStream(xml);
        var document = XDocument.Load(stream);
        List<string> broken = [];
        if (Schema.Value is { } schema)
        {
            document.Validate(schema, (_, found) => broken.Add($"schema: {found.Message}"));
        }

        var header = document.Root!.Element(Rsm + "ExchangedDocument")!;
        var trade = document.Root.Element(Rsm + "SupplyChainTradeTransaction")!;
        var settlement = trade.Element(Ram + "ApplicableHeaderTradeSettlement")!;
        var agreement = trade.Element(Ram + "ApplicableHeaderTradeAgreement")!;
        var (seller, buyer) = (agreement.Element(Ram + "SellerTradeParty")!, agreement.Element(Ram + "BuyerTradeParty")!);
        var sums = settlement.Element(Ram + "SpecifiedTradeSettlementHeaderMonetarySummation")!;
        var lines = trade.Elements(Ram + "IncludedSupplyChainTradeLineItem").ToList();
        var taxes = settlement.Elements(Ram + "ApplicableTradeTax").ToList();
        decimal Sum(string name) => Number(sums, name);

        Rule("BR-01", Texts(document, "GuidelineSpecifiedDocumentContextParameter").SequenceEqual(["urn:cen.eu:en16931:2017"]));
        Rule("BR-02", Text(header, "ID").Length > 0);
        Rule("BR-03", header.Descendants().Any(e => e.Name.LocalName == "DateTimeString" && DateOnly.TryParseExact(e.Value, "yyyyMMdd", out _)));
        Rule("BR-04 BR-CL-01", Text(header, "TypeCode") is "380" or "381");
        Rule("BR-05", Text(settlement, "InvoiceCurrencyCode").Length == 3);
        Rule("BR-06", Text(seller, "Name").Length > 0);
        Rule("BR-07", Text(buyer, "Name").Length > 0);
        Rule("BR-09", Text(seller.Element(Ram + "PostalTradeAddress")!, "CountryID").Length == 2);
        Rule("BR-11", Text(buyer.Element(Ram + "PostalTradeAddress")!, "CountryID").Length == 2);
        Rule("BR-16", lines.Count > 0);
        Rule("BR-21", lines.Select(line => line.Descendants(Ram + "LineID").Single().Value).Distinct().Count() == lines.Count);
        Rule("BR-25", lines.All(line => line.Descendants(Ram + "SpecifiedTradeProduct").Single().Element(Ram + "Name")!.Value.Length > 0));
        Rule("BR-27", lines.All(line => Number(line.Descendants(Ram + "NetPriceProductTradePrice").Single(), "ChargeAmount") >= 0));
        Rule("BR-CO-10", Sum("LineTotalAmount") == lines.Sum(LineNet));
        Rule("BR-CO-13", Sum("TaxBasisTotalAmount") == Sum("LineTotalAmount"));
        Rule("BR-CO-14", Sum("TaxTotalAmount") == taxes.Sum(tax => Number(tax, "CalculatedAmount")));
        Rule("BR-CO-15", Sum("GrandTotalAmount") == Sum("TaxBasisTotalAmount") + Sum("TaxTotalAmount"));
        Rule("BR-CO-16", Sum("DuePayableAmount") == Sum("GrandTotalAmount") - (sums.Element(Ram + "TotalPrepaidAmount") is null ? 0 : Sum("TotalPrepaidAmount")));
        Rule("BR-CO-17", taxes.All(tax => Math.Abs(Number(tax, "CalculatedAmount") - Math.Round(Number(tax, "BasisAmount") * Number(tax, "RateApplicablePercent") / 100, 2, MidpointRounding.AwayFromZero)) <= 0.01m));
        Rule("BR-CO-18", taxes.Count > 0);
        Rule("BR-CO-25", Sum("DuePayableAmount") <= 0 || Text(header, "TypeCode") == "381" || settlement.Element(Ram + "SpecifiedTradePaymentTerms") is not null);
        Rule("BR-CO-26", seller.Element(Ram + "SpecifiedLegalOrganization") is not null || seller.Element(Ram + "SpecifiedTaxRegistration") is not null);
        Rule("BR-50 BR-61", settlement.Element(Ram + "SpecifiedTradeSettlementPaymentMeans") is not { } means || means.Descendants(Ram + "IBANID").Single().Value.Length > 0);
        Rule("BR-CL-14", buyer.Descendants(Ram + "CountryID").All(code => code.Value.All(char.IsAsciiLetterUpper)));
        Rule("BR-CL-17", taxes.Concat(lines.Select(LineTax)).All(tax => Text(tax, "CategoryCode") is "S" or "Z" or "E"));
        Rule("BR-S-02 BR-E-02 BR-Z-02", seller.Elements(Ram + "SpecifiedTaxRegistration").Any());
        Rule("BR-S-05", lines.Select(LineTax).All(tax => Text(tax, "CategoryCode") != "S" || Number(tax, "RateApplicablePercent") > 0));
        Rule("BR-E-05 BR-Z-05", lines.Select(LineTax).All(tax => Text(tax, "CategoryCode") == "S" || Number(tax, "RateApplicablePercent") == 0));
        Rule("BR-S-08 BR-E-08 BR-Z-08", taxes.All(tax => Number(tax, "BasisAmount") == lines.Where(line => Key(LineTax(line)) == Key(tax)).Sum(LineNet)));
        Rule("BR-S-10 BR-Z-10", taxes.All(tax => Text(tax, "CategoryCode") == "E" || tax.Element(Ram + "ExemptionReason") is null));
        Rule("BR-E-10", taxes.All(tax => Text(tax, "CategoryCode") != "E" || tax.Element(Ram + "ExemptionReason") is { Value.Length: > 0 }));
        Rule("BR-DEC", document.Descendants().Where(e => e.Name.LocalName.EndsWith("Amount", StringComparison.Ordinal)).All(e => e.Value[(e.Value.IndexOf('.', StringComparison.Ordinal) + 1)..].Length <= 2));
        Rule("BR-55", Text(header, "TypeCode") != "381" || settlement.Element(Ram + "InvoiceReferencedDocument")?.Element(Ram + "IssuerAssignedID") is { Value.Length: > 0 });
        return broken;

        void Rule(string number, bool holds)
        {
            if (!holds)
            {
                broken.Add(number);
            }
        }
    }

    private static decimal LineNet(XElement line) => Number(line.Descendants(Ram + "SpecifiedTradeSettlementLineMonetarySummation").Single(), "LineTotalAmount");

    private static XElement LineTax(XElement line) => line.Element(Ram + "SpecifiedLineTradeSettlement")!.Element(Ram + "ApplicableTradeTax")!;

    private static (string Category, decimal Rate) Key(XElement tax) => (Text(tax, "CategoryCode"), Number(tax, "RateApplicablePercent"));

    private static IEnumerable<string> Texts(XDocument document, string name) => document.Descendants(Ram + name).Select(e => e.Value);

    private static string Text(XElement parent, string name) => parent.Element(Ram + name)?.Value ?? "";

    private static decimal Number(XElement parent, string name) => decimal.Parse(parent.Element(Ram + name)!.Value, CultureInfo.InvariantCulture);
}
