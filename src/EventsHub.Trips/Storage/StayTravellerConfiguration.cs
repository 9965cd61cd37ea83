using EventsHub.Trips.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Trips.Storage;

internal sealed class StayTravellerConfiguration : IEntityTypeConfiguration<StayTraveller>
{
    public void Configure(EntityTypeBuilder<StayTraveller> builder)
    {
        builder.HasKey(s => new { s.StayId, s.TravellerId });
        builder.HasOne<Stay>().WithMany(s => s.Travellers).HasForeignKey(s => s.StayId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Traveller>().WithMany().HasForeignKey(s => s.TravellerId).OnDelete(DeleteBehavior.ClientCascade);
    }
}
