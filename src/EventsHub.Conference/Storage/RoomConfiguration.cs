using EventsHub.Conference.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Conference.Storage;

internal sealed class RoomConfiguration : IEntityTypeConfiguration<Room>
{
    public void Configure(EntityTypeBuilder<Room> builder)
    {
        builder.ToTable("Rooms");
        builder.Property(r => r.Code).HasMaxLength(60);
        builder.HasIndex(r => new { r.EventId, r.Code }).IsUnique();
        builder.Property(r => r.Equipment).HasMaxLength(1000);
    }
}
