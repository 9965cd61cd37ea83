using System.Data.Common;
using Microsoft.EntityFrameworkCore.Storage;

namespace EventsHub.Kernel.Storage;

/// <summary>Recognises temporary failures of the database or the disk that are not the fault of the request: the database is unreachable or restarting,
/// or the disk is full. People are then told to try again later. Works without referring to the types of a database driver.</summary>
public static class StorageTrouble
{
    // SQLite result codes: busy, locked, read-only, I/O error, full, cannot be opened.
    private static readonly string[] OfSqlite = ["5", "6", "8", "10", "13", "14"];

    // SQL Server errors: file group full, transaction log full; not reachable or gone (0, -1, 2, 53, 10061, and 11001 for a name nobody knows); no answer in time (-2, 258); out of memory (701);
    // the database is being recovered (983), the server is shutting down (6005).
    private static readonly string[] OfSqlServer = ["1105", "9002", "0", "-1", "2", "53", "10061", "11001", "-2", "258", "701", "983", "6005"];

    // Error numbers of Linux as .NET reports them: ENOSPC (disk full), EDQUOT (quota exceeded), EFBIG (file too large).
    private static readonly int[] OfFiles = [28, 122, 27];

    /// <summary>True when the exception, or one that it wraps, is such a failure.</summary>
    public static bool Is(Exception exception)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException!)
        {
            if (inner is RetryLimitExceededException or WritersBusyException || IsExhaustedPool(inner) || inner is DbException database && Is(database) || inner is IOException && OfFiles.Contains(inner.HResult))
            {
                return true;
            }
        }

        return false;
    }

    // SqlClient has no type of its own for it.
    private static bool IsExhaustedPool(Exception exception) =>
        exception is InvalidOperationException { Source: "Microsoft.Data.SqlClient" } && exception.Message.Contains("pool", StringComparison.Ordinal);

    private static bool Is(DbException exception) =>
        exception.IsTransient
        || Array.Exists(OfSqlite, code => exception.Message.StartsWith($"SQLite Error {code}:", StringComparison.Ordinal))
        || OfSqlServer.Contains(exception.Data["HelpLink.EvtID"]);
}
