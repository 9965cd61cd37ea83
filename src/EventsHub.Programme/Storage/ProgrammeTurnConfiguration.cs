using EventsHub.Conference.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Programme.Storage;

internal sealed class ProgrammeTurnConfiguration : IEntityTypeConfiguration<ProgrammeTurn>
{
    public void Configure(EntityTypeBuilder<ProgrammeTurn> builder)
    {
        builder.ToTable("ProgrammeTurns");
        builder.HasKey(t => t.EventId);
        builder.Property(t => t.EventId).ValueGeneratedNever();
        builder.BelongsToEvent(t => t.EventId, DeleteBehavior.Cascade);
    }
}
