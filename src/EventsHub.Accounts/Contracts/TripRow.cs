namespace EventsHub.Accounts.Contracts;

/// <summary>A trip for which roles are given; see <see cref="ITrips"/>.</summary>
public sealed record TripRow
{
    /// <summary>Id of the trip.</summary>
    public required Guid Id { get; init; }

    /// <summary>The trip's code, in lower case.</summary>
    public required string Code { get; init; }

    /// <summary>The name of the outside event.</summary>
    public required string Title { get; init; }

    /// <summary>Last day of the outside event.</summary>
    public required DateOnly EndsOn { get; init; }
}
