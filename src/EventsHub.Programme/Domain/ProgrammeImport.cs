using EventsHub.Kernel.Domain;

namespace EventsHub.Programme.Domain;

/// <summary>One import that changed a programme, with what the programme was before, so that it can be undone.</summary>
public sealed class ProgrammeImport : Entity
{
    /// <summary>The event.</summary>
    public Guid EventId { get; set; }

    /// <summary>When it was done (UTC).</summary>
    public DateTime ImportedAt { get; set; }

    /// <summary>The account that did it; null for the command line.</summary>
    public Guid? ImportedBy { get; set; }

    /// <summary>The name of the file, as it was given.</summary>
    public string FileName { get; set; } = "";

    /// <summary>The whole programme before, as the application stores it.</summary>
    public byte[] Before { get; set; } = [];

    /// <summary>A SHA-256 over the programme after; where it differs from the present one, something was edited since.</summary>
    public byte[] AfterHash { get; set; } = [];

    /// <summary>When it was undone (UTC).</summary>
    public DateTime? UndoneAt { get; set; }
}
