using EventsHub.Hosts.Domain;
using EventsHub.Hosts.Storage;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Hosts.Contracts;

/// <summary>Gives numbers to documents, in the transaction that stores the document: a number is given once, and a transaction that is rolled back leaves no gap.</summary>
public static class DocumentNumbers
{
    /// <summary>Takes the next number of a sequence. Whoever wants one of the same sequence meanwhile, on whichever node, waits until this transaction ends.</summary>
    /// <param name="db">The database context, with an open transaction.</param>
    /// <param name="hostId">Id of the host whose document it is.</param>
    /// <param name="sequence">The name of the sequence, such as <c>invoices</c>.</param>
    /// <param name="year">The year of the document.</param>
    /// <param name="pattern">How the numbers are written when the host has no such sequence yet, which then begins with 1; null refuses instead. See <see cref="NumberPattern"/>.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    /// <exception cref="InvalidOperationException">No transaction is open.</exception>
    /// <exception cref="DomainRuleException">The host has no such sequence.</exception>
    public static async Task<string> TakeNumberAsync(this EventsHubDb db, Guid hostId, string sequence, int year, string? pattern, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("Numbers are taken inside a transaction only.");
        }

        // The update changes nothing but holds the row, so that what is read afterwards is what the transaction before this one committed.
        var row = db.NumberSequences().Where(s => s.HostId == hostId && s.Name == sequence);
        if (await row.ExecuteUpdateAsync(s => s.SetProperty(x => x.Name, x => x.Name), cancellationToken) == 0 && pattern is not null)
        {
            // Of two at once the second fails at the unique index, and is tried again.
            db.NumberSequences().Add(NumberSequence.Of(hostId, sequence, NumberPattern.Of(pattern)));
            await db.SaveChangesAsync(cancellationToken);
        }

        var numbers = NumberSequence.Required(await row.Include(s => s.Counters).FirstOrDefaultAsync(cancellationToken), sequence);
        var taken = numbers.Take(year);
        await db.SaveChangesAsync(cancellationToken);
        return taken;
    }
}
