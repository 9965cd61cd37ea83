using System.Text;
using EventsHub.Accounts.Administration;
using EventsHub.Accounts.Domain;
using EventsHub.Accounts.Roles;
using EventsHub.Databases;
using EventsHub.IntegrationTests.Web;
using EventsHub.Kernel.Pipeline;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Export;
using EventsHub.Registrations.Glance;
using EventsHub.Registrations.Registering;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests.Registrations;

/// <summary>What an organiser sees at a glance, in numbers worked out by hand.</summary>
public sealed class GlanceTests
{
    private static DateTime Utc(int month, int day, int hour = 12, int minute = 0, int year = 2030) => new(year, month, day, hour, minute, 0, DateTimeKind.Utc);

    private static async Task<string> RegisterAsync(Slice slice, DateTime at, string given, string ticket, string country, string institution, params string[] options)
    {
        slice.Clock.Set(at);
        var command = Sample.Registering(Sample.OpenEvent(), given, "Sample", ticket, options);
        return (await slice.SendAsync(command with { Person = command.Person with { Country = country, Affiliation = institution, Email = $"{given.ToLowerInvariant()}@example.org" } })).Code;
    }

    private static Task NoteAsync(Slice slice, DateTime at, string code, LedgerKind kind, decimal amount)
    {
        slice.Clock.Set(at);
        return slice.SendAsync(new NoteMoney.Command("TEST24", code, Guid.NewGuid(), kind, amount, null));
    }

    // Clocks in Paris go forward on 31 March 2030: the first evening is one hour ahead of UTC, the second two.
    private static async Task<Slice> SpringAsync(DatabaseProvider provider)
    {
        var slice = await Slice.OnAsync(provider);
        await slice.InsertAsync(Sample.OpenEvent());
        var zoe = await RegisterAsync(slice, Utc(3, 30, 22, 30), "Zoe", "regular", "FR", "Sample Museum", "dinner");
        await RegisterAsync(slice, Utc(3, 30, 23, 30), "Bo", "online", "DE", "SAMPLE museum");
        var cy = await RegisterAsync(slice, Utc(3, 31, 22, 30), "Cy", "regular", "", "");
        await NoteAsync(slice, Utc(4, 1), zoe, LedgerKind.Payment, 100);
        await NoteAsync(slice, Utc(4, 1), cy, LedgerKind.Payment, 240);
        slice.Clock.Set(Utc(4, 3));
        await slice.SendAsync(new CancelRegistration.Command("TEST24", cy, null, null));
        await NoteAsync(slice, Utc(4, 4), cy, LedgerKind.Refund, 240);
        return slice;
    }

    [Theory, EachDatabase]
    public async Task Every_sum_is_that_of_the_ledger_and_every_day_that_of_the_venue(DatabaseProvider provider)
    {
        await using var slice = await SpringAsync(provider);

        var seen = await slice.SendAsync(new ShowGlance.Query("test24", GlanceStep.Day));

        Assert.Equal(new(2, 0, 0, 0, 0, 0, 1), seen.People);
        Assert.Equal(new(32400, 34000, 24000, 22400, 0, 0, 0), seen.Money);
        Assert.Equal(
            [
                (new DateOnly(2030, 3, 30), 1, 0, 1, 0L, 0L), (new(2030, 3, 31), 1, 0, 2, 0, 0), (new(2030, 4, 1), 1, 0, 3, 34000, 34000),
                (new(2030, 4, 2), 0, 0, 3, 0, 34000), (new(2030, 4, 3), 0, 1, 2, 0, 34000), (new(2030, 4, 4), 0, 0, 2, -24000, 10000),
            ],
            seen.OverTime.Select(p => (p.From, p.Registered, p.Cancelled, p.Total, p.ReceivedMinor ?? 0, p.ReceivedTotalMinor ?? 0)));
        Assert.Equal([("regular", 1, 24000L), ("online", 1, 0L)], seen.Tickets.Select(s => (s.Code, s.People, s.OrderedMinor ?? -1)));
        Assert.Equal([("dinner", 1, 8400L)], seen.Options.Select(s => (s.Code, s.People, s.OrderedMinor ?? -1)));
        Assert.Equal([("FR", 1, 32400L), ("DE", 1, 0L)], seen.Countries.OrderByDescending(s => s.OrderedMinor).Select(s => (s.Code, s.People, s.OrderedMinor ?? -1)));
        Assert.Equal([("SAMPLE museum", 2, 32400L)], seen.Institutions.Select(s => (s.Name, s.People, s.OrderedMinor ?? -1)));
        Assert.Equal([("on-site", 1, 99)], seen.Places.Select(q => (q.Code, q.Taken, q.Left ?? -1)));
        Assert.Equal(81, seen.DaysBefore);
        var byWeek = (await slice.SendAsync(new ShowGlance.Query("TEST24", GlanceStep.Week))).OverTime;
        Assert.Equal([(new DateOnly(2030, 3, 25), 2), (new(2030, 4, 1), 2)], byWeek.Select(p => (p.From, p.Total)));
    }

