using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Operations;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace EventsHub.Registrations.Desk;

/// <summary>Erases the dietary and access needs for every event that has been over for <see cref="NeedsRetention.Days"/> days.</summary>
internal sealed partial class OverdueNeeds(EventsHubDb db, UnitOfWork unitOfWork, ILogger<OverdueNeeds> logger) : IHousekeeping
{
    public async Task CleanAsync(DateTime utc, CancellationToken cancellationToken)
    {
        // At UTC-12 the day changes last, so that what is due there is due everywhere.
        var endedBefore = DateOnly.FromDateTime(utc.AddHours(-12)).AddDays(-NeedsRetention.Days);
        var registrations = db.Registrations().WithNeeds();
        var erased = 0;
        foreach (var id in await db.EventRows().Where(e => e.EndsOn < endedBefore && registrations.Any(r => r.EventId == e.Id)).Select(e => e.Id).ToListAsync(cancellationToken))
        {
            erased += await unitOfWork.RunAsync(token => db.EraseNeedsAsync(id, token), cancellationToken);
        }

        if (erased > 0)
        {
            Erased(logger, erased);
        }
    }

    [LoggerMessage(LogLevel.Information, "Dietary and access needs of {Count} people are erased: their events have been over for long enough")]
    private static partial void Erased(ILogger logger, int count);
}
