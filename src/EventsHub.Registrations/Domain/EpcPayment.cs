using System.Globalization;
using System.Text;
using EventsHub.Kernel.Finance;

namespace EventsHub.Registrations.Domain;

/// <summary>The text in the QR code from which banking apps fill in a SEPA credit transfer (EPC069-12, version 002, UTF-8).</summary>
public static class EpcPayment
{
    private const int LongestName = 70;
    private const long LargestAmount = 99_999_999_999;

    /// <summary>The text for a transfer; null unless it is in euros, from EUR 0.01 to 999,999,999.99, to an account in a country of the scheme.</summary>
    public static string? Payload(string holder, string iban, string? bic, Money amount, string creditorReference)
    {
        if (amount.Currency != "EUR" || !Iban.IsSepa(iban) || amount.Minor is < 1 or > LargestAmount)
        {
            return null;
        }

        string[] lines =
        [
            "BCD", "002", "1", "SCT", bic ?? "", Cut(holder), iban,
            string.Create(CultureInfo.InvariantCulture, $"EUR{amount.Amount:0.00}"),
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
