using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Text;

namespace EventsHub.Programme.Domain;

/// <summary>The programme as it was shown to the public from one moment on. Never changed; the latest one is what people see.</summary>
public sealed class ProgrammeRelease : Entity
{
    /// <summary>The event.</summary>
    public Guid EventId { get; set; }

    /// <summary>Its place among the releases of the event, from 1.</summary>
    public int Number { get; set; }

    /// <summary>What people call it, such as "1.2"; unique in the event.</summary>
    public string Version { get; set; } = "";

    /// <summary>What the organisers say about it.</summary>
    public LocalizedText Note { get; set; } = new();

    /// <summary>When it was released (UTC).</summary>
    public DateTime ReleasedAt { get; set; }

    /// <summary>The account that released it; null for the command line.</summary>
    public Guid? ReleasedBy { get; set; }

    /// <summary>The whole programme, as the application stores it.</summary>
    public byte[] Content { get; set; } = [];
}
