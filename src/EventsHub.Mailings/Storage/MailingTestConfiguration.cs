using EventsHub.Mailings.Domain;
using EventsHub.Registrations.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Mailings.Storage;

internal sealed class MailingTestConfiguration : IEntityTypeConfiguration<MailingTest>
{
    public void Configure(EntityTypeBuilder<MailingTest> builder)
    {
        builder.ToTable("MailingTests");
        builder.Property(t => t.Language).HasMaxLength(20);
        builder.HasOne<Mailing>().WithMany().HasForeignKey(t => t.MailingId).OnDelete(DeleteBehavior.Cascade);
        builder.BelongsToRegistration(t => t.RegistrationId);
    }
}
