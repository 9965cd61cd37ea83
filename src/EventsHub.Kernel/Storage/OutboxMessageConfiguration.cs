using EventsHub.Kernel.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Kernel.Storage;

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.Property(m => m.Kind).HasMaxLength(80);
        builder.HasIndex(m => new { m.DeliveredAt, m.FailedAt, m.DueAt });
        builder.HasIndex(m => m.SubjectId);
    }
}
