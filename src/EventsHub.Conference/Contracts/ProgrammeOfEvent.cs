using EventsHub.Conference.Domain;
using EventsHub.Conference.Setup;
using EventsHub.Conference.Storage;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace EventsHub.Conference.Contracts;

/// <summary>What the programme module changes on an event: its rooms, and whether its programme is public.</summary>
public static class ProgrammeOfEvent
{
    /// <summary>Makes the programme public; a second call keeps the first date. Saved with the rest of the command.</summary>
    /// <exception cref="Kernel.Domain.DomainRuleException">No session is scheduled.</exception>
    public static async Task ShowProgrammeAsync(this EventsHubDb db, Guid eventId, DateTime utc, bool hasScheduledSessions, CancellationToken cancellationToken) =>
        (await db.Events().FirstAsync(e => e.Id == eventId, cancellationToken)).ReleaseProgramme(utc, hasScheduledSessions);

    /// <summary>Hides the programme from the public. Saved with the rest of the command.</summary>
    public static async Task HideProgrammeAsync(this EventsHubDb db, string eventCode, CancellationToken cancellationToken) =>
        (await db.Events().WithCode(eventCode, cancellationToken)).HideProgramme();

    /// <summary>The time zone (IANA name) of every event, by its id.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> TimeZonesAsync(this EventsHubDb db, CancellationToken cancellationToken) =>
        await db.Events().Select(e => new { e.Id, e.TimeZone }).ToDictionaryAsync(e => e.Id, e => e.TimeZone, cancellationToken);

    /// <summary>Ids of the events whose programme is public.</summary>
    public static Task<List<Guid>> PublicProgrammesAsync(this EventsHubDb db, CancellationToken cancellationToken) =>
        db.Events().Where(e => e.ProgrammePublishedAt != null).Select(e => e.Id).ToListAsync(cancellationToken);

    /// <summary>The rooms of an event, in no particular order.</summary>
    public static async Task<List<VenueRoom>> RoomsAsync(this EventsHubDb db, Guid eventId, CancellationToken cancellationToken) =>
        (await db.Rooms().AsNoTracking().Where(r => r.EventId == eventId).ToListAsync(cancellationToken)).ConvertAll(r => r.ToVenueRoom());

    /// <summary>True when the room belongs to the event.</summary>
    public static Task<bool> HasRoomAsync(this EventsHubDb db, Guid eventId, Guid roomId, CancellationToken cancellationToken) =>
        db.Rooms().AnyAsync(r => r.Id == roomId && r.EventId == eventId, cancellationToken);

    /// <summary>Adds rooms with the ids they have. Saved with the rest of the command.</summary>
    public static void AddRooms(this EventsHubDb db, Guid eventId, IReadOnlyCollection<VenueRoom> rooms) => db.RaiseForRooms(eventId, [.. rooms.Select(room => db.Rooms().Add(ToRoom(room)))]);

    /// <summary>Writes rooms: overwrites those with the same ids, and adds those that are gone. Saved with the rest of the command.</summary>
    public static async Task WriteRoomsAsync(this EventsHubDb db, Guid eventId, IReadOnlyCollection<VenueRoom> rooms, CancellationToken cancellationToken)
    {
        var stored = await db.Rooms().Where(r => r.EventId == eventId).ToDictionaryAsync(r => r.Id, cancellationToken);
        var written = new List<EntityEntry<Room>>();
        foreach (var room in rooms.Select(ToRoom))
        {
            if (stored.TryGetValue(room.Id, out var now))
            {
                var entry = db.Entry(now);
                entry.CurrentValues.SetValues(room);
                written.Add(entry);
            }
            else
            {
                written.Add(db.Rooms().Add(room));
            }
        }

        db.RaiseForRooms(eventId, written);
    }

    /// <summary>Removes the rooms of an event that are not among those given. Saved with the rest of the command.</summary>
    public static async Task RemoveOtherRoomsAsync(this EventsHubDb db, Guid eventId, IReadOnlyCollection<VenueRoom> rooms, CancellationToken cancellationToken)
    {
        var kept = rooms.Select(r => r.Id).ToList();
        var others = await db.Rooms().Where(r => r.EventId == eventId && !kept.Contains(r.Id)).ToListAsync(cancellationToken);
        db.RaiseForRooms(eventId, others.ConvertAll(room => db.Rooms().Remove(room)));
    }

    // On SQL Server a registration waits for whoever has changed the row of its event, so imports change it last.
    private static void RaiseForRooms(this EventsHubDb db, Guid eventId, IReadOnlyCollection<EntityEntry<Room>> rooms)
    {
        if (rooms.Any(room => room.State != EntityState.Unchanged))
        {
            db.RaiseVersionLast<Event>(eventId);
            db.Raise(new EventChanged(eventId));
        }
    }

    private static Room ToRoom(VenueRoom given)
    {
        var room = Room.In(given.EventId, given.Code, given.Name, given.Position);
        room.Id = given.Id;
        room.KnownElsewhereAs(given.ExternalId);
        room.Equip(given.Capacity, given.Equipment);
        return room;
    }
}
