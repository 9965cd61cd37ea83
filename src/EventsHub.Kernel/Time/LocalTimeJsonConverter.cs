using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EventsHub.Kernel.Time;

/// <summary>Writes a local time in JSON as "2024-04-20T23:59", without an offset, because it is in the event's time zone. Also reads it with
/// seconds.</summary>
public sealed class LocalTimeJsonConverter : JsonConverter<DateTime>
{
    private const string Form = "yyyy-MM-ddTHH:mm";

    /// <inheritdoc/>
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            && DateTime.TryParseExact(reader.GetString(), [Form, Form + ":ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw new JsonException("Write a time of the event's zone like 2024-04-20T23:59.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString(Form, CultureInfo.InvariantCulture));
}
