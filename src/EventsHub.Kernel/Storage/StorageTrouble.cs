using System.Data.Common;
using Microsoft.EntityFrameworkCore.Storage;

namespace EventsHub.Kernel.Storage;

/// <summary>Recognises that nothing can be stored or read at the moment, through no fault of the request: the database cannot be reached, is
/// restarting, or a disk is full. Trying again later helps, so people are told that. Names no provider's types.</summary>
public static class StorageTrouble
{
    // busy, locked, read-only, input or output failed, full, cannot be opened
    private static readonly string[] OfSqlite = ["5", "6", "8", "10", "13", "14"];

    // A file group or the log is full.
    private static readonly string[] OfSqlServer = ["1105", "9002"];

    // ENOSPC, EDQUOT, EFBIG, as .NET hands them on.
    private static readonly int[] OfFiles = [28, 122, 27];

    /// <summary>Whether that is what an exception, or one that it wraps, says.</summary>
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
