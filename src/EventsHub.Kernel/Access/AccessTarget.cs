namespace EventsHub.Kernel.Access;

/// <summary>What a request is about, as far as permissions are concerned: the host, an event, a series that gets a new event, or a trip.</summary>
public sealed record AccessTarget
{
    private AccessTarget()
    {
    }

    /// <summary>The host as a whole, such as its accounts: only what is held for the host counts.</summary>
    public static AccessTarget Host { get; } = new();

    /// <summary>Nothing in particular, as in a list that shows what its reader may see: what is held for anything at all counts.</summary>
    public static AccessTarget Anywhere { get; } = new() { IsAnywhere = true };

    /// <summary>True for <see cref="Anywhere"/>.</summary>
    public bool IsAnywhere { get; private init; }

    /// <summary>Normalised code of the event; null when no event is meant.</summary>
    public string? EventCode { get; private init; }

    /// <summary>Key of the series that gets a new event; null when no series is meant, or the new event is in none.</summary>
    public string? SeriesKey { get; private init; }

    /// <summary>Code of the trip, in lower case; null when no trip is meant.</summary>
    public string? TripCode { get; private init; }

    /// <summary>True when the event or trip may not be there yet, because the request makes it.</summary>
    public bool MayBeNew { get; private init; }

    /// <summary>The event with a code, in any case.</summary>
    public static AccessTarget Event(string code) => new() { EventCode = Access.EventCode.Normalize(code) };

    /// <summary>An event that is made in a series; null or blank for none.</summary>
    public static AccessTarget NewEvent(string? series) => new() { SeriesKey = Access.SeriesKey.Of(series), MayBeNew = true };

    /// <summary>The event with a code or, when there is none, one that is made in a series.</summary>
    public static AccessTarget EventOrNew(string code, string? series) => NewEvent(series) with { EventCode = Access.EventCode.Normalize(code) };

    /// <summary>The trip with a code, in any case.</summary>
    public static AccessTarget Trip(string code) => new() { TripCode = code.Trim().ToLowerInvariant() };

    /// <summary>The trip with a code or, when there is none, a new one: whoever leads any trip may plan another.</summary>
    public static AccessTarget TripOrNew(string code) => Trip(code) with { MayBeNew = true };
}
