using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Modules;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Text;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using NodaTime;

namespace EventsHub.Kernel.Storage;

/// <summary>The database context with the tables of all modules, the same model for SQLite, SQL Server and PostgreSQL. Handlers use it directly; there
/// are no repositories.</summary>
public sealed class EventsHubDb(
    DbContextOptions<EventsHubDb> options, ModuleCatalogue modules, IEnumerable<IOutboxRoute> routes, TimeProvider time)
    : DbContext(options), IDataProtectionKeyContext
{
    /// <summary>Bytes of uploaded files.</summary>
    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();

    /// <summary>Unguessable links that have been issued.</summary>
    public DbSet<AccessLink> AccessLinks => Set<AccessLink>();

    /// <summary>Messages that are waiting for delivery, were delivered recently, or were given up.</summary>
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    /// <summary>Keys of ASP.NET Core Data Protection, which protect cookies; stored here so that all servers share them.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>The upgrades of data that were made.</summary>
    public DbSet<MadeUpgrade> DataUpgrades => Set<MadeUpgrade>();

    /// <summary>What raises the versions of roots whose parts are saved without them, by type and id.</summary>
    internal Dictionary<(Type, Guid), Func<CancellationToken, Task<int>>> RaisedLast { get; } = [];

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        PrepareToSave();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc/>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        PrepareToSave();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        var clock = configurationBuilder.Properties<LocalDateTime>().HaveConversion<ClockTimeConverter>();
        if (Database.ProviderName == "Npgsql.EntityFrameworkCore.PostgreSQL")
        {
            // Left to itself it takes every date and time for an instant.
            clock.HaveColumnType("timestamp without time zone");
        }

        configurationBuilder.Properties<LocalizedText>().HaveConversion<LocalizedTextConverter>();
        configurationBuilder.Properties<string>().HaveMaxLength(500);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var assembly in modules.Assemblies)
        {
            modelBuilder.ApplyConfigurationsFromAssembly(assembly);
        }

        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(e => typeof(Entity).IsAssignableFrom(e.ClrType)))
        {
            // Entities create their own ids. Without this EF would take a new child that already has an id for a stored one.
            entity.FindProperty(nameof(Entity.Id))!.ValueGenerated = ValueGenerated.Never;
            if (typeof(AggregateRoot).IsAssignableFrom(entity.ClrType))
            {
                entity.FindProperty(nameof(AggregateRoot.Version))!.IsConcurrencyToken = true;
                modelBuilder.Entity(entity.ClrType).Ignore(nameof(AggregateRoot.DomainEvents));
            }
        }

        EngineDifferences.Apply(modelBuilder.Model, Database.ProviderName);
    }

    private void PrepareToSave()
    {
        ChangeTracker.DetectChanges();
        var now = time.GetUtcNow().UtcDateTime;
        var entries = ChangeTracker.Entries().ToList();
        foreach (var entry in entries)
        {
            EntryOrder.Note(entry, now);
            if (entry.State is EntityState.Added or EntityState.Modified)
            {
                (entry.Entity as IIndexed)?.Index();
            }
        }

        RaiseVersions(entries);
        foreach (var root in entries.Select(entry => entry.Entity).OfType<AggregateRoot>())
        {
            foreach (var message in root.TakeDomainEvents().SelectMany(e => routes.SelectMany(route => route.MessagesFor(e, now))))
            {
                Outbox.Add(message);
            }
        }
    }

    // The one place where versions are raised: once for each save that changes the root, adds, changes or removes one of its parts, or tells that something has happened to it.
    private void RaiseVersions(List<EntityEntry> entries)
    {
        var changed = entries.Where(entry => entry.State != EntityState.Unchanged || entry.Entity is AggregateRoot { DomainEvents.Count: > 0 }).ToList();
        if (changed.Count == 0)
        {
            return;
        }

        var roots = new AggregateRoots(this);
        foreach (var root in changed.SelectMany(roots.Of).Where(root => root.State is EntityState.Unchanged or EntityState.Modified).Select(root => root.Entity).Distinct().ToList())
        {
            ((AggregateRoot)root).Version++;
        }
    }
}
