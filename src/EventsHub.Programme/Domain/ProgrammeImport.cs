using EventsHub.Kernel.Domain;

namespace EventsHub.Programme.Domain;

/// <summary>An import that changed a programme, with the previous programme, so that it can be undone.</summary>
public sealed class ProgrammeImport : Entity
{
    /// <summary>Id of the event.</summary>
    public Guid EventId { get; set; }

    /// <summary>Time of the import (UTC).</summary>
    public DateTime ImportedAt { get; set; }

    /// <summary>Id of the account that imported; null for the command line.</summary>
    public Guid? ImportedBy { get; set; }

    /// <summary>Name of the imported file, or of its format when the name is not known.</summary>
    public string FileName { get; set; } = "";

    /// <summary>The complete programme before the import, in the versioned format of snapshots.</summary>
    public byte[] Before { get; set; } = [];

    /// <summary>SHA-256 of the programme after the import. If the present programme has another hash, somebody has edited it since.</summary>
    public byte[] AfterHash { get; set; } = [];

    /// <summary>When the import was undone (UTC); null otherwise.</summary>
    public DateTime? UndoneAt { get; set; }
}
