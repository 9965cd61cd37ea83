using EventsHub.Conference.Domain;
using EventsHub.Databases;
using EventsHub.Kernel.Outbox;
using EventsHub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EventsHub.IntegrationTests.Messages;

/// <summary>Each kind of message is a queue of its own.</summary>
public sealed class OutboxQueuesTests
{
    [Theory, EachDatabase]
    public async Task A_confirmation_arrives_while_receivers_of_another_kind_do_not_answer(DatabaseProvider provider)
    {
        var receiver = new Receiver();
        await using var slice = await Slice.OnAsync(provider, services => services.AddSingleton(receiver).AddOutboxQueue<ToReceiver>(ToReceiver.Kind));
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event);
        await slice.InsertAsync([.. Enumerable.Range(0, 150).Select(_ => OutboxMessage.For(ToReceiver.Kind, Guid.NewGuid(), DateTime.UtcNow.AddMinutes(-1)))]);
        await slice.ScopedAsync(async services =>
        {
            var relay = services.GetServices<IHostedService>().OfType<OutboxRelay>().Single();
            await relay.StartAsync(CancellationToken.None);
            Assert.True(await Patience.UntilAsync(() => Task.FromResult(receiver.Asked > 0)), "Nothing was sent to the receiver.");

            await slice.SendAsync(Sample.Registering(@event));

            var arrived = await Patience.UntilAsync(() => Task.FromResult(Directory.EnumerateFiles(slice.MailFolder, "*.eml").Any()));
            var answered = receiver.Answered;
            receiver.Answer();
            await relay.StopAsync(CancellationToken.None);
            Assert.True(arrived, "The confirmation waited for the receiver.");
            Assert.Equal(0, answered);
            return true;
        });
    }

    /// <summary>Somebody whom messages are sent to and who does not answer until the test says so.</summary>
    internal sealed class Receiver
    {
        private readonly TaskCompletionSource _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _asked;
        private int _answered;

        public int Asked => _asked;

        public int Answered => _answered;

        public void Answer() => _answer.TrySetResult();

        public async Task AskAsync()
        {
            Interlocked.Increment(ref _asked);
            await _answer.Task;
            Interlocked.Increment(ref _answered);
        }
    }

    internal sealed class ToReceiver(Receiver receiver) : IOutboxHandler
    {
        public const string Kind = "test.receiver";

        public async Task<Delivery> DeliverAsync(OutboxMessage message, CancellationToken cancellationToken)
        {
            await receiver.AskAsync();
            return Delivery.Made;
        }
    }
}
