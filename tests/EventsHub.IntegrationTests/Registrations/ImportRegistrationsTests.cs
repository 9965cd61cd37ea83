using System.Text;
using EventsHub.Conference.Contracts;
using EventsHub.Conference.Storage;
using EventsHub.Databases;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.People;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Import;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.IntegrationTests.Registrations;

public sealed class ImportRegistrationsTests
{
    private const string People = "First name,Last name,E-mail,Affiliation,Country\nZoé,ÉCHANTILLON,zoe@example.org,Musée modèle,France\n太郎,見本,taro@example.org,見本館,JP\n";

    public static readonly ImportSettings Regular = new() { DefaultTicket = "regular" };

    [Theory, EachDatabase]
    public async Task People_are_registered_as_they_are_written_and_once_only(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);

        var first = await ImportAsync(slice, People);
        var second = await ImportAsync(slice, People);

        Assert.Equal((2, 0, 0), (first.Created, first.Unchanged, first.Refused));
        Assert.Equal((0, 2, 0), (second.Created, second.Unchanged, second.Refused));
        var stored = await slice.DbAsync(db => db.Registrations().Include(r => r.Order).OrderBy(r => r.Email).ToListAsync());
        Assert.Equal(["太郎", "Zoé"], stored.Select(r => r.Name.Given));
        Assert.Equal("ÉCHANTILLON", stored[1].Name.Family);
        Assert.Equal(["JP", "FR"], stored.Select(r => r.Country));
        Assert.All(stored, r => Assert.Equal((0, null), (r.Order!.TotalMinor, r.ConsentedAt)));
        Assert.Equal(2, await slice.DbAsync(db => db.Quotas().Select(q => q.Taken).SingleAsync()));
        Assert.Equal(0, await slice.DbAsync(db => db.Outbox.CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task The_same_file_twice_at_once_makes_nobody_twice(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ImportAsync(slice, People))));

