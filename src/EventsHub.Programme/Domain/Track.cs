using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Contracts;

namespace EventsHub.Programme.Domain;

/// <summary>A thematic strand of the programme that sessions can belong to.</summary>
public sealed class Track : AggregateRoot
{
    /// <summary>Id of the event.</summary>
    public Guid EventId { get; set; }

    /// <summary>Short stable name for files and URLs; unique in the event.</summary>
    public string Code { get; set; } = "";

    /// <summary>Name shown to people.</summary>
    public LocalizedText Name { get; set; } = new();

    /// <summary>Colour in grids and lists, as #RRGGBB.</summary>
    public string Colour { get; set; } = "#1B3A6B";

    /// <summary>Position in lists, ascending; ties are broken by code.</summary>
    public int Position { get; set; }

    /// <inheritdoc/>
    protected override void Tell(RootChange change, IReadOnlySet<string> properties) => Raise(change switch
    {
        RootChange.Added => new TrackAdded(EventId, Id),
        RootChange.Removed => new TrackRemoved(EventId, Id),
        _ => new TrackChanged(EventId, Id),
    });
}
