using EventsHub.Accounts.Administration;
using EventsHub.Accounts.Domain;
using EventsHub.Accounts.Roles;
using EventsHub.Conference.Files;
using EventsHub.Conference.Overview;
using EventsHub.Conference.Setup;
using EventsHub.Databases;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Registrations.Desk;

namespace EventsHub.IntegrationTests.Accounts;

/// <summary>A role for a series holds for its events, those of today and those to come.</summary>
public sealed class SeriesScopesTests
{
    private const string Series = "Échantillons";

    [Theory, EachDatabase]
    public async Task An_organiser_of_a_series_has_its_events_at_once_and_no_others(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);

        Assert.Equal(["ONE"], await ListedAsync(slice));
        Assert.True((await slice.SendAsync(new ListEvents.Query())).MayCreate);
        await slice.SendAsync(new ListRegistrations.Query("one", new()));
        await Assert.ThrowsAsync<ForbiddenException>(() => slice.SendAsync(new ListRegistrations.Query("OTHER", new())));

        // Somebody who may, enters the series in another event.
        await AsOperatorAsync(slice, () => EditAsync(slice, "OTHER", "ÉCHANTILLONS"));

        Assert.Equal(["ONE", "OTHER"], await ListedAsync(slice));
        await slice.SendAsync(new ListRegistrations.Query("OTHER", new()));
    }

    [Theory, EachDatabase]
    public async Task Events_are_created_in_ones_own_series_only(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        Assert.Equal([Series], await slice.SendAsync(new ListMySeries.Query()));

        await slice.SendAsync(new CreateEvent.Command("TWO", Details("échantillons ")));
        await slice.SendAsync(new CloneEvent.Command("ONE", "THREE", new(2031, 6, 24)));
        var file = (await slice.SendAsync(new ExportEvent.Query("ONE"))).Replace("\"ONE\"", "\"FOUR\"", StringComparison.Ordinal);
        await slice.SendAsync(new ImportEvent.Command(file));
        Assert.Equal(["FOUR", "ONE", "THREE", "TWO"], (await ListedAsync(slice)).Order(StringComparer.Ordinal));

        await Assert.ThrowsAsync<ForbiddenException>(() => slice.SendAsync(new CreateEvent.Command("NO", Details(null))));
        await Assert.ThrowsAsync<ForbiddenException>(() => slice.SendAsync(new CreateEvent.Command("NO", Details("Others"))));
        await Assert.ThrowsAsync<ForbiddenException>(() => slice.SendAsync(new ImportEvent.Command(file.Replace("\"FOUR\"", "\"NO\"", StringComparison.Ordinal).Replace(Series, "Others", StringComparison.Ordinal))));
        await Assert.ThrowsAsync<ForbiddenException>(() => slice.SendAsync(new CloneEvent.Command("OTHER", "NO", new(2031, 6, 24))));
    }

    [Theory, EachDatabase]
    public async Task An_event_gets_into_a_series_only_by_who_organises_the_series(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);

        await AssertRefusedAsync("event.series-of-others", () => EditAsync(slice, "ONE", "Others"));
        var file = (await slice.SendAsync(new ExportEvent.Query("ONE"))).Replace(Series, "Others", StringComparison.Ordinal);
        Assert.Contains("Others", file, StringComparison.Ordinal);
        Assert.Equal("File", Assert.Single((await Assert.ThrowsAsync<ValidationFailedException>(() => slice.SendAsync(new ImportEvent.Command(file)))).Failures).Property);
        await EditAsync(slice, "ONE", null);

        Assert.Empty(await ListedAsync(slice));
    }

    [Theory, EachDatabase]
    public async Task Whoever_organises_one_event_neither_creates_nor_copies_any(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        slice.User.IsOperator = true;
        slice.User.Id = await slice.SendAsync(new InvitePerson.Command("one@example.org", "One", "en", Role.Organiser, ScopeKind.Event, "one", SendMail: false));
        slice.User.IsOperator = false;

        Assert.False((await slice.SendAsync(new ListEvents.Query())).MayCreate);
        await Assert.ThrowsAsync<ForbiddenException>(() => slice.SendAsync(new ListMySeries.Query()));
        await Assert.ThrowsAsync<ForbiddenException>(() => slice.SendAsync(new CloneEvent.Command("ONE", "NO", new(2031, 6, 24))));
        await Assert.ThrowsAsync<ForbiddenException>(() => slice.SendAsync(new CreateEvent.Command("NO", Details(Series))));
        await EditAsync(slice, "ONE", "ÉCHANTILLONS");
    }

    [Theory, EachDatabase]
    public async Task A_series_that_no_event_is_in_is_refused(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        slice.User.IsOperator = true;

        await AssertRefusedAsync("scope.no-series", () => slice.SendAsync(new GrantRole.Command(slice.User.Id!.Value, Role.Staff, ScopeKind.Series, "Nobody’s")));
        await AssertRefusedAsync("scope.key", () => slice.SendAsync(new GrantRole.Command(slice.User.Id!.Value, Role.Staff, ScopeKind.Event, " ")));
        Assert.Contains(new ListScopes.Choice(ScopeKind.Series, Series, Series), await slice.SendAsync(new ListScopes.Query()));
    }

    [Theory, EachDatabase]
    public async Task A_longer_list_takes_no_more_statements(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        slice.Work.Forget();
        Assert.Single(await ListedAsync(slice));
        var once = slice.Work.Commands;
        await AsOperatorAsync(slice, async () =>
        {
            for (var i = 0; i < 5; i++)
            {
                await slice.SendAsync(new CreateEvent.Command($"MORE{i}", Details(Series)));
            }
        });

        slice.Work.Forget();
        Assert.Equal(6, (await ListedAsync(slice)).Count);
        Assert.Equal(once, slice.Work.Commands);
    }

    private static async Task<Slice> StartAsync(DatabaseProvider provider)
    {
        var slice = await Slice.OnAsync(provider);
        var (one, other) = (Sample.OpenEvent("ONE"), Sample.OpenEvent("OTHER"));
        one.Join(Series);
        await slice.InsertAsync(one, other);
        slice.User.Id = await slice.SendAsync(new InvitePerson.Command("zoe@example.org", "Zoé", "en", Role.Organiser, ScopeKind.Series, "échantillons", SendMail: false));
        slice.User.IsOperator = false;
        return slice;
    }

    private static async Task AsOperatorAsync(Slice slice, Func<Task> act)
    {
        slice.User.IsOperator = true;
        await act();
        slice.User.IsOperator = false;
    }

    private static async Task<IReadOnlyList<string>> ListedAsync(Slice slice) => [.. (await slice.SendAsync(new ListEvents.Query())).Events.Select(e => e.Code)];

    private static async Task<int> EditAsync(Slice slice, string code, string? series)
    {
        var details = (await slice.SendAsync(new ShowEvent.Query(code))).Details;
        details.Series = series;
        return await slice.SendAsync(new EditEvent.Command(code, details));
    }

    private static EventInput Details(string? series) => new()
    {
        Series = series, Languages = ["en"], Name = new() { ["en"] = "Sample" }, StartsOn = new(2031, 6, 24), EndsOn = new(2031, 6, 28), ContactEmail = "contact@example.org",
    };

    private static async Task AssertRefusedAsync<T>(string code, Func<Task<T>> send) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<DomainRuleException>(send)).Code);
}
