using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Storage;
using EventsHub.People.Contracts;
using EventsHub.Programme.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Programme.Storage;

internal sealed class SpeakerConfiguration : IEntityTypeConfiguration<Speaker>
{
    public void Configure(EntityTypeBuilder<Speaker> builder)
    {
        builder.ToTable("Speakers");
        builder.ComplexProperty(s => s.Name, NameConfiguration.Configure);
        builder.Property(s => s.Country).HasMaxLength(2);
        builder.Property(s => s.Slug).HasMaxLength(120);
        builder.Property(s => s.ForeignId).HasMaxLength(120);
        builder.HasIndex(s => new { s.EventId, s.Slug }).IsUnique();
        builder.HasIndex(s => s.PersonId);
        builder.IsRoleOf(s => s.PersonId);
        builder.BelongsToEvent(s => s.EventId);
    }
}
