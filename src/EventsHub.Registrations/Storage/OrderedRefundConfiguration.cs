using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Registrations.Storage;

internal sealed class OrderedRefundConfiguration : IEntityTypeConfiguration<OrderedRefund>
{
    public void Configure(EntityTypeBuilder<OrderedRefund> builder)
    {
        builder.ToTable("OrderedRefunds", table => table.HasCheckConstraint("CK_OrderedRefunds_Amount", "\"AmountMinor\" > 0"));
        builder.Property(r => r.AmountMinor);
        builder.Property(r => r.OnItsWayFor);
        builder.Property(r => r.EndToEndId).HasMaxLength(35);
        builder.Property(r => r.Text).HasMaxLength(140);
        builder.Property(r => r.Payee).IsJson();
        builder.Property(r => r.IbanEnd).HasMaxLength(4);
        builder.Ignore(r => r.Amount);
        builder.Ignore(r => r.IsOnItsWay);
        // The database itself refuses that an order is in two files at once.
        builder.HasIndex(r => r.OnItsWayFor).IsUnique();
        builder.HasIndex(r => r.OrderId);
        builder.HasOne<Order>().WithMany().HasForeignKey(r => r.OrderId).OnDelete(DeleteBehavior.Restrict);
    }
}
