using System.Text.Json;
using EventsHub.Kernel.Text;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EventsHub.Kernel.Storage;

/// <summary>Stores a <see cref="LocalizedText"/> in a JSON column.</summary>
internal sealed class LocalizedTextConverter() : ValueConverter<LocalizedText, string>(
    text => JsonSerializer.Serialize(text, JsonColumn.Options), json => JsonSerializer.Deserialize<LocalizedText>(json, JsonColumn.Options)!);
