namespace EventsHub.Kernel.Pipeline;

/// <summary>A request about one event: a role that the sender holds for that event is sufficient.</summary>
public interface IForEvent
{
    /// <summary>Code of the event, in any case.</summary>
    string EventCode { get; }
}
