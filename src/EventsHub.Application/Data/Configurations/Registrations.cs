using EventsHub.Domain.Events;
using EventsHub.Domain.People;
using EventsHub.Domain.Registrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Application.Data.Configurations;

internal sealed class OrderConfiguration : IEntityTypeConfiguration<Order>
{
    public void Configure(EntityTypeBuilder<Order> builder)
    {
        builder.Property(o => o.Code).HasMaxLength(20);
        builder.HasIndex(o => new { o.EventId, o.Code }).IsUnique();
        builder.HasIndex(o => new { o.EventId, o.SubmissionId }).IsUnique();
        builder.Property(o => o.Email).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(o => o.InvoiceAddress).HasMaxLength(2000);
        builder.Property(o => o.Language).HasMaxLength(20);
        builder.Property(o => o.Currency).HasMaxLength(3);
        builder.HasOne<Event>().WithMany().HasForeignKey(o => o.EventId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(o => o.Lines).WithOne().HasForeignKey(l => l.OrderId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(o => o.Registrations).WithOne(r => r.Order).HasForeignKey(r => r.OrderId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(o => o.VatPerRate);
    }
}

internal sealed class OrderLineConfiguration : IEntityTypeConfiguration<OrderLine>
{
    public void Configure(EntityTypeBuilder<OrderLine> builder)
    {
        builder.HasIndex(l => l.RegistrationId);
        builder.HasIndex(l => new { l.ProductId, l.CancelledAt });
        builder.HasOne<Product>().WithMany().HasForeignKey(l => l.ProductId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Registration>().WithMany().HasForeignKey(l => l.RegistrationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RegistrationConfiguration : IEntityTypeConfiguration<Registration>
{
    public void Configure(EntityTypeBuilder<Registration> builder)
    {
        builder.Property(r => r.Code).HasMaxLength(20);
        builder.ComplexProperty(r => r.Name, NameConfiguration.Configure);
        builder.Property(r => r.Email).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(r => r.EmailNormalized).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(r => r.Affiliation).HasMaxLength(300);
        builder.Property(r => r.Country).HasMaxLength(2);
        builder.Property(r => r.Language).HasMaxLength(20);
        builder.Property(r => r.BadgeRole).HasMaxLength(80);
        builder.Property(r => r.Dietary).HasMaxLength(1000);
        builder.Property(r => r.AccessNeeds).HasMaxLength(1000);
        builder.Property(r => r.Note).HasMaxLength(4000);
        builder.Property(r => r.ImportKey).HasMaxLength(200);
        builder.Property(r => r.SearchKey).HasMaxLength(1000);
        builder.Property(r => r.SortKey).HasMaxLength(250);
        builder.HasIndex(r => new { r.EventId, r.Code }).IsUnique();
        builder.HasIndex(r => new { r.EventId, r.ImportKey }).IsUnique();
        builder.HasIndex(r => new { r.EventId, r.SortKey });
        builder.HasIndex(r => new { r.EventId, r.RegisteredAt });
        builder.HasIndex(r => new { r.EventId, r.EmailNormalized });
        builder.HasOne<Event>().WithMany().HasForeignKey(r => r.EventId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Product>().WithMany().HasForeignKey(r => r.TicketTypeId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal static class NameConfiguration
{
    public static void Configure<T>(ComplexPropertyBuilder<T> name) where T : class
    {
        foreach (var part in new[] { nameof(PersonName.Given), nameof(PersonName.Family), nameof(PersonName.LatinGiven), nameof(PersonName.LatinFamily) })
        {
            name.Property<string>(part).HasMaxLength(PersonName.MaxPartLength);
        }
    }
}
