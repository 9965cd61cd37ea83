using EventsHub.Domain.Events;
using EventsHub.Domain.Programme;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Application.Data.Configurations;

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.HasIndex(s => new { s.EventId, s.StartsAt });
        builder.HasIndex(s => new { s.EventId, s.ExternalId }).IsUnique();
        builder.HasOne<Event>().WithMany().HasForeignKey(s => s.EventId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Room>().WithMany().HasForeignKey(s => s.RoomId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Track>().WithMany().HasForeignKey(s => s.TrackId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.Talks).WithOne().HasForeignKey(t => t.SessionId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class TalkConfiguration : IEntityTypeConfiguration<Talk>
{
    public void Configure(EntityTypeBuilder<Talk> builder)
    {
        builder.Property(t => t.Slug).HasMaxLength(120);
        builder.Property(t => t.ForeignId).HasMaxLength(120);
        builder.HasIndex(t => new { t.EventId, t.Slug }).IsUnique();
        builder.HasIndex(t => new { t.EventId, t.ExternalId }).IsUnique();
        builder.Property(t => t.Languages).IsJson();
        builder.Property(t => t.Links).IsJson();
        builder.HasMany(t => t.Speakers).WithOne().HasForeignKey(s => s.TalkId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class TalkSpeakerConfiguration : IEntityTypeConfiguration<TalkSpeaker>
{
    public void Configure(EntityTypeBuilder<TalkSpeaker> builder)
    {
        builder.HasKey(s => new { s.TalkId, s.SpeakerId });
        builder.HasOne(s => s.Speaker).WithMany().HasForeignKey(s => s.SpeakerId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SpeakerConfiguration : IEntityTypeConfiguration<Speaker>
{
    public void Configure(EntityTypeBuilder<Speaker> builder)
    {
        builder.ComplexProperty(s => s.Name, NameConfiguration.Configure);
        builder.Property(s => s.Country).HasMaxLength(2);
        builder.Property(s => s.Slug).HasMaxLength(120);
        builder.Property(s => s.ForeignId).HasMaxLength(120);
        builder.HasIndex(s => new { s.EventId, s.Slug }).IsUnique();
        builder.HasOne<Event>().WithMany().HasForeignKey(s => s.EventId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TrackConfiguration : IEntityTypeConfiguration<Track>
{
    public void Configure(EntityTypeBuilder<Track> builder)
    {
        builder.Property(t => t.Code).HasMaxLength(60);
        builder.Property(t => t.Colour).HasMaxLength(7);
        builder.HasIndex(t => new { t.EventId, t.Code }).IsUnique();
        builder.HasOne<Event>().WithMany().HasForeignKey(t => t.EventId).OnDelete(DeleteBehavior.Restrict);
    }
}
