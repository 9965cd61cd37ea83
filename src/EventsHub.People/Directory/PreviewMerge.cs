using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.People.Contracts;
using MediatR;

namespace EventsHub.People.Directory;

/// <summary>Shows two people side by side and what would be known of the one they become, before they are merged.</summary>
public static class PreviewMerge
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="PersonId">Id of the person who would stay, and whose word counts where the two differ.</param>
    /// <param name="OtherId">Id of the person who would be merged with them.</param>
    [RequiresPermission(Permission.ManagePeople)]
    public sealed record Query(string EventCode, Guid PersonId, Guid OtherId) : IQuery<Result>, IForEvent;

    /// <param name="Person">The person who would stay.</param>
    /// <param name="Other">The person who would be merged with them.</param>
    /// <param name="Outcome">What would be known then; null when they cannot be merged.</param>
    /// <param name="Refusal">Why they cannot be merged; null when they can.</param>
    /// <param name="AttendsTwice">True when both hold a place, of which one should be cancelled.</param>
    public sealed record Result(PersonView Person, PersonView Other, ProfileInput? Outcome, string? Refusal, bool AttendsTwice);

    internal sealed class Handler(EventsHubDb db, EventPeople people, Texts texts) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(query.EventCode, cancellationToken);
            var (person, other) = (await db.PersonAsync(eventId, query.PersonId, cancellationToken), await db.PersonAsync(eventId, query.OtherId, cancellationToken));
            var roles = await people.RolesOfAsync([person.Id, other.Id], cancellationToken);
            var attends = roles.Where(r => r is { Kind: PersonRoleKind.Attendee, Holds: true }).Select(r => r.PersonId).Distinct().Count() == 2;
            var (one, two) = (PersonView.Of(person, roles), PersonView.Of(other, roles));
            return person.MayAbsorb(other) is { Reason: DomainRuleException reason }
                ? new(one, two, null, texts[reason.Text, [.. reason.Args]], attends)
                : new(one, two, ProfileInput.Of(person.WithWhatIsKnownOf(other)), null, attends);
        }
    }
}
