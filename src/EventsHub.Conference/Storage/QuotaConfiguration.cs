using EventsHub.Conference.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Conference.Storage;

internal sealed class QuotaConfiguration : IEntityTypeConfiguration<Quota>
{
    public void Configure(EntityTypeBuilder<Quota> builder)
    {
        // Stands behind the conditional updates that take places.
        builder.ToTable("Quotas", table => table.HasCheckConstraint("CK_Quotas_Taken", "\"Taken\" >= 0 AND (\"Size\" IS NULL OR \"Taken\" <= \"Size\")"));
        builder.Property(q => q.Code).HasMaxLength(60);
        builder.HasIndex(q => new { q.EventId, q.Code }).IsUnique();
        builder.HasMany(q => q.Products).WithMany(p => p.Quotas).UsingEntity("ProductQuota",
            right => right.HasOne(typeof(Product)).WithMany().HasForeignKey("ProductId").OnDelete(DeleteBehavior.ClientCascade),
            left => left.HasOne(typeof(Quota)).WithMany().HasForeignKey("QuotaId").OnDelete(DeleteBehavior.Cascade),
            join => join.HasKey("ProductId", "QuotaId"));
    }
}
