using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Storage;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Releases;

/// <summary>A self-contained copy of a programme: what a release publishes, and the state to which an import can be undone.</summary>
internal sealed class ProgrammeSnapshot
{
    // Computed properties are not stored; properties that an older snapshot lacks get their defaults.
    private static readonly JsonSerializerOptions Json = new(JsonColumn.Options) { IgnoreReadOnlyProperties = true };

    public List<VenueRoom> Rooms { get; set; } = [];

    public List<Track> Tracks { get; set; } = [];

    public List<TalkType> TalkTypes { get; set; } = [];

    public List<Speaker> Speakers { get; set; } = [];

    /// <summary>Sessions with their talks, speakers and files.</summary>
    public List<Session> Sessions { get; set; } = [];

    /// <summary>History of each session by external id; empty unless the snapshot belongs to a release.</summary>
    public Dictionary<Guid, ReleaseMark> SessionMarks { get; set; } = [];

    /// <summary>History of each talk by external id; empty unless the snapshot belongs to a release.</summary>
    public Dictionary<Guid, ReleaseMark> TalkMarks { get; set; } = [];

    /// <summary>Sessions and talks of earlier releases that no longer exist, so that old links can still be explained.</summary>
    public List<RemovedEntry> Removed { get; set; } = [];

    /// <summary>Copies the present draft. Everything is sorted by id, so that equal programmes give equal bytes.</summary>
    public static async Task<ProgrammeSnapshot> TakeAsync(EventsHubDb db, Guid eventId, CancellationToken cancellationToken)
    {
        var sessions = await db.Sessions().AsNoTracking().Where(s => s.EventId == eventId).OrderBy(s => s.Id)
            .Include(s => s.Talks).ThenInclude(t => t.Speakers)
            .Include(s => s.Talks).ThenInclude(t => t.Files)
            .AsSplitQuery().ToListAsync(cancellationToken);
        foreach (var session in sessions)
        {
            session.Talks = [.. session.Talks.OrderBy(t => t.Id)];
            foreach (var talk in session.Talks)
            {
                talk.Speakers = [.. talk.Speakers.OrderBy(s => s.Position).ThenBy(s => s.SpeakerId)];
                talk.Files = [.. talk.Files.OrderBy(f => f.Position).ThenBy(f => f.Id)];
            }
        }

        return new()
        {
            Rooms = [.. (await db.RoomsAsync(eventId, cancellationToken)).OrderBy(r => r.Id)],
            Tracks = await db.Tracks().AsNoTracking().Where(t => t.EventId == eventId).OrderBy(t => t.Id).ToListAsync(cancellationToken),
            TalkTypes = await db.TalkTypes().AsNoTracking().Where(t => t.EventId == eventId).OrderBy(t => t.Id).ToListAsync(cancellationToken),
            Speakers = await db.Speakers().AsNoTracking().Where(s => s.EventId == eventId).OrderBy(s => s.Id).ToListAsync(cancellationToken),
            Sessions = sessions,
        };
    }

    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using (var compressed = new BrotliStream(bytes, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(compressed, this, Json);
        }

        return bytes.ToArray();
    }

    public static ProgrammeSnapshot Of(byte[] stored)
    {
        using var compressed = new BrotliStream(new MemoryStream(stored, writable: false), CompressionMode.Decompress);
        var snapshot = JsonSerializer.Deserialize<ProgrammeSnapshot>(compressed, Json)!;
        snapshot.Speakers.ForEach(s => s.Index());
        return snapshot;
    }

    /// <summary>SHA-256 of the complete content.</summary>
    public byte[] Hash() => SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this, Json));
}
