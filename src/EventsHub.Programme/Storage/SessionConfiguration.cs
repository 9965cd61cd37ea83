using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Storage;
using EventsHub.Programme.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Programme.Storage;

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    /// <summary>Name of the property with the names of the chairs, as text, of a session that was stored before chairs were people; null in all others.</summary>
    public const string ChairsBefore = "ChairsBefore";

    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("Sessions");
        builder.HasIndex(s => new { s.EventId, s.Starts });
        builder.HasIndex(s => new { s.EventId, s.ExternalId }).IsUnique();
        builder.KeepsEntryOrder();
        builder.BelongsToEvent(s => s.EventId);
        builder.IsInRoom(s => s.RoomId);
        builder.HasOne<Track>().WithMany().HasForeignKey(s => s.TrackId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.Talks).WithOne().HasForeignKey(t => t.SessionId).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(s => s.Chairs).WithOne().HasForeignKey(c => c.SessionId).OnDelete(DeleteBehavior.Cascade);
        // What was typed as the chairs before they were people, until ChairsBecomePeople has read it.
        builder.Property<string?>(ChairsBefore).HasColumnName("Chair");
    }
}
