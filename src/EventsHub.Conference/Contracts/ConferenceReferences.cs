using System.Linq.Expressions;
using EventsHub.Conference.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Conference.Contracts;

/// <summary>Sets up foreign keys from the tables of other modules to those of this one.</summary>
public static class ConferenceReferences
{
    /// <summary>Makes a column refer to an event. An event with such rows cannot be deleted unless <paramref name="onDelete"/> says otherwise.</summary>
    public static void BelongsToEvent<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, object?>> key, DeleteBehavior onDelete = DeleteBehavior.Restrict) where T : class =>
        builder.HasOne<Event>().WithMany().HasForeignKey(key).OnDelete(onDelete);

    /// <summary>Makes a column refer to a room. A room with such rows cannot be deleted.</summary>
    public static void IsInRoom<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, object?>> key) where T : class =>
        builder.HasOne<Room>().WithMany().HasForeignKey(key).OnDelete(DeleteBehavior.Restrict);

    /// <summary>Makes a column refer to a ticket type or option. A product with such rows cannot be deleted.</summary>
    public static void NamesProduct<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, object?>> key) where T : class =>
        builder.HasOne<Product>().WithMany().HasForeignKey(key).OnDelete(DeleteBehavior.Restrict);
}
