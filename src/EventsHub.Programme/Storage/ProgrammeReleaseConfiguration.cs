using EventsHub.Conference.Contracts;
using EventsHub.Programme.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Programme.Storage;

internal sealed class ProgrammeReleaseConfiguration : IEntityTypeConfiguration<ProgrammeRelease>
{
    public void Configure(EntityTypeBuilder<ProgrammeRelease> builder)
    {
        builder.ToTable("ProgrammeReleases");
        builder.Property(r => r.Version).HasMaxLength(40);
        builder.HasIndex(r => new { r.EventId, r.Number }).IsUnique();
        builder.HasIndex(r => new { r.EventId, r.Version }).IsUnique();
        builder.BelongsToEvent(r => r.EventId);
    }
}
