using EventsHub.Domain.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Application.Data.Configurations;

internal sealed class EventConfiguration : IEntityTypeConfiguration<Event>
{
    public void Configure(EntityTypeBuilder<Event> builder)
    {
        builder.Property(e => e.Code).HasMaxLength(Event.MaxCodeLength);
        builder.Property(e => e.NormalizedCode).HasMaxLength(Event.MaxCodeLength);
        builder.HasIndex(e => e.NormalizedCode).IsUnique();
        builder.Property(e => e.TimeZone).HasMaxLength(60);
        builder.Property(e => e.Currency).HasMaxLength(3);
        builder.Property(e => e.AccentColour).HasMaxLength(7);
        builder.Property(e => e.ContactEmail).HasMaxLength(254);
        builder.Property(e => e.Languages).IsJson();
        builder.Property(e => e.CancellationRules).IsJson();
        builder.Property(e => e.PaymentMethods).IsJson();
        builder.Property(e => e.BankAccount).IsJson();
        builder.Property(e => e.OpeningHours).IsJson();
        builder.Property(e => e.SigningKey).HasMaxLength(32);
        builder.ComplexProperty(e => e.Venue, venue =>
        {
            venue.Property(v => v.Address).HasMaxLength(1000);
            venue.Property(v => v.Country).HasMaxLength(2);
        });
        builder.Ignore(e => e.TicketTypes);
        builder.Ignore(e => e.Options);
        builder.Ignore(e => e.NextStatuses);
        // The database keeps what is used; what is taken off the event's own lists is deleted by the context.
        builder.HasMany(e => e.Rooms).WithOne().HasForeignKey(r => r.EventId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(e => e.Quotas).WithOne().HasForeignKey(q => q.EventId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(e => e.Products).WithOne().HasForeignKey(p => p.EventId).OnDelete(DeleteBehavior.ClientCascade);
    }
}

internal sealed class RoomConfiguration : IEntityTypeConfiguration<Room>
{
    public void Configure(EntityTypeBuilder<Room> builder)
    {
        builder.Property(r => r.Code).HasMaxLength(60);
        builder.HasIndex(r => new { r.EventId, r.Code }).IsUnique();
        builder.Property(r => r.Equipment).HasMaxLength(1000);
    }
}

internal sealed class QuotaConfiguration : IEntityTypeConfiguration<Quota>
{
    public void Configure(EntityTypeBuilder<Quota> builder)
    {
        builder.Property(q => q.Code).HasMaxLength(60);
        builder.HasIndex(q => new { q.EventId, q.Code }).IsUnique();
        builder.HasMany(q => q.Products).WithMany(p => p.Quotas).UsingEntity("ProductQuota",
            right => right.HasOne(typeof(Product)).WithMany().HasForeignKey("ProductId").OnDelete(DeleteBehavior.ClientCascade),
            left => left.HasOne(typeof(Quota)).WithMany().HasForeignKey("QuotaId").OnDelete(DeleteBehavior.Cascade),
            join => join.HasKey("ProductId", "QuotaId"));
    }
}

internal sealed class ProductConfiguration : IEntityTypeConfiguration<Product>
{
    public void Configure(EntityTypeBuilder<Product> builder)
    {
        builder.Property(p => p.Code).HasMaxLength(60);
        builder.HasIndex(p => new { p.EventId, p.Code }).IsUnique();
        builder.Property(p => p.Prices).IsJson();
    }
}
