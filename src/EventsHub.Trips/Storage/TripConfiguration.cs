using EventsHub.Accounts.Contracts;
using EventsHub.Kernel.Storage;
using EventsHub.Trips.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Trips.Storage;

internal sealed class TripConfiguration : IEntityTypeConfiguration<Trip>
{
    public void Configure(EntityTypeBuilder<Trip> builder)
    {
        builder.ToTable("Trips");
        builder.Property(t => t.Code).HasMaxLength(60);
        builder.HasIndex(t => t.Code).IsUnique();
        builder.Property(t => t.Country).HasMaxLength(2);
        builder.Property(t => t.TimeZone).HasMaxLength(60);
        builder.Property(t => t.Notes).HasMaxLength(-1);
        builder.HasMany(t => t.Travellers).WithOne().HasForeignKey(t => t.TripId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(t => t.Legs).WithOne().HasForeignKey(l => l.TripId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(t => t.Stays).WithOne().HasForeignKey(s => s.TripId).OnDelete(DeleteBehavior.Cascade);
        builder.Property<List<GivenUpLeg>>("_givenUp").HasColumnName("GivenUpLegs").IsJson();
        builder.Ignore(t => t.GivenUpLegs);
        builder.IsLedByGrants();
        builder.Ignore(t => t.NextStatuses);
    }
}
