using EventsHub.Kernel.Text;

namespace EventsHub.Conference.Contracts;

/// <summary>What queries of other modules ask of events; see <see cref="HostedEvents.EventRows"/>.</summary>
public sealed record EventRow
{
    /// <summary>Its identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its code, as written.</summary>
    public required string Code { get; init; }

    /// <summary>Its code, as compared.</summary>
    public required string NormalizedCode { get; init; }

    /// <summary>The name that people read.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Its languages, the main one first.</summary>
    public required List<string> Languages { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly EndsOn { get; init; }
}
