using EventsHub.Conference.Contracts;
using EventsHub.Kernel.People;
using EventsHub.Mailings.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Mailings.Storage;

internal sealed class UnsubscriptionConfiguration : IEntityTypeConfiguration<Unsubscription>
{
    public void Configure(EntityTypeBuilder<Unsubscription> builder)
    {
        builder.ToTable("Unsubscriptions");
        builder.Property(u => u.AddressKey).HasMaxLength(EmailAddress.MaxLength);
        builder.HasIndex(u => new { u.EventId, u.AddressKey }).IsUnique();
        builder.BelongsToEvent(u => u.EventId, DeleteBehavior.Cascade);
    }
}
