namespace EventsHub.Databases;

public enum DatabaseProvider
{
    /// <summary>A file beside the program; needs nothing.</summary>
    Sqlite,

    /// <summary>Microsoft SQL Server 2022 or later.</summary>
    SqlServer,

    /// <summary>PostgreSQL 15 or later.</summary>
    PostgreSql,
}
