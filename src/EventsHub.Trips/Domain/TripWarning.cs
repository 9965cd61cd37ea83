namespace EventsHub.Trips.Domain;

/// <summary>A gap or overlap in the plan that the trip's leader should look at before anybody leaves.</summary>
/// <param name="Kind">What is missing or wrong.</param>
/// <param name="Traveller">The traveller concerned.</param>
/// <param name="Day">The night, or the day on which the later of two overlapping legs departs; null when no single day is meant.</param>
/// <param name="Leg">The later of two overlapping legs; null in other warnings.</param>
public sealed record TripWarning(TripWarningKind Kind, Traveller Traveller, DateOnly? Day = null, Leg? Leg = null);
