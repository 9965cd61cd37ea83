using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Banking;

/// <summary>Places money of lines on orders: the line says where it belongs, and the money is noted by the command by which staff note any.</summary>
internal sealed class LinePlacing(EventsHubDb db, IMediator mediator, ICurrentUser user, TimeProvider time, Texts texts)
{
    /// <summary>The line with its placings, to be changed.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public async Task<BankLine> LineAsync(Guid id, CancellationToken cancellationToken) =>
        await db.BankLines().Include(l => l.Placings).FirstOrDefaultAsync(l => l.Id == id, cancellationToken) ?? throw new NotFoundException("bank-line");

    /// <summary>Places money of a line on an order, in the transaction of the caller.</summary>
    /// <param name="line">The line.</param>
    /// <param name="id">Id of the placing.</param>
    /// <param name="eventCode">The event's code.</param>
    /// <param name="code">The code of the order, or of a registration in it.</param>
    /// <param name="amount">How much of the line; null for all that is left.</param>
    /// <param name="notedId">Id of the ledger entry by which the same money was noted by hand; null to book it.</param>
    /// <param name="revive">True to sell places after all whose time was over.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public async Task<Order> PlaceAsync(BankLine line, Guid id, string eventCode, string code, decimal? amount, Guid? notedId, bool revive, CancellationToken cancellationToken)
    {
        var (registration, order) = await FindAsync(eventCode, code, cancellationToken);
        var money = amount is { } typed && line.Currency == order.Currency ? order.Amount(typed) : line.Left;
        var noted = notedId is { } entryId ? order.Ledger.FirstOrDefault(e => e.Id == entryId) ?? throw new NotFoundException("ledger-entry") : null;
        line.Place(id, order, money, noted, user.Id, time.GetUtcNow().UtcDateTime);
        if (noted is null)
        {
            await mediator.Send(new NoteMoney.Command(
                eventCode, registration.Code, id, line.Books, money.Amount, texts["Bank statement, {0}, line {1}", Dates.Long(line.BookedOn), line.Position], Method: MoneyMethod.Transfer), cancellationToken);
        }

        foreach (var lapsed in order.Registrations.Where(r => revive && r.Status == RegistrationStatus.Lapsed).ToList())
        {
            await mediator.Send(new ReviveRegistration.Command(eventCode, lapsed.Code), cancellationToken);
        }

        return order;
    }

    private async Task<(Registration Registration, Order Order)> FindAsync(string eventCode, string code, CancellationToken cancellationToken)
    {
        var eventId = await db.EventIdAsync(eventCode, cancellationToken);
        var normalized = ShortCode.Normalize(code);
        var first = await db.Registrations().Where(r => r.EventId == eventId && (r.Code == normalized || r.Order!.Code == normalized)).OrderBy(r => r.Code == normalized ? 0 : 1).Select(r => r.Code).FirstOrDefaultAsync(cancellationToken);
        return await db.Registrations().WithCodeAsync(eventId, first ?? normalized, cancellationToken);
    }
}
