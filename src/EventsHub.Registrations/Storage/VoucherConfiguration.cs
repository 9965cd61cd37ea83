using EventsHub.Conference.Contracts;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Vouchers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Registrations.Storage;

internal sealed class VoucherConfiguration : IEntityTypeConfiguration<Voucher>
{
    public void Configure(EntityTypeBuilder<Voucher> builder)
    {
        // Stands behind the conditional updates that count uses.
        builder.ToTable("Vouchers", table => table.HasCheckConstraint("CK_Vouchers_Uses", "\"Uses\" >= 0 AND (\"MaxUses\" IS NULL OR \"Uses\" <= \"MaxUses\")"));
        builder.Property(v => v.Code).HasMaxLength(VoucherCode.MaxLength);
        builder.Property(v => v.Key).HasMaxLength(VoucherCode.MaxLength);
        builder.Property(v => v.Batch).HasMaxLength(MakeVouchers.MaxBatch);
        builder.Property(v => v.Currency).HasMaxLength(3);
        builder.Property(v => v.ProductIds).IsJson();
        builder.Property(v => v.Email).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(v => v.Note).HasMaxLength(VoucherInput.MaxNote);
        builder.Ignore(v => v.Discount);
        builder.HasIndex(v => new { v.EventId, v.Key }).IsUnique();
        // Of a batch made twice at once, the second is refused here.
        builder.HasIndex(v => new { v.EventId, v.Batch, v.BatchNumber }).IsUnique();
        builder.BelongsToEvent(v => v.EventId, DeleteBehavior.Cascade);
    }
}
