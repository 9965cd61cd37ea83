using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Events;
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
    DbContextOptions<EventsHubDb> options, ModuleCatalogue modules, IEnumerable<Subscription> subscriptions, TimeProvider time)
    : DbContext(options), IDataProtectionKeyContext
{
    private readonly List<IDomainEvent> _raised = [];
    private readonly List<IDomainEvent> _toHandle = [];

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

    /// <summary>The kinds of messages stored in this unit of work.</summary>
    internal HashSet<string> Queued { get; } = [];

    /// <summary>Says what a statement past the tracker has done, which no aggregate can say; to be called beside that statement, in its transaction.</summary>
    /// <exception cref="InvalidOperationException">There is no transaction, so that the change could be stored and what follows from it lost.</exception>
    public void Raise(IDomainEvent domainEvent)
    {
        if (Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException($"{domainEvent.GetType().Name} is raised outside a transaction. Raise it in that of the statement it tells of.");
        }

        _raised.Add(domainEvent);
    }

    /// <summary>Returns the events saved that have handlers in the transaction, each once, and empties the list.</summary>
    internal IReadOnlyList<IDomainEvent> TakeEvents()
    {
        IDomainEvent[] taken = [.. _toHandle.Distinct()];
        _toHandle.Clear();
        return taken;
    }

    /// <summary>Forgets what a transaction that failed has left in memory, before it is run again.</summary>
    internal void StartAfresh()
    {
        ChangeTracker.Clear();
        RaisedLast.Clear();
        Queued.Clear();
        _raised.Clear();
        _toHandle.Clear();
    }

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

        Tell(entries, RaiseVersions(entries));
        Follow([.. entries.Select(entry => entry.Entity).OfType<IRaisesEvents>().SelectMany(one => one.TakeDomainEvents()), .. _raised], now);
        _raised.Clear();
        Queued.UnionWith(ChangeTracker.Entries<OutboxMessage>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity.Kind));
    }

    private static void Tell(List<EntityEntry> entries, HashSet<object> changed)
    {
        foreach (var entry in entries)
        {
            switch (entry.Entity)
            {
                case AggregateRoot root when entry.State == EntityState.Added:
                    root.Tell(RootChange.Added, new HashSet<string>());
                    break;
                case AggregateRoot root when entry.State == EntityState.Deleted:
                    root.Tell(RootChange.Removed, new HashSet<string>());
                    break;
                case AggregateRoot root when changed.Contains(root):
                    root.Tell(RootChange.Changed, entry.Properties.Where(p => p.IsModified).Select(p => p.Metadata.Name).ToHashSet());
                    break;
            }
        }
    }

    // Messages are stored by the same save. Handlers are called at the end of the unit of work, which alone has the transaction that they need.
    private void Follow(IReadOnlyList<IDomainEvent> events, DateTime now)
    {
        foreach (var (happened, subscription) in events.Distinct().SelectMany(one => subscriptions.Where(s => s.IsTo(one)).Select(s => (one, s))))
        {
            if (subscription.Message?.Invoke(happened, now) is { } message)
            {
                Outbox.Add(message);
            }
            else if (subscription.Handle is not null)
            {
                _toHandle.Add(Database.CurrentTransaction is not null ? happened
                    : throw new InvalidOperationException($"{happened.GetType().Name} has a handler and is saved outside a transaction. Save it in a command."));
            }
        }
    }

    // The one place where versions are raised: once for each save that changes the root, adds, changes or removes one of its parts, or tells that something has happened to it.
    private HashSet<object> RaiseVersions(List<EntityEntry> entries)
    {
        var changed = entries.Where(entry => entry.State != EntityState.Unchanged || entry.Entity is AggregateRoot { DomainEvents.Count: > 0 }).ToList();
        if (changed.Count == 0)
        {
            return [];
        }

        var roots = new AggregateRoots(this);
        HashSet<object> raised = [.. changed.SelectMany(roots.Of).Where(root => root.State is EntityState.Unchanged or EntityState.Modified).Select(root => root.Entity)];
        foreach (var root in raised.Cast<AggregateRoot>())
        {
            root.Version++;
        }

        return raised;
    }
}
