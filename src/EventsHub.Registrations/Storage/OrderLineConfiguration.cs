using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Registrations.Storage;

internal sealed class OrderLineConfiguration : IEntityTypeConfiguration<OrderLine>
{
    public void Configure(EntityTypeBuilder<OrderLine> builder)
    {
        builder.ToTable("OrderLines");
        builder.Property(l => l.PriceMinor);
        builder.Property(l => l.KeptMinor);
        builder.Property(l => l.DiscountMinor);
        // An order is never read without its lines.
        builder.HasIndex(l => l.OrderId).KeepsRowsTogether();
        builder.HasIndex(l => l.RegistrationId);
        builder.HasIndex(l => new { l.ProductId, l.CancelledAt });
        builder.NamesProduct(l => l.ProductId);
        builder.HasOne<Registration>().WithMany().HasForeignKey(l => l.RegistrationId).OnDelete(DeleteBehavior.Restrict);
    }
}
