using EventsHub.Forms.Contracts;
using EventsHub.Forms.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Forms.Storage;

internal sealed class FormVersionConfiguration : IEntityTypeConfiguration<FormVersion>
{
    public void Configure(EntityTypeBuilder<FormVersion> builder)
    {
        builder.ToTable("FormVersions");
        builder.Property(v => v.Document).HasMaxLength(FormContent.MaxLength);
        builder.Ignore(v => v.Content);
        builder.HasIndex(v => new { v.EventId, v.Number }).IsUnique();
    }
}
