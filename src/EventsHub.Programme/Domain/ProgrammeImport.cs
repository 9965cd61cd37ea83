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

    /// <summary>Refuses to undo it when the programme was edited since, which would be lost too.</summary>
    /// <param name="now">SHA-256 of the present programme.</param>
    /// <exception cref="DomainRuleException">The programme is not as the import left it.</exception>
    public void CheckIsLastChange(byte[] now)
    {
        if (!now.SequenceEqual(AfterHash))
        {
            throw new DomainRuleException("import.edited-since", "The programme was changed since “{0}” was brought in. Undoing that import would lose these changes too; say so if you want it.", FileName)
            {
                Field = "Force",
            };
        }
    }

    /// <summary>Notes that it was undone. An import is undone once.</summary>
    /// <param name="utc">The time (UTC).</param>
    /// <exception cref="InvalidOperationException">It was undone before.</exception>
    public void Undo(DateTime utc) => UndoneAt = UndoneAt is null ? utc : throw new InvalidOperationException("This import was undone before.");
}
