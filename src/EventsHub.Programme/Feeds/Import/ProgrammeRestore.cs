using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Domain;
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
    /// <summary>Ids of the people whose place in the programme was taken away, for whoever asks what else they are.</summary>
    public IReadOnlyCollection<Guid> LetGo { get; private set; } = [];

    public async Task RestoreAsync(ProgrammeSnapshot snapshot, CancellationToken cancellationToken)
    {
        var tracks = await db.Tracks().Where(t => t.EventId == eventId).ToListAsync(cancellationToken);
        var types = await db.TalkTypes().Where(t => t.EventId == eventId).ToListAsync(cancellationToken);
        var speakers = await db.Speakers().Where(s => s.EventId == eventId).ToListAsync(cancellationToken);
        var sessions = await db.Sessions().Where(s => s.EventId == eventId).ToListAsync(cancellationToken);
        var talks = await db.Talks().Where(t => t.EventId == eventId).ToListAsync(cancellationToken);
        var parts = await db.Talks().Where(t => t.EventId == eventId).SelectMany(t => t.Speakers).ToListAsync(cancellationToken);
        var files = await db.Talks().Where(t => t.EventId == eventId).SelectMany(t => t.Files).ToListAsync(cancellationToken);
        var chairs = await db.Sessions().Where(s => s.EventId == eventId).SelectMany(s => s.Chairs).ToListAsync(cancellationToken);
        // Snapshots refer to files but do not contain their bytes; files whose bytes have been deleted cannot be restored.
        var contents = (await db.StoredFiles.Where(f => f.EventId == eventId).Select(f => f.Id).ToListAsync(cancellationToken)).ToHashSet();

        // EF must not detect changes while rows move between parents, or it would treat them as deleted.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var rooms = snapshot.Rooms.Select(r => r.ToRoom(eventId)).ToList();
        var oldTracks = snapshot.Tracks.Select(t => t.ToTrack(eventId)).ToList();
        var oldTypes = snapshot.TalkTypes.Select(t => t.ToTalkType(eventId)).ToList();
        var oldSpeakers = snapshot.Speakers.Select(s => s.ToSpeaker(eventId)).ToList();
        var oldSessions = snapshot.Sessions.Select(s => s.ToSession(eventId)).ToList();
        var names = oldSpeakers.ToDictionary(s => s.Id, s => s.Name);
        List<Talk> oldTalks = [.. oldSessions.SelectMany(s => s.Talks), .. snapshot.Waiting.Select(t => t.ToTalk(eventId, null))];
        List<SessionChair> oldChairs = [.. oldSessions.SelectMany(s => s.Chairs)];
        List<TalkSpeaker> oldParts = [.. oldTalks.SelectMany(t => t.Speakers)];
        List<TalkFile> oldFiles = [.. oldTalks.SelectMany(t => t.Files).Where(f => contents.Contains(f.ContentId))];
        oldSessions.ForEach(s => s.LeaveParts());
        oldTalks.ForEach(t => t.LeaveParts());

        await db.WriteRoomsAsync(eventId, rooms, cancellationToken);
        Write(tracks, oldTracks, t => t.Id);
        Write(types, oldTypes, t => t.Id);
        Write(speakers, oldSpeakers, s => s.Id);
        foreach (var speaker in speakers.Where(s => names.TryGetValue(s.Id, out var name) && name != s.Name))
        {
            speaker.Describe(names[speaker.Id], speaker.Affiliation, speaker.Country, speaker.Biography);
        }

        Write(sessions, oldSessions, s => s.Id);
        Write(talks, oldTalks, t => t.Id);
        Write(parts, oldParts, p => (p.TalkId, p.SpeakerId));
        Write(files, oldFiles, f => f.Id);
        Write(chairs, oldChairs, c => (c.SessionId, c.SpeakerId));
        db.ChangeTracker.DetectChanges();

        Remove(files, oldFiles, f => f.Id);
        Remove(parts, oldParts, p => (p.TalkId, p.SpeakerId));
        Remove(chairs, oldChairs, c => (c.SessionId, c.SpeakerId));
        Remove(talks, oldTalks, t => t.Id);
        Remove(sessions, oldSessions, s => s.Id);
        LetGo = [.. speakers.Where(s => !names.ContainsKey(s.Id)).Select(s => s.PersonId).OfType<Guid>()];
        Remove(speakers, oldSpeakers, s => s.Id);
        Remove(types, oldTypes, t => t.Id);
        Remove(tracks, oldTracks, t => t.Id);
        await db.RemoveOtherRoomsAsync(eventId, rooms, cancellationToken);
        db.ChangeTracker.AutoDetectChangesEnabled = true;
    }

    private void Write<T, TKey>(List<T> stored, List<T> old, Func<T, TKey> keyOf) where T : class where TKey : notnull
    {
        var byKey = stored.ToDictionary(keyOf);
        foreach (var was in old)
        {
            if (byKey.TryGetValue(keyOf(was), out var now))
            {
                if ((was, now) is (Speaker wasSpeaker, Speaker speaker))
                {
                    wasSpeaker.StaysRoleOf(speaker);
                }

                if ((was, now) is (AggregateRoot before, AggregateRoot root))
                {
                    // Versions go on from where they are, or a form opened before would fit again.
                    before.Version = root.Version;
                }

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
