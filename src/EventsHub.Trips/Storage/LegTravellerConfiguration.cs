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
        // A second cascade from the trip would meet this one (SQL Server error 1785).
        builder.HasOne<Traveller>().WithMany().HasForeignKey(l => l.TravellerId).OnDelete(DeleteBehavior.ClientCascade);
    }
}