    [Theory, EachDatabase]
    public async Task What_is_overdue_is_in_the_list_filtered_so(DatabaseProvider provider)
    {
        await using var slice = await SpringAsync(provider);
        Task<ListRegistrations.Result> ListAsync() => slice.SendAsync(new ListRegistrations.Query("TEST24", new() { Payment = PaymentState.Overdue }));

        // Ordered on 30 March with fourteen days: due on 13 April, overdue when that day is over in Paris.
        slice.Clock.Set(Utc(4, 13, 21, 59));
        Assert.Empty((await ListAsync()).Rows);
        slice.Clock.Set(Utc(4, 13, 22, 1));
        Assert.Equal(["Zoe Sample"], (await ListAsync()).Rows.Select(r => r.Name));
        var money = (await slice.SendAsync(new ShowGlance.Query("TEST24"))).Money!;
        Assert.Equal((22400, 1), (money.OverdueMinor, money.OverdueOrders));
    }

    [Fact]
    public async Task Two_events_are_held_against_each_other_by_days_before_their_first()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var (now, before) = (Sample.OpenEvent(), Sample.OpenEvent("OLD"));
        before.Reschedule(new(2029, 6, 24), new(2029, 6, 28));
        now.Join("Samples");
        before.Join("samples");
        now.TakeDomainEvents();
        before.TakeDomainEvents();
        await slice.InsertAsync(now, before);
        foreach (var (@event, at) in new[] { (before, Utc(6, 10, year: 2029)), (before, Utc(6, 20, year: 2029)), (now, Utc(6, 12)) })
        {
            slice.Clock.Set(at);
            await slice.SendAsync(Sample.Registering(@event, ticket: "online"));
        }

        slice.Clock.Set(Utc(6, 14));
        var beside = (await slice.SendAsync(new ShowGlance.Query("TEST24"))).Comparison!;

