using EventsHub.Badges.Domain;
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
        builder.HasIndex(p => new { p.RegistrationId, p.PrintedAt });
        builder.BelongsToRegistration(p => p.RegistrationId);
    }
}
