using EventsHub.Trips.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Trips.Storage;

internal sealed class LegTravellerConfiguration : IEntityTypeConfiguration<LegTraveller>
{
    public void Configure(EntityTypeBuilder<LegTraveller> builder)
    {
        builder.HasKey(l => new { l.LegId, l.TravellerId });
        builder.HasOne<Leg>().WithMany(l => l.Travellers).HasForeignKey(l => l.LegId).OnDelete(DeleteBehavior.Cascade);
        // SQL Server refuses a second path of cascading deletes from a trip to this table (error 1785), so the context deletes these rows.
        builder.HasOne<Traveller>().WithMany().HasForeignKey(l => l.TravellerId).OnDelete(DeleteBehavior.ClientCascade);
    }
}
