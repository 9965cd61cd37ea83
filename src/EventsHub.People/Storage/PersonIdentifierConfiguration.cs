using EventsHub.People.Contracts;
using EventsHub.People.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.People.Storage;

internal sealed class PersonIdentifierConfiguration : IEntityTypeConfiguration<PersonIdentifier>
{
    public void Configure(EntityTypeBuilder<PersonIdentifier> builder)
    {
        builder.ToTable("PersonIdentifiers");
        builder.Property(i => i.Scheme).HasMaxLength(PersonIdentity.MaxScheme);
        builder.Property(i => i.Value).HasMaxLength(PersonIdentity.MaxValue);
        builder.Ignore(i => i.Identity);
        builder.HasIndex(i => new { i.PersonId, i.Scheme }).IsUnique();
        builder.HasIndex(i => new { i.Scheme, i.Value });
    }
}
