using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Banking;

/// <summary>Places lines of which it is sure to which order they belong, some at a time: sent again until none is left. What was placed stays so when it is stopped in between.</summary>
public static class PlaceSureLines
{
    /// <summary>The most lines placed at a time.</summary>
    public const int Most = 200;

    /// <param name="StatementId">Id of the statement; null for the lines of all.</param>
    [RequiresPermission(Permission.ManageBank)]
    public sealed record Command(Guid? StatementId = null) : ICommand<Result>;

    /// <param name="Placed">How many lines were placed.</param>
    /// <param name="Left">How many more are sure.</param>
    public sealed record Result(int Placed, int Left);

    internal sealed class Handler(EventsHubDb db, LinePlacing placing) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var matcher = await db.PaymentMatcherAsync(cancellationToken);
            var open = await db.BankLines().AsNoTracking().Include(l => l.Placings)
                .Where(l => (l.State == BankLineState.Open || l.State == BankLineState.Shown && l.Movement == BankMovement.Sent) && (command.StatementId == null || l.StatementId == command.StatementId))
                .OrderBy(l => l.BookedOn).ThenBy(l => l.StatementId).ThenBy(l => l.Position).ToListAsync(cancellationToken);
            var (placed, left) = (0, 0);
            foreach (var line in open)
            {
                if (matcher.Propose(line) is not [{ Certainty: MatchCertainty.Sure } match, ..])
                {
                    continue;
                }

                if (placed == Most)
                {
                    left++;
                    continue;
                }

                await placing.PlaceAsync(
                    await placing.LineAsync(line.Id, cancellationToken), Guid.CreateVersion7(), match.Order.EventCode, match.Order.RegistrationCodes[0], null, match.Noted?.EntryId, revive: false, cancellationToken);
                matcher.Placed(match.Order.Id, line.Left.Minor, match.Noted);
                placed++;
            }

            return new(placed, left);
        }
    }
}
