using System.Linq.Expressions;
using EventsHub.People.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.People.Contracts;

/// <summary>Sets up foreign keys from the tables of other modules to those of this one.</summary>
public static class PeopleReferences
{
    /// <summary>Makes a row a role of a person, who cannot be removed while they have it.</summary>
    public static void IsRoleOf<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, object?>> key) where T : class =>
        builder.HasOne<Person>().WithMany().HasForeignKey(key).OnDelete(DeleteBehavior.Restrict);
}
