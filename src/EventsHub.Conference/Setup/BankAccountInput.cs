using System.Text.Json.Serialization;

namespace EventsHub.Conference.Setup;

public sealed record BankAccountInput
{
    public string Holder { get; set; } = "";

    /// <summary>The IBAN (ISO 13616), with or without blanks.</summary>
    public string Iban { get; set; } = "";

    /// <summary>The BIC of the bank (ISO 9362); null where none is needed.</summary>
    public string? Bic { get; set; }

    [JsonIgnore]
    public bool IsBlank => string.IsNullOrWhiteSpace(Holder) && string.IsNullOrWhiteSpace(Iban) && string.IsNullOrWhiteSpace(Bic);
}
