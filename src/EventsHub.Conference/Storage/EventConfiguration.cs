using EventsHub.Conference.Domain;
using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Conference.Storage;

internal sealed class EventConfiguration : IEntityTypeConfiguration<Event>
{
    public void Configure(EntityTypeBuilder<Event> builder)
    {
        builder.ToTable("Events");
        builder.Property(e => e.Code).HasMaxLength(Event.MaxCodeLength);
        builder.Property(e => e.NormalizedCode).HasMaxLength(Event.MaxCodeLength);
        builder.HasIndex(e => e.NormalizedCode).IsUnique();
        builder.HasIndex(e => e.SeriesKey);
        builder.Property(e => e.TimeZone).HasMaxLength(60);
        builder.Property(e => e.Currency).HasMaxLength(3);
        builder.Property(e => e.AccentColour).HasMaxLength(7);
        builder.Property(e => e.ContactEmail).HasMaxLength(254);
        builder.Property(e => e.Languages).IsJson();
        builder.Property(e => e.CancellationRules).IsJson();
        builder.Property(e => e.PaymentMethods).IsJson();
        builder.Property(e => e.ApprovesAgain).IsJson();
        builder.Property(e => e.BankAccount).IsJson();
        builder.Property(e => e.OpeningHours).IsJson();
        builder.ComplexProperty(e => e.Venue, venue =>
        {
            venue.Property(v => v.Address).HasMaxLength(1000);
            venue.Property(v => v.Country).HasMaxLength(2);
        });
        builder.BelongsToHost(e => e.HostId);
        builder.Ignore(e => e.TicketTypes);
        builder.Ignore(e => e.Options);
        builder.Ignore(e => e.NextStatuses);
        // The context deletes parts that are taken off the event's lists; the database refuses to delete those that other rows refer to.
        builder.HasMany(e => e.Rooms).WithOne().HasForeignKey(r => r.EventId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(e => e.Quotas).WithOne().HasForeignKey(q => q.EventId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(e => e.Keys).WithOne().HasForeignKey(k => k.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(e => e.Products).WithOne(p => p.Event).HasForeignKey(p => p.EventId).OnDelete(DeleteBehavior.ClientCascade);
    }
}
