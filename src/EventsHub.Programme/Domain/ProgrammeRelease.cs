using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Text;

namespace EventsHub.Programme.Domain;

/// <summary>A published version of the programme. Never changed; the public sees the latest one.</summary>
public sealed class ProgrammeRelease : Entity
{
    /// <summary>Id of the event.</summary>
    public Guid EventId { get; init; }

    /// <summary>Number of the release; the first release of an event is 1.</summary>
    public int Number { get; init; }

    /// <summary>Name of the release, such as "1.2"; unique in the event.</summary>
    public string Version { get; init; } = "";

    /// <summary>Remarks of the organisers about the release; may be empty.</summary>
    public LocalizedText Note { get; init; } = new();

    /// <summary>Time of the release (UTC).</summary>
    public DateTime ReleasedAt { get; init; }

    /// <summary>Id of the account that released it; null for the command line.</summary>
    public Guid? ReleasedBy { get; init; }

    /// <summary>The complete programme, in the versioned format of snapshots.</summary>
    public byte[] Content { get; init; } = [];
}
