using System.Data.Common;
using Microsoft.EntityFrameworkCore.Storage;

namespace EventsHub.Kernel.Storage;

/// <summary>Recognises temporary failures of the database or the disk that are not the fault of the request: the database is unreachable or restarting,
/// or the disk is full. People are then told to try again later. Works without referring to the types of a database driver.</summary>
public static class StorageTrouble
{
    // SQLite result codes: busy, locked, read-only, I/O error, full, cannot be opened.
    private static readonly string[] OfSqlite = ["5", "6", "8", "10", "13", "14"];

    // SQL Server errors: file group full, transaction log full.
    private static readonly string[] OfSqlServer = ["1105", "9002"];

    // Error numbers of Linux as .NET reports them: ENOSPC (disk full), EDQUOT (quota exceeded), EFBIG (file too large).
    private static readonly int[] OfFiles = [28, 122, 27];

    /// <summary>True when the exception, or one that it wraps, is such a failure.</summary>
    public static bool Is(Exception exception)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException!)
        {
            if (inner is RetryLimitExceededException || inner is DbException database && Is(database) || inner is IOException && OfFiles.Contains(inner.HResult))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(DbException exception) =>
        exception.IsTransient
        || Array.Exists(OfSqlite, code => exception.Message.StartsWith($"SQLite Error {code}:", StringComparison.Ordinal))
        || OfSqlServer.Contains(exception.Data["HelpLink.EvtID"]);
}
