namespace EventsHub.Kernel.Pipeline;

/// <summary>A request that makes an event: a role that the sender holds for the event's series is sufficient.</summary>
public interface IForSeries
{
    /// <summary>Name of the series that the new event is in; null or blank for none.</summary>
    string? Series { get; }
}
