using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Kernel.Storage;

/// <summary>What the one model has to say to each engine in its own way: how text is compared, and in what order SQL Server keeps the rows of a table.</summary>
public static class EngineDifferences
{
    private const string SqlServer = "Microsoft.EntityFrameworkCore.SqlServer";
    private const string PostgreSql = "Npgsql.EntityFrameworkCore.PostgreSQL";
    private const string SortedForPeople = "EventsHub:SortedForPeople";

    // As the provider for SQL Server calls it, which the kernel does not refer to.
    private const string Clustered = "SqlServer:Clustered";

    /// <summary>Lets the database sort a text by the language that it was created with. Such a column is for reading: nothing may be searched, compared or kept unique by it, since engines differ in what they
    /// take for equal. Every other text is compared code point by code point.</summary>
    public static PropertyBuilder<string> IsSortedForPeople(this PropertyBuilder<string> property) => property.HasAnnotation(SortedForPeople, true);

    /// <summary>Makes SQL Server keep the rows of the table in the order of this index, so that those that are read together lie together; its primary key is then an index beside it. By default the primary key
    /// decides, and SQL Server sorts our ids by their random part. The columns must never change.</summary>
    public static IndexBuilder<T> KeepsRowsTogether<T>(this IndexBuilder<T> index)
    {
        index.HasAnnotation(Clustered, true);
        return index;
    }

    internal static void Apply(IMutableModel model, string? engine)
    {
        foreach (var entity in model.GetEntityTypes())
        {
            foreach (var text in TextsOf(entity))
            {
                if (text.RemoveAnnotation(SortedForPeople) is null)
                {
                    // SQLite compares bytes unless it is told otherwise.
                    text.SetCollation(engine switch { SqlServer => "Latin1_General_100_BIN2", PostgreSql => "C", _ => null });
                }
            }

            foreach (var index in entity.GetIndexes().Where(i => i.FindAnnotation(Clustered) is not null))
            {
                if (engine == SqlServer)
                {
                    entity.FindPrimaryKey()!.SetAnnotation(Clustered, false);
                }
                else
                {
                    index.RemoveAnnotation(Clustered);
                }
            }
        }
    }

    private static IEnumerable<IMutableProperty> TextsOf(IMutableTypeBase type) => type.GetProperties()
        .Where(p => (p.GetProviderClrType() ?? p.GetValueConverter()?.ProviderClrType ?? p.ClrType) == typeof(string))
        .Concat(type.GetComplexProperties().SelectMany(c => TextsOf(c.ComplexType)));
}
