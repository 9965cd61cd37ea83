using System.Text.Json.Serialization;
using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Domain;

/// <summary>Whom a refund is paid to.</summary>
/// <param name="Holder">The name of the holder of the account, as given.</param>
/// <param name="Iban">The IBAN, without blanks.</param>
/// <param name="Bic">The BIC; null where none is needed.</param>
public sealed record Payee(string Holder, string Iban, string? Bic)
{
    /// <summary>The longest name in a SEPA payment, in characters.</summary>
    public const int MaxName = 70;

    /// <summary>The name as banks take it.</summary>
    [JsonIgnore]
    public string SepaName => SepaText.Of(Holder, MaxName);

    /// <summary>May a SEPA credit transfer be made to this account?</summary>
    [JsonIgnore]
    public Eligibility MayBePaid =>
        !Kernel.Finance.Iban.IsValid(Iban) ? Eligibility.No("refund.iban", "This IBAN is not right: one of its characters is wrong, missing or too much. Compare it with what the payee gave.")
        : !Kernel.Finance.Iban.IsSepa(Iban) ? Eligibility.No("refund.not-sepa", "This account is in a country outside SEPA. Pay it back from your bank by hand, and note that on the page of the registration.")
        : Bic is not null && !Kernel.Finance.Iban.IsBic(Bic) ? Eligibility.No("refund.bic", "A BIC has 8 or 11 letters and digits. It may be left empty.")
        : SepaName.Length == 0 ? Eligibility.No("refund.name", "Give the name of the account’s holder in Latin letters, as banks need it.")
        : Eligibility.Yes;
}
