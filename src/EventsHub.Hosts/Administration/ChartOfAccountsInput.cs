using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Text;

namespace EventsHub.Hosts.Administration;

/// <summary>A <see cref="ChartOfAccounts"/> as a form, the API or a verb gives it. What is left empty is as most French hosts have it.</summary>
public sealed record ChartOfAccountsInput
{
    public string? Customers { get; set; }

    public string? Sales { get; set; }

    public string? Vat { get; set; }

    public string? Bank { get; set; }

    public string? Cash { get; set; }

    public string? Card { get; set; }

    /// <summary>Rates with accounts of their own; rows without a rate are left out.</summary>
    public List<RateInput> Rates { get; set; } = [];

    /// <summary>The month in which the financial year begins: 1 for January.</summary>
    public int YearBegins { get; set; } = 1;

    public static ChartOfAccountsInput Of(ChartOfAccounts accounts) => new()
    {
        Customers = accounts.Customers,
        Sales = accounts.Sales,
        Vat = accounts.Vat,
        Bank = accounts.Bank,
        Cash = accounts.Cash,
        Card = accounts.Card,
        Rates = [.. accounts.Rates.Select(rate => new RateInput { Percent = rate.Rate / 100m, Sales = rate.Sales, Vat = rate.Vat })],
        YearBegins = accounts.YearBegins,
    };

    /// <summary>The accounts as typed, without blanks in their numbers.</summary>
    public ChartOfAccounts ToAccounts()
    {
        var usual = ChartOfAccounts.French;
        return usual with
        {
            Customers = Number(Customers) ?? usual.Customers,
            Sales = Number(Sales) ?? usual.Sales,
            Vat = Number(Vat) ?? usual.Vat,
            Bank = Number(Bank) ?? usual.Bank,
            Cash = Number(Cash) ?? usual.Cash,
            Card = Number(Card) ?? usual.Card,
            Rates = [.. Rates.Where(rate => rate.Percent is not null).Select(rate => new RateAccounts((int)(rate.Percent!.Value * 100), Number(rate.Sales) ?? "", Number(rate.Vat) ?? ""))],
            YearBegins = YearBegins,
        };
    }

    private static string? Number(string? typed) => CleanText.LineOrNull(typed)?.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    /// <summary>The accounts of one rate of VAT.</summary>
    public sealed record RateInput
    {
        /// <summary>The rate in percent; null for an empty row.</summary>
        public decimal? Percent { get; set; }

        public string? Sales { get; set; }

        public string? Vat { get; set; }
    }
}
