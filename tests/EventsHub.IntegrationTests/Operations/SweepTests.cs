using EventsHub.Conference.Contracts;
using EventsHub.Databases;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Operations;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.People;
using EventsHub.Registrations.Mails;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests.Operations;

/// <summary>SQL Server locks the whole table for a statement that changes 5,000 rows. What clears many rows away does so in portions; every engine counts them.</summary>
public sealed class SweepTests
{
    private const int Many = 2100;
    private const int Portion = 2000;

    [Fact]
    public async Task Delivered_messages_are_deleted_in_portions()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var longAgo = DateTime.UtcNow - OutboxDelivery.Retention - TimeSpan.FromDays(1);
        await slice.InsertAsync([.. Enumerable.Range(0, Many).Select(i =>
        {
            var message = OutboxMessage.For(RegistrationMailKinds.OrderPaid, Guid.NewGuid(), longAgo);
            message.DeliveredAt = i == 0 ? null : longAgo;
            return message;
        })]);

        slice.Work.Forget();
        await slice.ScopedAsync(async services =>
        {
            await services.GetRequiredService<OutboxDelivery>().CleanAsync(CancellationToken.None);
            return 0;
        });

        Assert.Equal(1, await slice.DbAsync(db => db.Outbox.CountAsync()));
        Assert.InRange(slice.Work.MostChanged, 1, Portion);
    }

    [Fact]
    public async Task Links_are_deleted_in_portions_a_month_after_they_ended()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var now = DateTime.UtcNow;
        AccessLink Ended(int days) => AccessLink.Create(LinkPurpose.SignIn, Guid.NewGuid(), now.AddDays(-days), TimeSpan.Zero).Link;
        AccessLink[] kept = [Ended(29), AccessLink.Create(LinkPurpose.Person, Guid.NewGuid(), now.AddYears(-1), lifetime: null).Link];
        await slice.InsertAsync([.. Enumerable.Range(0, Many).Select(_ => Ended(31)), .. kept]);

        slice.Work.Forget();
        await slice.ScopedAsync(async services =>
        {
            foreach (var housekeeping in services.GetServices<IHousekeeping>())
            {
                await housekeeping.CleanAsync(now, CancellationToken.None);
            }

            return 0;
        });

        Assert.Equal(kept.Select(l => l.Id).Order(), await slice.DbAsync(db => db.AccessLinks.Select(l => l.Id).OrderBy(id => id).ToListAsync()));
        Assert.InRange(slice.Work.MostChanged, 1, Portion);
    }

    [Fact]
    public async Task Needs_are_erased_in_portions()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var @event = Sample.OpenEvent(places: null);
        @event.Reschedule(new(2024, 6, 24), new(2024, 6, 28));
        await slice.InsertAsync([@event, .. Enumerable.Range(0, Many).Select(i =>
        {
            var order = Sample.OrderOf(@event, $"C{i:D5}", PersonName.Of("Sample", $"Person{i}"), $"person{i}@example.org");
            order.Registrations[0].Describe(AttendeeInput.Of(order.Registrations[0]).ToAttendee() with { Dietary = "No nuts" });
            return order;
        })]);

        slice.Work.Forget();
        var erased = await slice.SendAsync(new EraseNeeds.Command("TEST24"));

        Assert.Equal((Many, 0), (erased, await slice.DbAsync(db => db.Registrations().CountAsync(r => r.Dietary != null))));
        Assert.InRange(slice.Work.MostChanged, 1, Portion);
    }
}
