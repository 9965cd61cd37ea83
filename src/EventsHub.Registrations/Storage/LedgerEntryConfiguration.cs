using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Registrations.Storage;

internal sealed class LedgerEntryConfiguration : IEntityTypeConfiguration<LedgerEntry>
{
    public void Configure(EntityTypeBuilder<LedgerEntry> builder)
    {
        builder.ToTable("OrderLedger", table => table.HasCheckConstraint("CK_OrderLedger_Amount", "\"AmountMinor\" > 0"));
        builder.Property(e => e.AmountMinor);
        builder.Property(e => e.Note).HasMaxLength(LedgerEntry.MaxNote);
        builder.Property(e => e.Method);
        builder.Property(e => e.Reverses);
        // An order is never changed without its whole ledger.
        builder.HasIndex(e => e.OrderId).KeepsRowsTogether();
        builder.HasIndex(e => e.LineId);
        builder.HasOne<OrderLine>().WithMany().HasForeignKey(e => e.LineId).OnDelete(DeleteBehavior.Restrict);
    }
}
