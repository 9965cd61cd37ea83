namespace EventsHub.Hosts.Contracts;

/// <summary>The accounts of one rate of VAT.</summary>
/// <param name="Rate">The rate, in hundredths of a percent: 20 % is 2000.</param>
/// <param name="Sales">The account of what is sold at it.</param>
/// <param name="Vat">The account of the VAT on it.</param>
public sealed record RateAccounts(int Rate, string Sales, string Vat);
