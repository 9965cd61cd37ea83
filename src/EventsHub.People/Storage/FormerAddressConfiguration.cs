using EventsHub.Kernel.People;
using EventsHub.People.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.People.Storage;

internal sealed class FormerAddressConfiguration : IEntityTypeConfiguration<FormerAddress>
{
    public void Configure(EntityTypeBuilder<FormerAddress> builder)
    {
        builder.ToTable("FormerAddresses");
        builder.Property(a => a.Email).HasMaxLength(EmailAddress.MaxLength);
    }
}
