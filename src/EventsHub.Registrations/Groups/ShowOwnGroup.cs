using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.OwnOrder;
using EventsHub.Registrations.Tickets;
using MediatR;

namespace EventsHub.Registrations.Groups;

/// <summary>Shows leaders their group: who has a place, who has filled in what is asked, and who is missing. What the people eat, need and answer is not in it.</summary>
public static class ShowOwnGroup
{
    [OpenToAll("The token is the permission: 256 random bits, of which only the hash is stored.")]
    public sealed record Query(string EventCode, string Token) : IQuery<Result>, IForEvent;

    /// <param name="Code">The order's code.</param>
    /// <param name="Version">To be sent back with a change, so that a change based on outdated data is refused.</param>
    /// <param name="Name">The name of the group.</param>
    /// <param name="Places">The places, those without a name last.</param>
    /// <param name="Free">How many places nobody is named for or invited to, by ticket type.</param>
    /// <param name="CanName">True while the leader may say and change who comes.</param>
    /// <param name="NamesUntil">The last day for that; null until the event is over.</param>
    /// <param name="CanRemind">How many can be reminded now.</param>
    /// <param name="KeptPercent">The share of a paid price that is kept of a place given up now, in percent.</param>
    /// <param name="Currency">ISO 4217 code of all amounts.</param>
    /// <param name="BalanceMinor">What is left to pay for the group, in minor units.</param>
    /// <param name="LapsesAt">By when it must be paid (UTC), or the places go back; null when nobody waits for that.</param>
    /// <param name="ContactEmail">The address of the organisers.</param>
    public sealed record Result(
        string Code, int Version, string Name, IReadOnlyList<Place> Places, IReadOnlyList<FreePlaces> Free, bool CanName, DateOnly? NamesUntil, int CanRemind, int KeptPercent,
        string Currency, long BalanceMinor, DateTime? LapsesAt, string ContactEmail) : IVersioned;

    /// <param name="Code">The code of the registration.</param>
    /// <param name="Name">The name of the person, in its own script; empty while nobody is named.</param>
    /// <param name="Email">The address of the person, or that of the invitation; null when there is neither.</param>
    /// <param name="Ticket">The name of the ticket type.</param>
    /// <param name="Options">The names of the options.</param>
    /// <param name="State">How far it is.</param>
    /// <param name="InvitedAt">When the last invitation went (UTC); null when none did.</param>
    /// <param name="KeptIfCancelledMinor">What would be kept if the place were given up now, in minor units.</param>
    public sealed record Place(string Code, string Name, string? Email, string Ticket, IReadOnlyList<string> Options, PlaceState State, DateTime? InvitedAt, long KeptIfCancelledMinor);

    /// <param name="Ticket">The code of the ticket type.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Count">How many places.</param>
    public sealed record FreePlaces(string Ticket, string Name, int Count);

    /// <summary>How far a place is.</summary>
    internal static PlaceState StateOf(Registration place) =>
        place.ConsentedAt is not null ? PlaceState.Complete : place.IsNamed ? PlaceState.Named : place.InvitedTo is not null ? PlaceState.Invited : PlaceState.Free;

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var (@event, order) = await GroupFile.ReadAsync(db, request.EventCode, request.Token, now, cancellationToken);
            var kept = @event.KeptPercentAt(now);
            List<RegistrationFile> places = [.. order.Places.Select(place => new RegistrationFile(@event, order, place))];
            return new(
                order.Code, order.Version, order.GroupName!,
                [.. places.Select(p => new Place(
                    p.Registration.Code, p.Registration.Name.Native, p.Registration.IsNamed ? p.Registration.Email : p.Registration.InvitedTo, p.In(p.Ticket.Name), [.. p.Options.Select(o => p.In(o.Name))],
                    StateOf(p.Registration), p.Registration.InvitedAt, order.KeptOf(p.Registration, kept).Minor))],
                [.. places.Where(p => StateOf(p.Registration) == PlaceState.Free).GroupBy(p => p.Ticket).OrderBy(same => same.Key.Position).Select(same => new FreePlaces(same.Key.Code, same.First().In(same.Key.Name), same.Count()))],
                @event.MayGroupsNamePeople(now).IsAllowed, @event.GroupsNamePeopleUntil, order.Places.Count(place => place.MayBeReminded(now).IsAllowed), kept, order.Currency, order.Balance.Minor, order.DueBy,
                @event.ContactEmail);
        }
    }
}
