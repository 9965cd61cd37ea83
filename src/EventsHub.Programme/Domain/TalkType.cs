using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Contracts;

namespace EventsHub.Programme.Domain;

/// <summary>A category of talks, named by the event, with its usual length: "Keynote, 45 min", "Parallel oral, 10 min".</summary>
public sealed class TalkType : AggregateRoot
{
    private TalkType()
    {
    }

    /// <summary>Id of the event.</summary>
    public Guid EventId { get; private set; }

    /// <summary>Short stable name for files and URLs; unique in the event.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Name shown to people.</summary>
    public LocalizedText Name { get; private set; } = new();

    /// <summary>The kind that talks of this type have.</summary>
    public SessionKind Kind { get; private set; }

    /// <summary>Usual length in minutes, discussion included; preset for new talks.</summary>
    public int DurationMinutes { get; private set; } = 20;

    /// <summary>Position in lists, ascending; ties are broken by code.</summary>
    public int Position { get; private set; }

    /// <summary>A category of talks of an event.</summary>
    /// <param name="eventId">Id of the event.</param>
    /// <param name="code">Short stable name that no other type of the event has.</param>
    /// <param name="name">Name shown to people.</param>
    /// <param name="kind">The kind that its talks have.</param>
    /// <param name="minutes">Usual length, discussion included.</param>
    /// <param name="position">Position in lists.</param>
    /// <param name="id">Its id, when it is put back as it was; null for a new one.</param>
    public static TalkType Of(Guid eventId, string code, LocalizedText name, SessionKind kind, int minutes, int position, Guid? id = null)
    {
        var type = new TalkType { EventId = eventId, Code = code, Position = position };
        type.Id = id ?? type.Id;
        type.Describe(name, kind, minutes);
        return type;
    }

    /// <summary>Says what its talks are from now on; those that are there keep their kind and length.</summary>
    public void Describe(LocalizedText name, SessionKind kind, int minutes) => (Name, Kind, DurationMinutes) = (name, kind, minutes);

    /// <summary>Gives it another place in lists.</summary>
    public void MoveTo(int position) => Position = position;

    /// <inheritdoc/>
    protected override void Tell(RootChange change, IReadOnlySet<string> properties) => Raise(change switch
    {
        RootChange.Added => new TalkTypeAdded(EventId, Id),
        RootChange.Removed => new TalkTypeRemoved(EventId, Id),
        _ => new TalkTypeChanged(EventId, Id),
    });
}
