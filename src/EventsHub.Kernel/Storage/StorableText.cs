using System.Buffers;
using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EventsHub.Kernel.Storage;

/// <summary>Sends no text to a database that it cannot hold: U+0000, which PostgreSQL refuses, is left out, and a half of a surrogate pair, which has no UTF-8, becomes U+FFFD. What people type into a form is cleaned
/// before (<see cref="Text.CleanText"/>); this is for what is only looked up, such as a code in an address.</summary>
public sealed class StorableText : DbCommandInterceptor
{
    /// <summary>The one there is.</summary>
    public static readonly StorableText Instance = new();

    private StorableText()
    {
    }

    /// <inheritdoc/>
    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => Cleaned(command, result);

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        new(Cleaned(command, result));

    /// <inheritdoc/>
    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) => Cleaned(command, result);

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        new(Cleaned(command, result));

    /// <inheritdoc/>
    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result) => Cleaned(command, result);

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) =>
        new(Cleaned(command, result));

    private static T Cleaned<T>(DbCommand command, T result)
    {
        foreach (DbParameter parameter in command.Parameters)
        {
            if (parameter.Value is string text)
            {
                parameter.Value = Clean(text);
            }
            else if (parameter.Value is IEnumerable<string> texts)
            {
                parameter.Value = texts.Select(Clean).ToArray();
            }
        }

        return result;
    }

    private static string Clean(string text) => !text.Contains('\0', StringComparison.Ordinal) && IsWellFormed(text) ? text
        : string.Concat(text.EnumerateRunes().Where(rune => rune.Value != 0));

    private static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out var consumed) != OperationStatus.Done)
            {
                return false;
            }

            text = text[consumed..];
        }

        return true;
    }
}
