using EventsHub.Kernel.Access;

namespace EventsHub.Accounts.Domain;

/// <summary>What a role is given for: the host, or one series, event or trip.</summary>
/// <param name="Kind">Which of the four.</param>
/// <param name="Id">Id of the event or trip; null for the others.</param>
/// <param name="SeriesKey">Key of the series, see <see cref="Kernel.Access.SeriesKey"/>; null for the others.</param>
public sealed record Scope(ScopeKind Kind, Guid? Id = null, string? SeriesKey = null)
{
    /// <summary>Everything that the host does.</summary>
    public static Scope Host { get; } = new(ScopeKind.Host);

    /// <summary>One event.</summary>
    public static Scope Event(Guid id) => new(ScopeKind.Event, id);

    /// <summary>One trip.</summary>
    public static Scope Trip(Guid id) => new(ScopeKind.Trip, id);

    /// <summary>All events of a series, by its name in any case.</summary>
    public static Scope Series(string name) => new(ScopeKind.Series, SeriesKey: Kernel.Access.SeriesKey.Of(name));
}
