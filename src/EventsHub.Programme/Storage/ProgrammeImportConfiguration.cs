using EventsHub.Conference.Contracts;
using EventsHub.Programme.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Programme.Storage;

internal sealed class ProgrammeImportConfiguration : IEntityTypeConfiguration<ProgrammeImport>
{
    public void Configure(EntityTypeBuilder<ProgrammeImport> builder)
    {
        builder.ToTable("ProgrammeImports");
        builder.Property(i => i.AfterHash).HasMaxLength(32);
        builder.HasIndex(i => new { i.EventId, i.ImportedAt });
        builder.BelongsToEvent(i => i.EventId);
    }
}
