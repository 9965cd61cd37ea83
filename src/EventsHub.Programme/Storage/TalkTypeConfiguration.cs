using EventsHub.Conference.Contracts;
using EventsHub.Programme.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Programme.Storage;

internal sealed class TalkTypeConfiguration : IEntityTypeConfiguration<TalkType>
{
    public void Configure(EntityTypeBuilder<TalkType> builder)
    {
        builder.ToTable("TalkTypes");
        builder.Property(t => t.Code).HasMaxLength(60);
        builder.HasIndex(t => new { t.EventId, t.Code }).IsUnique();
        builder.BelongsToEvent(t => t.EventId);
    }
}
