using EventsHub.Conference.Domain;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Conference.Storage;

internal sealed class ProductConfiguration : IEntityTypeConfiguration<Product>
{
    public void Configure(EntityTypeBuilder<Product> builder)
    {
        builder.ToTable("Products");
        builder.Property(p => p.Code).HasMaxLength(60);
        builder.HasIndex(p => new { p.EventId, p.Code }).IsUnique();
        builder.Property(p => p.StoredPrices).HasColumnName("Prices").IsJson();
        builder.Ignore(p => p.Prices);
    }
}
