using System.Text.Json.Serialization;
using EventsHub.Kernel.Time;

namespace EventsHub.Conference.Setup;

/// <summary>From a time on, a share is kept.</summary>
public sealed record CancellationInput
{
    [JsonConverter(typeof(LocalTimeJsonConverter))]
    public DateTime? From { get; set; }

    /// <summary>What is kept, 0 to 100.</summary>
    public int? KeptPercent { get; set; }

    [JsonIgnore]
    public bool IsBlank => From is null && KeptPercent is null;
}
