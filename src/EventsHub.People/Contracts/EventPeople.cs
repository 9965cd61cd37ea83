using EventsHub.Kernel.Access;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Storage;
using EventsHub.People.Domain;
using EventsHub.People.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.People.Contracts;

/// <summary>The people of events, for the modules whose rows are roles of them. Whatever says who somebody is says it here, so that all their roles show the same.</summary>
public sealed class EventPeople(EventsHubDb db, IEnumerable<IPersonRoles> roles)
{
    // As many ids as every engine takes in one statement.
    private const int AtOnce = 500;

    /// <summary>Makes rows that were just described roles of people, who are found or added, and brings their other roles in step. Whatever describes such rows ends with it, before it saves.</summary>
    /// <param name="eventId">Id of the event.</param>
    /// <param name="rows">The rows, all of one kind.</param>
    /// <param name="who">Whose word it is.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    /// <param name="token">The token of the link by which somebody says this of themselves; it goes on working when their address changes. Null for none.</param>
    public async Task SettleAsync(Guid eventId, IReadOnlyList<IRoleOfPerson> rows, WhoSays who, CancellationToken cancellationToken, string? token = null)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var settled = await SettleAsync(eventId, [.. rows.Select(r => new SpokenOf(r.PersonId, r.Says))], who, rows[0].Kind, token, cancellationToken);
        foreach (var (row, person) in rows.Zip(settled))
        {
            row.IsRoleOf(person);
        }
    }

    /// <summary>What is known of a person whose id a link or a row refers to, so that they are known to exist.</summary>
    public async Task<PersonRow> RowAsync(Guid personId, CancellationToken cancellationToken) =>
        (await db.People().AsNoTracking().FirstAsync(p => p.Id == personId, cancellationToken)).ToRow();

    /// <summary>Forgets those of some people who have no role any more, with their links. What was changed before is saved.</summary>
    public async Task LetGoAsync(IReadOnlyCollection<Guid> personIds, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        foreach (var some in personIds.Distinct().Chunk(AtOnce))
        {
            HashSet<Guid> idle = [.. some];
            foreach (var role in await RolesOfAsync(some, cancellationToken))
            {
                idle.Remove(role.PersonId);
            }

            Guid[] gone = [.. idle];
            var merged = await db.People().Where(p => p.MergedIntoId != null && gone.Contains(p.MergedIntoId.Value)).Include(p => p.Identifiers).ToListAsync(cancellationToken);
            var people = await db.People().Where(p => gone.Contains(p.Id)).Include(p => p.Identifiers).ToListAsync(cancellationToken);
            Guid[] all = [.. merged.Concat(people).Select(p => p.Id)];
            db.AccessLinks.RemoveRange(await db.AccessLinks.Where(l => l.Purpose == LinkPurpose.Person && all.Contains(l.SubjectId)).ToListAsync(cancellationToken));
            db.People().RemoveRange(merged);
            await db.SaveChangesAsync(cancellationToken);
            db.People().RemoveRange(people);
        }
    }

    /// <summary>All roles of some people, in every module.</summary>
    internal async Task<IReadOnlyList<PersonRole>> RolesOfAsync(IReadOnlyCollection<Guid> personIds, CancellationToken cancellationToken)
    {
        List<PersonRole> all = [];
        foreach (var module in roles.OrderBy(r => r.Kind))
        {
            all.AddRange(await module.OfAsync(personIds, cancellationToken));
        }

        return all;
    }

    /// <summary>The ids of those people of an event who have a role of a kind that counts, as a query.</summary>
    internal IQueryable<Guid> HoldersOf(PersonRoleKind kind, Guid eventId) => roles.First(r => r.Kind == kind).HoldersOf(eventId);

    /// <summary>Makes the roles of people show what these are called now.</summary>
    internal async Task FollowAsync(IReadOnlyDictionary<Guid, PersonRow> people, CancellationToken cancellationToken)
    {
        foreach (var some in people.Chunk(AtOnce))
        {
            foreach (var module in roles)
            {
                await module.FollowAsync(some.ToDictionary(), cancellationToken);
            }
        }
    }

    /// <summary>Ends the links that were mailed to addresses which people have no more, since whoever reads mail there may be somebody else.</summary>
    /// <param name="moved">Ids of people who have just got another address.</param>
    /// <param name="token">The token of a link that goes on working; null for none.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    internal async Task EndLinksAsync(IReadOnlyCollection<Guid> moved, string? token, CancellationToken cancellationToken)
    {
        var kept = token is null ? null : AccessLink.Hash(token);
        foreach (var some in moved.Distinct().Chunk(AtOnce))
        {
            Guid[] subjects = [.. some, .. (await RolesOfAsync(some, cancellationToken)).Select(r => r.Id)];
            db.AccessLinks.RemoveRange(await db.AccessLinks
                .Where(l => (l.Purpose == LinkPurpose.Person || l.Purpose == LinkPurpose.Registration) && subjects.Contains(l.SubjectId) && l.TokenHash != kept).ToListAsync(cancellationToken));
        }
    }

    /// <summary>Merges two people who are one, with all their roles; everybody merged with the second before is merged with the first then.</summary>
    internal async Task MergeAsync(Person person, Person other, CancellationToken cancellationToken)
    {
        Guid[] moved = [.. (await RolesOfAsync([other.Id], cancellationToken)).Select(r => r.Id)];
        person.Absorb(other, moved);
        await MoveAsync(moved, person, cancellationToken);
        await FollowAsync(new Dictionary<Guid, PersonRow> { [person.Id] = person.ToRow() }, cancellationToken);
    }

    /// <summary>Makes some roles those of another person.</summary>
    internal async Task MoveAsync(IReadOnlyCollection<Guid> roleIds, Person to, CancellationToken cancellationToken)
    {
        foreach (var module in roles)
        {
            await module.MoveAsync(roleIds, to.ToRow(), cancellationToken);
        }
    }

    // Nothing is saved yet. The people come one for each that is said, in the same order.
    private async Task<IReadOnlyList<PersonRow>> SettleAsync(Guid eventId, IReadOnlyList<SpokenOf> said, WhoSays who, PersonRoleKind kind, string? token, CancellationToken cancellationToken)
    {
        var known = await KnownAsync(eventId, said, who, cancellationToken);
        var more = who == WhoSays.File ? await WhoIsMoreAsync([.. known.People.Select(p => p.Id)], kind, cancellationToken) : [];
        Dictionary<Guid, PersonRow> changed = [];
        List<Person> settled = [];
        List<Guid> moved = [];
        foreach (var one in said)
        {
            if (known.Find(one, who) is not { } person)
            {
                person = Person.Of(eventId, one.Details);
                db.People().Add(person);
                known.Add(person);
            }
            else
            {
                var before = person.ToRow();
                if (more.Contains(person.Id))
                {
                    person.Complete(one.Details);
                }
                else
                {
                    person.Describe(one.Details);
                }

                if (person.ToRow() != before)
                {
                    changed[person.Id] = person.ToRow();
                }

                if (before.EmailNormalized.Length > 0 && person.ToRow().EmailNormalized != before.EmailNormalized)
                {
                    moved.Add(person.Id);
                }
            }

            settled.Add(person);
        }

        await FollowAsync(changed, cancellationToken);
        await EndLinksAsync(moved, token, cancellationToken);
        return [.. settled.Select(p => p.ToRow())];
    }

    private async Task<HashSet<Guid>> WhoIsMoreAsync(IReadOnlyCollection<Guid> personIds, PersonRoleKind kind, CancellationToken cancellationToken)
    {
        HashSet<Guid> more = [];
        foreach (var some in personIds.Chunk(AtOnce))
        {
            more.UnionWith((await RolesOfAsync(some, cancellationToken)).Where(role => role.Kind != kind).Select(role => role.PersonId));
        }

        return more;
    }

    private async Task<KnownPeople> KnownAsync(Guid eventId, IReadOnlyList<SpokenOf> said, WhoSays who, CancellationToken cancellationToken)
    {
        var known = new KnownPeople();
        foreach (var some in said.Select(s => s.PersonId).OfType<Guid>().Distinct().Chunk(AtOnce))
        {
            known.Add(await db.People().Where(p => p.EventId == eventId && some.Contains(p.Id)).Include(p => p.Identifiers).ToListAsync(cancellationToken));
        }

        // Who was merged stands for nobody any more; whoever stays is meant.
        while (known.Missing is { Length: > 0 } missing)
        {
            known.Add(await db.People().Where(p => missing.Contains(p.Id)).Include(p => p.Identifiers).ToListAsync(cancellationToken));
        }

        if (who == WhoSays.Anybody)
        {
            return known;
        }

        foreach (var some in said.Where(s => s.PersonId is null).Select(s => EmailAddress.Normalize(s.Details.Email ?? "")).Where(a => a.Length > 0).Distinct().Chunk(AtOnce))
        {
            known.Add(await db.People().Where(p => p.EventId == eventId && p.MergedIntoId == null && some.Contains(p.EmailNormalized)).Include(p => p.Identifiers).ToListAsync(cancellationToken));
        }

        foreach (var some in said.Where(s => s.PersonId is null).SelectMany(s => s.Details.Identities ?? []).Select(i => PersonIdentifier.Clean(i).Value).Distinct().Chunk(AtOnce))
        {
            known.Add(await db.People().Where(p => p.EventId == eventId && p.MergedIntoId == null && p.Identifiers.Any(i => some.Contains(i.Value))).Include(p => p.Identifiers).ToListAsync(cancellationToken));
        }

        return known;
    }
}
