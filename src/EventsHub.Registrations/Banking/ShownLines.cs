using EventsHub.Accounts.Contracts;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Banking;

/// <summary>Makes lines ready to be shown.</summary>
internal static class ShownLines
{
    /// <summary>The lines with names of accounts, orders and proposals, by few statements however many they are.</summary>
    public static async Task<IReadOnlyList<ShownLine>> ShowAsync(this EventsHubDb db, IReadOnlyList<BankLine> lines, CancellationToken cancellationToken)
    {
        var matcher = await db.PaymentMatcherAsync(cancellationToken);
        List<Guid> by = [.. lines.SelectMany(l => l.Placings.SelectMany(p => new[] { p.By, p.TakenBackBy }).Append(l.AsideBy)).OfType<Guid>().Distinct()];
        var names = by.Count == 0 ? [] : await db.AccountNamesOf().Where(a => by.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, cancellationToken);
        return [.. lines.Select(line => new ShownLine
        {
            Id = line.Id,
            Version = line.Version,
            StatementId = line.StatementId,
            BookedOn = line.BookedOn,
            ValueOn = line.ValueOn,
            Movement = line.Movement,
            AmountMinor = line.Amount.Minor,
            LeftMinor = line.Left.Minor,
            Currency = line.Currency,
            Name = line.Name,
            IbanEnd = line.Iban is { } iban ? iban[^4..] : null,
            Text = line.Text,
            Reference = line.Reference,
            EndToEndId = line.EndToEndId,
            MayBeTwin = line.MayBeTwin,
            State = line.State,
            AsideReason = line.AsideReason,
            AsideBy = NameOf(line.AsideBy),
            AsideAt = line.AsideAt,
            Placings = [.. line.Placings.OrderBy(p => p.At).Select(p => matcher.Order(p.OrderId) is var order
                ? new ShownLine.Placing(p.Id, order.EventCode, order.Code, order.RegistrationCodes[0], order.Payer, p.Amount.Minor, p.IsBooked, p.At, NameOf(p.By), p.TakenBackAt, NameOf(p.TakenBackBy), p.TakenBackReason)
                : null!)],
            Proposed = [.. matcher.Propose(line).Select(ProposedOrder.Of)],
        })];

        string? NameOf(Guid? id) => id is { } known ? names.GetValueOrDefault(known) : null;
    }
}
