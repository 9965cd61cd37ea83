using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Text;

namespace EventsHub.Conference.Contracts;

/// <summary>The columns of an event that queries of other modules use; see <see cref="HostedEvents.EventRows"/>.</summary>
public sealed record EventRow
{
    /// <summary>Id of the event.</summary>
    public required Guid Id { get; init; }

    /// <summary>Id of the host that holds it.</summary>
    public required Guid HostId { get; init; }

    /// <summary>The event's code, as its organisers wrote it.</summary>
    public required string Code { get; init; }

    /// <summary>The event's code in upper case, for comparison.</summary>
    public required string NormalizedCode { get; init; }

    /// <summary>The name of the event's series; null for none.</summary>
    public required string? Series { get; init; }

    /// <summary>The key of the event's series, for comparison; null for none.</summary>
    public required string? SeriesKey { get; init; }

    /// <summary>The event's name, by language.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The languages of the event's texts (BCP 47), the main one first.</summary>
    public required List<string> Languages { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of the country of the venue; empty when not given.</summary>
    public required string Country { get; init; }

    /// <summary>First day, in the event's time zone.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>Last day, in the event's time zone.</summary>
    public required DateOnly EndsOn { get; init; }

    /// <summary>The event's own account for bank transfers; null when it uses that of its host.</summary>
    public BankAccount? BankAccount { get; init; }
}
