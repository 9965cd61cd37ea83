using EventsHub.Accounts.Domain;
using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Storage;
using EventsHub.Databases;
using EventsHub.IntegrationTests.Web;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Operations;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Storage;
using EventsHub.Shell.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests.Registrations;

public sealed class EraseNeedsTests
{
    // The event's last day is 28 June 2030, in Paris.
    private readonly Event _event = Sample.OpenEvent();

    [Theory, EachDatabase]
    public async Task What_people_need_is_erased_once_the_event_is_over_and_not_before(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        var other = Sample.OpenEvent("OTHER");
        await slice.InsertAsync(other);
        await RegisterAsync(slice, other);

        slice.Clock.Set(new(2030, 6, 28, 21, 59, 0, DateTimeKind.Utc));
        var refused = await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new EraseNeeds.Command("test24")));
        Assert.Equal("needs.in-use", refused.Code);

        slice.Clock.Set(new(2030, 6, 28, 22, 1, 0, DateTimeKind.Utc));
        Assert.Equal(1, await slice.SendAsync(new EraseNeeds.Command("test24")));
        Assert.Equal(0, await slice.SendAsync(new EraseNeeds.Command("test24")));
        var stored = await slice.DbAsync(db => db.Registrations().AsNoTracking().ToListAsync());
        Assert.Equal([(null, null), ("No nuts", "A ramp")], stored.OrderBy(r => r.EventId == other.Id).Select(r => (r.Dietary, r.AccessNeeds)));
        Assert.Equal("Échantillon", stored[0].Name.Family);
    }

    [Theory, EachDatabase]
    public async Task Thirty_days_after_the_event_the_server_erases_it_by_itself(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        await CleanAsync(slice, new(2030, 7, 28, 23, 0, 0, DateTimeKind.Utc));
        Assert.NotNull(await slice.DbAsync(db => db.Registrations().Select(r => r.Dietary).SingleAsync()));

        await CleanAsync(slice, new(2030, 7, 29, 13, 0, 0, DateTimeKind.Utc));
        Assert.Null(await slice.DbAsync(db => db.Registrations().Select(r => r.Dietary).SingleAsync()));
    }

    [Fact]
    public async Task Organisers_see_when_it_goes_and_erase_it_by_page_or_program()
    {
        await using var app = await WebApp.StartAsync();
        await app.InsertAsync(_event);
        await app.AddPersonAsync("organiser@example.org", Role.Organiser);
        await app.ScopedAsync(services => services.GetRequiredService<MediatR.IMediator>().Send(Registering(_event)));
        await app.ScopedAsync(async services =>
        {
            var db = services.GetRequiredService<EventsHubDb>();
            (await db.Events().SingleAsync()).Reschedule(new(2020, 6, 24), new(2020, 6, 28));
            return await db.SaveChangesAsync();
        });
        var browser = await app.SignedInAsync("organiser@example.org");

        Assert.Contains("It is erased on 29 July 2020 by itself.", await browser.ReadAsync("/events/TEST24"), StringComparison.Ordinal);
        await browser.PostAsync("/events/TEST24?handler=EraseNeeds");
        Assert.Contains("Erased for 1 person.", await browser.ReadAsync("/events/TEST24"), StringComparison.Ordinal);

        browser.Client.DefaultRequestHeaders.Add(ApiSetup.GuardHeader, "tests");
        var answer = await browser.Client.DeleteAsync("/api/v1/events/TEST24/needs");
        Assert.Equal("{\"people\":0}", await answer.Content.ReadAsStringAsync());
    }

    private async Task<Slice> StartAsync(DatabaseProvider provider)
    {
        var slice = await Slice.OnAsync(provider);
        await slice.InsertAsync(_event);
        await RegisterAsync(slice, _event);
        return slice;
    }

    private static Task RegisterAsync(Slice slice, Event @event) => slice.SendAsync(Registering(@event));

    private static Register.Command Registering(Event @event)
    {
        var command = Sample.Registering(@event);
        (command.Person.Dietary, command.Person.AccessNeeds) = ("No nuts", "A ramp");
        return command;
    }

    private static Task CleanAsync(Slice slice, DateTime utc)
    {
        slice.Clock.Set(utc);
        return slice.ScopedAsync(async services =>
        {
            using var housekeeping = ActivatorUtilities.CreateInstance<HousekeepingRounds>(services);
            await housekeeping.CleanAsync(TestContext.Current.CancellationToken);
            return 0;
        });
    }
}
