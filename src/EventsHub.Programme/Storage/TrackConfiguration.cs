using EventsHub.Conference.Contracts;
using EventsHub.Programme.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Programme.Storage;

internal sealed class TrackConfiguration : IEntityTypeConfiguration<Track>
{
    public void Configure(EntityTypeBuilder<Track> builder)
    {
        builder.ToTable("Tracks");
        builder.Property(t => t.Code).HasMaxLength(60);
        builder.Property(t => t.Colour).HasMaxLength(7);
        builder.HasIndex(t => new { t.EventId, t.Code }).IsUnique();
        builder.BelongsToEvent(t => t.EventId);
    }
}
