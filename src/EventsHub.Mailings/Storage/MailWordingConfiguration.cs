using EventsHub.Conference.Contracts;
using EventsHub.Mailings.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Mailings.Storage;

internal sealed class MailWordingConfiguration : IEntityTypeConfiguration<MailWording>
{
    public void Configure(EntityTypeBuilder<MailWording> builder)
    {
        builder.ToTable("MailWordings");
        builder.HasIndex(w => new { w.EventId, w.Mail }).IsUnique();
        builder.BelongsToEvent(w => w.EventId, DeleteBehavior.Cascade);
    }
}
