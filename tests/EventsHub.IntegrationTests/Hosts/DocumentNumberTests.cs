using EventsHub.Databases;
using EventsHub.Hosts.Administration;
using EventsHub.Hosts.Contracts;
using EventsHub.Hosts.Domain;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.IntegrationTests.Hosts;

public sealed class DocumentNumberTests
{
    [Theory, EachDatabase]
    public async Task Numbers_taken_by_many_at_once_are_all_different_and_leave_no_gap(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.SendAsync(new SaveNumberSequence.Command("invoices", "{year}-{number:4}"));

        // Every fifth gives its number back, so that others have to take it in its place.
        var taken = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => slice.DbAsync(db => TakeAsync(db, "invoices", 2030 + i % 2, commit: i % 5 != 0)))));

        var kept = taken.Where((_, i) => i % 5 != 0).ToList();
        Assert.Equal(Enumerable.Range(1, 20).SelectMany(n => new[] { $"2030-{n:0000}", $"2031-{n:0000}" }).Order(StringComparer.Ordinal), kept.Order(StringComparer.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task A_transaction_takes_several_numbers_and_sees_its_own(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.SendAsync(new SaveNumberSequence.Command("invoices", "{number}"));
        await slice.SendAsync(new SaveNumberSequence.Command("credit-notes", "C{number}"));

        string[] taken = await slice.DbAsync(db => db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync();
            string[] three = [await NumberAsync(db, "invoices"), await NumberAsync(db, "credit-notes"), await NumberAsync(db, "invoices")];
            await transaction.CommitAsync();
            return three;
        }));

        Assert.Equal(["1", "C1", "2"], taken);
        Assert.Equal([("credit-notes", "C2", true), ("invoices", "3", true)], (await slice.SendAsync(new ShowHost.Query())).Sequences.Select(s => (s.Name, s.Next, s.IsInUse)));

        static Task<string> NumberAsync(EventsHubDb db, string name) => db.TakeNumberAsync(Host.FirstId, name, 2030, pattern: null, CancellationToken.None);
    }

    [Fact]
    public async Task Outside_a_transaction_and_from_a_sequence_that_is_not_there_no_number_is_taken()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);

        await Assert.ThrowsAsync<InvalidOperationException>(() => slice.DbAsync(db => db.TakeNumberAsync(Host.FirstId, "invoices", 2030, pattern: null, CancellationToken.None)));
        var refused = await Assert.ThrowsAsync<DomainRuleException>(() => slice.DbAsync(db => TakeAsync(db, "invoices", 2030, commit: true)));
        Assert.Equal("sequence.missing", refused.Code);
    }

    private static Task<string> TakeAsync(EventsHubDb db, string sequence, int year, bool commit) => db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var number = await db.TakeNumberAsync(Host.FirstId, sequence, year, pattern: null, CancellationToken.None);
        if (commit)
        {
            await transaction.CommitAsync();
        }

        return number;
    });
}
