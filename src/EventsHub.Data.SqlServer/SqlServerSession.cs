using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EventsHub.Data.SqlServer;

/// <summary>Makes every connection count the rows that it changes. A server may be set to count none (NOCOUNT among its user options), perhaps for another program; then no place, link or message would count as
/// taken, since one changed row is what tells that it was.</summary>
internal sealed class SqlServerSession : DbConnectionInterceptor
{
    internal static readonly SqlServerSession Instance = new();

    private const string Settings = "SET NOCOUNT OFF";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Settings;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
