using EventsHub.Registrations.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Registrations.Storage;

internal sealed class BankPlacingConfiguration : IEntityTypeConfiguration<BankPlacing>
{
    public void Configure(EntityTypeBuilder<BankPlacing> builder)
    {
        builder.ToTable("BankPlacings", table => table.HasCheckConstraint("CK_BankPlacings_Amount", "\"AmountMinor\" > 0"));
        builder.Property(p => p.AmountMinor);
        builder.Property(p => p.CountsFor);
        builder.Property(p => p.TakenBackReason).HasMaxLength(BankLine.MaxReason);
        builder.Ignore(p => p.Amount);
        // The database itself refuses that one ledger entry is two lines of statements.
        builder.HasIndex(p => p.CountsFor).IsUnique();
        builder.HasIndex(p => p.LineId);
        builder.HasOne<Order>().WithMany().HasForeignKey(p => p.OrderId).OnDelete(DeleteBehavior.Restrict);
    }
}
