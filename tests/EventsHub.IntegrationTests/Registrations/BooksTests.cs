using System.Globalization;
using System.Text;
using CsCheck;
using EventsHub.Accounts.Administration;
using EventsHub.Accounts.Domain;
using EventsHub.Databases;
using EventsHub.Hosts.Administration;
using EventsHub.IntegrationTests.Messages;
using EventsHub.IntegrationTests.Web;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Registrations.Books;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Export;
using EventsHub.Registrations.Invoices;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests.Registrations;

/// <summary>The books that an accountant gets: balanced, numbered without a gap, and in the form that the French administration reads.</summary>
public sealed class BooksTests
{
    private static readonly DateOnly First = new(2030, 1, 1);
    private static readonly DateOnly Last = new(2030, 12, 31);

    private static async Task<Slice> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, HostInput? host = null)
    {
        var slice = await Slice.OnAsync(provider);
        await slice.InsertAsync(Sample.OpenEvent());
        await slice.SendAsync(new EditHost.Command(host ?? InvoicesTests.Host()));
        return slice;
    }

    private static async Task<string> ReadAsync(Slice slice, IRequest<EventsHub.Kernel.Files.StreamedFile> query, string encoding = "utf-8") =>
        await slice.ScopedAsync(async services =>
        {
            var file = await services.GetRequiredService<IMediator>().Send(query);
            return CodePagesEncodingProvider.Instance.GetEncoding(encoding)?.GetString(await file.ToArrayAsync(CancellationToken.None)) ?? Encoding.UTF8.GetString(await file.ToArrayAsync(CancellationToken.None));
        });

    private static async Task<List<string[]>> FecAsync(Slice slice, DateOnly from, DateOnly to) =>
        [.. (await ReadAsync(slice, new ExportBooks.Query(from, to, BooksFormat.Fec), "iso-8859-15")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))];

    private static void At(Slice slice, int month, int day, int hour = 12) => slice.Clock.Set(new(2030, month, day, hour, 0, 0, DateTimeKind.Utc));

    // €240 at 10 % and €84 at 20 % hold €21.82 and €14.00 of VAT. A card at the desk is among what is noted by hand.
    private static async Task<Slice> YearAsync(DatabaseProvider provider)
    {
        var slice = await StartAsync(provider);
        At(slice, 2, 1);
        var zoe = await slice.SendAsync(Sample.Registering(Sample.OpenEvent(), "Zoé", "Œuvré’s\tŐr", "regular", "dinner"));
        await slice.SendAsync(new IssueInvoice.Command("TEST24", zoe.Code));
        At(slice, 2, 3);
        await slice.SendAsync(new NoteMoney.Command("TEST24", zoe.Code, Guid.NewGuid(), LedgerKind.Payment, 324, "Statement | 7"));
        At(slice, 3, 1);
        await slice.SendAsync(new CancelRegistration.Command("TEST24", zoe.Code, null, 0));
        await OutboxTests.DeliverAsync(slice);
        At(slice, 3, 2);
        await slice.SendAsync(new NoteMoney.Command("TEST24", zoe.Code, Guid.NewGuid(), LedgerKind.Refund, 324, null));
        At(slice, 3, 5);
        var bo = await slice.SendAsync(Sample.Registering(Sample.OpenEvent(), "Bo"));
        await slice.SendAsync(new NoteMoney.Command("TEST24", bo.Code, Guid.NewGuid(), LedgerKind.Payment, 100, null, Method: MoneyMethod.Card));
        return slice;
    }

    [Theory, EachDatabase]
    public async Task A_FEC_has_eighteen_fields_and_says_what_was_sold_paid_and_taken_back(DatabaseProvider provider)
    {
        await using var slice = await YearAsync(provider);

        var file = await slice.SendAsync(new ExportBooks.Query(First, Last, BooksFormat.Fec));
        var rows = await FecAsync(slice, First, Last);

        Assert.Equal("404833048FEC20301231.txt", file.Name);
        Assert.Equal(
            "JournalCode JournalLib EcritureNum EcritureDate CompteNum CompteLib CompAuxNum CompAuxLib PieceRef PieceDate EcritureLib Debit Credit EcritureLet DateLet ValidDate Montantdevise Idevise",
            string.Join(' ', rows[0]));
        Assert.All(rows, row => Assert.Equal(18, row.Length));
        Assert.Equal(
            [
                "VE000001 20300201 411000 324,00 0,00", "VE000001 20300201 706010 0,00 218,18", "VE000001 20300201 706020 0,00 70,00", "VE000001 20300201 445711 0,00 21,82", "VE000001 20300201 445712 0,00 14,00",
                "EN000001 20300203 411000 0,00 324,00", "EN000001 20300203 512000 324,00 0,00",
                "VE000002 20300301 411000 0,00 324,00", "VE000002 20300301 706010 218,18 0,00", "VE000002 20300301 706020 70,00 0,00", "VE000002 20300301 445711 21,82 0,00", "VE000002 20300301 445712 14,00 0,00",
                "EN000002 20300302 411000 324,00 0,00", "EN000002 20300302 512000 0,00 324,00",
                "EN000003 20300305 411000 0,00 100,00", "EN000003 20300305 511500 100,00 0,00",
            ],
            rows.Skip(1).Select(row => $"{row[2]} {row[3]} {row[4]} {row[11]} {row[12]}"));
        Assert.Equal("Zoé Œuvré's Or", rows[1][7]);
        Assert.Equal("Clients", rows[1][5]);
        Assert.Equal("Paiement - Zoé Œuvré's Or - Statement   7", rows[6][10]);
    }

    [Fact]
    public async Task An_entry_keeps_its_number_whatever_part_of_the_year_is_asked_for()
    {
        await using var slice = await YearAsync(DatabaseProvider.Sqlite);

        var march = await FecAsync(slice, new(2030, 3, 1), new(2030, 3, 31));

        Assert.Equal(["VE000002", "EN000002", "EN000003"], march.Skip(1).Select(row => row[2]).Distinct());
        Assert.Equal("books.two-years", (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new ExportBooks.Query(new(2029, 12, 31), First, BooksFormat.Csv)))).Code);
        Assert.Equal("books.period", (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new ExportBooks.Query(Last, First, BooksFormat.Csv)))).Code);
        Assert.Equal("books.year", (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new ShowBooks.Query(DateOnly.MinValue, null)))).Code);
    }

    [Theory, EachDatabase]
    public async Task The_sums_say_what_was_never_invoiced(DatabaseProvider provider)
    {
        await using var slice = await YearAsync(provider);

        var seen = await slice.SendAsync(new ShowBooks.Query(First, Last));

        Assert.Equal(new("EUR", 1, 1, 0, 0, 42400, 32400), Assert.Single(seen.Sums));
        Assert.Equal([("TEST24", 1, 24000L, 10000L, "EUR")], seen.NotInvoiced.Select(m => (m.EventCode, m.Orders, m.TotalMinor, m.PaidMinor, m.Currency)));
        Assert.Null(seen.NoFec);
    }

    [Theory, EachDatabase]
    public async Task Sales_to_persons_count_when_they_are_paid_and_once(DatabaseProvider provider)
    {
        await using var slice = await YearAsync(provider);
        At(slice, 4, 1);
        var organisation = new BillingInput { Name = "Example University", Address = new() { Street = "1 Example Road", City = "Cambridge", Country = "US" } };
        var abroad = await slice.SendAsync(Sample.Registering(Sample.OpenEvent(), "Cy") with { BillTo = organisation });
        await slice.SendAsync(new IssueInvoice.Command("TEST24", abroad.Code));
        await slice.SendAsync(new NoteMoney.Command("TEST24", abroad.Code, Guid.NewGuid(), LedgerKind.Payment, 240, null));

        var persons = await ReadAsync(slice, new ExportReporting.Query(ReportingPart.Persons, First, Last, RegistrationFormat.Csv));
        var documents = await ReadAsync(slice, new ExportReporting.Query(ReportingPart.Abroad, First, Last, RegistrationFormat.Csv));

        // Of €100 at 10 %, 90.91 are net.
        Assert.Equal(
            [
                "2030-02-03,EUR,TPS1,10,218.18,21.82,1", "2030-02-03,EUR,TPS1,20,70,14,1", "2030-03-01,EUR,TPS1,10,-218.18,-21.82,1", "2030-03-01,EUR,TPS1,20,-70,-14,1", "2030-03-05,EUR,TPS1,10,90.91,9.09,1",
            ],
            Rows(persons));
        Assert.Equal(["2030-04-01,380,,Example University,US,,EUR,Standard,10,218.18,21.82"], Rows(documents).Select(row => row[(row.IndexOf(',') + 1)..]));

        static IEnumerable<string> Rows(string csv) => csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Replace("\"", "", StringComparison.Ordinal).Replace("'-", "-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_SIREN_there_is_no_FEC_and_the_page_says_why()
    {
        await using var slice = await StartAsync(host: InvoicesTests.Host(status: EventsHub.Hosts.Contracts.VatStatus.Exempt, vat: null, number: "RNA W123456789"));

        Assert.Equal("books.no-siren", (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new ExportBooks.Query(First, Last, BooksFormat.Fec)))).Code);
        Assert.Contains("SIREN", (await slice.SendAsync(new ShowBooks.Query(First, Last))).NoFec, StringComparison.Ordinal);
        Assert.StartsWith("\"Journal\"", (await ReadAsync(slice, new ExportBooks.Query(First, Last, BooksFormat.Csv))).TrimStart('\uFEFF'), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_host_chooses_its_accounts_and_its_year()
    {
        var host = InvoicesTests.Host();
        host.Accounts = new() { Customers = "411 200", Bank = "512100", Rates = [new() { Percent = 10, Sales = "7061", Vat = "44571A" }, new()], YearBegins = 9 };
        await using var slice = await StartAsync(host: host);
        At(slice, 5, 1);
        var zoe = await slice.SendAsync(Sample.Registering(Sample.OpenEvent()));
        await slice.SendAsync(new IssueInvoice.Command("TEST24", zoe.Code));

        var rows = await FecAsync(slice, new(2029, 9, 1), new(2030, 8, 31));

        Assert.Equal(["411200", "7061", "44571A"], rows.Skip(1).Select(row => row[4]));
        var seen = await slice.SendAsync(new ShowBooks.Query());
        Assert.Equal((new DateOnly(2029, 9, 1), new DateOnly(2030, 8, 31)), (seen.From, seen.To));
        host.Accounts.Bank = "bank";
        Assert.Equal("host.account-number", (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new EditHost.Command(host)))).Code);
    }

    [Fact]
    public async Task The_books_are_for_whoever_sees_the_money_of_the_host()
    {
        await using var slice = await StartAsync();
        var staff = await slice.SendAsync(new InvitePerson.Command("desk@example.org", "Desk", "en", Role.Staff, SendMail: false));
        var ofEvent = await slice.SendAsync(new InvitePerson.Command("one@example.org", "One", "en", Role.Accountant, ScopeKind.Event, "TEST24", SendMail: false));
        var accountant = await slice.SendAsync(new InvitePerson.Command("books@example.org", "Books", "en", Role.Accountant, SendMail: false));

        slice.User.IsOperator = false;
        foreach (var other in new[] { staff, ofEvent })
        {
            slice.User.Id = other;
            await Assert.ThrowsAsync<ForbiddenException>(() => slice.SendAsync(new ShowBooks.Query()));
            await Assert.ThrowsAsync<ForbiddenException>(() => slice.SendAsync(new ExportBooks.Query(First, Last, BooksFormat.Csv)));
        }

        slice.User.Id = accountant;
        Assert.Equal("EUR", (await slice.SendAsync(new ShowBooks.Query())).Currency);
    }

    /// <summary>Whatever is ordered, paid, paid back and cancelled in whatever order: every entry balances, no number is left out, and the customers' account is what is invoiced less what was paid.</summary>
    [Fact]
    public async Task Every_sequence_of_sales_balances()
    {
        var step = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 3], Gen.Int[1, 40000]);
        await step.Array[4, 14].SampleAsync(
            async steps =>
            {
                await using var slice = await StartAsync();
                List<string> codes = [];
                foreach (var ((what, whom, cents), i) in steps.Select((step, i) => (step, i)))
                {
                    slice.Clock.Set(new DateTime(2030, 1, 1, 10, 0, 0, DateTimeKind.Utc).AddDays(5 * i));
                    if (codes.Count == 0 || what == 0)
                    {
                        codes.Add((await slice.SendAsync(Sample.Registering(Sample.OpenEvent(), $"Person {i}", options: whom % 2 == 0 ? ["dinner"] : []))).Code);
                        continue;
                    }

                    var code = codes[whom % codes.Count];
                    try
                    {
                        await (what switch
                        {
                            1 => (Task)slice.SendAsync(new NoteMoney.Command("TEST24", code, Guid.NewGuid(), LedgerKind.Payment, cents / 100m, null)),
                            2 => slice.SendAsync(new NoteMoney.Command("TEST24", code, Guid.NewGuid(), LedgerKind.Refund, cents / 100m, null)),
                            3 => slice.SendAsync(new CancelRegistration.Command("TEST24", code, null, cents % 101)),
                            4 => slice.SendAsync(new IssueInvoice.Command("TEST24", code, Anew: cents % 2 == 0)),
                            _ => slice.SendAsync(new MarkPaid.Command("TEST24", code, null)),
                        });
                    }
                    catch (DomainRuleException)
                    {
                        // What the rules refuse changes nothing.
                    }

                    await OutboxTests.DeliverAsync(slice);
                }

                var rows = (await FecAsync(slice, First, Last)).Skip(1).ToList();
                foreach (var entry in rows.GroupBy(row => row[2]))
                {
                    Assert.Equal(entry.Sum(row => Cents(row[11])), entry.Sum(row => Cents(row[12])));
                }

                foreach (var journal in rows.Select(row => row[2]).Distinct().GroupBy(number => number[..2]))
                {
                    Assert.Equal(Enumerable.Range(1, journal.Count()), journal.Select(number => int.Parse(number[2..], CultureInfo.InvariantCulture)));
                }

                Assert.Equal(rows.Select(row => row[15]).Order(StringComparer.Ordinal), rows.Select(row => row[15]));
                var (billed, paid) = await slice.DbAsync(async db => (
                    (await db.Invoices().AsNoTracking().ToListAsync()).Sum(i => i.Effect.Minor),
                    await db.Orders().SumAsync(o => o.PaidMinor)));
                Assert.Equal(billed - paid, rows.Where(row => row[4] == "411000").Sum(row => Cents(row[11]) - Cents(row[12])));
            },
            iter: 12, threads: 1);

        static long Cents(string amount) => long.Parse(amount.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task The_page_offers_the_files_and_says_what_is_wrong_with_a_period()
    {
        await using var app = await WebApp.StartAsync();
        await app.InsertAsync(Sample.OpenEvent());
        await app.AddPersonAsync("books@example.org", Role.Accountant);
        await app.ScopedAsync(services => services.GetRequiredService<IMediator>().Send(Sample.Registering(Sample.OpenEvent())));
        var browser = await app.SignedInAsync("books@example.org");

        var page = await browser.ReadAsync("/books");
        var wrong = await browser.ReadAsync("/books?From=2030-05-01&To=2030-04-01");

        Assert.Contains("Never invoiced", page, StringComparison.Ordinal);
        Assert.Contains("€240.00", page, StringComparison.Ordinal);
        Assert.Contains("Choose a later last day", wrong, StringComparison.Ordinal);
        Assert.StartsWith("\"Journal\"", (await browser.ReadAsync("/api/v1/books/entries.csv")).TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.StartsWith("\"Date\"", (await browser.ReadAsync("/api/v1/books/reporting/persons.csv")).TrimStart('\uFEFF'), StringComparison.Ordinal);
    }
}
