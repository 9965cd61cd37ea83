using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Modules;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Text;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EventsHub.Kernel.Storage;

/// <summary>Everything that is stored: one model on SQLite, SQL Server and PostgreSQL. It is the data layer; nothing is put in front of it.</summary>
public sealed class EventsHubDb(
    DbContextOptions<EventsHubDb> options, ModuleCatalogue modules, IEnumerable<ISaveStep> steps, IEnumerable<IOutboxRoute> routes, TimeProvider time)
    : DbContext(options), IDataProtectionKeyContext
{
    /// <summary>The bytes of what people uploaded.</summary>
    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();

    /// <summary>Unguessable links.</summary>
    public DbSet<AccessLink> AccessLinks => Set<AccessLink>();

    /// <summary>What is still to be delivered, and what was.</summary>
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    /// <summary>The keys that cookies are sealed with, shared by all nodes.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

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
            // Ids are given by the domain; told otherwise, EF would take a new child with an id for an old one.
            entity.FindProperty(nameof(Entity.Id))!.ValueGenerated = ValueGenerated.Never;
            if (typeof(AggregateRoot).IsAssignableFrom(entity.ClrType))
            {
                entity.FindProperty(nameof(AggregateRoot.Version))!.IsConcurrencyToken = true;
                modelBuilder.Entity(entity.ClrType).Ignore(nameof(AggregateRoot.DomainEvents));
            }
        }
    }

    private void PrepareToSave()
    {
        ChangeTracker.DetectChanges();
        var now = time.GetUtcNow().UtcDateTime;
        foreach (var entry in ChangeTracker.Entries().ToList())
        {
            if (entry.State is EntityState.Added or EntityState.Modified)
            {
                (entry.Entity as IIndexed)?.Index();
                foreach (var step in steps)
                {
                    step.Prepare(entry, now);
                }
            }

            if (entry.Entity is AggregateRoot root)
            {
                // A root that something happened to has changed, even when only its children were.
                if (entry.State == EntityState.Modified || entry.State == EntityState.Unchanged && root.DomainEvents.Count > 0)
                {
                    root.Version++;
                }

                foreach (var message in root.TakeDomainEvents().SelectMany(e => routes.SelectMany(route => route.MessagesFor(e, now))))
                {
                    Outbox.Add(message);
                }
            }
        }
    }
}
