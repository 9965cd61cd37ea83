namespace EventsHub.Databases;

public enum DatabaseProvider
{
    /// <summary>A database file on the server itself; needs no installation.</summary>
    Sqlite,

    /// <summary>Microsoft SQL Server 2022 or later.</summary>
    SqlServer,

    /// <summary>PostgreSQL 15 or later.</summary>
    PostgreSql,
}
