using EventsHub.Conference.Contracts;
using EventsHub.Mailings.Domain;
using EventsHub.Registrations.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Mailings.Storage;

internal sealed class MailingConfiguration : IEntityTypeConfiguration<Mailing>
{
    public void Configure(EntityTypeBuilder<Mailing> builder)
    {
        builder.ToTable("Mailings");
        builder.Property(m => m.Segment).HasMaxLength(AttendeeSegment.MaxLength);
        builder.HasIndex(m => new { m.EventId, m.WrittenAt });
        builder.BelongsToEvent(m => m.EventId, DeleteBehavior.Cascade);
    }
}
