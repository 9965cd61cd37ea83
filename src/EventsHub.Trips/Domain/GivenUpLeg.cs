namespace EventsHub.Trips.Domain;

/// <summary>A leg that somebody was on and is on no more: it was removed, or they were taken off. Calendars that may still have it are told that it is cancelled.</summary>
/// <param name="LegId">Id of the leg.</param>
/// <param name="Kind">The means of transport.</param>
/// <param name="From">The station or airport of departure.</param>
/// <param name="To">The station or airport of arrival.</param>
/// <param name="DepartsAt">Time of departure (UTC), when it was given up.</param>
/// <param name="FromTimeZone">The IANA time zone of the place of departure.</param>
/// <param name="ArrivesAt">Time of arrival (UTC).</param>
/// <param name="ToTimeZone">The IANA time zone of the place of arrival.</param>
/// <param name="TravellerIds">Who is on it no more.</param>
public sealed record GivenUpLeg(Guid LegId, LegKind Kind, string From, string To, DateTime DepartsAt, string FromTimeZone, DateTime ArrivesAt, string ToTimeZone, IReadOnlyList<Guid> TravellerIds)
{
    internal static GivenUpLeg Of(Leg leg, IEnumerable<Guid> travellerIds) =>
        new(leg.Id, leg.Kind, leg.From, leg.To, leg.DepartsAt, leg.FromTimeZone, leg.ArrivesAt, leg.ToTimeZone, [.. travellerIds.Distinct().Order()]);
}
