using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using EventsHub.Accounts.Administration;
using EventsHub.Accounts.Domain;
using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Databases;
using EventsHub.IntegrationTests.Messages;
using EventsHub.IntegrationTests.Web;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Operations;
using EventsHub.Kernel.Pipeline;
using EventsHub.Registrations.Banking;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Storage;
using EventsHub.Testing;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static EventsHub.Testing.BankFiles;

namespace EventsHub.IntegrationTests.Registrations;

/// <summary>Bank statements: that no line is taken in or booked twice, that money gets to its order, and that it can be taken back.</summary>
public sealed partial class BankTests
{
    private static readonly DateOnly Day = new(2030, 3, 4);

    private static async Task<Slice> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, Event? @event = null)
    {
        var slice = await Slice.OnAsync(provider);
        await slice.InsertAsync(@event ?? Sample.OpenEvent());
        return slice;
    }

    private static Task<Register.Result> RegisterAsync(Slice slice, string given = "Zoé") => slice.SendAsync(Sample.Registering(Sample.OpenEvent(), given));

    private static Task<ImportStatement.Result> ImportAsync(Slice slice, byte[] file, StatementSettings? settings = null, bool dryRun = false) =>
        slice.SendAsync(new ImportStatement.Command(file, "statement.xml", settings ?? new(), dryRun));

    private static async Task<IReadOnlyList<ShownLine>> LinesAsync(Slice slice, BankLineState? state = null) => (await slice.SendAsync(new ListBankLines.Query(State: state))).Lines;

    private static Movement Paying(string code, decimal amount = 240, string name = "Zoé Échantillon") => new(Day, amount, name, $"Conference {code.ToLowerInvariant()}") { Reference = CreditorReference.For("TEST24", code) };

    private static async Task<ShowRegistration.OrderFacts> OrderAsync(Slice slice, string code) => (await slice.SendAsync(new ShowRegistration.Query("TEST24", code))).Order;

    private static async Task<string> RefusedAsync(Func<Task> act) => (await Assert.ThrowsAsync<DomainRuleException>(act)).Code;

    [Theory, EachDatabase]
    public async Task Money_gets_to_its_order_once_however_often_and_in_whatever_form_it_is_told(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        var registered = await RegisterAsync(slice);
        Movement[] movements = [Paying(registered.Code), new(Day, -12, "The Bank", "Charges") { Code = "PMNT/ICDT/CHRG" }, new(Day, 500, "A Sponsor", "For the dinner")];

        var first = await ImportAsync(slice, Camt(8, movements));
        var again = await ImportAsync(slice, Camt(8, movements));
        var other = await ImportAsync(slice, Mt940([.. movements, new(Day.AddDays(1), 7, "Somebody", "Later")]));
        var placed = await slice.SendAsync(new PlaceSureLines.Command());
        var nothing = await slice.SendAsync(new PlaceSureLines.Command());

        Assert.Equal((3, 0, 3, 1, 3), (first.New, again.New, again.Statements[0].Known, other.New, other.Statements[0].Known));
        Assert.Equal((1, 0, 0), (placed.Placed, placed.Left, nothing.Placed));
        var order = await OrderAsync(slice, registered.Code);
        Assert.Equal((24000L, 0L), (order.PaidMinor, order.BalanceMinor));
        Assert.Contains("line 1", Assert.Single(order.Money).Note, StringComparison.Ordinal);
        var lines = await LinesAsync(slice);
        Assert.Equal([BankLineState.Open, BankLineState.Open, BankLineState.Placed, BankLineState.Shown], lines.Select(l => l.State).Order());
        Assert.Equal(registered.Code, Assert.Single(lines.Single(l => l.State == BankLineState.Placed).Placings).OrderCode);
        await OutboxTests.DeliverAsync(slice);
        Assert.Equal(2, (await OutboxTests.MailsAsync(slice)).Count);
        Assert.DoesNotContain(await slice.SendAsync(new VerifyStorage.Query()), f => f.Code.StartsWith("order", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task Two_at_once_take_in_one_file_and_place_one_line_once(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        var registered = await RegisterAsync(slice);
        var file = Camt(8, [Paying(registered.Code), Paying(registered.Code)]);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ImportAsync(slice, file))));
        var lines = await LinesAsync(slice);
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            try
            {
                await slice.SendAsync(new PlaceBankLine.Command(lines[0].Id, Guid.NewGuid(), "TEST24", registered.Code, Version: lines[0].Version));
                return true;
            }
            catch (Exception refused) when (refused is StaleException or DomainRuleException)
            {
                return false;
            }
        })));

        Assert.Equal((2, 1), (lines.Count, results.Count(done => done)));
        Assert.Equal(24000, (await OrderAsync(slice, registered.Code)).PaidMinor);
    }

    [Fact]
    public async Task Two_equal_payments_of_one_day_are_two_and_the_second_is_looked_at()
    {
        await using var slice = await StartAsync();
        var registered = await RegisterAsync(slice);
        await ImportAsync(slice, Camt(8, [Paying(registered.Code), Paying(registered.Code)]));

        var sure = await slice.SendAsync(new PlaceSureLines.Command());
        var left = Assert.Single(await LinesAsync(slice, BankLineState.Open));
        await slice.SendAsync(new PlaceBankLine.Command(left.Id, Guid.NewGuid(), "TEST24", registered.Code));

        Assert.Equal((1, MatchCertainty.Likely, 0L), (sure.Placed, left.Proposed[0].Certainty, left.Proposed[0].DueMinor));
        Assert.Equal(-24000, (await OrderAsync(slice, registered.Code)).BalanceMinor);
    }

    [Fact]
    public async Task One_payment_may_be_of_several_orders_and_no_more_than_it_is()
    {
        await using var slice = await StartAsync();
        var (zoe, noor) = (await RegisterAsync(slice), await RegisterAsync(slice, "Noor"));
        await ImportAsync(slice, Camt(8, [new(Day, 400, "University", $"{zoe.Code} {noor.Code}")]));
        var line = Assert.Single(await LinesAsync(slice));

        Assert.Equal(new HashSet<string> { zoe.Code, noor.Code }, [.. line.Proposed.Select(p => p.OrderCode)]);
        var placing = new PlaceBankLine.Command(line.Id, Guid.NewGuid(), "TEST24", zoe.Code, 240);
        Assert.Equal(16000, (await slice.SendAsync(placing)).LeftMinor);
        await slice.SendAsync(placing);
        Assert.Equal("bank.amount", await RefusedAsync(() => slice.SendAsync(new PlaceBankLine.Command(line.Id, Guid.NewGuid(), "TEST24", noor.Code, 160.01m))));
        Assert.Equal((0L, 8000L), (await slice.SendAsync(new PlaceBankLine.Command(line.Id, Guid.NewGuid(), "TEST24", noor.Code))) is var last ? (last.LeftMinor, last.BalanceMinor) : default);
        Assert.Equal((24000L, 16000L), ((await OrderAsync(slice, zoe.Code)).PaidMinor, (await OrderAsync(slice, noor.Code)).PaidMinor));
    }

    [Fact]
    public async Task Money_that_comes_late_is_proposed_and_sells_the_place_after_all_while_one_is_left()
    {
        var @event = Sample.OpenEvent(places: 1);
        @event.BePaidBy([PaymentMethod.BankTransfer], new("Sample Host", Account, null), confirmsWhenPaid: true);
        await using var slice = await StartAsync(@event: @event);
        var late = await RegisterAsync(slice);
        slice.Clock.Set(DateTime.UtcNow.AddYears(1));
        await OutboxTests.DeliverAsync(slice);
        Assert.Equal(RegistrationStatus.Lapsed, (await slice.SendAsync(new ShowRegistration.Query("TEST24", late.Code))).Status);
        await ImportAsync(slice, Camt(8, [Paying(late.Code)]));
        var line = Assert.Single(await LinesAsync(slice));

        Assert.Equal((OrderStanding.Lapsed, MatchCertainty.Likely, 0), (line.Proposed[0].Standing, line.Proposed[0].Certainty, (await slice.SendAsync(new PlaceSureLines.Command())).Placed));
        await slice.SendAsync(new PlaceBankLine.Command(line.Id, Guid.NewGuid(), "TEST24", late.Code, Revive: true));
        Assert.Equal(RegistrationStatus.Confirmed, (await slice.SendAsync(new ShowRegistration.Query("TEST24", late.Code))).Status);
    }

    [Fact]
    public async Task What_was_noted_by_hand_is_recognised_and_not_booked_again()
    {
        await using var slice = await StartAsync();
        var registered = await RegisterAsync(slice);
        await slice.SendAsync(new MarkPaid.Command("TEST24", registered.Code, null));
        await slice.SendAsync(new NoteMoney.Command("TEST24", registered.Code, Guid.NewGuid(), LedgerKind.Refund, 40, null));
        await ImportAsync(slice, Camt(8, [Paying(registered.Code), new(Day, -40, "Zoé Échantillon", $"Refund {registered.Code}")]));

        var line = Assert.Single(await LinesAsync(slice, BankLineState.Open));
        var sure = await slice.SendAsync(new PlaceSureLines.Command());
        await slice.SendAsync(new PlaceBankLine.Command(line.Id, Guid.NewGuid(), "TEST24", registered.Code, NotedId: line.Proposed[0].NotedId));

        Assert.Equal((MatchCertainty.Likely, 1), (line.Proposed[0].Certainty, sure.Placed));
        var order = await OrderAsync(slice, registered.Code);
        Assert.Equal((20000L, 2), (order.PaidMinor, order.Money.Count));
        Assert.All(await LinesAsync(slice), l => Assert.False(Assert.Single(l.Placings).IsBooked));
    }

    [Theory, EachDatabase]
    public async Task A_placing_is_taken_back_with_a_reason_and_nobody_is_told_of_a_refund(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        var (wrong, right) = (await RegisterAsync(slice), await RegisterAsync(slice, "Noor"));
        await ImportAsync(slice, Camt(8, [Paying(wrong.Code)]));
        await slice.SendAsync(new PlaceSureLines.Command());
        var line = Assert.Single(await LinesAsync(slice));
        var placing = line.Placings[0].Id;

        Assert.Equal("bank.reason", await RefusedAsync(() => slice.SendAsync(new TakePlacingBack.Command(line.Id, placing, " "))));
        await slice.SendAsync(new TakePlacingBack.Command(line.Id, placing, "Paid for Noor"));
        await slice.SendAsync(new TakePlacingBack.Command(line.Id, placing, "Twice"));
        await slice.SendAsync(new PlaceBankLine.Command(line.Id, Guid.NewGuid(), "TEST24", right.Code));

        Assert.Equal((24000L, 0L), ((await OrderAsync(slice, wrong.Code)).BalanceMinor, (await OrderAsync(slice, right.Code)).BalanceMinor));
        var shown = Assert.Single(await LinesAsync(slice));
        Assert.Equal([("Paid for Noor", wrong.Code), (null, right.Code)], shown.Placings.Select(p => (p.TakenBackReason, p.OrderCode)));
        Assert.DoesNotContain(await slice.DbAsync(db => db.Outbox.Select(m => m.Kind).ToListAsync()), kind => kind.Contains("paid-back", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_no_income_is_shown_and_never_booked()
    {
        await using var slice = await StartAsync();
        var registered = await RegisterAsync(slice);
        await ImportAsync(slice, Camt(8,
        [
            new(Day, -5, "The Bank", $"Charges {registered.Code}") { Code = "PMNT/ICDT/CHRG" }, new(Day, 240, "X", registered.Code) { IsReversal = true }, new(Day, 240, "Y", registered.Code) { Currency = "CHF" },
        ]));
        var lines = await LinesAsync(slice);

        Assert.All(lines, line => Assert.Empty(line.Proposed));
        List<string> refused = [];
        foreach (var line in lines.OrderBy(l => l.AmountMinor).ThenBy(l => l.Currency))
        {
            refused.Add(await RefusedAsync(() => slice.SendAsync(new PlaceBankLine.Command(line.Id, Guid.NewGuid(), "TEST24", registered.Code))));
        }

        Assert.Equal(["bank.no-income", "bank.currency", "bank.no-income"], refused);
        Assert.Equal(0, (await OrderAsync(slice, registered.Code)).PaidMinor);
    }

    [Fact]
    public async Task A_line_is_set_aside_with_a_reason_and_taken_up_again()
    {
        await using var slice = await StartAsync();
        var registered = await RegisterAsync(slice);
        await ImportAsync(slice, Camt(8, [Paying(registered.Code)]));
        var line = Assert.Single(await LinesAsync(slice));

        await slice.SendAsync(new SetBankLineAside.Command(line.Id, "A sponsor"));
        Assert.Equal((0, "bank.aside"), ((await slice.SendAsync(new PlaceSureLines.Command())).Placed, await RefusedAsync(() => slice.SendAsync(new PlaceBankLine.Command(line.Id, Guid.NewGuid(), "TEST24", registered.Code)))));
        await slice.SendAsync(new SetBankLineAside.Command(line.Id, null));
        Assert.Equal(1, (await slice.SendAsync(new PlaceSureLines.Command())).Placed);
    }

    [Fact]
    public async Task An_account_that_is_not_known_is_asked_about_once()
    {
        await using var slice = await StartAsync();
        var file = Camt(8, [new(Day, 1, "X", "Y")], account: "DE89370400440532013000");
        var next = Mt940([new(Day.AddDays(1), 1, "X", "Z")], account: "37040044/0532013000EUR");

        Assert.False((await ImportAsync(slice, file, dryRun: true)).Statements[0].IsOurs);
        Assert.Equal("bank.other-account", await RefusedAsync(() => ImportAsync(slice, file)));
        await ImportAsync(slice, file, new() { IsOurAccount = true });
        Assert.Equal((1, "DE89370400440532013000"), (await ImportAsync(slice, next)) is var taken ? (taken.New, taken.Statements[0].Account) : default);
    }

    [Theory, InlineData(Role.Staff, false), InlineData(Role.Organiser, false), InlineData(Role.Treasurer, true), InlineData(Role.Administrator, true)]
    public async Task Who_looks_after_the_money_sees_the_bank_and_nobody_else(Role role, bool may)
    {
        await using var slice = await StartAsync();
        var registered = await RegisterAsync(slice);
        await ImportAsync(slice, Camt(8, [Paying(registered.Code)]));
        (slice.User.Id, slice.User.IsOperator) = (await slice.SendAsync(new InvitePerson.Command("ada@example.org", "Ada", "en", role, SendMail: false)), false);

        if (may)
        {
            Assert.Equal(1, (await slice.SendAsync(new PlaceSureLines.Command())).Placed);
            Assert.Equal("Ada", Assert.Single(Assert.Single(await LinesAsync(slice)).Placings).By);
            return;
        }

        await Assert.ThrowsAsync<ForbiddenException>(() => LinesAsync(slice));
        await Assert.ThrowsAsync<ForbiddenException>(() => slice.SendAsync(new PlaceSureLines.Command()));
    }

    [Fact]
    public async Task A_statement_is_looked_at_taken_in_and_placed_on_pages()
    {
        await using var app = await WebApp.StartAsync();
        var @event = Sample.OpenEvent();
        await app.InsertAsync(@event);
        var registered = await app.ScopedAsync(services => services.GetRequiredService<IMediator>().Send(Sample.Registering(@event)));
        await app.AddPersonAsync("ada@example.org", Role.Treasurer);
        var browser = await app.SignedInAsync("ada@example.org");
        Assert.Contains("No statement was taken in yet", await browser.ReadAsync("/bank"), StringComparison.Ordinal);

        var check = await UploadAsync(browser, Encoding.UTF8.GetBytes($"Date;Payer;Details;Amount\n2030-03-04;Zoe;{registered.Code};240.00\n2030-03-05;=SUM(A1);Nothing;1.00"));
        Assert.Contains("Take in 2 lines", check, StringComparison.Ordinal);
        var fields = HiddenAndSelected(check);
        var taken = await browser.PostAsync("/bank?handler=Apply", [.. fields]);
        var page = await browser.ReadAsync(taken.Headers.Location!.ToString());
        Assert.Contains("=SUM(A1)", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        var sure = await browser.PostAsync(taken.Headers.Location!.ToString().Replace("/bank/lines?", "/bank/lines?handler=Sure&", StringComparison.Ordinal));
        Assert.Contains("1 line is placed.", await browser.ReadAsync(sure.Headers.Location!.ToString()), StringComparison.Ordinal);
        Assert.Equal(24000, await app.DbAsync(db => db.Orders().Select(o => o.PaidMinor).SingleAsync()));

        var line = await app.DbAsync(db => db.BankLines().Where(l => l.State == BankLineState.Open).Select(l => l.Id).SingleAsync());
        Assert.Contains("Say why", await (await browser.PostAsync($"/bank/lines/{line}?handler=Aside", ("Reason", ""), ("version", "0"))).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var found = await browser.PostAsync($"/bank/lines/{line}?handler=Search", ("search", "échantillon"));
        Assert.DoesNotContain("chantillon", found.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains(registered.Code, await browser.ReadAsync(found.Headers.Location!.ToString()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostAsync($"/bank/lines/{line}?handler=Aside", ("Reason", "A sponsor"), ("version", "0"))).StatusCode);
    }

    private static async Task<string> UploadAsync(Browser browser, byte[] file)
    {
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(Token().Match(await browser.ReadAsync("/bank")).Groups[1].Value), "__RequestVerificationToken");
        form.Add(new ByteArrayContent(file), "Input.File", "statement.csv");
        return WebUtility.HtmlDecode(await (await browser.Client.PostAsync("/bank", form)).Content.ReadAsStringAsync());
    }

    // What the form of the preview would send.
    private static List<(string, string)> HiddenAndSelected(string page) =>
    [
        .. Hidden().Matches(page).Select(m => m.Value).Where(tag => tag.Contains("name=\"Input.", StringComparison.Ordinal)).Select(tag => (NameIn().Match(tag).Groups[1].Value, ValueIn().Match(tag).Groups[1].Value)),
        .. Select().Matches(page).Where(m => m.Groups[1].Value.StartsWith("Input.Columns", StringComparison.Ordinal)).Select(m => (m.Groups[1].Value, Chosen().Match(m.Value).Groups[1].Value)),
    ];

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("<input type=\"hidden\"[^>]*>")]
    private static partial Regex Hidden();

    [GeneratedRegex(" name=\"([^\"]*)\"")]
    private static partial Regex NameIn();

    [GeneratedRegex(" value=\"([^\"]*)\"")]
    private static partial Regex ValueIn();

    [GeneratedRegex("<select[^>]* name=\"([^\"]*)\".*?</select>", RegexOptions.Singleline)]
    private static partial Regex Select();

    [GeneratedRegex("<option selected=\"\" value=\"([^\"]*)\"", RegexOptions.Singleline)]
    private static partial Regex Chosen();
}
