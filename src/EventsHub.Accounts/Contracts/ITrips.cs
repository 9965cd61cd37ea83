namespace EventsHub.Accounts.Contracts;

/// <summary>What this module needs to know of trips, for which roles are given; the trips module implements it.</summary>
public interface ITrips
{
    /// <summary>All trips, as a query for others to join with or filter.</summary>
    IQueryable<TripRow> Trips { get; }
}
