using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Registrations.Storage;

internal sealed class BankStatementConfiguration : IEntityTypeConfiguration<BankStatement>
{
    public void Configure(EntityTypeBuilder<BankStatement> builder)
    {
        builder.ToTable("BankStatements");
        builder.Property(s => s.Account).HasMaxLength(BankLine.MaxAccount);
        builder.Property(s => s.Currency).HasMaxLength(3);
        builder.Property(s => s.FileName).HasMaxLength(200);
        builder.Property(s => s.Reference).HasMaxLength(BankLine.MaxReference);
        builder.Property(s => s.Notes).IsJson();
        builder.Property(s => s.Layout).IsJson();
        builder.Property(s => s.LayoutKey).HasMaxLength(64);
        builder.HasIndex(s => new { s.HostId, s.ImportedAt });
        builder.HasIndex(s => s.LayoutKey);
        builder.BelongsToHost(s => s.HostId);
    }
}
