using EventsHub.Hosts.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Hosts.Storage;

internal sealed class NumberCounterConfiguration : IEntityTypeConfiguration<NumberCounter>
{
    public void Configure(EntityTypeBuilder<NumberCounter> builder)
    {
        builder.ToTable("NumberCounters");
        builder.HasIndex(c => new { c.SequenceId, c.Year }).IsUnique();
        // Stands behind the lock of the sequence: a number that somebody else has taken meanwhile is never written again.
        builder.Property(c => c.Last).IsConcurrencyToken();
    }
}
