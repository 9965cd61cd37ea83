using EventsHub.Hosts.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Hosts.Storage;

internal sealed class NumberSequenceConfiguration : IEntityTypeConfiguration<NumberSequence>
{
    public void Configure(EntityTypeBuilder<NumberSequence> builder)
    {
        builder.ToTable("NumberSequences");
        builder.Property(s => s.Name).HasMaxLength(NumberSequence.MaxName);
        builder.Property(s => s.Pattern).HasMaxLength(NumberPattern.MaxLength);
        builder.HasIndex(s => new { s.HostId, s.Name }).IsUnique();
        builder.HasOne<Host>().WithMany().HasForeignKey(s => s.HostId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.Counters).WithOne().HasForeignKey(c => c.SequenceId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(s => s.IsInUse);
    }
}
