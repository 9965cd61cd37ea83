namespace EventsHub.Conference.Contracts;

/// <summary>Places that products share, as they were at one moment.</summary>
/// <param name="Id">The quota.</param>
/// <param name="Code">Its short name for files; unique in the event.</param>
/// <param name="Size">How many there are; null for no limit.</param>
/// <param name="Taken">How many are taken.</param>
public sealed record QuotaPlaces(Guid Id, string Code, int? Size, int Taken)
{
    /// <summary>How many are left; null for no limit.</summary>
    public int? Left => Size is { } size ? Math.Max(0, size - Taken) : null;
}
