using System.Text.Json.Serialization;

namespace EventsHub.Conference.Setup;

/// <summary>An account as it is typed.</summary>
public sealed record BankAccountInput
{
    /// <summary>The name on the account.</summary>
    public string Holder { get; set; } = "";

    /// <summary>The number, with or without blanks.</summary>
    public string Iban { get; set; } = "";

    /// <summary>The bank, when asked for.</summary>
    public string? Bic { get; set; }

    /// <summary>Whether nothing was typed.</summary>
    [JsonIgnore]
    public bool IsBlank => string.IsNullOrWhiteSpace(Holder) && string.IsNullOrWhiteSpace(Iban) && string.IsNullOrWhiteSpace(Bic);
}
