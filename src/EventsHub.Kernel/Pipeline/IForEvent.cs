namespace EventsHub.Kernel.Pipeline;

/// <summary>A request about one event: a role held for that event is enough.</summary>
public interface IForEvent
{
    /// <summary>The event's code, in any case.</summary>
    string EventCode { get; }
}
