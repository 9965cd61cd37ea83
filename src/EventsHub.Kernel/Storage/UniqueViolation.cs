using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Kernel.Storage;

/// <summary>Recognises a refused duplicate by what the SQL standard or the engine calls it, without naming a provider's types.</summary>
public static class UniqueViolation
{
    /// <summary>Whether a save failed because a unique index holds the value already.</summary>
    public static bool Is(DbUpdateException exception) => exception.InnerException is DbException inner && (
        inner.SqlState == "23505" // PostgreSQL: unique_violation
        || inner.Message.StartsWith("SQLite Error 19: 'UNIQUE", StringComparison.Ordinal)
        || inner.Data["HelpLink.EvtID"] is "2601" or "2627"); // SQL Server: duplicate key in index, in constraint
}
