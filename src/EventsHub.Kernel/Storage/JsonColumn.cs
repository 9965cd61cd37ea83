using System.Text.Encodings.Web;
using System.Text.Json;
using EventsHub.Kernel.Time;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EventsHub.Kernel.Storage;

/// <summary>Stores a property as JSON text in one column, in the same way on every database engine.</summary>
public static class JsonColumn
{
    /// <summary>Serialiser settings of these columns.</summary>
    public static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Configures a property as a JSON column; changes are detected by comparing the JSON.</summary>
    public static PropertyBuilder<T> IsJson<T>(this PropertyBuilder<T> property) => property.HasConversion(
        new ValueConverter<T, string>(value => JsonSerializer.Serialize(value, Options), json => JsonSerializer.Deserialize<T>(json, Options)!),
        new ValueComparer<T>(
            (left, right) => JsonSerializer.Serialize(left, Options) == JsonSerializer.Serialize(right, Options),
            value => JsonSerializer.Serialize(value, Options).GetHashCode(StringComparison.Ordinal),
            value => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, Options), Options)!));

    static JsonColumn()
    {
        Options.Converters.Add(new LocalizedTextJsonConverter());
        Options.Converters.Add(new ClockTimeJsonConverter());
    }
}
