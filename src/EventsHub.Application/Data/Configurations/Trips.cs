using EventsHub.Domain.People;
using EventsHub.Domain.Trips;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Application.Data.Configurations;

internal sealed class TripConfiguration : IEntityTypeConfiguration<Trip>
{
    public void Configure(EntityTypeBuilder<Trip> builder)
    {
        builder.Property(t => t.Code).HasMaxLength(60);
        builder.HasIndex(t => t.Code).IsUnique();
        builder.Property(t => t.Country).HasMaxLength(2);
        builder.Property(t => t.TimeZone).HasMaxLength(60);
        builder.Property(t => t.Notes).HasMaxLength(-1);
        builder.HasMany(t => t.Travellers).WithOne().HasForeignKey(t => t.TripId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(t => t.Legs).WithOne().HasForeignKey(l => l.TripId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(t => t.Stays).WithOne().HasForeignKey(s => s.TripId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(t => t.NextStatuses);
    }
}

internal sealed class TravellerConfiguration : IEntityTypeConfiguration<Traveller>
{
    public void Configure(EntityTypeBuilder<Traveller> builder)
    {
        builder.ComplexProperty(t => t.Name, NameConfiguration.Configure);
        builder.Property(t => t.Email).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(t => t.Needs).HasMaxLength(1000);
    }
}

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

internal sealed class StayTravellerConfiguration : IEntityTypeConfiguration<StayTraveller>
{
    public void Configure(EntityTypeBuilder<StayTraveller> builder)
    {
        builder.HasKey(s => new { s.StayId, s.TravellerId });
        builder.HasOne<Stay>().WithMany(s => s.Travellers).HasForeignKey(s => s.StayId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Traveller>().WithMany().HasForeignKey(s => s.TravellerId).OnDelete(DeleteBehavior.ClientCascade);
    }
}

internal sealed class LegConfiguration : IEntityTypeConfiguration<Leg>
{
    public void Configure(EntityTypeBuilder<Leg> builder)
    {
        builder.Property(l => l.FromTimeZone).HasMaxLength(60);
        builder.Property(l => l.ToTimeZone).HasMaxLength(60);
    }
}
