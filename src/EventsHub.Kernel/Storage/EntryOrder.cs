using EventsHub.Kernel.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Kernel.Storage;

/// <summary>Lists rows in the order in which they were entered, by a time that is stored with them. Ids do not serve for that in a database: SQL Server sorts them by their last bytes, which are random.</summary>
public static class EntryOrder
{
    private const string AddedAt = "AddedAt";

    /// <summary>Adds a column with the time (UTC) at which a row was stored; nothing but the database context writes it.</summary>
    public static void KeepsEntryOrder<T>(this EntityTypeBuilder<T> builder) where T : Entity => builder.Property<DateTime>(AddedAt);

    /// <summary>The first entered first; rows of one save in any, but always the same order.</summary>
    public static IOrderedQueryable<T> InEntryOrder<T>(this IQueryable<T> rows) where T : Entity => rows.OrderBy(r => EF.Property<DateTime>(r, AddedAt)).ThenBy(r => r.Id);

    /// <summary>The last entered first.</summary>
    public static IOrderedQueryable<T> LastEnteredFirst<T>(this IQueryable<T> rows) where T : Entity =>
        rows.OrderByDescending(r => EF.Property<DateTime>(r, AddedAt)).ThenByDescending(r => r.Id);

    internal static void Note(EntityEntry entry, DateTime utc)
    {
        // Of an order line, the time of the same name is when it was ordered.
        if (entry.State == EntityState.Added && entry.Metadata.FindProperty(AddedAt) is { } property && property.IsShadowProperty())
        {
            entry.Property(property).CurrentValue = utc;
        }
    }
}
