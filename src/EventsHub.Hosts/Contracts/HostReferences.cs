using System.Linq.Expressions;
using EventsHub.Hosts.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Hosts.Contracts;

/// <summary>Sets up foreign keys from the tables of other modules to those of this one.</summary>
public static class HostReferences
{
    /// <summary>Makes a column refer to a host. A host with such rows cannot be deleted.</summary>
    public static void BelongsToHost<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, object?>> key) where T : class =>
        builder.HasOne<Host>().WithMany().HasForeignKey(key).OnDelete(DeleteBehavior.Restrict);
}
