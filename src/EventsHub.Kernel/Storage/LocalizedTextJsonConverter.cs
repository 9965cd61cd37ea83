using System.Text.Json;
using System.Text.Json.Serialization;
using EventsHub.Kernel.Text;

namespace EventsHub.Kernel.Storage;

/// <summary>Writes a <see cref="LocalizedText"/> as a JSON object: <c>{"en": "Room", "fr": "Salle"}</c>.</summary>
public sealed class LocalizedTextJsonConverter : System.Text.Json.Serialization.JsonConverter<LocalizedText>
{
    /// <inheritdoc/>
    public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(JsonSerializer.Deserialize<Dictionary<string, string>>(ref reader, options) ?? []);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (language, text) in value.All)
        {
            writer.WriteString(language, text);
        }

        writer.WriteEndObject();
    }
}
