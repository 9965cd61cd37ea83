using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.People.Contracts;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Public;

/// <summary>Shows people what they contribute, as it is planned at present, on the page of all that they are at an event.</summary>
internal sealed class OwnContributionsPart(EventsHubDb db) : IPersonalPart
{
    public int Position => 20;

    public async Task<PersonalPart?> OfAsync(Guid eventId, Guid personId, string token, CancellationToken cancellationToken)
    {
        var @event = await db.HostedEventAsync(eventId, EventParts.None, cancellationToken);
        var speakers = db.Speakers().Where(s => s.EventId == eventId && s.PersonId == personId).Select(s => s.Id);
        var talks = await db.Talks().AsNoTracking().Where(t => t.EventId == eventId && t.Speakers.Any(p => speakers.Contains(p.SpeakerId))).ToListAsync(cancellationToken);
        var chaired = await db.Sessions().AsNoTracking().Where(s => s.EventId == eventId && s.Chairs.Any(c => speakers.Contains(c.SpeakerId))).ToListAsync(cancellationToken);
        List<OwnContribution> all =
        [
            .. talks.OrderBy(t => t.Slug).Select(t => new OwnContribution(
                t.Title.In(Languages.Current, @event.MainLanguage), t.Abstract.In(Languages.Current, @event.MainLanguage), IsChaired: false, t.Status == ProgrammeStatus.Cancelled, t.SessionId is null)),
            .. chaired.OrderBy(s => s.Day).Select(s => new OwnContribution(s.Title.In(Languages.Current, @event.MainLanguage), "", IsChaired: true, s.Status == ProgrammeStatus.Cancelled, IsWaiting: false)),
        ];
        return all.Count == 0 ? null : new("/Programme/Pages/Public/_OwnContributions.cshtml", all);
    }
}
