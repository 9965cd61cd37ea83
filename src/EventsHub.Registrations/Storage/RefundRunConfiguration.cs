using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Registrations.Storage;

internal sealed class RefundRunConfiguration : IEntityTypeConfiguration<RefundRun>
{
    public void Configure(EntityTypeBuilder<RefundRun> builder)
    {
        builder.ToTable("RefundRuns");
        builder.Property(r => r.Number).HasMaxLength(20);
        builder.Property(r => r.Account).IsJson();
        builder.Property(r => r.TakenBackReason).HasMaxLength(BankLine.MaxReason);
        builder.Ignore(r => r.Total);
        builder.HasIndex(r => r.Number).IsUnique();
        builder.HasIndex(r => new { r.HostId, r.MadeAt });
        builder.BelongsToHost(r => r.HostId);
        builder.HasMany(r => r.Refunds).WithOne().HasForeignKey(r => r.RunId).OnDelete(DeleteBehavior.Cascade);
    }
}
