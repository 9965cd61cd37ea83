using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;
using MediatR;

namespace EventsHub.Registrations.Banking;

/// <summary>Somebody says that a line of a bank statement belongs to no order, or takes it up again.</summary>
public static class SetBankLineAside
{
    /// <param name="LineId">Id of the line.</param>
    /// <param name="Reason">Why it belongs to none; null to take it up again.</param>
    /// <param name="Version">The version of the line on which it is based; null skips the check.</param>
    [RequiresPermission(Permission.ManageBank)]
    public sealed record Command(Guid LineId, string? Reason, int? Version = null) : ICommand<Result>;

    /// <param name="State">What is to be done about the line now.</param>
    public sealed record Result(BankLineState State);

    internal sealed class Handler(LinePlacing placing, ICurrentUser user, TimeProvider time) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var line = await placing.LineAsync(command.LineId, cancellationToken);
            StaleException.ThrowIfOther(command.Version, line.Version);
            if (command.Reason is null)
            {
                line.PickUp();
            }
            else
            {
                line.SetAside(CleanText.Line(command.Reason), user.Id, time.GetUtcNow().UtcDateTime);
            }

            return new(line.State);
        }
    }
}
