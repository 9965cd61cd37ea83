using System.Text.Json.Serialization;
using EventsHub.Kernel.Time;

namespace EventsHub.Conference.Setup;

/// <summary>Opening hours of the venue, as a form, the API or a file gives them, in the event's time zone.</summary>
public sealed record OpeningHoursInput
{
    /// <summary>The day; null for every day without hours of its own.</summary>
    public DateOnly? Day { get; set; }

    [JsonConverter(typeof(ClockJsonConverter))]
    public TimeOnly? From { get; set; }

    /// <summary>Closing time; when it is not after the opening time, it lies in the following night.</summary>
    [JsonConverter(typeof(ClockJsonConverter))]
    public TimeOnly? To { get; set; }

    [JsonIgnore]
    public bool IsBlank => Day is null && From is null && To is null;
}
