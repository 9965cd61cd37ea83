using EventsHub.Data.Sqlite;
using EventsHub.Databases;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.IntegrationTests.Registrations;

/// <summary>Many people at once for few places: whoever comes too late is told so before anything is written, and waits without holding up those who answer.</summary>
public sealed class RushTests
{
    [Theory, EachDatabase]
    public async Task Two_hundred_at_once_for_ten_places_are_all_answered_and_ten_have_one(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent(places: 10);
        await slice.InsertAsync(@event);

        var results = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => slice.SendAsync(Sample.Registering(@event, $"Sample {i}")))));

        Assert.Equal((10, 190), (results.Count(r => r.Outcome == RegisterOutcome.Confirmed), results.Count(r => r.Outcome == RegisterOutcome.SoldOut)));
        Assert.Equal(10, await slice.DbAsync(db => db.Registrations().CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task Who_comes_when_all_is_sold_is_refused_before_anything_is_written(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent(places: 1);
        await slice.InsertAsync(@event);
        Assert.Equal(RegisterOutcome.Confirmed, (await slice.SendAsync(Sample.Registering(@event))).Outcome);
        slice.Work.Forget();

        Assert.Equal(RegisterOutcome.SoldOut, (await slice.SendAsync(Sample.Registering(@event, "Late"))).Outcome);

        Assert.DoesNotContain(slice.Work.Statements, s => s.Contains("INSERT", StringComparison.OrdinalIgnoreCase) || s.Contains("UPDATE", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Writers_wait_in_order_and_without_a_thread()
    {
        using var queue = new OneWriter();
        var turn = await queue.EnterAsync(TestContext.Current.CancellationToken);
        var order = new List<int>();
        var waiting = Enumerable.Range(0, 500).Select(i => WaitAsync(i)).ToList();

        // Were a thread held for each, nobody would be left to do this at once.
        Assert.Equal(42, await Task.Run(() => 42, TestContext.Current.CancellationToken));
        Assert.All(waiting, w => Assert.False(w.IsCompleted));
        turn.Dispose();
        turn.Dispose();
        await Task.WhenAll(waiting);

        Assert.Equal(Enumerable.Range(0, 500), order);

        async Task WaitAsync(int number)
        {
            using (await queue.EnterAsync(TestContext.Current.CancellationToken))
            {
                order.Add(number);
                await Task.Yield();
            }
        }
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_leaves_the_turn_to_the_next()
    {
        using var queue = new OneWriter();
        var turn = await queue.EnterAsync(TestContext.Current.CancellationToken);
        using var patience = new CancellationTokenSource();
        var first = queue.EnterAsync(patience.Token);
        var second = queue.EnterAsync(TestContext.Current.CancellationToken);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);

        turn.Dispose();

        (await second).Dispose();
        Assert.True(StorageTrouble.Is(new WritersBusyException()));
    }
}
