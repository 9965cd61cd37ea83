using System.Linq.Expressions;
using EventsHub.Conference.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Conference.Contracts;

/// <summary>How the tables of other modules refer to those of this one.</summary>
public static class ConferenceReferences
{
    /// <summary>A row belongs to an event, which can be deleted only without it unless <paramref name="onDelete"/> says otherwise.</summary>
    public static void BelongsToEvent<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, object?>> key, DeleteBehavior onDelete = DeleteBehavior.Restrict) where T : class =>
        builder.HasOne<Event>().WithMany().HasForeignKey(key).OnDelete(onDelete);

    /// <summary>A row is in a room, which cannot be deleted then.</summary>
    public static void IsInRoom<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, object?>> key) where T : class =>
        builder.HasOne<Room>().WithMany().HasForeignKey(key).OnDelete(DeleteBehavior.Restrict);

    /// <summary>A row names a ticket type or option, which cannot be deleted then.</summary>
    public static void NamesProduct<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, object?>> key) where T : class =>
        builder.HasOne<Product>().WithMany().HasForeignKey(key).OnDelete(DeleteBehavior.Restrict);
}
