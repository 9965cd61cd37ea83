using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EventsHub.IntegrationTests.Data;

/// <summary>What a database had to do: counted, since a clock only tells how busy the machine was.</summary>
public sealed class DatabaseWork : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> _statements = new();
    private int _rows;
    private int _mostChanged;

    /// <summary>How many commands were sent.</summary>
    public int Commands => _statements.Count;

    /// <summary>The commands as they were sent.</summary>
    public IReadOnlyCollection<string> Statements => _statements;

    /// <summary>How many rows came back.</summary>
    public int Rows => _rows;

    /// <summary>The most rows that one command changed which says no more than how many.</summary>
    public int MostChanged => _mostChanged;

    /// <summary>Counts from nought again.</summary>
    public void Forget()
    {
        _statements.Clear();
        (_rows, _mostChanged) = (0, 0);
    }

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        _statements.Enqueue(result.CommandText);
        return base.CommandInitialized(eventData, result);
    }

    public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
    {
        Interlocked.Add(ref _rows, eventData.ReadCount);
        return base.DataReaderDisposing(command, eventData, result);
    }

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        lock (_statements)
        {
            _mostChanged = Math.Max(_mostChanged, result);
        }

        return base.NonQueryExecutedAsync(command, eventData, result, cancellationToken);
    }
}
