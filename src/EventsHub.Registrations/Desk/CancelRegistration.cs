using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Storage;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Desk;

/// <summary>Staff cancel a registration: its places are given back, and the person gets a mail. Cancelling it again does nothing.</summary>
public static class CancelRegistration
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Code">The registration's code.</param>
    /// <param name="Version">The version that the sender has read; null skips the check.</param>
    /// <param name="KeptPercent">The share of a paid price that is kept, in percent; null for what the event's rules say.</param>
    [RequiresPermission(Permission.ManageRegistrations)]
    public sealed record Command(string EventCode, string Code, int? Version, int? KeptPercent) : ICommand<Result>, IForEvent;

    /// <param name="KeptMinor">The amount kept, in minor units.</param>
    /// <param name="PayBackMinor">The amount to be paid back, in minor units.</param>
    /// <param name="Currency">ISO 4217 code of both amounts.</param>
    public sealed record Result(long KeptMinor, long PayBackMinor, string Currency);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts) =>
            RuleFor(c => c.KeptPercent).InclusiveBetween(0, 100).WithMessage(_ => texts["Give a share from 0 to 100 percent."]);
    }

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var @event = await db.HostedEventAsync(command.EventCode, cancellationToken);
            var (registration, order) = await db.Registrations().WithCodeAsync(@event.Id, command.Code, cancellationToken);
            StaleException.ThrowIfOther(command.Version, order.Version);
            var cancelled = order.CancelRegistration(registration, command.KeptPercent ?? @event.KeptPercentAt(now), now);
            await OrderSeats.GiveBackAsync(db, cancelled, now, cancellationToken);
            return new(Money.Sum(cancelled.Select(l => l.Kept), order.Currency).Minor, Math.Max(0, -order.Balance.Minor), order.Currency);
        }
    }
}
