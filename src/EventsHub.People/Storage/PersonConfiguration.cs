using EventsHub.Conference.Contracts;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Storage;
using EventsHub.People.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.People.Storage;

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People");
        builder.ComplexProperty(p => p.Name, NameConfiguration.Configure);
        builder.Property(p => p.Email).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(p => p.EmailNormalized).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(p => p.Phone).HasMaxLength(Person.MaxPhone);
        builder.Property(p => p.Affiliation).HasMaxLength(Person.MaxAffiliation);
        builder.Property(p => p.Country).HasMaxLength(2);
        builder.Property(p => p.Language).HasMaxLength(20);
        builder.Property(p => p.SearchKey).HasMaxLength(1000);
        builder.Property(p => p.SortKey).HasMaxLength(250);
        builder.Property(p => p.NameKey).HasMaxLength(250);
        builder.Property(p => p.RolesBefore).IsJson();
        builder.Ignore(p => p.IsMerged);
        builder.HasIndex(p => new { p.EventId, p.SortKey });
        builder.HasIndex(p => new { p.EventId, p.EmailNormalized });
        builder.HasIndex(p => new { p.EventId, p.NameKey });
        builder.HasIndex(p => p.MergedIntoId);
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.MergedIntoId).OnDelete(DeleteBehavior.NoAction);
        builder.HasMany(p => p.FormerAddresses).WithOne().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(p => p.Identifiers).WithOne().HasForeignKey(i => i.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.BelongsToEvent(p => p.EventId);
    }
}
