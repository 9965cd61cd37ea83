using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Storage;
using EventsHub.Programme.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Programme.Storage;

internal sealed class TalkConfiguration : IEntityTypeConfiguration<Talk>
{
    public void Configure(EntityTypeBuilder<Talk> builder)
    {
        builder.ToTable("Talks");
        builder.Property(t => t.Slug).HasMaxLength(120);
        builder.Property(t => t.ForeignId).HasMaxLength(120);
        builder.HasIndex(t => new { t.EventId, t.Slug }).IsUnique();
        builder.HasIndex(t => new { t.EventId, t.ExternalId }).IsUnique();
        builder.Property(t => t.Languages).IsJson();
        builder.Property(t => t.Links).IsJson();
        builder.Property(t => t.Board).HasMaxLength(40);
        builder.KeepsEntryOrder();
        builder.BelongsToEvent(t => t.EventId);
        builder.HasOne<TalkType>().WithMany().HasForeignKey(t => t.TypeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(t => t.Files).WithOne().HasForeignKey(f => f.TalkId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(t => t.Speakers).WithOne().HasForeignKey(s => s.TalkId).OnDelete(DeleteBehavior.Cascade);
    }
}
