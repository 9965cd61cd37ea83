using EventsHub.Badges.Domain;
using EventsHub.Conference.Contracts;
using EventsHub.Documents.Badges.Templates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Badges.Storage;

internal sealed class BadgeTemplateConfiguration : IEntityTypeConfiguration<BadgeTemplate>
{
    public void Configure(EntityTypeBuilder<BadgeTemplate> builder)
    {
        builder.ToTable("BadgeTemplates");
        builder.Property(t => t.Name).HasMaxLength(BadgeTemplate.MaxName);
        builder.Property(t => t.Document).HasMaxLength(FaceTemplate.MaxLength);
        builder.Ignore(t => t.Face);
        builder.Ignore(t => t.Fingerprint);
        builder.HasIndex(t => new { t.EventId, t.Name }).IsUnique();
        builder.BelongsToEvent(t => t.EventId, DeleteBehavior.Cascade);
    }
}
