using EventsHub.Kernel.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Kernel.Storage;

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        // SQL Server keeps the rows by id, though it is random there: they are found one at a time, and deleted after a month.
        builder.Property(m => m.Kind).HasMaxLength(80);
        // What is due in one queue, and what was delivered long ago in all of them.
        builder.HasIndex(m => new { m.Kind, m.DeliveredAt, m.FailedAt, m.DueAt });
        builder.HasIndex(m => new { m.DeliveredAt, m.FailedAt, m.DueAt });
        builder.HasIndex(m => m.SubjectId);
    }
}
