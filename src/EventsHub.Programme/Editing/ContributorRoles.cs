using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.People.Contracts;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Editing;

/// <summary>Contributing to the programme, as a role of people.</summary>
internal sealed class ContributorRoles(EventsHubDb db, Texts texts) : IPersonRoles
{
    private const int MostTitles = 3;

    public PersonRoleKind Kind => PersonRoleKind.Contributor;

    public IQueryable<Guid> HoldersOf(Guid eventId) => db.Speakers()
        .Where(s => s.EventId == eventId && s.PersonId != null)
        .Where(s => db.Talks().Any(t => t.Status == ProgrammeStatus.Planned && t.Speakers.Any(p => p.SpeakerId == s.Id)) || db.Sessions().Any(x => x.Status == ProgrammeStatus.Planned && x.Chairs.Any(c => c.SpeakerId == s.Id)))
        .Select(s => s.PersonId!.Value);

    public async Task<IReadOnlyList<PersonRole>> OfAsync(IReadOnlyCollection<Guid> personIds, CancellationToken cancellationToken)
    {
        var speakers = await (
            from s in db.Speakers().AsNoTracking()
            join e in db.EventRows() on s.EventId equals e.Id
            where s.PersonId != null && personIds.Contains(s.PersonId.Value)
            orderby s.SearchKey, s.Id
            select new { s.Id, PersonId = s.PersonId!.Value, EventCode = e.Code, e.Languages }).ToListAsync(cancellationToken);
        Guid[] ids = [.. speakers.Select(s => s.Id)];
        var talks = (await db.Talks().AsNoTracking().Where(t => t.Status == ProgrammeStatus.Planned)
            .SelectMany(t => t.Speakers, (t, p) => new { p.SpeakerId, t.Title }).Where(x => ids.Contains(x.SpeakerId)).ToListAsync(cancellationToken)).ToLookup(x => x.SpeakerId, x => x.Title);
        var chaired = (await db.Sessions().AsNoTracking().Where(x => x.Status == ProgrammeStatus.Planned)
            .SelectMany(x => x.Chairs, (x, c) => new { c.SpeakerId, x.Title }).Where(x => ids.Contains(x.SpeakerId)).ToListAsync(cancellationToken)).ToLookup(x => x.SpeakerId, x => x.Title);
        return
        [
            .. speakers.Select(s => new PersonRole(
                Kind, s.Id, s.PersonId, Says([.. talks[s.Id]], [.. chaired[s.Id]], s.Languages[0]), $"/events/{s.EventCode}/programme/speakers/{s.Id}", talks[s.Id].Any() || chaired[s.Id].Any())),
        ];
    }

    public async Task FollowAsync(IReadOnlyDictionary<Guid, PersonRow> people, CancellationToken cancellationToken)
    {
        foreach (var speaker in await db.Speakers().Where(s => s.PersonId != null && people.Keys.Contains(s.PersonId.Value)).ToListAsync(cancellationToken))
        {
            speaker.IsRoleOf(people[speaker.PersonId!.Value]);
        }
    }

    public async Task MoveAsync(IReadOnlyCollection<Guid> roleIds, PersonRow to, CancellationToken cancellationToken)
    {
        foreach (var speaker in await db.Speakers().Where(s => roleIds.Contains(s.Id)).ToListAsync(cancellationToken))
        {
            speaker.IsRoleOf(to);
        }
    }

    private string Says(List<LocalizedText> talks, List<LocalizedText> chaired, string mainLanguage)
    {
        List<string> parts = [.. talks.Take(MostTitles).Select(t => t.In(Languages.Current, mainLanguage))];
        if (talks.Count > MostTitles)
        {
            parts.Add(texts.Count(talks.Count - MostTitles, "{0} more talk", "{0} more talks"));
        }

        if (chaired.Count > 0)
        {
            parts.Add(texts.Count(chaired.Count, "chairs {0} session", "chairs {0} sessions"));
        }

        return parts.Count > 0 ? string.Join(" · ", parts) : texts["In the programme, without a talk"];
    }
}
