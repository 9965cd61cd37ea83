using EventsHub.Badges.Domain;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Badges.Storage;

internal sealed class BadgePrintConfiguration : IEntityTypeConfiguration<BadgePrint>
{
    public void Configure(EntityTypeBuilder<BadgePrint> builder)
    {
        builder.ToTable("BadgePrints");
        builder.Property(p => p.Fingerprint).HasMaxLength(64);
        builder.Property(p => p.KeyId).HasMaxLength(4);
        // The last print of a person counts.
        builder.HasIndex(p => new { p.RegistrationId, p.PrintedAt }).KeepsRowsTogether();
        builder.HasIndex(p => new { p.RunId, p.RegistrationId });
        builder.BelongsToRegistration(p => p.RegistrationId);
        builder.HasOne<PrintRun>().WithMany().HasForeignKey(p => p.RunId).OnDelete(DeleteBehavior.SetNull);
    }
}
