using EventsHub.Kernel.Access;
using EventsHub.Conference.Domain;
using EventsHub.Kernel.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Conference.Setup;

public static class EventQueries
{
    /// <summary>The event with a code, in any case.</summary>
    /// <exception cref="NotFoundException">No event has this code.</exception>
    public static async Task<Event> WithCode(this IQueryable<Event> events, string code, CancellationToken cancellationToken)
    {
        var normalized = EventCode.Normalize(code);
        return await events.FirstOrDefaultAsync(e => e.NormalizedCode == normalized, cancellationToken) ?? throw new NotFoundException("event");
    }

    /// <summary>The id of the event with a code, where nothing else of it is needed.</summary>
    /// <exception cref="NotFoundException">No event has this code.</exception>
    public static async Task<Guid> IdOf(this IQueryable<Event> events, string code, CancellationToken cancellationToken)
    {
        var normalized = EventCode.Normalize(code);
        var id = await events.Where(e => e.NormalizedCode == normalized).Select(e => e.Id).FirstOrDefaultAsync(cancellationToken);
        return id != Guid.Empty ? id : throw new NotFoundException("event");
    }
}
