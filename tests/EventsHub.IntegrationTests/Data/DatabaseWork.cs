using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EventsHub.IntegrationTests.Data;

/// <summary>What a database had to do: counted, since a clock only tells how busy the machine was.</summary>
public sealed class DatabaseWork : DbCommandInterceptor
{
    private int _commands;
    private int _rows;

    /// <summary>How many commands were sent.</summary>
    public int Commands => _commands;

    /// <summary>How many rows came back.</summary>
    public int Rows => _rows;

    /// <summary>Counts from nought again.</summary>
    public void Forget() => (_commands, _rows) = (0, 0);

    public override DbCommand CommandCreated(CommandEndEventData eventData, DbCommand result)
    {
        Interlocked.Increment(ref _commands);
        return base.CommandCreated(eventData, result);
    }

    public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
    {
        Interlocked.Add(ref _rows, eventData.ReadCount);
        return base.DataReaderDisposing(command, eventData, result);
    }
}
