namespace EventsHub.Databases;

/// <summary>Which database to use: the section <c>Database</c> of the configuration.</summary>
public sealed class DatabaseOptions
{
    /// <summary>Setting that names engine and connection in one text, in the format of <see cref="Parse"/>. It overrides the section
    /// <c>Database</c>.</summary>
    public const string Variable = "EVENTSHUB_DB";

    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>Connection string for the .NET driver of the engine.</summary>
    public string Connection { get; set; } = "Data Source=data/eventshub.db";

    /// <summary>Parses the value of <c>--db</c>: <c>sqlite:FILE</c>, <c>postgresql:CONNECTION</c>, <c>sqlserver:CONNECTION</c>, or only a file name for
    /// SQLite.</summary>
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
