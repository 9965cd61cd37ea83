namespace EventsHub.Hosts.Contracts;

/// <summary>The numbers of the accounts that the books of a host name, and when its financial year begins.</summary>
public sealed record ChartOfAccounts
{
    /// <summary>What most French hosts use (plan comptable général, ANC 2014-03): customers, services, VAT collected, bank, cash, cards to be cashed.</summary>
    public static ChartOfAccounts French { get; } = new()
    {
        Customers = "411000",
        Sales = "706000",
        Vat = "445710",
        Bank = "512000",
        Cash = "530000",
        Card = "511500",
        Rates = [new(2000, "706020", "445712"), new(1000, "706010", "445711"), new(550, "706005", "445713"), new(210, "706002", "445714")],
    };

    /// <summary>The account of what customers owe.</summary>
    public required string Customers { get; init; }

    /// <summary>The account of what is sold at a rate that <see cref="Rates"/> does not name, or without VAT.</summary>
    public required string Sales { get; init; }

    /// <summary>The account of VAT at a rate that <see cref="Rates"/> does not name.</summary>
    public required string Vat { get; init; }

    /// <summary>The account of the bank.</summary>
    public required string Bank { get; init; }

    /// <summary>The account of the cash box.</summary>
    public required string Cash { get; init; }

    /// <summary>The account of card payments that have not reached the bank.</summary>
    public required string Card { get; init; }

    /// <summary>Rates of VAT with accounts of their own.</summary>
    public required IReadOnlyList<RateAccounts> Rates { get; init; }

    /// <summary>The month in which the financial year begins: 1 for January.</summary>
    public int YearBegins { get; init; } = 1;

    /// <summary>Every number that it names.</summary>
    public IEnumerable<string> Numbers => [Customers, Sales, Vat, Bank, Cash, Card, .. Rates.SelectMany(rate => new[] { rate.Sales, rate.Vat })];

    /// <summary>The account of what is sold at a rate, in hundredths of a percent.</summary>
    public string SalesAt(int rate) => Rates.FirstOrDefault(r => r.Rate == rate)?.Sales ?? Sales;

    /// <summary>The account of VAT at a rate, in hundredths of a percent.</summary>
    public string VatAt(int rate) => Rates.FirstOrDefault(r => r.Rate == rate)?.Vat ?? Vat;

    /// <summary>The first day of the financial year that a day is in.</summary>
    public DateOnly YearOf(DateOnly day) => new(day.Month >= YearBegins ? day.Year : day.Year - 1, YearBegins, 1);

    /// <summary>True for three digits, then up to 17 digits and letters.</summary>
    public static bool IsNumber(string? number) =>
        number is { Length: >= 3 and <= 20 } && number[..3].All(char.IsAsciiDigit) && number.All(char.IsAsciiLetterOrDigit);
}
