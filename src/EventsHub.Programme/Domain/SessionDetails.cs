using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;

namespace EventsHub.Programme.Domain;

/// <summary>What is said of a session, apart from its time, its room, its talks and who chairs it.</summary>
/// <param name="Title">The title, by language; may be empty in all but the event's main one.</param>
public sealed record SessionDetails(LocalizedText Title)
{
    /// <summary>Talks, poster session, break and so on.</summary>
    public SessionKind Kind { get; init; }

    /// <summary>Id of the track (theme); null for none.</summary>
    public Guid? TrackId { get; init; }

    /// <summary>Planned or cancelled.</summary>
    public ProgrammeStatus Status { get; init; }

    /// <summary>How many people it is planned for; null when nobody guessed.</summary>
    public int? ExpectedAttendance { get; init; }

    /// <summary>The fields that an import does not overwrite.</summary>
    public ProgrammePins Pins { get; init; }
}
