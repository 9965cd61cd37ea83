using EventsHub.Conference.Domain;
using EventsHub.Conference.Contracts;
using EventsHub.Conference.Storage;
using EventsHub.Databases;
using EventsHub.Kernel.Operations;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Pipeline;
using EventsHub.Registrations.Mails;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.IntegrationTests.Operations;

public sealed class VerifyStorageTests
{
    [Theory, EachDatabase]
    public async Task What_people_do_leaves_nothing_to_find(DatabaseProvider provider)
    {
        await using var slice = await WithRegistrationAsync(provider);

        Assert.Empty(await slice.SendAsync(new VerifyStorage.Query()));
    }

    [Theory, EachDatabase]
    public async Task Places_that_do_not_match_the_sales_are_found_and_recounted(DatabaseProvider provider)
    {
        await using var slice = await WithRegistrationAsync(provider);
        await slice.DbAsync(db => db.Quotas().ExecuteUpdateAsync(q => q.SetProperty(x => x.Taken, 7)));

        var finding = Assert.Single(await slice.SendAsync(new VerifyStorage.Query()));
        Assert.Equal(("quota.taken", "TEST24/on-site", "7 places are counted as taken, 1 are sold."), (finding.Code, finding.Subject, finding.Message));

        Assert.Equal([new("TEST24/on-site", 100, 7, 1)], await slice.SendAsync(new RecountSeats.Command()));
        Assert.Empty(await slice.SendAsync(new VerifyStorage.Query()));
        Assert.Empty(await slice.SendAsync(new RecountSeats.Command()));
    }

    [Theory, EachDatabase]
    public async Task A_quota_from_which_more_was_sold_than_it_has_gets_as_many_places_when_it_is_recounted(DatabaseProvider provider)
    {
        await using var slice = await WithRegistrationAsync(provider);
        await slice.SendAsync(Sample.Registering(Sample.OpenEvent(), "Kim"));
        await slice.DbAsync(db => db.Quotas().ExecuteUpdateAsync(q => q.SetProperty(x => x.Taken, 0).SetProperty(x => x.Size, 1)));

        var recounted = Assert.Single(await slice.SendAsync(new RecountSeats.Command()));

        Assert.Equal((new("TEST24/on-site", 1, 0, 2), true), (recounted, recounted.WasOversold));
        Assert.Equal((2, 2), await slice.DbAsync(async db => await db.Quotas().Select(q => new ValueTuple<int?, int>(q.Size, q.Taken)).SingleAsync()));
        Assert.Empty(await slice.SendAsync(new VerifyStorage.Query()));
    }

    [Theory, EachDatabase]
    public async Task Recounting_while_people_register_loses_no_place(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event);

        await Task.WhenAll(
            Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => slice.SendAsync(Sample.Registering(@event, $"Sample {i}"))))),
            Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => slice.SendAsync(new RecountSeats.Command())))));

        Assert.Equal(20, await slice.DbAsync(db => db.Quotas().Select(q => q.Taken).SingleAsync()));
    }

    [Theory, EachDatabase]
    public async Task A_total_that_the_lines_do_not_add_up_to_is_found(DatabaseProvider provider)
    {
        await using var slice = await WithRegistrationAsync(provider);
        await slice.DbAsync(db => db.OrderLines().ExecuteUpdateAsync(l => l.SetProperty(x => x.PriceMinor, 1)));

        Assert.Equal(["order.total"], (await slice.SendAsync(new VerifyStorage.Query())).Select(f => f.Code));
    }

    [Theory, EachDatabase]
    public async Task Messages_given_up_and_messages_stuck_are_found(DatabaseProvider provider)
    {
        await using var slice = await WithRegistrationAsync(provider);
        var now = DateTime.UtcNow;
        var failed = OutboxMessage.For(RegistrationMailKinds.OrderPaid, Guid.NewGuid(), now);
        (failed.FailedAt, failed.LastError) = (now, "SmtpCommandException");
        await slice.InsertAsync(failed, OutboxMessage.For(RegistrationMailKinds.OrderPaid, Guid.NewGuid(), now.AddHours(-2)), OutboxMessage.For(RegistrationMailKinds.OwnLink, Guid.NewGuid(), now.AddHours(-2)));

        var findings = await slice.SendAsync(new VerifyStorage.Query());

        // Each queue by its name.
        Assert.Equal(
            [("outbox.failed", RegistrationMailKinds.OrderPaid), ("outbox.stuck", RegistrationMailKinds.OrderPaid), ("outbox.stuck", RegistrationMailKinds.OwnLink)],
            findings.Select(f => (f.Code, f.Subject)).Order());
        Assert.Contains(findings, f => f.Message == "1 message(s) were given up: SmtpCommandException");
    }

    [Theory, EachDatabase]
    public async Task A_part_that_cannot_be_read_is_found_by_its_id(DatabaseProvider provider)
    {
        await using var slice = await WithRegistrationAsync(provider);
        var id = await slice.DbAsync(db => db.Products().Where(p => p.Code == "dinner").Select(p => p.Id).SingleAsync());
        await slice.DbAsync(db => db.Database.ExecuteSqlRawAsync("""UPDATE "Products" SET "Prices" = '[broken' WHERE "Code" = 'dinner'"""));

        var finding = Assert.Single(await slice.SendAsync(new VerifyStorage.Query()));
        Assert.Equal(("unreadable", $"product {id}"), (finding.Code, finding.Subject));
    }

    [Fact]
    public async Task Only_the_operator_may_ask()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        slice.User.IsOperator = false;

        await Assert.ThrowsAsync<ForbiddenException>(() => slice.SendAsync(new VerifyStorage.Query()));
        await Assert.ThrowsAsync<ForbiddenException>(() => slice.SendAsync(new RecountSeats.Command()));
    }

    private static async Task<Slice> WithRegistrationAsync(DatabaseProvider provider)
    {
        var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event);
        await slice.SendAsync(Sample.Registering(@event, "Zoé", "Échantillon", "regular", "dinner"));
        return slice;
    }
}
