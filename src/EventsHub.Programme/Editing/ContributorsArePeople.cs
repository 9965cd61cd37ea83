using EventsHub.Kernel.Events;
using EventsHub.Kernel.Storage;
using EventsHub.People.Contracts;
using EventsHub.Programme.Contracts;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Editing;

/// <summary>Makes whoever comes into the programme, by whatever way, a person of the event, and takes what the programme says of them. What it says of people who are more than that only fills
/// gaps. All who are new are settled at the first event of a change, however many there are.</summary>
internal sealed class ContributorsArePeople(EventsHubDb db, EventPeople people) : IHandle<SpeakerAdded>, IHandle<SpeakerChanged>
{
    private readonly HashSet<(Guid Id, int Version)> _settled = [];

    public async Task HandleAsync(SpeakerAdded happened, CancellationToken cancellationToken)
    {
        if (db.Speakers().Local.FindEntry(happened.SpeakerId)?.Entity.PersonId is null)
        {
            await SettleAsync(happened.EventId, await db.Speakers().Where(s => s.EventId == happened.EventId && s.PersonId == null).ToListAsync(cancellationToken), cancellationToken);
        }
    }

    public async Task HandleAsync(SpeakerChanged happened, CancellationToken cancellationToken)
    {
        List<Speaker> changed = [.. db.Speakers().Local.Where(s => s.EventId == happened.EventId && !_settled.Contains((s.Id, s.Version)))];
        await SettleAsync(happened.EventId, changed, cancellationToken);
    }

    private async Task SettleAsync(Guid eventId, List<Speaker> speakers, CancellationToken cancellationToken)
    {
        await people.SettleAsync(eventId, speakers, WhoSays.File, cancellationToken);
        _settled.UnionWith(speakers.Select(s => (s.Id, s.Version)));
    }
}
