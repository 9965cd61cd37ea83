using EventsHub.Application.Data;
using EventsHub.Application.Events;
using EventsHub.Application.Pipeline;
using EventsHub.Domain.Events;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Application.Programme;

/// <summary>The door to everything that the public sees of a programme.</summary>
internal static class PublishedProgramme
{
    /// <summary>The event, when its programme is shown to the public.</summary>
    /// <exception cref="NotFoundException">There is no such event, or its programme is not public.</exception>
    public static async Task<Event> WithPublishedProgrammeAsync(this EventsHubDb db, string code, CancellationToken cancellationToken)
    {
        var @event = await db.Events.AsNoTracking().WithCode(code, cancellationToken);
        return @event.IsPublic && @event.ProgrammePublishedAt is not null ? @event : throw new NotFoundException("programme");
    }
}
