using System.Text.Json.Serialization;

namespace EventsHub.Registrations.Domain;

/// <summary>Whether an invoice is made out to an organisation or a person. It is stored by its name.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PartyKind>))]
public enum PartyKind
{
    /// <summary>A company, university or other body.</summary>
    Organisation,

    /// <summary>A natural person.</summary>
    Person,
}
