using EventsHub.Accounts.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Accounts.Storage;

internal sealed class AccessKeyConfiguration : IEntityTypeConfiguration<AccessKey>
{
    public void Configure(EntityTypeBuilder<AccessKey> builder)
    {
        builder.ToTable("AccessKeys");
        builder.Property(k => k.Name).HasMaxLength(AccessKey.MaxNameLength);
        builder.Property(k => k.SecretHash).HasMaxLength(64);
        builder.HasIndex(k => k.SecretHash).IsUnique();
        // SQL Server refuses a second path of cascading deletes from an account to its grants (error 1785); accounts are disabled, not deleted.
        builder.HasOne<Account>().WithMany().HasForeignKey(k => k.MadeBy).OnDelete(DeleteBehavior.Restrict);
    }
}
