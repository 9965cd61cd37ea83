using EventsHub.Kernel.Domain;

namespace EventsHub.Programme.Domain;

/// <summary>An import that changed a programme, with the previous programme, so that it can be undone.</summary>
public sealed class ProgrammeImport : Entity
{
    /// <summary>Id of the event.</summary>
    public Guid EventId { get; init; }

    /// <summary>Time of the import (UTC).</summary>
    public DateTime ImportedAt { get; init; }

    /// <summary>Id of the account that imported; null for the command line.</summary>
    public Guid? ImportedBy { get; init; }

    /// <summary>Name of the imported file, or of its format when the name is not known.</summary>
    public string FileName { get; init; } = "";

    /// <summary>The complete programme before the import, in the versioned format of snapshots.</summary>
    public byte[] Before { get; init; } = [];

    /// <summary>SHA-256 of the programme after the import. If the present programme has another hash, somebody has edited it since.</summary>
    public byte[] AfterHash { get; private set; } = [];

    /// <summary>When the import was undone (UTC); null otherwise.</summary>
    public DateTime? UndoneAt { get; private set; }

    /// <summary>Notes what the programme is after the import, so that later edits are noticed.</summary>
    /// <param name="after">SHA-256 of the programme.</param>
    public void Done(byte[] after) => AfterHash = after;

    /// <summary>Notes that it was undone. An import is undone once.</summary>
    /// <param name="utc">The time (UTC).</param>
    /// <exception cref="InvalidOperationException">It was undone before.</exception>
    public void Undo(DateTime utc) => UndoneAt = UndoneAt is null ? utc : throw new InvalidOperationException("This import was undone before.");
}
