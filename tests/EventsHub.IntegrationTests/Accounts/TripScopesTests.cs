using System.Net;
using System.Net.Http.Json;
using System.Reflection;
using System.Text;
using EventsHub.Accounts.Administration;
using EventsHub.Accounts.Domain;
using EventsHub.Accounts.Roles;
using EventsHub.Databases;
using EventsHub.IntegrationTests.Trips;
using EventsHub.IntegrationTests.Web;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Shell.Setup;
using EventsHub.Trips;
using EventsHub.Trips.Domain;
using EventsHub.Trips.Files;
using EventsHub.Trips.Leaders;
using EventsHub.Trips.OwnPage;
using EventsHub.Trips.Packs;
using EventsHub.Trips.Planning;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.IntegrationTests.Accounts;

/// <summary>Who leads one trip sees that one, and hears of another what is said of a code that no trip has.</summary>
public sealed class TripScopesTests
{
    [Theory, EachDatabase]
    public async Task Every_request_about_the_trip_of_somebody_else_is_answered_as_if_there_were_none(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.SendAsync(TripInputs.New("mine"));
        await slice.SendAsync(TripInputs.New("theirs"));
        var traveller = await slice.SendAsync(new SaveTraveller.Command("theirs", null, TripInputs.Person("Zoé")));
        var file = await slice.SendAsync(new ExportTrip.Query("theirs"));
        await ActAsLeaderAsync(slice, "mine");
        var asked = Requests("theirs", traveller, file);

        // A request that is new in the module stands in this list, too.
        Assert.Equal(
            typeof(TripsModule).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(IForTrip)) && t.IsClass).Select(t => t.FullName).Order(StringComparer.Ordinal),
            asked.Select(r => r.GetType().FullName).Order(StringComparer.Ordinal));
        var answers = new List<string>();
        foreach (var (theirs, none) in asked.Zip(Requests("nowhere", traveller, file.Replace("theirs", "nowhere", StringComparison.Ordinal))))
        {
            Assert.Equal("trip", (await Assert.ThrowsAsync<NotFoundException>(() => SendAsync(slice, theirs))).What);
            answers.Add(theirs is ImportTrip.Command ? "made" : (await Assert.ThrowsAsync<NotFoundException>(() => SendAsync(slice, none))).What);
        }

        Assert.Equal(["made", "trip"], answers.Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(["mine"], (await slice.SendAsync(new ListTrips.Query())).Trips.Select(t => t.Code));
        Assert.Equal("mine", (await slice.SendAsync(new ShowTrip.Query("MINE"))).Code);
        Assert.False(await slice.DbAsync(db => db.Outbox.AnyAsync()));
    }

    [Theory, EachDatabase]
    public async Task Whoever_plans_a_trip_leads_it_and_may_share_it(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.SendAsync(TripInputs.New("first"));
        var zoe = await InviteAsync(slice, "zoe@example.org");
        var leader = await ActAsLeaderAsync(slice, "first");

        await slice.SendAsync(TripInputs.New("second"));
        await slice.SendAsync(new ImportTrip.Command((await slice.SendAsync(new ExportTrip.Query("second"))).Replace("second", "third", StringComparison.Ordinal)));
        await slice.SendAsync(new AddTripLeader.Command("second", "ZOE@example.org"));
        await AssertRefusedAsync("leader.already", () => slice.SendAsync(new AddTripLeader.Command("second", "zoe@example.org")));
        await AssertRefusedAsync("leader.no-account", () => slice.SendAsync(new AddTripLeader.Command("second", "nobody@example.org")));
        Assert.Equal([leader, zoe], (await slice.SendAsync(new ListTripLeaders.Query("second"))).Select(l => l.AccountId));

        slice.User.Id = zoe;
        Assert.Equal(["second"], (await slice.SendAsync(new ListTrips.Query())).Trips.Select(t => t.Code));
        await slice.SendAsync(new RemoveTripLeader.Command("second", leader));
        slice.User.Id = leader;
        Assert.Equal(["first", "third"], (await slice.SendAsync(new ListTrips.Query())).Trips.Select(t => t.Code));
        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new ShowTrip.Query("second")));
    }

    [Theory, EachDatabase]
    public async Task Whoever_leads_no_trip_neither_sees_nor_plans_any_and_hears_the_same_of_all(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.SendAsync(TripInputs.New("theirs"));
        (slice.User.Id, slice.User.IsOperator) = (await InviteAsync(slice, "zoe@example.org"), false);

        await Assert.ThrowsAsync<ForbiddenException>(() => slice.SendAsync(new ShowTrip.Query("theirs")));
        await Assert.ThrowsAsync<ForbiddenException>(() => slice.SendAsync(new ShowTrip.Query("nowhere")));
        await Assert.ThrowsAsync<ForbiddenException>(() => slice.SendAsync(new ListTrips.Query()));
        await Assert.ThrowsAsync<ForbiddenException>(() => slice.SendAsync(TripInputs.New("another")));
    }

    [Theory, EachDatabase]
    public async Task A_deleted_trip_takes_its_roles_along(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.SendAsync(TripInputs.New("mine"));
        var leader = await ActAsLeaderAsync(slice, "mine");

        await slice.SendAsync(new DeleteTrip.Command("mine"));
        slice.User.IsOperator = true;

        Assert.Empty((await slice.SendAsync(new FindAccount.Query(leader))).Roles);
    }

    [Fact]
    public async Task Pages_and_api_show_a_leader_their_own_trips_only()
    {
        await using var app = await WebApp.StartAsync();
        await app.AddPersonAsync("all@example.org", Role.TripLeader);
        var id = await app.AddPersonAsync("one@example.org");
        await app.AddPersonAsync("ada@example.org", Role.Administrator);
        var all = await app.SignedInAsync("all@example.org");
        all.Client.DefaultRequestHeaders.Add(ApiSetup.GuardHeader, "tests");
        await all.Client.PostAsJsonAsync("/api/v1/trips", TripInputs.New("mine"));
        await all.Client.PostAsJsonAsync("/api/v1/trips", TripInputs.New("theirs"));
        var given = await (await app.SignedInAsync("ada@example.org")).PostAsync($"/accounts/{id}?handler=Grant", ("Input.Role", "TripLeader"), ("Input.Scope", "trip:mine"));
        Assert.Equal(HttpStatusCode.Redirect, given.StatusCode);

        var one = await app.SignedInAsync("one@example.org");
        one.Client.DefaultRequestHeaders.Add(ApiSetup.GuardHeader, "tests");
        one.Client.DefaultRequestHeaders.Add("If-Match", "*");
        var list = await one.ReadAsync("/trips");
        Assert.Contains("/trips/mine", list, StringComparison.Ordinal);
        Assert.DoesNotContain("/trips/theirs", list, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await one.GetAsync("/trips/mine")).StatusCode);
        foreach (var address in new[]
        {
            "/trips/theirs", "/trips/theirs/edit", "/trips/theirs/leg", "/trips/theirs/stay", "/trips/theirs/traveller", "/trips/theirs?handler=Pack", "/trips/theirs?handler=Calendar",
            "/api/v1/trips/theirs", "/api/v1/trips/theirs/file", "/api/v1/trips/theirs/pack.pdf", "/api/v1/trips/theirs/calendar.ics", "/api/v1/trips/theirs/leaders",
        })
        {
            var (theirs, none) = (await one.GetAsync(address), await one.GetAsync(address.Replace("theirs", "nowhere", StringComparison.Ordinal)));
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (theirs.StatusCode, none.StatusCode));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await one.Client.PostAsJsonAsync("/api/v1/trips/theirs/packs/send", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await one.Client.DeleteAsync("/api/v1/trips/theirs")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await one.Client.PutAsync(
            "/api/v1/trips/file", new StringContent(await all.Client.GetStringAsync("/api/v1/trips/theirs/file"), Encoding.UTF8, "application/json"))).StatusCode);
    }

    private static async Task<Guid> ActAsLeaderAsync(Slice slice, string trip)
    {
        var id = await slice.SendAsync(new InvitePerson.Command("leader@example.org", "Leader", "en", Role.TripLeader, ScopeKind.Trip, trip, SendMail: false));
        (slice.User.Id, slice.User.IsOperator) = (id, false);
        return id;
    }

    private static Task<Guid> InviteAsync(Slice slice, string email) => slice.SendAsync(new InvitePerson.Command(email, "Zoé", "en", Role.Staff, SendMail: false));

    private static IReadOnlyList<object> Requests(string code, Guid traveller, string file) =>
    [
        new ShowTrip.Query(code), new ExportTrip.Query(code), new ImportTrip.Command(file), new DownloadTripCalendar.Query(code), new WriteTravelPack.Query(code), new SendTravelPacks.Command(code, []),
        new MakeTravellerLink.Command(code, traveller), new EditTrip.Command(code, TripInputs.New()), new MoveTrip.Command(code, TripStatus.Approved), new DeleteTrip.Command(code),
        new SaveTraveller.Command(code, null, TripInputs.Person("Ana")), new RemoveTraveller.Command(code, traveller), new SaveLeg.Command(code, null, TripInputs.Flight()), new RemoveLeg.Command(code, traveller),
        new SaveStay.Command(code, null, TripInputs.Nights()), new RemoveStay.Command(code, traveller),
        new ListTripLeaders.Query(code), new AddTripLeader.Command(code, "zoe@example.org"), new RemoveTripLeader.Command(code, traveller),
    ];

    private static Task SendAsync(Slice slice, object request)
    {
        var result = request.GetType().GetInterfaces().Single(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>)).GenericTypeArguments[0];
        return (Task)typeof(Slice).GetMethod(nameof(Slice.SendAsync))!.MakeGenericMethod(result).Invoke(slice, [request, CancellationToken.None])!;
    }

    private static async Task AssertRefusedAsync<T>(string code, Func<Task<T>> send) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<DomainRuleException>(send)).Code);
}
