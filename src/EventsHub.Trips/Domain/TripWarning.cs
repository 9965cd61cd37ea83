namespace EventsHub.Trips.Domain;

/// <summary>Something that the trip's leader should look at before anybody leaves.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Traveller">Whom it concerns.</param>
/// <param name="Day">The night or the day of departure, where there is one.</param>
/// <param name="Leg">The later of two legs at once.</param>
public sealed record TripWarning(TripWarningKind Kind, Traveller Traveller, DateOnly? Day = null, Leg? Leg = null);
