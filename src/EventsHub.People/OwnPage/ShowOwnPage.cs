using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.People.Contracts;
using EventsHub.People.Domain;
using EventsHub.People.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.People.OwnPage;

/// <summary>Shows people all that they are at an event, behind one link: what they contribute, their registration, and what is to be paid.</summary>
public static class ShowOwnPage
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Token">The token of the person's own link.</param>
    [OpenToAll("The token is the permission: 256 random bits, of which only the hash is stored, mailed to the person.")]
    public sealed record Query(string EventCode, string Token) : IQuery<Result>, IForEvent;

    /// <param name="Name">The name, in its own script.</param>
    /// <param name="LatinName">The name in Latin letters; null where it does not differ.</param>
    /// <param name="Parts">What the person has of each module, in the order in which it is read.</param>
    /// <param name="MayRegister">True for somebody who is not registered while registration is open.</param>
    /// <param name="Contributes">True when the person is in the programme.</param>
    /// <param name="Same">Others who have the person's address and name, and so are probably the same: what they are at the event, by id.</param>
    public sealed record Result(string Name, string? LatinName, IReadOnlyList<PersonalPart> Parts, bool MayRegister, bool Contributes, IReadOnlyList<Namesake> Same);

    /// <param name="PersonId">Id of that person.</param>
    /// <param name="Says">What they are at the event, in words.</param>
    public sealed record Namesake(Guid PersonId, IReadOnlyList<string> Says);

    internal sealed class Handler(EventsHubDb db, EventPeople people, IEnumerable<IPersonalPart> parts, TimeProvider time) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, EventParts.Products, cancellationToken);
            var now = time.GetUtcNow().UtcDateTime;
            var id = await PersonLinks.PersonOfAsync(db, @event.Id, query.Token, now, cancellationToken) ?? throw new NotFoundException("person");
            var person = await db.People().AsNoTracking().FirstAsync(p => p.Id == id, cancellationToken);
            var same = await OwnClaims.OfAsync(db, person, cancellationToken);
            var roles = await people.RolesOfAsync([id, .. same.Select(p => p.Id)], cancellationToken);
            List<PersonalPart> shown = [];
            foreach (var part in parts.OrderBy(p => p.Position))
            {
                if (await part.OfAsync(@event.Id, id, query.Token, cancellationToken) is { } one)
                {
                    shown.Add(one);
                }
            }

            return new(
                person.Name.Native, person.Name.LatinIfDifferent, shown,
                @event.MayRegisterAt(now).IsAllowed && !Holds(roles, id, PersonRoleKind.Attendee), Holds(roles, id, PersonRoleKind.Contributor),
                [.. same.Select(p => new Namesake(p.Id, [.. roles.Where(r => r.PersonId == p.Id).Select(r => r.Says)])).Where(n => n.Says.Count > 0)]);
        }

        private static bool Holds(IEnumerable<PersonRole> roles, Guid id, PersonRoleKind kind) => roles.Any(r => r.PersonId == id && r.Kind == kind && r.Holds);
    }
}
