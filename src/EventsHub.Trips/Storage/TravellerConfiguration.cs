using EventsHub.Kernel.People;
using EventsHub.Kernel.Storage;
using EventsHub.Trips.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Trips.Storage;

internal sealed class TravellerConfiguration : IEntityTypeConfiguration<Traveller>
{
    public void Configure(EntityTypeBuilder<Traveller> builder)
    {
        builder.ToTable("Travellers");
        builder.ComplexProperty(t => t.Name, NameConfiguration.Configure);
        builder.Property(t => t.Email).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(t => t.Needs).HasMaxLength(1000);
    }
}
