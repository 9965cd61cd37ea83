using System.Security.Cryptography;
using System.Text.Json.Serialization;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Storage;
using EventsHub.Programme.Releases.Format;
using EventsHub.Programme.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Releases;

/// <summary>A self-contained copy of a programme: what a release publishes, and the state to which an import can be undone.</summary>
internal sealed class ProgrammeSnapshot
{
    /// <summary>Number of the format in which it is stored.</summary>
    [JsonPropertyOrder(-1)]
    public int Format { get; init; } = SnapshotFormat.Current;

    /// <summary>The time zone (IANA name) on whose clocks all times in the snapshot are read.</summary>
    public required string TimeZone { get; init; }

    public IReadOnlyList<SnapshotRoom> Rooms { get; init; } = [];

    public IReadOnlyList<SnapshotTrack> Tracks { get; init; } = [];

    public IReadOnlyList<SnapshotTalkType> TalkTypes { get; init; } = [];

    public IReadOnlyList<SnapshotSpeaker> Speakers { get; init; } = [];

    /// <summary>Sessions with their talks, speakers and files.</summary>
    public IReadOnlyList<SnapshotSession> Sessions { get; init; } = [];

    /// <summary>Talks that wait for a place; none in a release.</summary>
    public IReadOnlyList<SnapshotTalk> Waiting { get; init; } = [];

    /// <summary>History of each session by external id; empty unless the snapshot belongs to a release.</summary>
    public Dictionary<Guid, ReleaseMark> SessionMarks { get; init; } = [];

    /// <summary>History of each talk by external id; empty unless the snapshot belongs to a release.</summary>
    public Dictionary<Guid, ReleaseMark> TalkMarks { get; init; } = [];

    /// <summary>Sessions and talks of earlier releases that no longer exist, so that old links can still be explained.</summary>
    public List<RemovedEntry> Removed { get; set; } = [];

    /// <summary>Copies the present draft. Everything is sorted by id, so that equal programmes give equal bytes.</summary>
    /// <param name="db">The database.</param>
    /// <param name="event">The event.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <param name="forRelease">True to leave out what waits for a place, which is not public.</param>
    public static async Task<ProgrammeSnapshot> TakeAsync(EventsHubDb db, HostedEvent @event, CancellationToken cancellationToken, bool forRelease = false)
    {
        var id = @event.Id;
        var sessions = await db.Sessions().AsNoTracking().Where(s => s.EventId == id).OrderBy(s => s.Id)
            .Include(s => s.Talks).ThenInclude(t => t.Speakers)
            .Include(s => s.Talks).ThenInclude(t => t.Files)
            .Include(s => s.Chairs)
            .AsSplitQuery().ToListAsync(cancellationToken);
        var waiting = forRelease ? [] : await db.Talks().AsNoTracking().Where(t => t.EventId == id && t.SessionId == null).OrderBy(t => t.Id)
            .Include(t => t.Speakers).Include(t => t.Files).AsSplitQuery().ToListAsync(cancellationToken);
        return new()
        {
            TimeZone = @event.TimeZone,
            Rooms = [.. (await db.RoomsAsync(id, cancellationToken)).OrderBy(r => r.Id).Select(SnapshotRoom.Of)],
            Tracks = (await db.Tracks().AsNoTracking().Where(t => t.EventId == id).OrderBy(t => t.Id).ToListAsync(cancellationToken)).ConvertAll(SnapshotTrack.Of),
            TalkTypes = (await db.TalkTypes().AsNoTracking().Where(t => t.EventId == id).OrderBy(t => t.Id).ToListAsync(cancellationToken)).ConvertAll(SnapshotTalkType.Of),
            Speakers = (await db.Speakers().AsNoTracking().Where(s => s.EventId == id).OrderBy(s => s.Id).ToListAsync(cancellationToken)).ConvertAll(SnapshotSpeaker.Of),
            Sessions = sessions.ConvertAll(SnapshotSession.Of),
            Waiting = waiting.ConvertAll(SnapshotTalk.Of),
        };
    }

    /// <summary>The snapshot as it is stored.</summary>
    public byte[] ToBytes() => SnapshotFormat.Write(this);

    /// <summary>A stored snapshot of the event's programme, in any format.</summary>
    public static ProgrammeSnapshot Of(byte[] stored, HostedEvent @event) => SnapshotFormat.Read(stored, @event.TimeZone, @event.Id);

    /// <summary>SHA-256 of the complete content.</summary>
    public byte[] Hash() => SHA256.HashData(SnapshotFormat.Plain(this));
}
