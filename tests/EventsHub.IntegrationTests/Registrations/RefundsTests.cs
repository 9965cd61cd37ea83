using System.Text;
using System.Xml.Linq;
using EventsHub.Conference.Domain;
using EventsHub.Databases;
using EventsHub.Hosts.Administration;
using EventsHub.Hosts.Contracts;
using EventsHub.IntegrationTests.Web;
using EventsHub.Kernel.Domain;
using EventsHub.Registrations.Banking;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Refunds;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Storage;
using EventsHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.IntegrationTests.Registrations;

/// <summary>Refunds by a file for the bank: what is in it, that none is paid twice, and that bank data go when they are no longer needed.</summary>
public sealed class RefundsTests
{
    private const string Iban = "DE89370400440532013000";

    private static async Task<(Slice Slice, string Code)> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var slice = await Slice.OnAsync(provider);
        await slice.InsertAsync(Sample.OpenEvent());
        var host = InvoicesTests.Host();
        host.BankAccount = new() { Holder = "Sample Museum", Iban = BankFiles.Account };
        await slice.SendAsync(new EditHost.Command(host));
        return (slice, await OwedAsync(slice, "Zoé"));
    }

    // Somebody paid by transfer, as a statement tells, and cancelled.
    private static async Task<string> OwedAsync(Slice slice, string given)
    {
        var registered = await slice.SendAsync(Sample.Registering(Sample.OpenEvent(), given));
        await slice.SendAsync(new ImportStatement.Command(
            BankFiles.Camt(8, [new(new(2030, 3, 4), 240, $"{given} Échantillon", "Fees") { Reference = CreditorReference.For("TEST24", registered.Code) }]), "x.xml", new(), DryRun: false));
        await slice.SendAsync(new PlaceSureLines.Command());
        await slice.SendAsync(new CancelRegistration.Command("TEST24", registered.Code, null, 0));
        return registered.Code;
    }

    private static async Task<OrderRefunds.Result> OrderAsync(Slice slice, params string[] codes) =>
        await slice.SendAsync(new OrderRefunds.Command([.. codes.Select(code => new OrderRefunds.Item("TEST24", code, 24000))]));

    private static async Task<XElement> FileAsync(Slice slice, Guid run) => XElement.Load(new MemoryStream((await slice.SendAsync(new DownloadRefundFile.Query(run))).Content));

    private static async Task<string> RefusedAsync(Func<Task> act) => (await Assert.ThrowsAsync<DomainRuleException>(act)).Code;

    private static Task<long> PaidAsync(Slice slice, string code) => slice.DbAsync(db => db.Orders().Where(o => o.Code == code).Select(o => o.PaidMinor).SingleAsync());

    // Names and order of the elements are those of ISO 20022, pain.001.001.09, with the choices of EPC132-08.
    [Theory, EachDatabase]
    public async Task The_file_has_what_a_bank_needs_in_its_order(DatabaseProvider provider)
    {
        var (slice, zoe) = await StartAsync(provider);
        await using var _ = slice;
        var noor = await OwedAsync(slice, "Noor");
        var due = await slice.SendAsync(new ListRefundsDue.Query());
        Assert.Equal([("Noor Échantillon", "3000"), ("Zoé Échantillon", "3000")], due.Orders.Select(d => (d.Holder, d.IbanEnd)).Order());

        var made = await OrderAsync(slice, zoe, noor);
        var file = await FileAsync(slice, made.RunId);

        XNamespace ns = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
        Assert.Equal(ns + "Document", file.Name);
        var message = file.Element(ns + "CstmrCdtTrfInitn")!;
        Assert.Equal(["MsgId", "CreDtTm", "NbOfTxs", "CtrlSum", "InitgPty"], message.Element(ns + "GrpHdr")!.Elements().Select(e => e.Name.LocalName));
        var payment = message.Element(ns + "PmtInf")!;
        Assert.Equal(
            ["PmtInfId", "PmtMtd", "BtchBookg", "NbOfTxs", "CtrlSum", "PmtTpInf", "ReqdExctnDt", "Dbtr", "DbtrAcct", "DbtrAgt", "ChrgBr", "CdtTrfTxInf", "CdtTrfTxInf"], payment.Elements().Select(e => e.Name.LocalName));
        Assert.Equal(("2", "480.00", "TRF", "SLEV", BankFiles.Account), (
            payment.Element(ns + "NbOfTxs")!.Value, payment.Element(ns + "CtrlSum")!.Value, payment.Element(ns + "PmtMtd")!.Value, payment.Element(ns + "ChrgBr")!.Value, payment.Element(ns + "DbtrAcct")!.Value));
        var transfers = payment.Elements(ns + "CdtTrfTxInf").ToList();
        Assert.All(transfers, t => Assert.Equal(["PmtId", "Amt", "Cdtr", "CdtrAcct", "RmtInf"], t.Elements().Select(e => e.Name.LocalName)));
        Assert.Equal(
            [("Noor Echantillon", Iban, "240.00", $"Refund TEST24 {noor}"), ("Zoe Echantillon", Iban, "240.00", $"Refund TEST24 {zoe}")],
            transfers.Select(t => (t.Element(ns + "Cdtr")!.Value, t.Element(ns + "CdtrAcct")!.Value, t.Element(ns + "Amt")!.Value, t.Element(ns + "RmtInf")!.Value)).Order());
        Assert.Equal(2, transfers.Select(t => t.Element(ns + "PmtId")!.Value).Distinct().Count());
        Assert.Contains("Zoé Échantillon → Zoe Echantillon", made.Changed);
    }

    [Theory, EachDatabase]
    public async Task A_refund_is_in_one_file_at_a_time_until_it_is_taken_back(DatabaseProvider provider)
    {
        var (slice, code) = await StartAsync(provider);
        await using var _ = slice;
        var results = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            try
            {
                return (await OrderAsync(slice, code)).RunId;
            }
            catch (DomainRuleException refused) when (refused.Code == "refund.on-its-way")
            {
                return Guid.Empty;
            }
        })));
        var run = Assert.Single(results, id => id != Guid.Empty);
        Assert.Empty((await slice.SendAsync(new ListRefundsDue.Query())).Orders);

        Assert.Equal("bank.reason", await RefusedAsync(() => slice.SendAsync(new CloseRefundRun.Command(run, IsPaid: false, " "))));
        await slice.SendAsync(new CloseRefundRun.Command(run, IsPaid: false, "The bank refused the file"));
        Assert.Equal("refund.closed", await RefusedAsync(() => slice.SendAsync(new DownloadRefundFile.Query(run))));
        Assert.Equal([true], await slice.DbAsync(db => db.OrderedRefunds().Select(r => r.Payee == null && r.IbanEnd == "3000").ToListAsync()));
        await OrderAsync(slice, code);
        Assert.Equal(24000, await PaidAsync(slice, code));
    }

    [Fact]
    public async Task A_refund_is_paid_when_the_statement_shows_it_or_somebody_says_so()
    {
        var (slice, zoe) = await StartAsync();
        await using var _ = slice;
        var noor = await OwedAsync(slice, "Noor");
        var made = await OrderAsync(slice, zoe, noor);
        XNamespace ns = CreditTransferFile.Namespace;
        var id = (await FileAsync(slice, made.RunId)).Descendants(ns + "CdtTrfTxInf").First(t => t.Element(ns + "RmtInf")!.Value.EndsWith(zoe, StringComparison.Ordinal)).Element(ns + "PmtId")!.Value;

        await slice.SendAsync(new ImportStatement.Command(BankFiles.Mt940([new(new(2030, 4, 1), -240, "Zoe Echantillon", "Refund") { EndToEnd = id }]), "y.sta", new(), DryRun: false));
        Assert.Equal(1, (await slice.SendAsync(new PlaceSureLines.Command())).Placed);
        Assert.Equal((0L, 24000L), (await PaidAsync(slice, zoe), await PaidAsync(slice, noor)));
        Assert.Equal([false, true], (await slice.SendAsync(new ListRefundRuns.Query())).Runs[0].Refunds.Select(r => r.PaidAt is not null).Order());

        await slice.SendAsync(new CloseRefundRun.Command(made.RunId, IsPaid: true));
        Assert.Equal((0L, 0L), (await PaidAsync(slice, zoe), await PaidAsync(slice, noor)));
        var run = (await slice.SendAsync(new ListRefundRuns.Query())).Runs[0];
        Assert.Equal((RefundRunState.Paid, true), (run.State, run.Refunds.All(r => r.SepaName is null)));

        // The other one on the next statement was noted by then, and is recognised instead of booked.
        await slice.SendAsync(new ImportStatement.Command(BankFiles.Camt(8, [new(new(2030, 4, 2), -240, "Noor Echantillon", $"Refund TEST24 {noor}")]), "z.xml", new(), DryRun: false));
        Assert.Equal(1, (await slice.SendAsync(new PlaceSureLines.Command())).Placed);
        Assert.Equal(0, await PaidAsync(slice, noor));
    }

    [Theory]
    [InlineData("DE89370400440532013001", "Zoe", "refund.iban")]
    [InlineData("BR1800360305000010009795493C1", "Zoe", "refund.not-sepa")]
    [InlineData("DE89370400440532013000", "田中", "refund.name")]
    public async Task What_no_bank_could_carry_out_is_refused(string iban, string holder, string code)
    {
        var (slice, order) = await StartAsync();
        await using var _ = slice;

        Assert.Equal(code, await RefusedAsync(() => slice.SendAsync(new OrderRefunds.Command([new("TEST24", order, 24000, holder, iban)]))));
        Assert.Equal("refund.changed", await RefusedAsync(() => slice.SendAsync(new OrderRefunds.Command([new("TEST24", order, 100)]))));
        Assert.Empty((await slice.SendAsync(new ListRefundRuns.Query())).Runs);
    }

    [Fact]
    public async Task Other_currencies_are_listed_and_paid_by_hand()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event);
        var registered = await slice.SendAsync(Sample.Registering(@event));
        await slice.SendAsync(new NoteMoney.Command("TEST24", registered.Code, Guid.NewGuid(), LedgerKind.Payment, 300, null));
        await slice.ChangeAsync(db => db.Orders().ExecuteUpdateAsync(o => o.SetProperty(x => x.Currency, "CHF")));

        var due = Assert.Single((await slice.SendAsync(new ListRefundsDue.Query())).Orders);
        Assert.Equal((false, 6000L, "CHF"), (due.IsSepa, due.AmountMinor, due.Currency));
    }
}
