using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Kernel.Storage;

internal sealed class MadeUpgradeConfiguration : IEntityTypeConfiguration<MadeUpgrade>
{
    public void Configure(EntityTypeBuilder<MadeUpgrade> builder)
    {
        builder.ToTable("DataUpgrades");
        builder.HasKey(u => u.Name);
        builder.Property(u => u.Name).HasMaxLength(100);
    }
}
