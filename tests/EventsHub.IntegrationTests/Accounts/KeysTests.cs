using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using EventsHub.Accounts.Domain;
using EventsHub.Accounts.Keys;
using EventsHub.Accounts.Storage;
using EventsHub.Conference.Storage;
using EventsHub.Databases;
using EventsHub.IntegrationTests.Trips;
using EventsHub.IntegrationTests.Web;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Operations;
using EventsHub.Kernel.Pipeline;
using EventsHub.Registrations.Desk;
using EventsHub.Accounts.Administration;
using EventsHub.Accounts.Roles;
using EventsHub.Trips.Planning;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests.Accounts;

/// <summary>Keys of devices and programs: what they may do, and until when.</summary>
public sealed class KeysTests
{
    private static readonly DateOnly Soon = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(30);

    [Fact]
    public async Task A_device_works_for_its_event_until_it_is_removed_and_its_secret_is_shown_once()
    {
        await using var app = await WebApp.StartAsync();
        await AddEventsAsync(app);
        await app.AddPersonAsync("olive@example.org", Role.Organiser);
        var olive = await app.SignedInAsync("olive@example.org");

        var page = await (await olive.PostAsync("/events/ONE/devices", ("Input.Name", "Door <1>"), ("Input.Role", "DoorDevice"), ("Input.LastDay", $"{Soon:yyyy-MM-dd}"))).Content.ReadAsStringAsync();
        var secret = System.Text.RegularExpressions.Regex.Match(page, "<code>(ehk_[^<]+)</code>").Groups[1].Value;
        Assert.NotEmpty(secret);
        Assert.Contains("Door &lt;1&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("ehk_", await olive.ReadAsync("/events/ONE/devices"), StringComparison.Ordinal);
        Assert.DoesNotContain(secret, await app.DbAsync(db => db.AccessKeys().Select(k => k.SecretHash).SingleAsync()), StringComparison.Ordinal);

        var device = Client(app, secret);
        Assert.Equal(HttpStatusCode.OK, (await device.GetAsync("/api/v1/events/ONE/registrations")).StatusCode);
        Assert.NotNull(await app.DbAsync(db => db.AccessKeys().Select(k => k.LastSeenAt).SingleAsync()));
        Assert.Equal(HttpStatusCode.Forbidden, (await device.GetAsync("/api/v1/events/TWO/registrations")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await device.GetAsync("/api/v1/events/ONE/badges/preflight")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await device.GetAsync("/api/v1/session")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await device.PostAsJsonAsync("/api/v1/session/keys", new { name = "X", role = "Staff", scope = "Event", key = "ONE", lastDay = Soon })).StatusCode);
        // A key opens the API and no page.
        Assert.Equal(HttpStatusCode.Redirect, (await device.GetAsync("/events/ONE/registrations")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Client(app, "ehk_wrong").GetAsync("/api/v1/events/ONE/registrations")).StatusCode);

        var id = await app.DbAsync(db => db.AccessKeys().Select(k => k.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await olive.PostFromAsync("/events/ONE/devices", $"/events/TWO/devices?handler=Remove&id={id}")).StatusCode);
        await olive.PostAsync($"/events/ONE/devices?handler=Remove&id={id}");
        Assert.Equal(HttpStatusCode.Unauthorized, (await device.GetAsync("/api/v1/events/ONE/registrations")).StatusCode);
    }

    [Fact]
    public async Task A_key_for_a_program_is_made_and_removed_on_its_page()
    {
        await using var app = await WebApp.StartAsync();
        await AddEventsAsync(app);
        await app.AddPersonAsync("olive@example.org", Role.Organiser);
        var olive = await app.SignedInAsync("olive@example.org");
        Assert.Contains("/account/keys", await olive.ReadAsync("/account"), StringComparison.Ordinal);
        (string, string)[] fields = [("Input.Name", "Statistics"), ("Input.Role", "Staff"), ("Input.Scope", "Event"), ("Input.LastDay", $"{Soon:yyyy-MM-dd}")];

        Assert.Equal(HttpStatusCode.NotFound, (await olive.PostAsync("/account/keys", [.. fields, ("Input.Key", "NOWHERE")])).StatusCode);
        Assert.Contains("ehk_", await (await olive.PostAsync("/account/keys", [.. fields, ("Input.Key", "ONE")])).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Statistics", await olive.ReadAsync("/account/keys"), StringComparison.Ordinal);

        var id = await app.DbAsync(db => db.AccessKeys().Select(k => k.Id).SingleAsync());
        await olive.PostAsync($"/account/keys?handler=Remove&id={id}");
        Assert.False(await app.DbAsync(db => db.AccessKeys().AnyAsync()));
    }

    [Fact]
    public async Task A_print_device_checks_and_prints_badges_without_the_header_for_browsers()
    {
        await using var app = await WebApp.StartAsync();
        await AddEventsAsync(app);
        await app.AddPersonAsync("olive@example.org", Role.Organiser);
        var olive = (await app.SignedInAsync("olive@example.org")).Client;
        olive.DefaultRequestHeaders.Add(Shell.Setup.ApiSetup.GuardHeader, "tests");
        var made = await (await olive.PostAsJsonAsync("/api/v1/events/ONE/devices", new { name = "Printer", role = "PrintDevice", lastDay = Soon })).Content.ReadFromJsonAsync<MadeKey>();

        var device = Client(app, made!.Secret);
        Assert.Equal(HttpStatusCode.OK, (await device.GetAsync("/api/v1/events/ONE/badges/preflight")).StatusCode);
        // There is nobody to print a badge for.
        Assert.Equal(HttpStatusCode.Conflict, (await device.PostAsJsonAsync("/api/v1/events/ONE/badges", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await device.GetAsync("/api/v1/events/ONE/registrations")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await olive.PostAsJsonAsync("/api/v1/events/ONE/devices", new { name = "Printer", role = "Staff", lastDay = Soon })).StatusCode);
    }

    [Theory, EachDatabase]
    public async Task A_key_never_may_more_than_its_maker_and_loses_at_once_what_they_lose(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.InsertAsync(Sample.OpenEvent("ONE"), Sample.OpenEvent("TWO"));
        var maker = await slice.SendAsync(new InvitePerson.Command("zoe@example.org", "Zoé", "en", Role.Organiser, SendMail: false));
        (slice.User.Id, slice.User.IsOperator) = (maker, false);
        await AssertRefusedAsync("key.more-than-maker", () => slice.SendAsync(new MakeToken.Command("Trips", Role.TripLeader, ScopeKind.Trip, "any", Soon)));
        await AssertRefusedAsync("key.for-everything", () => slice.SendAsync(new MakeToken.Command("All", Role.Staff, ScopeKind.Host, null, Soon)));
        await AssertRefusedAsync("key.last-day", () => slice.SendAsync(new MakeToken.Command("Old", Role.Staff, ScopeKind.Event, "ONE", Soon.AddYears(-1))));
        await AssertRefusedAsync("key.last-day", () => slice.SendAsync(new MakeToken.Command("Long", Role.Staff, ScopeKind.Event, "ONE", Soon.AddYears(2))));

        slice.User.KeyId = (await slice.SendAsync(new MakeToken.Command("Desk", Role.Staff, ScopeKind.Event, "one", Soon))).Id;
        await ListAsync("ONE");
        await Assert.ThrowsAsync<ForbiddenException>(() => ListAsync("TWO"));
        await Assert.ThrowsAsync<ForbiddenException>(() => slice.SendAsync(new AddDevice.Command("ONE", "Door", Role.DoorDevice)));

        // The maker is left with the other event only: neither what they have nor what the key has is enough alone.
        await AsOperatorAsync(slice, async () =>
        {
            await slice.SendAsync(new GrantRole.Command(maker, Role.Staff, ScopeKind.Event, "TWO"));
            await slice.SendAsync(new RevokeRole.Command(maker, (await slice.SendAsync(new FindAccount.Query(maker))).Roles[0].GrantId));
        });
        await Assert.ThrowsAsync<ForbiddenException>(() => ListAsync("ONE"));
        await Assert.ThrowsAsync<ForbiddenException>(() => ListAsync("TWO"));

        await AsOperatorAsync(slice, () => slice.SendAsync(new GrantRole.Command(maker, Role.Staff, ScopeKind.Event, "ONE")));
        await ListAsync("ONE");
        slice.Clock.Set(DateTime.UtcNow.AddDays(32));
        await Assert.ThrowsAsync<ForbiddenException>(() => ListAsync("ONE"));

        Task ListAsync(string code) => slice.SendAsync(new ListRegistrations.Query(code, new()));
    }

    [Theory, EachDatabase]
    public async Task A_key_for_a_trip_sees_that_trip_and_plans_no_new_one(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.SendAsync(TripInputs.New("one"));
        await slice.SendAsync(TripInputs.New("two"));
        (slice.User.Id, slice.User.IsOperator) = (await slice.SendAsync(new InvitePerson.Command("zoe@example.org", "Zoé", "en", Role.TripLeader, SendMail: false)), false);
        var made = await slice.SendAsync(new MakeToken.Command("Export", Role.TripLeader, ScopeKind.Trip, "ONE", Soon));
        Assert.Equal(("Export", "one"), Assert.Single((await slice.SendAsync(new ListMyTokens.Query())).Select(k => (k.Name, k.Role.Key))));
        slice.User.KeyId = made.Id;

        Assert.Equal(["one"], (await slice.SendAsync(new ListTrips.Query())).Trips.Select(t => t.Code));
        await slice.SendAsync(new ShowTrip.Query("one"));
        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new ShowTrip.Query("two")));
        await Assert.ThrowsAsync<ForbiddenException>(() => slice.SendAsync(TripInputs.New("three")));
        await Assert.ThrowsAsync<ForbiddenException>(() => slice.SendAsync(new ListMyTokens.Query()));
    }

    [Theory, EachDatabase]
    public async Task Keys_that_ended_long_ago_are_cleared_away(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.InsertAsync(Sample.OpenEvent("ONE"));
        (slice.User.Id, slice.User.IsOperator) = (await slice.SendAsync(new InvitePerson.Command("zoe@example.org", "Zoé", "en", Role.Organiser, SendMail: false)), false);
        await slice.SendAsync(new MakeToken.Command("Desk", Role.Staff, ScopeKind.Event, "ONE", Soon));
        await slice.SendAsync(new AddDevice.Command("ONE", "Door", Role.DoorDevice, Soon.AddDays(100)));

        await CleanAsync(Soon.AddDays(20));
        Assert.Equal(2, await slice.DbAsync(db => db.AccessKeys().CountAsync()));
        await CleanAsync(Soon.AddDays(40));

        Assert.Equal("Door", await slice.DbAsync(db => db.AccessKeys().Select(k => k.Name).SingleAsync()));

        Task<int> CleanAsync(DateOnly day) => slice.ScopedAsync(async services =>
        {
            await services.GetServices<IHousekeeping>().OfType<ClearExpiredKeys>().Single().CleanAsync(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), CancellationToken.None);
            return 0;
        });
    }

    private static HttpClient Client(WebApp app, string secret)
    {
        var client = app.Open().Client;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return client;
    }

    private static Task<int> AddEventsAsync(WebApp app) => app.DbAsync(db =>
    {
        db.Events().AddRange(Sample.OpenEvent("ONE"), Sample.OpenEvent("TWO"));
        return db.SaveChangesAsync();
    });

    private static async Task AsOperatorAsync(Slice slice, Func<Task> act)
    {
        slice.User.IsOperator = true;
        await act();
        slice.User.IsOperator = false;
    }

    private static async Task AssertRefusedAsync<T>(string code, Func<Task<T>> send) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<DomainRuleException>(send)).Code);
}
