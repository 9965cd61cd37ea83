using EventsHub.Application.Accounts;
using EventsHub.Application.Messages;
using EventsHub.Domain.Common;
using EventsHub.Domain.Events;
using EventsHub.Domain.Files;
using EventsHub.Domain.Messages;
using EventsHub.Domain.People;
using EventsHub.Domain.Programme;
using EventsHub.Domain.Registrations;
using EventsHub.Domain.Trips;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace EventsHub.Application.Data;

/// <summary>Everything that is stored: one model on SQLite, SQL Server and PostgreSQL. It is the data layer; nothing is put in front of it.</summary>
public sealed class EventsHubDb(DbContextOptions<EventsHubDb> options, TimeProvider time)
    : IdentityUserContext<Account, Guid>(options), IDataProtectionKeyContext
{
    /// <summary>Hosted conferences.</summary>
    public DbSet<Event> Events => Set<Event>();

    /// <summary>Rooms of every event.</summary>
    public DbSet<Room> Rooms => Set<Room>();

    /// <summary>Ticket types and options of every event.</summary>
    public DbSet<Product> Products => Set<Product>();

    /// <summary>Places that products draw from.</summary>
    public DbSet<Quota> Quotas => Set<Quota>();

    /// <summary>What people ordered.</summary>
    public DbSet<Order> Orders => Set<Order>();

    /// <summary>What was sold.</summary>
    public DbSet<OrderLine> OrderLines => Set<OrderLine>();

    /// <summary>Who attends.</summary>
    public DbSet<Registration> Registrations => Set<Registration>();

    /// <summary>Blocks of the programme.</summary>
    public DbSet<Session> Sessions => Set<Session>();

    /// <summary>Contributions.</summary>
    public DbSet<Talk> Talks => Set<Talk>();

    /// <summary>Who speaks.</summary>
    public DbSet<Speaker> Speakers => Set<Speaker>();

    /// <summary>Themes.</summary>
    public DbSet<Track> Tracks => Set<Track>();

    /// <summary>What events call their sorts of talks.</summary>
    public DbSet<TalkType> TalkTypes => Set<TalkType>();

    /// <summary>Files that belong to talks.</summary>
    public DbSet<TalkFile> TalkFiles => Set<TalkFile>();

    /// <summary>The bytes of what people uploaded.</summary>
    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();

    /// <summary>The programme as it was shown to the public, each time.</summary>
    public DbSet<ProgrammeRelease> ProgrammeReleases => Set<ProgrammeRelease>();

    /// <summary>Imports that changed a programme.</summary>
    public DbSet<ProgrammeImport> ProgrammeImports => Set<ProgrammeImport>();

    /// <summary>Delegations to outside events.</summary>
    public DbSet<Trip> Trips => Set<Trip>();

    /// <summary>Who travels.</summary>
    public DbSet<Traveller> Travellers => Set<Traveller>();

    /// <summary>Who may do what.</summary>
    public DbSet<Grant> Grants => Set<Grant>();

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
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(EventsHubDb).Assembly);
        foreach (var entity in builder.Model.GetEntityTypes().Where(e => typeof(Entity).IsAssignableFrom(e.ClrType)))
        {
            // Ids are given by the domain; told otherwise, EF would take a new child with an id for an old one.
            entity.FindProperty(nameof(Entity.Id))!.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
            if (typeof(AggregateRoot).IsAssignableFrom(entity.ClrType))
            {
                entity.FindProperty(nameof(AggregateRoot.Version))!.IsConcurrencyToken = true;
                builder.Entity(entity.ClrType).Ignore(nameof(AggregateRoot.DomainEvents));
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
                switch (entry.Entity)
                {
                    case Event changed: changed.Index(); break;
                    case Registration changed:
                        changed.Index();
                        if (entry.State == EntityState.Modified && ShowsOnBadge(entry))
                        {
                            changed.BadgeChangedAt = now;
                        }

                        break;
                    case Speaker changed: changed.Index(); break;
                }
            }

            if (entry.Entity is AggregateRoot root)
            {
                // A root that something happened to has changed, even when only its children were.
                if (entry.State == EntityState.Modified || entry.State == EntityState.Unchanged && root.DomainEvents.Count > 0)
                {
                    root.Version++;
                }

                foreach (var message in root.TakeDomainEvents().SelectMany(e => OutboxRouting.MessagesFor(e, now)))
                {
                    Outbox.Add(message);
                }
            }
        }
    }

    // Options are on the badge too; their order lines carry their own times.
    private static bool ShowsOnBadge(EntityEntry registration) =>
        registration.ComplexProperty(nameof(Registration.Name)).Properties.Any(part => part.IsModified)
        || new[] { nameof(Registration.Affiliation), nameof(Registration.Country), nameof(Registration.BadgeRole), nameof(Registration.TicketTypeId) }
            .Any(shown => registration.Property(shown).IsModified);
}
