using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace EventsHub.IntegrationTests.Data;

/// <summary>SQL Server's own grammar, without a server.</summary>
public static class SqlServerSyntax
{
    /// <summary>What SQL Server 2022 would find wrong with a script; empty when it can be parsed.</summary>
    public static IReadOnlyList<string> ErrorsIn(string sql)
    {
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
        return [.. errors.Select(e => $"line {e.Line}: {e.Message}")];
    }
}
