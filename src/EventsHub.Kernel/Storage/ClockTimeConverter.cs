using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace EventsHub.Kernel.Storage;

/// <summary>Stores a clock time as a date and time without a zone.</summary>
internal sealed class ClockTimeConverter() : ValueConverter<LocalDateTime, DateTime>(clock => clock.ToDateTimeUnspecified(), stored => LocalDateTime.FromDateTime(stored));
