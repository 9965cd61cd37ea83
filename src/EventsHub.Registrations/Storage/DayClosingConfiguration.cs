using EventsHub.Conference.Contracts;
using EventsHub.Registrations.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Registrations.Storage;

internal sealed class DayClosingConfiguration : IEntityTypeConfiguration<DayClosing>
{
    public void Configure(EntityTypeBuilder<DayClosing> builder)
    {
        builder.ToTable("DayClosings");
        builder.Property(c => c.ClosedByName).HasMaxLength(200);
        // Of two closings at once the second is refused here, runs again, and finds nothing left to close.
        builder.HasIndex(c => new { c.EventId, c.Number }).IsUnique();
        builder.BelongsToEvent(c => c.EventId);
        builder.HasMany(c => c.Entries).WithOne().HasForeignKey(e => e.ClosingId).OnDelete(DeleteBehavior.Cascade);
    }
}
