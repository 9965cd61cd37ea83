using System.Text.Json.Serialization;

namespace EventsHub.Conference.Setup;

public sealed record BankAccountInput
{
    public string Holder { get; set; } = "";

    /// <summary>The number, with or without blanks.</summary>
    public string Iban { get; set; } = "";

    /// <summary>The bank, when asked for.</summary>
    public string? Bic { get; set; }

    [JsonIgnore]
    public bool IsBlank => string.IsNullOrWhiteSpace(Holder) && string.IsNullOrWhiteSpace(Iban) && string.IsNullOrWhiteSpace(Bic);
}
