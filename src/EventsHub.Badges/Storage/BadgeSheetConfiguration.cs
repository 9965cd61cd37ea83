using EventsHub.Badges.Domain;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Badges.Storage;

internal sealed class BadgeSheetConfiguration : IEntityTypeConfiguration<BadgeSheet>
{
    public void Configure(EntityTypeBuilder<BadgeSheet> builder)
    {
        builder.ToTable("BadgeSheets");
        builder.Property(s => s.Name).HasMaxLength(BadgeSheet.MaxName);
        builder.Property(s => s.Measures).IsJson().HasMaxLength(1000);
        builder.HasIndex(s => new { s.EventId, s.Name }).IsUnique();
        builder.BelongsToEvent(s => s.EventId, DeleteBehavior.Cascade);
    }
}
