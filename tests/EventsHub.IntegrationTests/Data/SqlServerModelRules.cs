using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EventsHub.IntegrationTests.Data;

/// <summary>What SQL Server refuses in a model that SQLite and PostgreSQL let pass.</summary>
public static class SqlServerModelRules
{
    private const int MaxIndexKeyBytes = 1700;
    private const int MaxClusteredKeyBytes = 900;

    /// <summary>Every breach found in the model of a SQL Server context.</summary>
    public static IReadOnlyList<string> BreachesIn(IModel model) =>
        [.. SeveralCascadePaths(model), .. LongKeys(model), .. Filters(model)];

    // Error 1785: a table may be reached by cascades along one path only.
    private static IEnumerable<string> SeveralCascadePaths(IModel model) =>
        from start in model.GetEntityTypes()
        let reached = CascadesFrom(start, [])
        from target in reached.GroupBy(path => path[^1]).Where(paths => paths.Count() > 1)
        select $"Deleting {start.GetTableName()} cascades to {target.Key} along several paths: {string.Join(" | ", target.Select(path => string.Join(" > ", path)))}";

    private static IEnumerable<List<string>> CascadesFrom(IEntityType from, IReadOnlyList<string> before)
    {
        foreach (var key in from.GetReferencingForeignKeys().Where(k => k.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull && !k.IsOwnership))
        {
            var table = key.DeclaringEntityType.GetTableName()!;
            List<string> path = [.. before, table];
            yield return path;
            if (!before.Contains(table))
            {
                foreach (var further in CascadesFrom(key.DeclaringEntityType, path))
                {
                    yield return further;
                }
            }
        }
    }

    private static IEnumerable<string> LongKeys(IModel model)
    {
        foreach (var entity in model.GetEntityTypes())
        {
            var keys = entity.GetIndexes().Select(i => ($"index {i.GetDatabaseName()}", i.Properties, i.IsClustered() == true))
                .Concat(entity.GetKeys().Select(k => ($"key {k.GetName()}", k.Properties, k.IsClustered() ?? k.IsPrimaryKey()))).ToList();
            if (keys.Count(k => k.Item3) > 1)
            {
                yield return $"The rows of {entity.GetTableName()} would be kept in more than one order.";
            }

            foreach (var (name, properties, isClustered) in keys)
            {
                var most = isClustered ? MaxClusteredKeyBytes : MaxIndexKeyBytes;
                if (properties.FirstOrDefault(p => p.GetColumnType().Contains("max", StringComparison.Ordinal)) is { } unbounded)
                {
                    yield return $"The {name} of {entity.GetTableName()} holds {unbounded.Name}, which is {unbounded.GetColumnType()}.";
                }
                else if (properties.Sum(Bytes) is var bytes && bytes > most)
                {
                    yield return $"The {name} of {entity.GetTableName()} is {bytes} bytes long; {most} are allowed.";
                }
            }
        }
    }

    private static IEnumerable<string> Filters(IModel model) =>
        from entity in model.GetEntityTypes()
        from index in entity.GetIndexes()
        where index.GetFilter() is { } filter && filter.Contains(" OR ", StringComparison.OrdinalIgnoreCase)
        select $"The filter of {index.GetDatabaseName()} has OR in it.";

    private static int Bytes(IProperty property) => property.GetColumnType() switch
    {
        var text when text.StartsWith("nvarchar", StringComparison.Ordinal) => 2 * (property.GetMaxLength() ?? 4000),
        var binary when binary.StartsWith("varbinary", StringComparison.Ordinal) => property.GetMaxLength() ?? 8000,
        "uniqueidentifier" => 16,
        _ => 8,
    };
}
