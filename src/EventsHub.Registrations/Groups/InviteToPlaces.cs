using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.People.Contracts;
using EventsHub.Registrations.Domain;
using FluentValidation;
using MediatR;

namespace EventsHub.Registrations.Groups;

/// <summary>The leader of a group gives places to people: whoever has a name in the list is registered at once and asked for the rest, whoever has only an address is invited to fill in everything.</summary>
public static class InviteToPlaces
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Token">The token of the leader's link.</param>
    /// <param name="Version">The version that the leader was shown; null skips the check.</param>
    /// <param name="People">One person on each line, an address with or without a name.</param>
    /// <param name="Ticket">The code of the ticket type whose places they get; null or blank for any.</param>
    [OpenToAll("The token is the permission.")]
    public sealed record Command(string EventCode, string Token, int? Version, string People, string? Ticket = null) : ICommand<Result>, IForEvent;

    /// <param name="Invited">How many were invited.</param>
    /// <param name="Named">How many were registered by their name.</param>
    public sealed record Result(int Invited, int Named);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts) => RuleFor(c => c.People).Must(text => (text?.Length ?? 0) <= TextInput.MaxText).WithMessage(_ => texts["At most {0} characters.", TextInput.MaxText]);
    }

    internal sealed class Handler(EventsHubDb db, EventPeople people, Texts texts, TimeProvider time) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var file = await GroupFile.LoadAsync(db, command.EventCode, command.Token, command.Version, now, cancellationToken);
            var (@event, order) = file;
            @event.MayGroupsNamePeople(now).Demand();
            var listed = PastedPeople.Read(command.People, texts);
            var ticket = string.IsNullOrEmpty(command.Ticket) ? null : ProductSelection.Ticket(@event, command.Ticket, byStaff: true);
            List<Registration> free = [.. order.Places.Where(place => !place.IsNamed && place.InvitedTo is null && (ticket is null || place.TicketTypeId == ticket.Id))];
            if (listed.Count > free.Count)
            {
                throw new ValidationFailedException("People", texts["You have listed {0} people for {1} free places. Order more places for them, or take somebody off.", listed.Count, free.Count]);
            }

            List<Registration> named = [];
            foreach (var (person, place) in listed.Zip(free))
            {
                if (person.Name is { } name)
                {
                    order.Describe(place, new(name, person.Email, "", "", null, null), order.Buyer.Language);
                    order.Name(place, now);
                    named.Add(place);
                }
                else
                {
                    order.Invite(place, person.Email, now);
                }
            }

            await people.SettleAsync(@event.Id, [.. named], WhoSays.Anybody, cancellationToken);
            return new(listed.Count - named.Count, named.Count);
        }
    }
}
