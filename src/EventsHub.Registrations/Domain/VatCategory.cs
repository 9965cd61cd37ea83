namespace EventsHub.Registrations.Domain;

/// <summary>Why a line of an invoice is taxed as it is (UNTDID 5305, as EN 16931 allows it).</summary>
public enum VatCategory
{
    /// <summary>At a rate of the country (code S).</summary>
    Standard,

    /// <summary>At a rate of 0 % (code Z).</summary>
    Zero,

    /// <summary>Not taxed, for a reason that the law names and the invoice says (code E).</summary>
    Exempt,
}
