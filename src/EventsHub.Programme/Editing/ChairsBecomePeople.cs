using EventsHub.Kernel.Storage;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Editing;

/// <summary>Makes the chairs of sessions, which were a text, people of their event.</summary>
internal sealed class ChairsBecomePeople : IDataUpgrade
{
    // It comes before FirstReleases, which copies the chairs too.
    public string Name => "20261128_ChairsBecomePeople";

    public async Task ApplyAsync(EventsHubDb db, CancellationToken cancellationToken)
    {
        var chaired = db.Sessions().Where(s => EF.Property<string?>(s, SessionConfiguration.ChairsBefore) != null);
        foreach (var eventId in await chaired.Select(s => s.EventId).Distinct().ToListAsync(cancellationToken))
        {
            var people = new ChairsOfText(
                eventId, [.. (await db.Speakers().AsNoTracking().Where(s => s.EventId == eventId).OrderBy(s => s.Slug).Select(s => new { s.Id, s.Name, s.Slug }).ToListAsync(cancellationToken)).Select(s => (s.Id, s.Name, s.Slug))]);
            foreach (var session in await chaired.Where(s => s.EventId == eventId).Include(s => s.Chairs).InEntryOrder().ToListAsync(cancellationToken))
            {
                var text = db.Entry(session).Property<string?>(SessionConfiguration.ChairsBefore);
                session.ChairedBy(people.Of(text.CurrentValue));
                text.CurrentValue = null;
            }

            db.Speakers().AddRange(people.Added.Select(p => Speaker.Of(eventId, p.Name, p.Slug, p.Id)));
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }
}
