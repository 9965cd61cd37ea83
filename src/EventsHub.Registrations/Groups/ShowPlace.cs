using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.OwnPage;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Tickets;
using MediatR;

namespace EventsHub.Registrations.Groups;

/// <summary>Shows a place of a group to whoever was invited to it or named for it, before they have filled in their details.</summary>
public static class ShowPlace
{
    [OpenToAll("The token is the permission.")]
    public sealed record Query(string EventCode, string Token) : IQuery<Result>, IForEvent;

    /// <param name="Version">To be sent back, so that a change based on outdated data is refused.</param>
    /// <param name="GroupName">The name of the group.</param>
    /// <param name="Leader">The name of whoever leads it, in its own script.</param>
    /// <param name="TicketCode">The code of the ticket type.</param>
    /// <param name="Ticket">The name of the ticket type.</param>
    /// <param name="Attendance">Whether the person takes part at the venue or online.</param>
    /// <param name="Person">What is known of the person; the address of the invitation for somebody who is not named.</param>
    /// <param name="Options">The codes of the options ordered.</param>
    /// <param name="CanBeFilledIn">False once it is done, or too late.</param>
    public sealed record Result(int Version, string GroupName, string Leader, string TicketCode, string Ticket, Attendance Attendance, AttendeeInput Person, IReadOnlyList<string> Options, bool CanBeFilledIn) : IVersioned;

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var file = await RegistrationFile.ReadAsync(db, await OwnLinks.RegistrationOfAsync(db, request.EventCode, request.Token, now, cancellationToken), cancellationToken);
            var (@event, order, place) = file;
            if (order.GroupName is not { } group)
            {
                throw new NotFoundException("place");
            }

            var person = AttendeeInput.Of(place);
            return new(
                file.Version, group, order.Buyer.Name.Native, file.Ticket.Code, file.In(file.Ticket.Name), file.Ticket.Attendance,
                place.IsNamed ? person : person with { Email = place.InvitedTo ?? "" }, [.. file.Options.Select(o => o.Code)], place.MayBeFilledIn.IsAllowed && @event.MayGroupsNamePeople(now).IsAllowed);
        }
    }
}
