using System.Text.Json.Serialization;
using EventsHub.Kernel.Time;

namespace EventsHub.Conference.Setup;

/// <summary>When the venue can be used, as it is typed.</summary>
public sealed record OpeningHoursInput
{
    /// <summary>The day it is about; null for every day that has no hours of its own.</summary>
    public DateOnly? Day { get; set; }

    [JsonConverter(typeof(ClockJsonConverter))]
    public TimeOnly? From { get; set; }

    /// <summary>Until when; at or before the beginning, in the night after.</summary>
    [JsonConverter(typeof(ClockJsonConverter))]
    public TimeOnly? To { get; set; }

    [JsonIgnore]
    public bool IsBlank => Day is null && From is null && To is null;
}
