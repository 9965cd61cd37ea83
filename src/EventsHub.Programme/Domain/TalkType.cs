using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Contracts;

namespace EventsHub.Programme.Domain;

/// <summary>A category of talks, named by the event, with its usual length: "Keynote, 45 min", "Parallel oral, 10 min".</summary>
public sealed class TalkType : AggregateRoot
{
    /// <summary>Id of the event.</summary>
    public Guid EventId { get; set; }

    /// <summary>Short stable name for files and URLs; unique in the event.</summary>
    public string Code { get; set; } = "";

    /// <summary>Name shown to people.</summary>
    public LocalizedText Name { get; set; } = new();

    /// <summary>The kind that talks of this type have.</summary>
    public SessionKind Kind { get; set; }

    /// <summary>Usual length in minutes, discussion included; preset for new talks.</summary>
    public int DurationMinutes { get; set; } = 20;

    /// <summary>Position in lists, ascending; ties are broken by code.</summary>
    public int Position { get; set; }

    /// <inheritdoc/>
    protected override void Tell(RootChange change, IReadOnlySet<string> properties) => Raise(change switch
    {
        RootChange.Added => new TalkTypeAdded(EventId, Id),
        RootChange.Removed => new TalkTypeRemoved(EventId, Id),
        _ => new TalkTypeChanged(EventId, Id),
    });
}
