namespace EventsHub.Conference.Contracts;

/// <summary>A quota, that is a number of places which products share, as it was at one moment.</summary>
/// <param name="Id">Id of the quota.</param>
/// <param name="Code">The quota's code; unique in the event.</param>
/// <param name="Size">The number of places; null for no limit.</param>
/// <param name="Taken">The number of places taken.</param>
public sealed record QuotaPlaces(Guid Id, string Code, int? Size, int Taken)
{
    /// <summary>The number of places left; null for no limit.</summary>
    public int? Left => Size is { } size ? Math.Max(0, size - Taken) : null;
}
