using System.Linq.Expressions;
using EventsHub.Registrations.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Registrations.Contracts;

/// <summary>Sets up foreign keys from the tables of other modules to those of this one.</summary>
public static class RegistrationsReferences
{
    /// <summary>Makes a column refer to a registration; the rows go with it.</summary>
    public static void BelongsToRegistration<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, object?>> key) where T : class =>
        builder.HasOne<Registration>().WithMany().HasForeignKey(key).OnDelete(DeleteBehavior.Cascade);
}
