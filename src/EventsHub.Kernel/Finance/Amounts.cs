using System.Globalization;

namespace EventsHub.Kernel.Finance;

/// <summary>Formats amounts of money and tax rates for people, in the current language.</summary>
public static class Amounts
{
    /// <summary>"€240.00", "240,00 €": formats an amount.</summary>
    public static string Show(Money money) => Show(money.Minor, money.Currency);

    /// <summary>"€240.00", "240,00 €": formats an amount given in minor units.</summary>
    public static string Show(long minor, string currency)
    {
        var format = (NumberFormatInfo)CultureInfo.CurrentCulture.NumberFormat.Clone();
        format.CurrencyDecimalDigits = Money.Decimals(currency);
        format.CurrencySymbol = Symbol(currency);
        // A currency shown by its code needs a blank before the figure ("CHF 240.00"), even where the language writes signs without one.
        if (char.IsAsciiLetter(format.CurrencySymbol[^1]) && format.CurrencyPositivePattern == 0)
        {
            (format.CurrencyPositivePattern, format.CurrencyNegativePattern) = (2, 9);
        }

        return new Money(minor, currency).Amount.ToString("C", format);
    }

    /// <summary>"5.5 %": formats a rate given in hundredths of a percent.</summary>
    public static string Rate(int rate) => $"{(rate / 100m).ToString("0.##", CultureInfo.CurrentCulture)}\u00a0%";

    private static string Symbol(string currency) => currency switch
    {
        "EUR" => "€",
        "GBP" => "£",
        "USD" => "$",
        "JPY" => "¥",
        _ => currency,
    };
}
