using EventsHub.Registrations.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Registrations.Storage;

internal sealed class PlaceHoldConfiguration : IEntityTypeConfiguration<PlaceHold>
{
    public void Configure(EntityTypeBuilder<PlaceHold> builder)
    {
        builder.ToTable("PlaceHolds");
        builder.HasIndex(h => new { h.VoucherId, h.ProductId });
        // Quotas are counted by it.
        builder.HasIndex(h => h.ProductId);
        builder.HasOne<Voucher>().WithMany().HasForeignKey(h => h.VoucherId).OnDelete(DeleteBehavior.Cascade);
    }
}
