using EventsHub.Forms.Domain;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Forms.Storage;

/// <summary>The tables of this module.</summary>
internal static class FormsTables
{
    public static DbSet<Form> Forms(this EventsHubDb db) => db.Set<Form>();

    public static DbSet<FormVersion> FormVersions(this EventsHubDb db) => db.Set<FormVersion>();

    /// <summary>The form of an event, to be changed; a new one when it has none yet.</summary>
    public static async Task<Form> FormAsync(this EventsHubDb db, Guid eventId, CancellationToken cancellationToken) =>
        await db.Forms().Include(f => f.Versions).FirstOrDefaultAsync(f => f.EventId == eventId, cancellationToken) ?? db.Forms().Add(Form.For(eventId)).Entity;
}
