using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Storage;
using FluentValidation;
using MediatR;

namespace EventsHub.Registrations.WaitingLists;

/// <summary>Staff offer a place to somebody who waits, or whose time was over. The places are taken at once and kept until the person says that they take them, or the time is over.</summary>
public static class OfferPlace
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Code">The registration's code.</param>
    /// <param name="Until">The end of the offer, as clocks at the venue show it.</param>
    /// <param name="Version">The version on which the offer is based; null skips the check.</param>
    /// <param name="OfferReason">Why the person comes before others who have waited for the same ticket for longer, for staff; left aside where nobody has.</param>
    [RequiresPermission(Permission.ManageRegistrations)]
    public sealed record Command(string EventCode, string Code, DateTime? Until, int? Version = null, string? OfferReason = null) : ICommand<Result>, IForEvent;

    /// <param name="LapsesAt">The end of the offer (UTC).</param>
    public sealed record Result(DateTime LapsesAt);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts)
        {
            RuleFor(c => c.Until).NotNull().WithMessage(_ => texts["Say until when the place is kept."]);
            RuleFor(c => c.OfferReason).Must(text => CleanText.Line(text).Length <= Registration.MaxOfferReason).WithMessage(_ => texts["At most {0} characters.", Registration.MaxOfferReason]);
        }
    }

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(command.EventCode, EventParts.Products, cancellationToken);
            var (registration, order) = await db.Registrations().WithCodeAsync(@event.Id, command.Code, cancellationToken);
            StaleException.ThrowIfOther(command.Version, order.Version);
            var until = EventTime.ToUtc(command.Until!.Value, @event.TimeZone);
            var now = time.GetUtcNow().UtcDateTime;
            var reason = registration.ReasonToGoFirst(await db.AheadOfAsync(registration, cancellationToken), CleanText.LineOrNull(command.OfferReason));
            order.Offer(registration, until, now, reason);
            await OrderSeats.TakeAsync(db, @event, order.LinesOf(registration), now, cancellationToken);
            return new(until);
        }
    }
}