        Assert.Equal(2, await slice.DbAsync(db => db.Registrations().CountAsync()));
        Assert.Equal(2, await slice.DbAsync(db => db.Quotas().Select(q => q.Taken).SingleAsync()));
    }

    [Theory, EachDatabase]
    public async Task Nobody_comes_in_by_a_status_that_is_not_known_and_it_is_asked_about(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        const string File = "First name;Last name;E-mail;État\nAda;One;a@example.org;Désistée\nBob;Two;b@example.org;Rejected\nCid;Three;c@example.org;取消\nDan;Four;d@example.org;pending\nEva;Five;e@example.org;Confirmée\nFei;Six;f@example.org;canceled (paid fee)\n";

        var first = await ImportAsync(slice, File);
        Assert.Equal((1, 2), (first.Created, first.Refused));
        Assert.Equal(["pending", "canceled (paid fee)"], (await slice.SendAsync(new ReadImportFile.Query("TEST24", Encoding.UTF8.GetBytes(File), Regular))).UnknownStatuses);

        var second = await slice.SendAsync(new ImportRegistrations.Command("TEST24", Encoding.UTF8.GetBytes(File), Regular with { Statuses = [.. ImportWords.Statuses(["pending=yes", "canceled (paid fee)=no"])] }, DryRun: false));
        Assert.Equal((1, 1, 0), (second.Created, second.Unchanged, second.Refused));
        Assert.Equal(["d@example.org", "e@example.org"], await slice.DbAsync(db => db.Registrations().Select(r => r.Email).OrderBy(e => e).ToListAsync()));
        Assert.Throws<DomainRuleException>(() => ImportWords.Statuses(["pending=maybe"]));
    }

    [Theory, EachDatabase]
    public async Task A_file_goes_through_the_rules_of_every_door(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        var result = await ImportAsync(slice, "First name;Last name;E-mail;Ticket;Options\nAda;One;a@example.org;online;dinner\nBob;Two;b@example.org;regular;dinner, dinner\n");

        Assert.Equal((1, 1), (result.Created, result.Refused));
        Assert.Equal(1, await slice.DbAsync(db => db.Orders().SelectMany(o => o.Lines).CountAsync(l => l.Kind == ProductKind.Option)));
    }

    [Theory, EachDatabase]
    public async Task A_dry_run_says_the_same_and_changes_nothing(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);

        var dry = await slice.SendAsync(new ImportRegistrations.Command("TEST24", Encoding.UTF8.GetBytes(People), Regular, DryRun: true));

        Assert.Equal((true, 2), (dry.DryRun, dry.Created));
        Assert.Equal(0, await slice.DbAsync(db => db.Registrations().CountAsync()));
        Assert.Equal(0, await slice.DbAsync(db => db.Quotas().Select(q => q.Taken).SingleAsync()));
    }

    [Theory, EachDatabase]
    public async Task Somebody_who_registered_online_is_not_registered_again(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        await slice.SendAsync(Sample.Registering(Sample.OpenEvent(), "Zoé", "Échantillon"));

        var result = await ImportAsync(slice, People);

        Assert.Equal((1, 1), (result.Created, result.Unchanged));
    }

    [Theory, EachDatabase]
    public async Task Each_row_that_is_wrong_is_named_and_the_others_come(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider, places: 2);
        var file = "First name,Last name,E-mail,Country\n"
            + "Ada,Sample,ada@example.org,Nowhereland\n" // 2
            + "Ben,Sample,nowhere,FR\n" // 3
            + ",,\"cy@example.org\",FR\n" // 4
            + $"{new string('x', 10_000)},Sample,dee@example.org,FR\n" // 5
            + "\"Eve\nMarie\",Sample,eve@example.org,Czech Republic\n" // 6 and 7
            + "Fay,Sample,fay@example.org,DE,too,many\n" // 8
            + "Eve Marie,Sample,EVE@example.org,CZ\n" // 9
            + "\u202Eevil,=cmd|' /C calc'!A0,gus@example.org,FR\n" // 10
            + "Hal,Sample,hal@example.org,FR\n"; // 11

        var result = await ImportAsync(slice, file);

        Assert.Equal((2, 7), (result.Created, result.Refused));
        Assert.Equal([2, 3, 4, 5, 8, 9, 11], result.Rows.Where(r => r.Outcome == ImportOutcome.Refuse).Select(r => r.Line));
        Assert.All(result.Rows.Where(r => r.Outcome == ImportOutcome.Refuse), r => Assert.NotEmpty(Assert.Single(r.Messages)));
        Assert.Contains("no place left", result.Rows.Single(r => r.Line == 11).Messages[0], StringComparison.Ordinal);
        Assert.Contains("line 6", result.Rows.Single(r => r.Line == 9).Messages[0], StringComparison.Ordinal);
        var stored = await slice.DbAsync(db => db.Registrations().OrderBy(r => r.Email).ToListAsync());
        Assert.Equal(["Eve Marie", "evil"], stored.Select(r => r.Name.Given));
        Assert.Equal("=cmd|' /C calc'!A0", stored[1].Name.Family);
    }

    [Theory, EachDatabase]
    public async Task A_name_written_in_parts_and_accents_apart_is_the_same_name(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        await ImportAsync(slice, People);

        var again = await ImportAsync(slice, People.Normalize(NormalizationForm.FormD));

        Assert.Equal((0, 2), (again.Created, again.Unchanged));
    }

    [Theory, EachDatabase]
    public async Task A_whole_name_stays_whole(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);

        await ImportAsync(slice, "Name;Email\nMaría del Carmen de la Muestra y Ejemplo;maria@example.org\n");

        var name = (await slice.DbAsync(db => db.Registrations().SingleAsync())).Name;
        Assert.Equal(("María del Carmen de la Muestra y Ejemplo", ""), (name.Given, name.Family));
    }

    [Theory, EachDatabase]
    public async Task Tickets_are_found_by_name_or_told_apart_by_staff(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        var file = "Name,Email,Ticket\nAda,ada@example.org,REGULAR\nBen,ben@example.org,VIP\nCy,cy@example.org,Crew\nDee,dee@example.org,Unheard\n";
        var settings = new ImportSettings { Tickets = [new("VIP", "online"), new("Crew", "")] };

        var inFile = await slice.SendAsync(new ReadImportFile.Query("TEST24", Encoding.UTF8.GetBytes(file), new()));
        var result = await slice.SendAsync(new ImportRegistrations.Command("TEST24", Encoding.UTF8.GetBytes(file), settings, DryRun: false));

        Assert.Equal(["VIP", "Crew", "Unheard"], inFile.UnknownTickets);
        Assert.Equal((2, 1, 1), (result.Created, result.LeftOut, result.Refused));
        Assert.Equal(["Regular", "Online"], result.Rows.Where(r => r.Outcome == ImportOutcome.Create).Select(r => r.Ticket));
    }

    [Theory, EachDatabase]
    public async Task Details_are_taken_over_when_asked_and_what_is_empty_stays(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        await ImportAsync(slice, People);

        var result = await ImportAsync(slice, "First name,Last name,E-mail,Affiliation,Country\nZoé,ÉCHANTILLON,zoe@example.org,Other Museum,\n", Regular with { Existing = ExistingPeople.Update });

        Assert.Equal((0, 1), (result.Created, result.Updated));
        var zoe = await slice.DbAsync(db => db.Registrations().SingleAsync(r => r.Email == "zoe@example.org"));
        Assert.Equal(("Other Museum", "FR"), (zoe.Affiliation, zoe.Country));
    }

    [Theory, EachDatabase]
    public async Task What_new_people_owe_is_the_price_of_the_day_when_asked(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);

        await ImportAsync(slice, People, Regular with { IsOwed = true, SendConfirmations = true });

        Assert.Equal([24000L, 24000L], await slice.DbAsync(db => db.Orders().Select(o => o.TotalMinor).ToListAsync()));
        Assert.Equal(2, await slice.DbAsync(db => db.Outbox.CountAsync()));
    }

    [Theory]
    [InlineData("", "import.empty")]
    [InlineData("PK\u0003\u0004workbook", "import.no-workbook")]
    [InlineData("First name,E-mail\nAda,\"ada@example.org\nBen,ben@example.org\n", "import.quote")]
    [InlineData("First name,Telephone\nAda,123\n", "import.no-email")]
    [InlineData("E-mail\nada@example.org\n", "import.no-name")]
    [InlineData("\u0000\u0001\u0002binary", "import.not-text")]
    public async Task A_file_that_is_no_list_is_refused_with_what_to_do(string content, string code)
    {
        await using var slice = await StartAsync(DatabaseProvider.Sqlite);

        var rule = await Assert.ThrowsAsync<DomainRuleException>(() => ImportAsync(slice, content));

        Assert.Equal((code, "File"), (rule.Code, rule.Field));
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused()
    {
        await using var slice = await StartAsync(DatabaseProvider.Sqlite);

        var rule = await Assert.ThrowsAsync<DomainRuleException>(() => ImportAsync(slice, new string('x', 10 * 1024 * 1024 + 1)));

        Assert.Equal("import.too-large", rule.Code);
    }

    [Theory, EachDatabase]
    public async Task Ten_thousand_people_come_in_one_go(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider, places: 20_000);
        var file = new StringBuilder("First name,Last name,E-mail,Country\n");
        for (var i = 0; i < 10_000; i++)
        {
            file.Append(System.Globalization.CultureInfo.InvariantCulture, $"Sample{i},Person,person{i}@example.org,FR\n");
        }

        var result = await ImportAsync(slice, file.ToString());

        Assert.Equal(10_000, result.Created);
        Assert.Equal(10_000, await slice.DbAsync(db => db.Quotas().Select(q => q.Taken).SingleAsync()));
    }

    internal static async Task<Slice> StartAsync(DatabaseProvider provider, int? places = 100)
    {
        var slice = await Slice.OnAsync(provider);
        await slice.InsertAsync(Sample.OpenEvent(places: places));
        return slice;
    }

    private static Task<ImportRegistrations.Result> ImportAsync(Slice slice, string file, ImportSettings? settings = null) =>
        slice.SendAsync(new ImportRegistrations.Command("TEST24", Encoding.UTF8.GetBytes(file), settings ?? Regular, DryRun: false));
}
