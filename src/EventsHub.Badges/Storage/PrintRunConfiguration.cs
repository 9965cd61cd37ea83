using EventsHub.Badges.Domain;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Badges.Storage;

internal sealed class PrintRunConfiguration : IEntityTypeConfiguration<PrintRun>
{
    public void Configure(EntityTypeBuilder<PrintRun> builder)
    {
        builder.ToTable("PrintRuns");
        builder.Property(r => r.Verb).HasMaxLength(40);
        builder.Property(r => r.SheetName).HasMaxLength(BadgeSheet.MaxName);
        builder.Property(r => r.Template).HasMaxLength(BadgeTemplate.MaxName);
        builder.Property(r => r.Request).IsJson().HasMaxLength(1000);
        builder.HasIndex(r => new { r.EventId, r.Number }).IsUnique();
        builder.BelongsToEvent(r => r.EventId, DeleteBehavior.Cascade);
        // SQL Server takes no second way by which an event that is deleted would reach its runs. Whoever deletes a sheet or a template has its runs lose it.
        builder.HasOne<BadgeSheet>().WithMany().HasForeignKey(r => r.SheetId).OnDelete(DeleteBehavior.ClientSetNull);
        builder.HasOne<BadgeTemplate>().WithMany().HasForeignKey(r => r.TemplateId).OnDelete(DeleteBehavior.ClientSetNull);
    }
}
