using System.Globalization;
using System.Text;

namespace EventsHub.Registrations.Domain;

/// <summary>The text of the QR code that banking apps fill a SEPA credit transfer from (EPC069-12, version 002, UTF-8).</summary>
public static class EpcPayment
{
    private const int LongestName = 70;
    private const long LargestAmount = 99_999_999_999;

    /// <summary>The payload; null when it is not a transfer in euros that the code can carry.</summary>
    public static string? Payload(string holder, string iban, string? bic, long amountMinor, string currency, string creditorReference)
    {
        if (currency != "EUR" || amountMinor is < 1 or > LargestAmount)
        {
            return null;
        }

        string[] lines =
        [
            "BCD", "002", "1", "SCT", bic ?? "", Cut(holder), iban,
            string.Create(CultureInfo.InvariantCulture, $"EUR{amountMinor / 100m:0.00}"),
            "", // purpose: none
            creditorReference,
        ];
        return string.Join('\n', lines);
    }

    private static string Cut(string name)
    {
        var cut = new StringBuilder();
        foreach (var rune in name.EnumerateRunes().Take(LongestName))
        {
            cut.Append(rune.ToString());
        }

        return cut.ToString();
    }
}
