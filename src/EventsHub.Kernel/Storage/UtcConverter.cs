using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EventsHub.Kernel.Storage;

/// <summary>Instants are stored in UTC and come back as UTC.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    value => value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : DateTime.SpecifyKind(value, DateTimeKind.Utc),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
