using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Storage;
using EventsHub.Databases;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Pipeline;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Mails;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.IntegrationTests.Registrations;

public sealed class RegisterTests
{
    [Theory, EachDatabase]
    public async Task An_id_sent_again_with_other_content_registers_nobody_and_says_so(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event);
        var first = Sample.Registering(@event, "Ana");
        var ana = await slice.SendAsync(first);

        Assert.Equal(ana.Code, (await slice.SendAsync(first with { Language = "fr" })).Code);
        var bob = first with { Person = first.Person with { Given = "Bob", Email = "bob@example.org" } };
        Assert.Equal("submission.other-content", (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(bob))).Code);
        Assert.Equal(1, await slice.DbAsync(db => db.Registrations().CountAsync()));

        var added = new AddRegistration.Command("TEST24", Guid.NewGuid(), first.Person, "regular", [], PaymentMethod.OnSite, null, "en", null, null, false);
        var code = (await slice.SendAsync(added)).Code;
        Assert.Equal(code, (await slice.SendAsync(added with { Note = "twice" })).Code);
        Assert.Equal("submission.other-content", (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(added with { Person = bob.Person }))).Code);
    }

    [Theory, EachDatabase]
    public async Task It_stores_the_person_the_order_and_the_confirmation_together(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event);

        var result = await slice.SendAsync(Sample.Registering(@event, "太郎", "見本", "regular", "dinner"));

        var stored = await slice.DbAsync(db => db.Registrations().Include(r => r.Order).ThenInclude(o => o!.Lines).SingleAsync());
        Assert.Equal(result.RegistrationId, stored.Id);
        Assert.Equal("太郎", stored.Name.Given);
        Assert.Equal(24000 + 8400, stored.Order!.TotalMinor);
        Assert.All(stored.Order.Lines, line => Assert.Equal(stored.RegisteredAt, line.AddedAt));
        Assert.Equal(OrderStatus.Pending, stored.Order.Status);
        Assert.Equal(1, await slice.DbAsync(db => db.Quotas().Select(q => q.Taken).SingleAsync()));
        var message = await slice.DbAsync(db => db.Outbox.SingleAsync());
        Assert.Equal((RegistrationMailKinds.RegistrationConfirmed, stored.Id), (message.Kind, message.SubjectId));
    }

    [Theory, EachDatabase]
    public async Task A_submission_sent_twice_at_once_makes_one_registration(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event);
        var command = Sample.Registering(@event);

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => slice.SendAsync(command))));

        Assert.Single(results.Select(r => r.RegistrationId).Distinct());
        Assert.Equal(1, await slice.DbAsync(db => db.Registrations().CountAsync()));
        Assert.Equal(1, await slice.DbAsync(db => db.Quotas().Select(q => q.Taken).SingleAsync()));
    }

    [Theory, EachDatabase]
    public async Task Two_hundred_at_once_for_the_last_fifty_places_give_exactly_fifty(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent(places: 50);
        await slice.InsertAsync(@event);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(async () => (await slice.SendAsync(Sample.Registering(@event, $"Sample {i}"))).Outcome)));

        Assert.Equal(50, outcomes.Count(o => o == RegisterOutcome.Confirmed));
        Assert.Equal(150, outcomes.Count(o => o == RegisterOutcome.SoldOut));
        Assert.Equal(50, await slice.DbAsync(db => db.Registrations().CountAsync()));
        Assert.Equal(50, await slice.DbAsync(db => db.Outbox.CountAsync()));
        Assert.Equal(50, await slice.DbAsync(db => db.Quotas().Select(q => q.Taken).SingleAsync()));
    }

    [Theory, EachDatabase]
    public async Task A_closed_event_takes_nobody(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        @event.MoveTo(EventStatus.RegistrationClosed, hostAccount: null);
        await slice.InsertAsync(@event);

        var refused = await slice.SendAsync(Sample.Registering(@event));

        Assert.Equal((RegisterOutcome.NotOpen, "registration.closed", HelpKind.AskOrganiser), (refused.Outcome, refused.Answer.Reason?.Code, refused.Answer.Reason?.Help?.Kind));
        Assert.Equal(0, await slice.DbAsync(db => db.Orders().CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task Bad_input_is_named_field_by_field(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event);
        var command = Sample.Registering(@event) with { Consent = false, TicketType = "" };
        command = command with { Person = command.Person with { Given = "\u202E", Family = " ", Email = "nowhere", Country = "XX", Affiliation = new('x', 10_000) } };

        var failed = await Assert.ThrowsAsync<ValidationFailedException>(() => slice.SendAsync(command));

        Assert.Equal(
            ["Consent", "Person.Affiliation", "Person.Country", "Person.Email", "Person.Given", "TicketType"],
            failed.Failures.Select(f => f.Property).Order(StringComparer.Ordinal));
    }
}
