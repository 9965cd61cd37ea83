using System.Security.Cryptography;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Registering;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.WaitingLists;

/// <summary>Staff offer places of a ticket to several of those who wait for it: in their order, or by lot. The places are taken at once and kept until people say that they take them, or the time is over.</summary>
public static class OfferToWaiting
{
    /// <summary>The most offers at once.</summary>
    public const int MostAtOnce = 200;

    /// <param name="EventCode">The event's code.</param>
    /// <param name="Ticket">The code of the ticket type.</param>
    /// <param name="Count">How many places are offered; fewer when fewer are left, or fewer wait.</param>
    /// <param name="ByLot">True to draw lots among those who wait, false to go by their order.</param>
    /// <param name="Until">The end of the offers, as clocks at the venue show it.</param>
    [RequiresPermission(Permission.ManageRegistrations)]
    public sealed record Command(string EventCode, string Ticket, int Count, bool ByLot, DateTime? Until) : ICommand<Result>, IForEvent;

    /// <param name="Offered">The number of places offered.</param>
    public sealed record Result(int Offered);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts)
        {
            RuleFor(c => c.Ticket).NotEmpty().WithMessage(_ => texts["Choose a ticket."]);
            RuleFor(c => c.Count).InclusiveBetween(1, MostAtOnce).WithMessage(_ => texts["Give a number from {0} to {1}.", 1, MostAtOnce]);
            RuleFor(c => c.Until).NotNull().WithMessage(_ => texts["Say until when the place is kept."]);
        }
    }

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(command.EventCode, EventParts.Products, cancellationToken);
            var ticket = ProductSelection.Ticket(@event, command.Ticket, byStaff: true);
            var (until, now) = (EventTime.ToUtc(command.Until!.Value, @event.TimeZone), time.GetUtcNow().UtcDateTime);
            var waiting = (await db.WhoWait(@event.Id).Where(r => r.TicketTypeId == ticket.Id).Select(r => r.Id).ToListAsync(cancellationToken)).ToArray();
            if (waiting.Length == 0)
            {
                throw new DomainRuleException("waiting.nobody", "Nobody waits for this ticket.");
            }

            if (command.ByLot)
            {
                RandomNumberGenerator.Shuffle(waiting.AsSpan());
            }

            var offered = await WaitingList.OfferAsync(db, [.. waiting.Select(id => (id, ticket.Id))], command.Count, until, now, cancellationToken);
            if (offered == 0)
            {
                ProductSelection.SoldOut(@event, ticket).Demand();
            }

            return new(offered);
        }
    }
}
