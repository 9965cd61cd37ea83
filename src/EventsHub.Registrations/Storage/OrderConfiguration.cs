using EventsHub.Conference.Contracts;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Registrations.Storage;

internal sealed class OrderConfiguration : IEntityTypeConfiguration<Order>
{
    public void Configure(EntityTypeBuilder<Order> builder)
    {
        builder.ToTable("Orders");
        builder.Property(o => o.Code).HasMaxLength(20);
        // Found by their code, beside the others of the event.
        builder.HasIndex(o => new { o.EventId, o.Code }).IsUnique().KeepsRowsTogether();
        builder.HasIndex(o => new { o.EventId, o.SubmissionId }).IsUnique();
        builder.ComplexProperty(o => o.Buyer, buyer =>
        {
            // Its parts are as long as any text: a name from before stands whole in one of them.
            buyer.ComplexProperty(b => b.Name);
            buyer.Property(b => b.Email).HasMaxLength(EmailAddress.MaxLength);
            buyer.Property(b => b.Language).HasMaxLength(20);
        });
        builder.Property(o => o.Billing).IsJson();
        builder.Property(o => o.BuyerEmailNormalized).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(o => o.SearchKey).HasMaxLength(Order.MaxSearchKey);
        builder.HasIndex(o => new { o.EventId, o.BuyerEmailNormalized });
        builder.Property(o => o.Currency).HasMaxLength(3);
        builder.Property(o => o.TotalMinor);
        builder.Property(o => o.PaidMinor);
        builder.BelongsToEvent(o => o.EventId);
        builder.HasMany(o => o.Lines).WithOne(l => l.Order).HasForeignKey(l => l.OrderId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(o => o.Ledger).WithOne(e => e.Order).HasForeignKey(e => e.OrderId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(o => o.Registrations).WithOne(r => r.Order).HasForeignKey(r => r.OrderId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(o => o.GroupName).HasMaxLength(Order.MaxGroupName);
        builder.Ignore(o => o.IsGroup);
        builder.Ignore(o => o.Places);
        builder.Ignore(o => o.VatPerRate);
        builder.Property(o => o.Submitted).HasMaxLength(64);
        builder.Ignore(o => o.DueBy);
        builder.Ignore(o => o.LastOrderedAt);
        builder.Ignore(o => o.PayerName);
        builder.Ignore(o => o.MayCorrectBilling);
    }
}
