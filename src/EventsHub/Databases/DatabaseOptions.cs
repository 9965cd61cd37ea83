namespace EventsHub.Databases;

/// <summary>Where EventsHub stores: the section <c>Database</c> of the configuration.</summary>
public sealed class DatabaseOptions
{
    /// <summary>The setting that says in one text where to store, as <see cref="Parse"/> reads it; it goes before the section.</summary>
    public const string Variable = "EVENTSHUB_DB";

    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>The connection string, as the engine's .NET driver reads it.</summary>
    public string Connection { get; set; } = "Data Source=data/eventshub.db";

    /// <summary>Reads what people type behind <c>--db</c>: <c>sqlite:FILE</c>, <c>postgresql:CONNECTION</c>, <c>sqlserver:CONNECTION</c>, or just a file name.</summary>
    public static DatabaseOptions Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return (colon > 1 ? text[..colon].ToLowerInvariant() : "") switch
        {
            "sqlite" => new() { Connection = SqliteConnection(text[(colon + 1)..]) },
            "postgresql" or "postgres" => new() { Provider = DatabaseProvider.PostgreSql, Connection = text[(colon + 1)..] },
            "sqlserver" => new() { Provider = DatabaseProvider.SqlServer, Connection = text[(colon + 1)..] },
            _ => new() { Connection = SqliteConnection(text) },
        };
    }

    private static string SqliteConnection(string text) => text.Contains('=', StringComparison.Ordinal) ? text : $"Data Source={text}";
}
