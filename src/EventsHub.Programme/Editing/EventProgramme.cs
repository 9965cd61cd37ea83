using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Editing;

/// <summary>Gives the conference module access to the programme of an event.</summary>
internal sealed class EventProgramme(EventsHubDb db) : IEventProgramme
{
    public async Task<ILookup<Guid, string>> TitlesInRoomsAsync(IReadOnlyCollection<Guid> roomIds, string mainLanguage, CancellationToken cancellationToken)
    {
        var sessions = await db.Sessions().Where(s => s.RoomId != null && roomIds.Contains(s.RoomId.Value)).OrderBy(s => s.Starts)
            .Select(s => new { Room = s.RoomId!.Value, s.Title }).ToListAsync(cancellationToken);
        return sessions.ToLookup(s => s.Room, s => s.Title.In(Languages.Current, mainLanguage));
    }

    public async Task DeleteAsync(Guid eventId, CancellationToken cancellationToken)
    {
        // The database deletes what belongs to talks and sessions together with them.
        await db.Talks().Where(t => t.EventId == eventId).ExecuteDeleteAsync(cancellationToken);
        await db.Sessions().Where(s => s.EventId == eventId).ExecuteDeleteAsync(cancellationToken);
        await db.Speakers().Where(s => s.EventId == eventId).ExecuteDeleteAsync(cancellationToken);
        await db.TalkTypes().Where(t => t.EventId == eventId).ExecuteDeleteAsync(cancellationToken);
        await db.ProgrammeReleases().Where(r => r.EventId == eventId).ExecuteDeleteAsync(cancellationToken);
        await db.ProgrammeImports().Where(i => i.EventId == eventId).ExecuteDeleteAsync(cancellationToken);
        await db.Tracks().Where(t => t.EventId == eventId).ExecuteDeleteAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<TalkTypeInput>> TalkTypesAsync(Guid eventId, CancellationToken cancellationToken)
    {
        var types = await db.TalkTypes().AsNoTracking().Where(t => t.EventId == eventId).OrderBy(t => t.Position).ThenBy(t => t.Code).ToListAsync(cancellationToken);
        return types.ConvertAll(t => t.ToInput() with { Position = null });
    }

    public async Task<IReadOnlyList<TalkTypeInput>> ApplyTalkTypesAsync(
        Guid eventId, string mainLanguage, IReadOnlyList<TalkTypeInput> types, CancellationToken cancellationToken)
    {
        var stored = await db.TalkTypes().Where(t => t.EventId == eventId).ToListAsync(cancellationToken);
        foreach (var (input, position) in types.Select((input, i) => (input, i)))
        {
            var type = stored.Find(t => t.Code == input.Code);
            if (type is null)
            {
                stored.Add(type = input.ToType(eventId, mainLanguage, stored));
                db.TalkTypes().Add(type);
            }

            input.ApplyTo(type);
            type.MoveTo(position);
        }

        var kept = new List<TalkTypeInput>();
        foreach (var type in stored.Where(t => types.All(input => input.Code != t.Code)).ToList())
        {
            if (await db.Talks().AnyAsync(t => t.TypeId == type.Id, cancellationToken))
            {
                type.MoveTo(types.Count + kept.Count);
                kept.Add(type.ToInput() with { Position = null });
            }
            else
            {
                db.TalkTypes().Remove(type);
            }
        }

        return kept;
    }
}
