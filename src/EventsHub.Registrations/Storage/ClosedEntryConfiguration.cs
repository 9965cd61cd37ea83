using EventsHub.Registrations.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Registrations.Storage;

internal sealed class ClosedEntryConfiguration : IEntityTypeConfiguration<ClosedEntry>
{
    public void Configure(EntityTypeBuilder<ClosedEntry> builder)
    {
        builder.ToTable("ClosedEntries");
        builder.Property(e => e.ByName).HasMaxLength(200);
        builder.Property(e => e.OrderCode).HasMaxLength(20);
        builder.Property(e => e.Payer).HasMaxLength(500);
        builder.Property(e => e.Currency).HasMaxLength(3);
        builder.Property(e => e.Note).HasMaxLength(LedgerEntry.MaxNote);
        builder.HasIndex(e => e.EntryId).IsUnique();
        builder.HasIndex(e => e.ClosingId);
        builder.HasOne<LedgerEntry>().WithMany().HasForeignKey(e => e.EntryId).OnDelete(DeleteBehavior.Restrict);
    }
}
