using System.Text.Json.Serialization;
using EventsHub.Kernel.Time;

namespace EventsHub.Conference.Setup;

/// <summary>A cancellation rule, as a form, the API or a file gives it. The time is in the event's time zone.</summary>
public sealed record CancellationInput
{
    [JsonConverter(typeof(LocalTimeJsonConverter))]
    public DateTime? From { get; set; }

    /// <summary>The share of the paid price that is kept, in percent, 0 to 100.</summary>
    public int? KeptPercent { get; set; }

    [JsonIgnore]
    public bool IsBlank => From is null && KeptPercent is null;
}
