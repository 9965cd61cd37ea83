using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Storage;

internal static class ProgrammeTurns
{
    /// <summary>Waits until nobody else changes the whole programme of an event, and keeps others waiting until the transaction ends. To be called before anything is changed.</summary>
    public static async Task TakeTurnAsync(this EventsHubDb db, Guid eventId, CancellationToken cancellationToken)
    {
        var turns = db.Set<ProgrammeTurn>();
        if (await turns.Where(t => t.EventId == eventId).ExecuteUpdateAsync(t => t.SetProperty(x => x.Number, x => x.Number + 1), cancellationToken) != 1)
        {
            // Of two first turns at once, the second fails at the primary key, is run again by the unit of work, and then finds the row.
            turns.Add(new() { EventId = eventId, Number = 1 });
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
