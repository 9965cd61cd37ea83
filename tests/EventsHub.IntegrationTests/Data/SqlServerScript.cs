using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace EventsHub.IntegrationTests.Data;

/// <summary>Follows a script of migrations statement by statement and notices what SQL Server would refuse because of what stands in the database by then. It looks at tables, keys and indexes only.</summary>
public sealed class SqlServerScript : TSqlFragmentVisitor
{
    private readonly Dictionary<(string Table, string Name), (HashSet<string> Columns, bool IsClustered)> _ordered = [];
    private readonly Dictionary<(string Table, string Name), (HashSet<string> Columns, string RefersTo)> _references = [];
    private readonly List<string> _breaches = [];

    private SqlServerScript()
    {
    }

    /// <summary>Every breach found in a script.</summary>
    public static IReadOnlyList<string> BreachesIn(string sql)
    {
        var script = new SqlServerScript();
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out _).Accept(script);
        return script._breaches;
    }

    public override void Visit(CreateTableStatement node)
    {
        foreach (var constraint in node.Definition.TableConstraints)
        {
            Add(Name(node.SchemaObjectName), constraint);
        }
    }

    public override void Visit(AlterTableAddTableElementStatement node)
    {
        foreach (var constraint in node.Definition.TableConstraints)
        {
            Add(Name(node.SchemaObjectName), constraint);
        }
    }

    public override void Visit(CreateIndexStatement node) =>
        Keep(Name(node.OnName), node.Name.Value, [.. node.Columns.Select(c => c.Column.MultiPartIdentifier.Identifiers[^1].Value)], node.Clustered == true);

    public override void Visit(DropIndexStatement node)
    {
        foreach (var clause in node.DropIndexClauses.OfType<DropIndexClause>())
        {
            Remove(_ordered, Name(clause.Object), clause.Index.Value);
        }
    }

    // With a table its own references go, and its keys.
    public override void Visit(DropTableStatement node)
    {
        foreach (var table in node.Objects.Select(Name))
        {
            foreach (var reference in _references.Keys.Where(key => key.Table == table).ToList())
            {
                _references.Remove(reference);
            }
        }
    }

    public override void Visit(AlterTableDropTableElementStatement node)
    {
        var table = Name(node.SchemaObjectName);
        foreach (var element in node.AlterTableDropTableElements.Where(e => e.TableElementType is TableElementType.Constraint or TableElementType.NotSpecified && e.Name is not null))
        {
            if (_ordered.ContainsKey((table, element.Name.Value)) && _references.FirstOrDefault(r => r.Value.RefersTo == table) is { Value.RefersTo: not null } reference)
            {
                _breaches.Add($"{element.Name.Value} is dropped while {reference.Key.Name} refers to it.");
            }

            _ordered.Remove((table, element.Name.Value));
            _references.Remove((table, element.Name.Value));
        }
    }

    public override void Visit(AlterTableAlterColumnStatement node)
    {
        var (table, column) = (Name(node.SchemaObjectName), node.ColumnIdentifier.Value);
        _breaches.AddRange(_ordered.Where(o => o.Key.Table == table && o.Value.Columns.Contains(column)).Select(o => $"{table}.{column} is altered while {o.Key.Name} holds it."));
        _breaches.AddRange(_references.Where(r => r.Key.Table == table && r.Value.Columns.Contains(column)).Select(r => $"{table}.{column} is altered while {r.Key.Name} refers by it."));
    }

    private static string Name(SchemaObjectName name) => name.BaseIdentifier.Value;

    private void Add(string table, ConstraintDefinition constraint)
    {
        var name = constraint.ConstraintIdentifier?.Value ?? "";
        if (constraint is UniqueConstraintDefinition key)
        {
            Keep(table, name, [.. key.Columns.Select(c => c.Column.MultiPartIdentifier.Identifiers[^1].Value)], key.Clustered ?? key.IsPrimaryKey);
        }
        else if (constraint is ForeignKeyConstraintDefinition reference)
        {
            _references[(table, name)] = ([.. reference.Columns.Select(c => c.Value)], Name(reference.ReferenceTableName));
        }
    }

    private void Keep(string table, string name, HashSet<string> columns, bool isClustered)
    {
        if (isClustered && _ordered.FirstOrDefault(o => o.Key.Table == table && o.Value.IsClustered) is { Value.IsClustered: true } other)
        {
            _breaches.Add($"{table} is to be kept in the order of {name} and is in that of {other.Key.Name}.");
        }

        if (!_ordered.TryAdd((table, name), (columns, isClustered)))
        {
            _breaches.Add($"There are two {name} on {table}.");
        }
    }

    private void Remove<T>(Dictionary<(string, string), T> from, string table, string name)
    {
        if (!from.Remove((table, name)))
        {
            _breaches.Add($"{name} on {table} is dropped, but is not there.");
        }
    }
}
