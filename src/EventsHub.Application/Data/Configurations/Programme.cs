using EventsHub.Domain.Events;
using EventsHub.Domain.Files;
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
        builder.Property(t => t.Board).HasMaxLength(40);
        builder.HasOne<TalkType>().WithMany().HasForeignKey(t => t.TypeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(t => t.Files).WithOne().HasForeignKey(f => f.TalkId).OnDelete(DeleteBehavior.Cascade);
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

internal sealed class TalkTypeConfiguration : IEntityTypeConfiguration<TalkType>
{
    public void Configure(EntityTypeBuilder<TalkType> builder)
    {
        builder.Property(t => t.Code).HasMaxLength(60);
        builder.HasIndex(t => new { t.EventId, t.Code }).IsUnique();
        builder.HasOne<Event>().WithMany().HasForeignKey(t => t.EventId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TalkFileConfiguration : IEntityTypeConfiguration<TalkFile>
{
    public void Configure(EntityTypeBuilder<TalkFile> builder)
    {
        builder.Property(f => f.MediaType).HasMaxLength(127);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(f => f.ContentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StoredFileConfiguration : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder) =>
        builder.HasOne<Event>().WithMany().HasForeignKey(f => f.EventId).OnDelete(DeleteBehavior.Restrict);
}

internal sealed class ProgrammeReleaseConfiguration : IEntityTypeConfiguration<ProgrammeRelease>
{
    public void Configure(EntityTypeBuilder<ProgrammeRelease> builder)
    {
        builder.Property(r => r.Version).HasMaxLength(40);
        builder.HasIndex(r => new { r.EventId, r.Number }).IsUnique();
        builder.HasIndex(r => new { r.EventId, r.Version }).IsUnique();
        builder.HasOne<Event>().WithMany().HasForeignKey(r => r.EventId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ProgrammeImportConfiguration : IEntityTypeConfiguration<ProgrammeImport>
{
    public void Configure(EntityTypeBuilder<ProgrammeImport> builder)
    {
        builder.Property(i => i.AfterHash).HasMaxLength(32);
        builder.HasIndex(i => new { i.EventId, i.ImportedAt });
        builder.HasOne<Event>().WithMany().HasForeignKey(i => i.EventId).OnDelete(DeleteBehavior.Restrict);
    }
}
