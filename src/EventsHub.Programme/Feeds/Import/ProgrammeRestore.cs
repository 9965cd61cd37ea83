using EventsHub.Conference.Contracts;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Storage;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Releases;
using EventsHub.Programme.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Feeds.Import;

/// <summary>Restores the programme of an event from a snapshot. Unchanged rows are not touched, and ids are preserved.</summary>
internal sealed class ProgrammeRestore(EventsHubDb db, Guid eventId)
{
    public async Task RestoreAsync(ProgrammeSnapshot snapshot, CancellationToken cancellationToken)
    {
        var tracks = await db.Tracks().Where(t => t.EventId == eventId).ToListAsync(cancellationToken);
        var types = await db.TalkTypes().Where(t => t.EventId == eventId).ToListAsync(cancellationToken);
        var speakers = await db.Speakers().Where(s => s.EventId == eventId).ToListAsync(cancellationToken);
        var sessions = await db.Sessions().Where(s => s.EventId == eventId).ToListAsync(cancellationToken);
        var talks = await db.Talks().Where(t => t.EventId == eventId).ToListAsync(cancellationToken);
        var parts = await db.Talks().Where(t => t.EventId == eventId).SelectMany(t => t.Speakers).ToListAsync(cancellationToken);
        var files = await db.Talks().Where(t => t.EventId == eventId).SelectMany(t => t.Files).ToListAsync(cancellationToken);
        // Snapshots refer to files but do not contain their bytes; files whose bytes have been deleted cannot be restored.
        var contents = (await db.StoredFiles.Where(f => f.EventId == eventId).Select(f => f.Id).ToListAsync(cancellationToken)).ToHashSet();

        // EF must not detect changes while rows move between parents, or it would treat them as deleted.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var versions = sessions.ToDictionary(s => s.Id, s => s.Version);
        snapshot.Sessions.ForEach(s => s.Version = versions.GetValueOrDefault(s.Id, s.Version));
        var names = snapshot.Speakers.ToDictionary(s => s.Id, s => s.Name);
        List<Talk> oldTalks = [.. snapshot.Sessions.SelectMany(s => s.Talks)];
        List<TalkSpeaker> oldParts = [.. oldTalks.SelectMany(t => t.Speakers)];
        List<TalkFile> oldFiles = [.. oldTalks.SelectMany(t => t.Files).Where(f => contents.Contains(f.ContentId))];
        snapshot.Sessions.ForEach(s => s.Talks = []);
        oldTalks.ForEach(t => (t.Speakers, t.Files) = ([], []));

        await db.PutBackRoomsAsync(eventId, snapshot.Rooms, cancellationToken);
        Write(tracks, snapshot.Tracks, t => t.Id);
        Write(types, snapshot.TalkTypes, t => t.Id);
        Write(speakers, snapshot.Speakers, s => s.Id);
        foreach (var speaker in speakers.Where(s => names.TryGetValue(s.Id, out var name) && name != s.Name))
        {
            speaker.Name = names[speaker.Id];
        }

        Write(sessions, snapshot.Sessions, s => s.Id);
        Write(talks, oldTalks, t => t.Id);
        Write(parts, oldParts, p => (p.TalkId, p.SpeakerId));
        Write(files, oldFiles, f => f.Id);
        db.ChangeTracker.DetectChanges();

        Remove(files, oldFiles, f => f.Id);
        Remove(parts, oldParts, p => (p.TalkId, p.SpeakerId));
        Remove(talks, oldTalks, t => t.Id);
        Remove(sessions, snapshot.Sessions, s => s.Id);
        Remove(speakers, snapshot.Speakers, s => s.Id);
        Remove(types, snapshot.TalkTypes, t => t.Id);
        Remove(tracks, snapshot.Tracks, t => t.Id);
        await db.RemoveOtherRoomsAsync(eventId, snapshot.Rooms, cancellationToken);
        db.ChangeTracker.AutoDetectChangesEnabled = true;
    }

    private void Write<T, TKey>(List<T> stored, List<T> old, Func<T, TKey> keyOf) where T : class where TKey : notnull
    {
        var byKey = stored.ToDictionary(keyOf);
        foreach (var was in old)
        {
            if (byKey.TryGetValue(keyOf(was), out var now))
            {
                db.Entry(now).CurrentValues.SetValues(was);
            }
            else
            {
                db.Add(was);
            }
        }
    }

    private void Remove<T, TKey>(List<T> stored, List<T> old, Func<T, TKey> keyOf) where T : class where TKey : notnull
    {
        var kept = old.Select(keyOf).ToHashSet();
        db.RemoveRange(stored.Where(s => !kept.Contains(keyOf(s))));
    }
}
