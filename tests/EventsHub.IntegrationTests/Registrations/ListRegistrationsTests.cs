using System.Globalization;
using System.Text;
using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Databases;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Pipeline;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Import;
using EventsHub.Registrations.Registering;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.IntegrationTests.Registrations;

public sealed class ListRegistrationsTests
{
    [Theory, EachDatabase]
    public async Task People_are_found_by_any_part_of_what_is_known_whatever_its_case_and_accents(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);

        Assert.Equal(["Zoé Échantillon"], await FindAsync(slice, new() { Search = "echantillon ZOE" }));
        Assert.Equal(["見本太郎"], await FindAsync(slice, new() { Search = "mihon" }));
        Assert.Equal(["見本太郎"], await FindAsync(slice, new() { Search = "太郎" }));
        Assert.Equal(["Ørsted Prøve"], await FindAsync(slice, new() { Search = "orsted" }));
        Assert.Equal(["Ørsted Prøve"], await FindAsync(slice, new() { Search = "BEN@" }));
        Assert.Equal(["Ørsted Prøve"], await FindAsync(slice, new() { Search = "100% _planetarium" }));
        Assert.Empty(await FindAsync(slice, new() { Search = "%" + "zoe" }));
        Assert.Empty(await FindAsync(slice, new() { Search = "zoe mihon" }));
        Assert.Equal(3, (await FindAsync(slice, new() { Search = "  " })).Count);
    }

    [Theory, EachDatabase]
    public async Task Filters_narrow_and_orders_order(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);

        Assert.Equal(["Zoé Échantillon"], await FindAsync(slice, new() { Ticket = "online" }));
        Assert.Equal(["Zoé Échantillon"], await FindAsync(slice, new() { Attendance = Attendance.Online }));
        Assert.Equal(["見本太郎"], await FindAsync(slice, new() { Option = "dinner" }));
        Assert.Equal(["見本太郎"], await FindAsync(slice, new() { Country = "jp" }));
        Assert.Equal(["Ørsted Prøve"], await FindAsync(slice, new() { Status = RegistrationStatus.Cancelled }));
        Assert.Equal(["見本太郎"], await FindAsync(slice, new() { Payment = PaymentState.Owed }));
        Assert.Equal(3, (await FindAsync(slice, new() { BadgePrinted = false })).Count);
        Assert.Equal(["Zoé Échantillon", "見本太郎", "Ørsted Prøve"], await FindAsync(slice, new()));
        Assert.Equal(["Ørsted Prøve", "見本太郎", "Zoé Échantillon"], await FindAsync(slice, new(), RegistrationSort.Registered, descending: true));
    }

    [Theory, EachDatabase]
    public async Task Of_ten_thousand_registrations_the_page_that_is_shown_is_read_and_no_more(DatabaseProvider provider)
    {
        await using var slice = await ImportRegistrationsTests.StartAsync(provider, places: null);
        var file = new StringBuilder("First name,Last name,E-mail,Affiliation,Country\n");
        for (var i = 0; i < 10_000; i++)
        {
            file.Append(CultureInfo.InvariantCulture, $"Sample{i},Persoñ{i % 977},person{i}@example.org,Museum {i % 300},{(i % 2 == 0 ? "FR" : "JP")}\n");
        }

        await slice.SendAsync(new ImportRegistrations.Command("TEST24", Encoding.UTF8.GetBytes(file.ToString()), ImportRegistrationsTests.Regular, DryRun: false));
        ListRegistrations.Query[] queries =
        [
            new("TEST24", new()),
            new("TEST24", new(), Page: 200),
            new("TEST24", new() { Search = "person 9999" }),
            new("TEST24", new() { Search = "museum 77", Country = "FR", Payment = PaymentState.Paid, Attendance = Attendance.OnSite }),
            new("TEST24", new(), RegistrationSort.Affiliation, Page: 100),
            new("TEST24", new(), RegistrationSort.Registered, Descending: true),
        ];
        foreach (var query in queries)
        {
            slice.Work.Forget();
            var found = await slice.SendAsync(query);
            TestContext.Current.TestOutputHelper!.WriteLine($"{query.Filter.Search ?? "-"} {query.Sort} page {query.Page}: {found.Total}; {slice.Work.Commands} commands, {slice.Work.Rows} rows");
            Assert.InRange(slice.Work.Commands, 1, 12);
            Assert.InRange(slice.Work.Rows, found.Rows.Count, 5 * query.PageSize);
        }
    }

    [Theory, EachDatabase]
    public async Task A_page_beyond_the_last_is_the_last_and_pages_have_a_limit(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);

        var last = await slice.SendAsync(new ListRegistrations.Query("TEST24", new(), Page: 99, PageSize: 2));

        Assert.Equal((3, 2, 2, 1), (last.Total, last.Page, last.Pages, last.Rows.Count));
        await Assert.ThrowsAsync<ValidationFailedException>(() => slice.SendAsync(new ListRegistrations.Query("TEST24", new(), PageSize: 201)));
    }

    private static async Task<Slice> StartAsync(DatabaseProvider provider)
    {
        var slice = await ImportRegistrationsTests.StartAsync(provider);
        var @event = Sample.OpenEvent();
        await slice.SendAsync(Sample.Registering(@event, "Zoé", "Échantillon", "online"));
        var taro = Sample.Registering(@event, "太郎", "見本", "regular", "dinner");
        await slice.SendAsync(taro with { Person = taro.Person with { LatinGiven = "Tarō", LatinFamily = "Mihon", NameOrder = NameOrder.FamilyFirst, Country = "JP", Email = "taro@example.org" } });
        var ben = Sample.Registering(@event, "Ørsted", "Prøve");
        var registered = await slice.SendAsync(ben with { Person = ben.Person with { Email = "ben@example.org", Affiliation = "100% _Planetarium", Country = "DK" } });
        await slice.SendAsync(new CancelRegistration.Command("TEST24", registered.Code, null, null));
        return slice;
    }

    private static async Task<IReadOnlyList<string>> FindAsync(
        Slice slice, RegistrationFilter filter, RegistrationSort sort = RegistrationSort.Name, bool descending = false) =>
        [.. (await slice.SendAsync(new ListRegistrations.Query("TEST24", filter, sort, descending))).Rows.Select(row => row.Name)];
}
