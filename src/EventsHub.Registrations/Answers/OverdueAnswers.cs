using EventsHub.Conference.Contracts;
using EventsHub.Forms.Contracts;
using EventsHub.Kernel.Operations;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace EventsHub.Registrations.Answers;

/// <summary>Erases the answers to each question once its event has been over for the days that the question, as it was asked, promised.</summary>
internal sealed partial class OverdueAnswers(EventsHubDb db, UnitOfWork unitOfWork, ILogger<OverdueAnswers> logger) : IHousekeeping
{
    public async Task CleanAsync(DateTime utc, CancellationToken cancellationToken)
    {
        // At UTC-12 the day changes last, so that what is due there is due everywhere.
        var today = DateOnly.FromDateTime(utc.AddHours(-12));
        var answered = await db.Answers()
            .Join(db.EventRows().Where(e => e.EndsOn < today), a => a.EventId, e => e.Id, (a, e) => new { a.EventId, a.Question, a.FormVersion, e.EndsOn })
            .Distinct().ToListAsync(cancellationToken);
        var erased = 0;
        foreach (var ofEvent in answered.GroupBy(a => a.EventId))
        {
            var versions = await db.FormVersionsAsync(ofEvent.Key, cancellationToken);
            foreach (var due in ofEvent.Where(a => versions[a.FormVersion].Find(a.Question)?.KeptDays is { } days && a.EndsOn.AddDays(days) < today))
            {
                erased += await unitOfWork.RunAsync(token => EraseAsync(due.EventId, due.Question, due.FormVersion, token), cancellationToken);
            }
        }

        if (erased > 0)
        {
            Erased(logger, erased);
        }
    }

    private async Task<int> EraseAsync(Guid eventId, string question, int version, CancellationToken cancellationToken)
    {
        var erased = await db.Answers().Where(a => a.EventId == eventId && a.Question == question && a.FormVersion == version).InPortionsAsync(async some =>
        {
            // Refuses a form opened before, which would store the answers again.
            await db.Orders().Where(o => o.Registrations.Any(r => some.Select(a => a.RegistrationId).Contains(r.Id))).ExecuteUpdateAsync(set => set.RaiseVersion(), cancellationToken);
            return await some.ExecuteDeleteAsync(cancellationToken);
        });
        if (erased > 0)
        {
            db.Raise(new AnswersErased(eventId, question));
        }

        return erased;
    }

    [LoggerMessage(LogLevel.Information, "{Count} answers are erased: their events have been over for as long as their questions said")]
    private static partial void Erased(ILogger logger, int count);
}
