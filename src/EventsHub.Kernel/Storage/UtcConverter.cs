using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EventsHub.Kernel.Storage;

/// <summary>Stores every DateTime in UTC and marks it as UTC when it is loaded; engines do not keep the kind.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    value => value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : DateTime.SpecifyKind(value, DateTimeKind.Utc),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
