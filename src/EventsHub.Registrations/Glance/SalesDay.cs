namespace EventsHub.Registrations.Glance;

/// <summary>What happened on one day at the venue.</summary>
/// <param name="Day">The day, in the time zone of the event.</param>
/// <param name="Registered">People who registered on it, and have a place or had given it up since.</param>
/// <param name="Cancelled">People who gave up on it.</param>
/// <param name="ReceivedMinor">What came in less what went back, in minor units.</param>
internal sealed record SalesDay(DateOnly Day, int Registered, int Cancelled, long ReceivedMinor);
