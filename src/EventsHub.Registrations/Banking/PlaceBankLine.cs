using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Storage;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Banking;

/// <summary>Somebody says to which order money of a bank statement belongs. It is noted as received, or as paid back when it went out.</summary>
public static class PlaceBankLine
{
    /// <param name="LineId">Id of the line.</param>
    /// <param name="Id">Made when the form was shown; sent twice, it places once.</param>
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Code">The code of the order, or of a registration in it.</param>
    /// <param name="Amount">How much of the line, in whole units; null for all that is left.</param>
    /// <param name="NotedId">Id of the ledger entry by which the same money was noted by hand before, so that it is not booked again; null to book it.</param>
    /// <param name="Revive">True to sell places after all whose time was over; refused when none is left.</param>
    /// <param name="Version">The version of the line on which it is based; null skips the check.</param>
    [RequiresPermission(Permission.ManageBank)]
    public sealed record Command(Guid LineId, Guid Id, string EventCode, string Code, decimal? Amount = null, Guid? NotedId = null, bool Revive = false, int? Version = null) : ICommand<Result>, IForEvent;

    /// <param name="LeftMinor">What of the line is not placed yet, in minor units.</param>
    /// <param name="BalanceMinor">What is left to pay of the order, in minor units; less than 0 when money is to be paid back.</param>
    /// <param name="Currency">ISO 4217 code of both.</param>
    public sealed record Result(long LeftMinor, long BalanceMinor, string Currency);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts)
        {
            RuleFor(c => c.Id).NotEmpty().WithMessage(_ => texts["This form is no longer complete. Load the page again."]);
            RuleFor(c => c.Code).NotEmpty().WithMessage(_ => texts["Choose an order."]);
        }
    }

    internal sealed class Handler(EventsHubDb db, LinePlacing placing) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var line = await placing.LineAsync(command.LineId, cancellationToken);
            if (line.Placings.FirstOrDefault(p => p.Id == command.Id) is { } sent)
            {
                return new(line.Left.Minor, await db.Orders().Where(o => o.Id == sent.OrderId).Select(o => o.TotalMinor - o.PaidMinor).FirstAsync(cancellationToken), line.Currency);
            }

            StaleException.ThrowIfOther(command.Version, line.Version);
            var order = await placing.PlaceAsync(line, command.Id, command.EventCode, command.Code, command.Amount, command.NotedId, command.Revive, cancellationToken);
            return new(line.Left.Minor, order.Balance.Minor, line.Currency);
        }
    }
}
