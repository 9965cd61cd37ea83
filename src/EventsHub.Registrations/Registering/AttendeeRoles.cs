using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.People.Contracts;
using EventsHub.Registrations.Pages;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Registering;

/// <summary>Attending, as a role of people.</summary>
internal sealed class AttendeeRoles(EventsHubDb db, Texts texts) : IPersonRoles
{
    public PersonRoleKind Kind => PersonRoleKind.Attendee;

    public IQueryable<Guid> HoldersOf(Guid eventId) => db.Registrations()
        .Where(r => r.EventId == eventId && r.PersonId != null && !SaleSteps.Over.Contains(r.Status)).Select(r => r.PersonId!.Value);

    public async Task<IReadOnlyList<PersonRole>> OfAsync(IReadOnlyCollection<Guid> personIds, CancellationToken cancellationToken)
    {
        var found = await (
            from r in db.Registrations().AsNoTracking()
            join e in db.EventRows() on r.EventId equals e.Id
            join t in db.ProductRows() on r.TicketTypeId equals t.Id
            where r.PersonId != null && personIds.Contains(r.PersonId.Value)
            orderby r.RegisteredAt, r.Id
            select new { r.Id, PersonId = r.PersonId!.Value, r.Code, r.Status, e.Languages, EventCode = e.Code, Ticket = t.Name }).ToListAsync(cancellationToken);
        return
        [
            .. found.Select(r => new PersonRole(
                Kind, r.Id, r.PersonId, texts["{0}: {1}", r.Ticket.In(Languages.Current, r.Languages[0]), texts.Name(r.Status)], $"/events/{r.EventCode}/registrations/{r.Code}",
                !SaleSteps.Over.Contains(r.Status))),
        ];
    }

    public async Task FollowAsync(IReadOnlyDictionary<Guid, PersonRow> people, CancellationToken cancellationToken)
    {
        foreach (var registration in await db.Registrations().Where(r => r.PersonId != null && people.Keys.Contains(r.PersonId.Value)).Include(r => r.Order).ToListAsync(cancellationToken))
        {
            Show(registration, people[registration.PersonId!.Value]);
        }
    }

    public async Task MoveAsync(IReadOnlyCollection<Guid> roleIds, PersonRow to, CancellationToken cancellationToken)
    {
        foreach (var registration in await db.Registrations().Where(r => roleIds.Contains(r.Id)).Include(r => r.Order).ToListAsync(cancellationToken))
        {
            Show(registration, to);
        }
    }

    private void Show(Domain.Registration registration, PersonRow person)
    {
        registration.IsRoleOf(person);
        if (db.Entry(registration).State == EntityState.Modified)
        {
            registration.Order!.Changed(registration, tell: false);
        }
    }
}
