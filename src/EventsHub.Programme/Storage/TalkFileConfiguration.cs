using EventsHub.Kernel.Files;
using EventsHub.Programme.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Programme.Storage;

internal sealed class TalkFileConfiguration : IEntityTypeConfiguration<TalkFile>
{
    public void Configure(EntityTypeBuilder<TalkFile> builder)
    {
        builder.ToTable("TalkFiles");
        builder.Property(f => f.MediaType).HasMaxLength(127);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(f => f.ContentId).OnDelete(DeleteBehavior.Restrict);
    }
}
