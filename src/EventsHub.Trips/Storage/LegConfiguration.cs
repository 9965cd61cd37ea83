using EventsHub.Trips.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Trips.Storage;

internal sealed class LegConfiguration : IEntityTypeConfiguration<Leg>
{
    public void Configure(EntityTypeBuilder<Leg> builder)
    {
        builder.Property(l => l.FromTimeZone).HasMaxLength(60);
        builder.Property(l => l.ToTimeZone).HasMaxLength(60);
    }
}
