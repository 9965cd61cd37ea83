using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.People.Contracts;
using EventsHub.People.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.People.Directory;

/// <summary>Shows all that is known of a person of an event, who was merged with them, and who has the same name.</summary>
public static class ShowPerson
{
    private const int MostNamesakes = 20;

    [RequiresPermission(Permission.ManagePeople)]
    public sealed record Query(string EventCode, Guid PersonId) : IQuery<Result>, IForEvent;

    /// <param name="Id">Id of the person.</param>
    /// <param name="Name">The name in its own script.</param>
    /// <param name="LatinName">The name in Latin letters; null where it does not differ.</param>
    /// <param name="Details">What is known, in the form in which it is edited.</param>
    /// <param name="Version">To be sent back with a change, so that a change based on outdated data is refused.</param>
    /// <param name="Roles">What the person is at the event.</param>
    /// <param name="MergedIntoId">Id of the person with whom this one was merged; null for everybody else.</param>
    /// <param name="Merged">Those who were merged with this person.</param>
    /// <param name="Namesakes">Others of the same name, 20 at most.</param>
    /// <param name="IsContributorOnly">True when the person contributes and is not registered.</param>
    /// <param name="InvitedAt">When the person was last invited to register (UTC); null while nobody did.</param>
    /// <param name="NotInvited">Why they cannot be invited to register now; null when they can.</param>
    public sealed record Result(
        Guid Id, string Name, string? LatinName, ProfileInput Details, int Version, IReadOnlyList<PersonRole> Roles, Guid? MergedIntoId,
        IReadOnlyList<PersonView> Merged, IReadOnlyList<PersonView> Namesakes, bool IsContributorOnly, DateTime? InvitedAt, string? NotInvited) : IVersioned;

    internal sealed class Handler(EventsHubDb db, EventPeople people, Texts texts, TimeProvider time) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(query.EventCode, cancellationToken);
            var person = await db.PersonAsync(eventId, query.PersonId, cancellationToken);
            var merged = await db.People().AsNoTracking().Where(p => p.MergedIntoId == person.Id).OrderBy(p => p.SortKey).ToListAsync(cancellationToken);
            var namesakes = person.IsMerged ? [] : await db.PeopleOf(eventId).AsNoTracking()
                .Where(p => p.NameKey == person.NameKey && p.Id != person.Id).OrderBy(p => p.SortKey).ThenBy(p => p.Id).Take(MostNamesakes).ToListAsync(cancellationToken);
            var roles = await people.RolesOfAsync([person.Id, .. namesakes.Select(p => p.Id)], cancellationToken);
            var own = roles.Where(r => r.PersonId == person.Id).ToList();
            return new(
                person.Id, person.Name.Native, person.Name.LatinIfDifferent, ProfileInput.Of(person.ToDetails()), person.Version, own, person.MergedIntoId,
                [.. merged.Select(p => PersonView.Of(p, []))], [.. namesakes.Select(p => PersonView.Of(p, roles))],
                own.Exists(r => r is { Kind: PersonRoleKind.Contributor, Holds: true }) && !own.Exists(r => r is { Kind: PersonRoleKind.Attendee, Holds: true }), person.InvitedAt,
                person.MayBeInvited(time.GetUtcNow().UtcDateTime) is { Reason: DomainRuleException reason } ? texts[reason.Text, [.. reason.Args]].Value : null);
        }
    }
}
