using EventsHub.Forms.Storage;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Forms.Contracts;

/// <summary>Reads the forms of events for other modules.</summary>
public static class EventForms
{
    /// <summary>The form that an event asks people to fill in now.</summary>
    public static async Task<EventForm> FormInUseAsync(this EventsHubDb db, Guid eventId, CancellationToken cancellationToken) =>
        await db.FormVersions().AsNoTracking().Where(v => v.EventId == eventId).OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancellationToken) is { } latest
            ? new(latest.Number, latest.Content) : EventForm.None;

    /// <summary>All versions of an event's form that people were ever asked, by number: each answer names the one in which its question stood.</summary>
    public static async Task<IReadOnlyDictionary<int, FormContent>> FormVersionsAsync(this EventsHubDb db, Guid eventId, CancellationToken cancellationToken) =>
        (await db.FormVersions().AsNoTracking().Where(v => v.EventId == eventId).ToListAsync(cancellationToken)).ToDictionary(v => v.Number, v => v.Content);
}
