using EventsHub.Hosts.Domain;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Hosts.Storage;

internal sealed class HostConfiguration : IEntityTypeConfiguration<Host>
{
    public void Configure(EntityTypeBuilder<Host> builder)
    {
        builder.ToTable("Hosts");
        builder.Property(h => h.Address).IsJson();
        builder.Property(h => h.BankAccount).IsJson();
        builder.Property(h => h.Languages).IsJson();
        builder.Property(h => h.Accounts).IsJson();
        builder.Property(h => h.Email).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(h => h.TimeZone).HasMaxLength(60);
        builder.Property(h => h.Currency).HasMaxLength(3);
        builder.Property(h => h.VatNumber).HasMaxLength(VatId.MaxLength);
    }
}
