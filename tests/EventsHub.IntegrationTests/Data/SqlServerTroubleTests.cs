using System.Net;
using System.Net.Sockets;
using EventsHub.Kernel.Storage;
using Microsoft.Data.SqlClient;

namespace EventsHub.IntegrationTests.Data;

/// <summary>What SqlClient reports of a SQL Server that is not there, or too busy, is known as trouble of the database: people are asked to try again.</summary>
public sealed class SqlServerTroubleTests
{
    [Fact]
    public async Task A_server_that_is_down_is_trouble_of_the_database()
    {
        using var connection = new SqlConnection("Server=127.0.0.1,1;User Id=nobody;Password=nothing;Connect Timeout=5;Pooling=false;Encrypt=false");

        var exception = await Assert.ThrowsAsync<SqlException>(() => connection.OpenAsync());

        Assert.True(StorageTrouble.Is(exception), $"{exception.Number}: {exception.Message}");
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_trouble_of_the_database()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var connection = new SqlConnection($"Server=127.0.0.1,{((IPEndPoint)listener.LocalEndpoint).Port};User Id=nobody;Password=nothing;Connect Timeout=2;Pooling=false;Encrypt=false;ConnectRetryCount=0");

        var exception = await Assert.ThrowsAsync<SqlException>(() => connection.OpenAsync());

        Assert.True(StorageTrouble.Is(exception), $"{exception.Number}: {exception.Message}");
    }

    // As SqlClient makes it (ADP.PooledOpenTimeout); without a server that lets people in, no pool fills up.
    [Fact]
    public void A_pool_without_a_free_connection_is_trouble_of_the_database() => Assert.True(StorageTrouble.Is(new InvalidOperationException(
        "Timeout expired.  The timeout period elapsed prior to obtaining a connection from the pool.  This may have occurred because all pooled connections were in use and max pool size was reached.") { Source = "Microsoft.Data.SqlClient" }));

    [Fact]
    public void A_mistake_of_ours_is_not() => Assert.False(StorageTrouble.Is(new InvalidOperationException("Sequence contains no elements")));
}
