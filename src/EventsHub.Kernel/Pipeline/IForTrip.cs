namespace EventsHub.Kernel.Pipeline;

/// <summary>A request about one trip: a role that the sender holds for that trip is sufficient. The trip of somebody else is answered like one that
/// does not exist.</summary>
public interface IForTrip
{
    /// <summary>Code of the trip, in any case.</summary>
    string TripCode { get; }
}
