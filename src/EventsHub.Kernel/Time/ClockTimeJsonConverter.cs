using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace EventsHub.Kernel.Time;

/// <summary>Writes a clock time in JSON as "2024-06-24T09:00:00" (ISO 8601), without an offset: the zone stands elsewhere.</summary>
public sealed class ClockTimeJsonConverter : JsonConverter<LocalDateTime>
{
    /// <inheritdoc/>
    public override LocalDateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { } text && LocalDateTimePattern.ExtendedIso.Parse(text) is { Success: true } read
            ? read.Value
            : throw new JsonException("Write a clock time like 2024-06-24T09:00:00.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, LocalDateTime value, JsonSerializerOptions options) => writer.WriteStringValue(LocalDateTimePattern.ExtendedIso.Format(value));
}
