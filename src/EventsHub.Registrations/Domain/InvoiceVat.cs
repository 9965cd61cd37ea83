namespace EventsHub.Registrations.Domain;

/// <summary>The sum of the lines of one category and rate (EN 16931, business group 23). Net and tax add up to gross; amounts are in minor units.</summary>
/// <param name="Category">Why it is taxed so.</param>
/// <param name="Rate">The rate, in hundredths of a percent.</param>
/// <param name="NetMinor">What the tax is computed from.</param>
/// <param name="TaxMinor">The tax.</param>
/// <param name="Reason">Why nothing is charged, in the language of the document; null where something is.</param>
public sealed record InvoiceVat(VatCategory Category, int Rate, long NetMinor, long TaxMinor, string? Reason);
