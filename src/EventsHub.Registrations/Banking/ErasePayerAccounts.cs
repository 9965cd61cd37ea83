using EventsHub.Kernel.Operations;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Banking;

/// <summary>Erases the accounts of payers from lines that are so old that no refund is made to them any more. Name, text and amount stay, as the books need them.</summary>
internal sealed class ErasePayerAccounts(EventsHubDb db) : IHousekeeping
{
    public Task CleanAsync(DateTime utc, CancellationToken cancellationToken)
    {
        var before = DateOnly.FromDateTime(utc).AddMonths(-BankLine.MonthsWithIban);
        return db.BankLines().Where(l => l.BookedOn < before && l.Iban != null).InPortionsAsync(
            some => some.ExecuteUpdateAsync(line => line.SetProperty(l => l.Iban, (string?)null), cancellationToken));
    }
}
