using EventsHub.Kernel.People;
using EventsHub.Mailings.Domain;
using EventsHub.Registrations.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Mailings.Storage;

internal sealed class MailingRecipientConfiguration : IEntityTypeConfiguration<MailingRecipient>
{
    public void Configure(EntityTypeBuilder<MailingRecipient> builder)
    {
        builder.ToTable("MailingRecipients");
        builder.Property(r => r.Address).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(r => r.AddressKey).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(r => r.Language).HasMaxLength(20);
        builder.Property(r => r.Failure).HasMaxLength(200);
        builder.Property(r => r.BounceStatus).HasMaxLength(20);
        builder.Property(r => r.BounceReason).HasMaxLength(MailingRecipient.MaxReason);
        // The database itself refuses to write to an address twice.
        builder.HasIndex(r => new { r.MailingId, r.AddressKey }).IsUnique();
        builder.HasIndex(r => new { r.MailingId, r.State });
        builder.HasIndex(r => r.AddressKey);
        builder.HasOne<Mailing>().WithMany().HasForeignKey(r => r.MailingId).OnDelete(DeleteBehavior.Cascade);
        builder.BelongsToRegistration(r => r.RegistrationId);
    }
}