        Assert.Equal("OLD", beside.Code);
        Assert.Equal((10, 1, 1), (beside.Now.DaysBefore, beside.Now.People ?? -1, beside.Now.OtherPeople));
        Assert.Equal([(14, 0, 1), (7, null, 1), (0, (int?)null, 2)], beside.Points.Select(p => (p.DaysBefore, p.People, p.OtherPeople)));
        Assert.Null((await slice.SendAsync(new ShowGlance.Query("TEST24", Against: ""))).Comparison);
        Assert.Null((await slice.SendAsync(new ShowGlance.Query("OLD"))).Comparison);
        Assert.Equal("TEST24", (await slice.SendAsync(new ShowGlance.Query("OLD", Against: "test24"))).Comparison?.Code);
    }

    [Fact]
    public async Task Who_may_not_see_money_sees_people_and_no_other_event()
    {
        await using var slice = await SpringAsync(DatabaseProvider.Sqlite);
        await slice.InsertAsync(Sample.OpenEvent("OTHER"));
        var staff = await slice.SendAsync(new InvitePerson.Command("desk@example.org", "Desk", "en", Role.Staff, ScopeKind.Event, "TEST24", SendMail: false));
        var accountant = await slice.SendAsync(new InvitePerson.Command("books@example.org", "Books", "en", Role.Accountant, ScopeKind.Event, "TEST24", SendMail: false));

        (slice.User.Id, slice.User.IsOperator) = (staff, false);
        var seen = await slice.SendAsync(new ShowGlance.Query("TEST24"));
        Assert.Equal((2, null, null), (seen.People.Sold, seen.Money, seen.OverTime[^1].ReceivedTotalMinor));
        Assert.All(seen.Tickets.Concat(seen.Countries).Concat(seen.Institutions), share => Assert.Null(share.OrderedMinor));
        Assert.Empty(seen.Others);
        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new ShowGlance.Query("TEST24", Against: "OTHER")));
        await Assert.ThrowsAsync<ForbiddenException>(() => slice.SendAsync(new ShowGlance.Query("OTHER")));
        slice.User.Id = accountant;
        Assert.Equal(32400, (await slice.SendAsync(new ShowGlance.Query("TEST24"))).Money?.ExpectedMinor);
    }

    [Fact]
    public async Task However_many_people_there_are_the_database_counts_and_sends_no_more_rows()
    {
        await using var slice = await SpringAsync(DatabaseProvider.Sqlite);
        async Task<(int, int)> WorkAsync()
        {
            slice.Work.Forget();
            await slice.SendAsync(new ShowGlance.Query("TEST24", GlanceStep.Day));
            return (slice.Work.Commands, slice.Work.Rows);
        }

        var few = await WorkAsync();
        for (var i = 0; i < 40; i++)
        {
            await RegisterAsync(slice, Utc(4, 4), $"Person{i}", "regular", "FR", "Sample Museum", "dinner");
        }

        var (commands, rows) = await WorkAsync();
        Assert.Equal(few.Item1, commands);
        Assert.InRange(rows, few.Item2, few.Item2 + 1);
    }

    [Fact]
    public async Task An_empty_event_has_no_curve_and_its_tables_are_empty()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        await slice.InsertAsync(Sample.OpenEvent());

        var seen = await slice.SendAsync(new ShowGlance.Query("TEST24"));

        Assert.Equal((0, 0, 0), (seen.OverTime.Count, seen.Countries.Count, seen.People.Sold));
        Assert.Equal(new(0, 0, 0, 0, 0, 0, 0), seen.Money);
    }

    [Fact]
    public async Task Every_table_is_a_file_in_whole_units()
    {
        await using var slice = await SpringAsync(DatabaseProvider.Sqlite);
        async Task<string> ReadAsync(GlanceTable table) => Encoding.UTF8.GetString(await (await slice.SendAsync(new ExportGlance.Query("TEST24", table, RegistrationFormat.Csv))).ToArrayAsync(CancellationToken.None));

        Assert.Contains("\"regular\",\"Regular\",\"1\",\"0\",\"240\",\"EUR\"", await ReadAsync(GlanceTable.Tickets), StringComparison.Ordinal);
        Assert.Contains("\"2030-04-04\",\"0\",\"0\",\"2\",\"-240\",\"100\",\"EUR\"", await ReadAsync(GlanceTable.OverTime), StringComparison.Ordinal);
        Assert.Contains("\"Overdue\",\"0\",\"EUR\"", await ReadAsync(GlanceTable.Figures), StringComparison.Ordinal);
        foreach (var table in Enum.GetValues<GlanceTable>())
        {
            Assert.StartsWith("PK", Encoding.ASCII.GetString(await (await slice.SendAsync(new ExportGlance.Query("TEST24", table, RegistrationFormat.Xlsx))).ToArrayAsync(CancellationToken.None)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_page_draws_what_its_tables_say_and_the_API_says_the_same()
    {
        await using var app = await WebApp.StartAsync();
        await app.InsertAsync(Sample.OpenEvent());
        await app.AddPersonAsync("ada@example.org", Role.Organiser);
        var browser = await app.SignedInAsync("ada@example.org");
        var empty = await browser.ReadAsync("/events/TEST24/glance");
        await app.ScopedAsync(services => services.GetRequiredService<IMediator>().Send(Sample.Registering(Sample.OpenEvent(), "Zoé", "Échantillon", "regular", "dinner")));

        var page = await browser.ReadAsync("/events/TEST24/glance");

        Assert.DoesNotContain("chart-line", empty, StringComparison.Ordinal);
        Assert.Contains("role=\"img\" aria-labelledby=\"chart-people-title chart-people-about\"", page, StringComparison.Ordinal);
        Assert.Contains("<circle class=\"chart-mark chart-mark-1\"", page, StringComparison.Ordinal);
        Assert.Contains("€324.00", page, StringComparison.Ordinal);
        Assert.Contains("\"expectedMinor\":32400", await browser.ReadAsync("/api/v1/events/TEST24/glance"), StringComparison.Ordinal);
        Assert.Contains("\"FR\"", await browser.ReadAsync("/api/v1/events/TEST24/glance/countries.csv"), StringComparison.Ordinal);
    }
}
