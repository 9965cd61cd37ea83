using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Kernel.Storage;

/// <summary>Recognises violations of a unique index by SQLSTATE, error number or message, without referring to the types of a database
/// driver.</summary>
public static class UniqueViolation
{
    /// <summary>True when a save failed because a unique index already contains the value.</summary>
    public static bool Is(DbUpdateException exception) => exception.InnerException is DbException inner && (
        inner.SqlState == "23505" // PostgreSQL: unique_violation
        || inner.Message.StartsWith("SQLite Error 19: 'UNIQUE", StringComparison.Ordinal)
        || inner.Data["HelpLink.EvtID"] is "2601" or "2627"); // SQL Server: duplicate key in index, in constraint
}
