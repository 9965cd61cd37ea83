using EventsHub.Conference.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Conference.Storage;

internal sealed class SigningKeyConfiguration : IEntityTypeConfiguration<SigningKey>
{
    public void Configure(EntityTypeBuilder<SigningKey> builder)
    {
        builder.ToTable("SigningKeys");
        builder.Property(k => k.KeyId).HasMaxLength(SigningKey.KeyIdLength);
        builder.HasIndex(k => new { k.EventId, k.KeyId }).IsUnique();
        builder.HasIndex(k => k.KeyId);
        builder.Property(k => k.PublicKey).HasMaxLength(32);
        builder.Property(k => k.Secret).HasMaxLength(500);
    }
}
