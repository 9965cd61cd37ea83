using EventsHub.Programme.Domain;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Storage;

/// <summary>The tables of this module. Other modules must use its contracts instead.</summary>
internal static class ProgrammeTables
{
    public static DbSet<Session> Sessions(this EventsHubDb db) => db.Set<Session>();

    public static DbSet<Talk> Talks(this EventsHubDb db) => db.Set<Talk>();

    public static DbSet<Speaker> Speakers(this EventsHubDb db) => db.Set<Speaker>();

    public static DbSet<Track> Tracks(this EventsHubDb db) => db.Set<Track>();

    public static DbSet<TalkType> TalkTypes(this EventsHubDb db) => db.Set<TalkType>();

    public static DbSet<TalkFile> TalkFiles(this EventsHubDb db) => db.Set<TalkFile>();

    public static DbSet<ProgrammeRelease> ProgrammeReleases(this EventsHubDb db) => db.Set<ProgrammeRelease>();

    public static DbSet<ProgrammeImport> ProgrammeImports(this EventsHubDb db) => db.Set<ProgrammeImport>();
}
