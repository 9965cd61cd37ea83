using EventsHub.Kernel.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EventsHub.Kernel.Storage;

/// <summary>Finds the aggregates that tracked rows belong to. The model says it: a row is part of whatever lists it, such as a leg of its trip, and the row that links a product and a quota
/// is part of both.</summary>
internal sealed class AggregateRoots(EventsHubDb db)
{
    private readonly Dictionary<(Type, Guid), EntityEntry<Entity>> _tracked = db.ChangeTracker.Entries<Entity>().ToDictionary(entry => (entry.Metadata.ClrType, entry.Entity.Id));

    /// <summary>The root itself, or the roots that a part belongs to, and those that it is being moved away from; none for a row that stands alone.</summary>
    /// <exception cref="InvalidOperationException">A part is changed without its root, whose version would stay as it was.</exception>
    public IEnumerable<EntityEntry<Entity>> Of(EntityEntry entry) => entry.Entity is AggregateRoot root ? [_tracked[(entry.Metadata.ClrType, root.Id)]] :
    [
        .. from key in entry.Metadata.GetForeignKeys()
           where IsPart(key)
           from id in IdsIn(entry.Property(key.Properties[0].Name))
           from found in WholeOf(entry, key, id)
           select found,
    ];

    private IEnumerable<EntityEntry<Entity>> WholeOf(EntityEntry part, IForeignKey key, Guid id)
    {
        var whole = key.PrincipalEntityType;
        return db.RaisedLast.ContainsKey((whole.ClrType, id)) ? []
            : _tracked.TryGetValue((whole.ClrType, id), out var tracked) ? Of(tracked)
            : typeof(AggregateRoot).IsAssignableFrom(whole.ClrType) || whole.GetForeignKeys().Any(IsPart)
                ? throw new InvalidOperationException($"A row of {part.Metadata.DisplayName()} is changed without its {whole.DisplayName()}. Load that too, so that its version is raised.")
                : [];
    }

    private static bool IsPart(IForeignKey key) => key.PrincipalToDependent is not null || key.GetReferencingSkipNavigations().Any();

    private static IEnumerable<Guid> IdsIn(PropertyEntry key) => new[] { key.OriginalValue, key.CurrentValue }.OfType<Guid>().Where(id => id != Guid.Empty).Distinct();
}
