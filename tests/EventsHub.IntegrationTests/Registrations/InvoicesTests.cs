using System.Diagnostics;
using System.Text;
using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Databases;
using EventsHub.Hosts.Administration;
using EventsHub.Hosts.Contracts;
using EventsHub.IntegrationTests.Messages;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Operations;
using EventsHub.Kernel.Pipeline;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Export;
using EventsHub.Registrations.Invoices;
using EventsHub.Registrations.OwnPage;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests.Registrations;

/// <summary>Invoices and credit notes: what they say, that they follow what an order costs, and that nothing changes them.</summary>
public sealed class InvoicesTests
{
    private static readonly BillingInput University = new()
    {
        Name = "Université de l’Exemple", Address = new() { Street = "1 rue de l’Exemple", PostalCode = "31000", City = "Toulouse", Country = "FR" },
        VatId = "FR40303265045", PurchaseOrder = "PO-77", ServiceCode = "SVC-1", Email = "factures@example.org",
    };

    /// <summary>A host with everything that an invoice has to say.</summary>
    internal static HostInput Host(string country = "FR", VatStatus status = VatStatus.Charged, string? vat = "FR83404833048", string? number = "404833048") => new()
    {
        Name = "Sample Museum", Address = new() { Street = "2 avenue de l’Exemple\nBâtiment B", PostalCode = "31500", City = "Toulouse", Country = country }, Email = "money@example.org",
        RegistrationNumber = number, VatStatus = status, VatNumber = vat, VatExemption = status == VatStatus.Exempt ? new() { ["en"] = "VAT not applicable, article 293 B of the CGI", ["fr"] = "TVA non applicable, article 293 B du CGI" } : [],
        TimeZone = "Europe/Paris", Languages = ["en", "fr"], Currency = "EUR",
    };

    private static async Task<Slice> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, HostInput? host = null, Event? @event = null)
    {
        var slice = await Slice.OnAsync(provider);
        await slice.InsertAsync(@event ?? Sample.OpenEvent());
        await slice.SendAsync(new EditHost.Command(host ?? Host()));
        return slice;
    }

    private static async Task<Register.Result> RegisterAsync(Slice slice, string given = "Zoé", BillingInput? billTo = null, params string[] options) =>
        await slice.SendAsync(Sample.Registering(Sample.OpenEvent(), given, "Échantillon", "regular", options) with { BillTo = billTo });

    private static Task<List<Invoice>> StoredAsync(Slice slice) => slice.DbAsync(db => db.Invoices().AsNoTracking().OrderBy(i => i.IssuedAt).ThenBy(i => i.Number).ToListAsync());

    private static async Task<byte[]> FileAsync(Slice slice, string number, InvoiceFormat format) => (await slice.SendAsync(new DownloadInvoice.Query("TEST24", number, format))).Content;

    [Theory, EachDatabase]
    public async Task An_invoice_says_who_what_and_how_much_and_is_mailed(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        var registered = await RegisterAsync(slice, billTo: University, options: "dinner");

        var issued = await slice.SendAsync(new IssueInvoice.Command("TEST24", registered.Code));
        await OutboxTests.DeliverAsync(slice);

        var invoice = Assert.Single(await StoredAsync(slice));
        Assert.Equal([invoice.Number], issued.Numbers);
        Assert.Matches("^20[0-9]{2}-00001$", invoice.Number);
        Assert.Equal((32400, 24000, 8400), (invoice.Total.Minor, invoice.Content.Lines[0].GrossMinor, invoice.Content.Lines[1].GrossMinor));
        Assert.Equal([(1000, 21818L, 2182L), (2000, 7000L, 1400L)], invoice.Content.Vat.Select(v => (v.Rate, v.NetMinor, v.TaxMinor)));
        Assert.Equal(("Université de l’Exemple", "303265045", "404833048", "PO-77", "SVC-1"), (invoice.Content.Buyer.Name, invoice.Content.Buyer.Siren, invoice.Content.Seller.Siren, invoice.Content.PurchaseOrder, invoice.Content.ServiceCode));
        Assert.Equal(["PMT", "PMD", "AAB"], invoice.Content.Notes.Select(n => n.Subject));
        var mail = (await OutboxTests.MailsAsync(slice)).Single(m => m.Subject?.StartsWith("Invoice ", StringComparison.Ordinal) == true);
        Assert.Equal(["factures@example.org"], mail.To.Mailboxes.Select(m => m.Address));
        Assert.Equal([$"{invoice.Number}.pdf"], mail.Attachments.Select(a => a.ContentDisposition?.FileName));
    }

    [Fact]
    public async Task The_XML_keeps_the_rules_and_is_inside_the_PDF()
    {
        await using var slice = await StartAsync();
        var registered = await RegisterAsync(slice, billTo: University, options: "dinner");
        var number = (await slice.SendAsync(new IssueInvoice.Command("TEST24", registered.Code))).Numbers.Single();

        var xml = await FileAsync(slice, number, InvoiceFormat.Xml);
        Assert.Empty(InvoiceRules.BrokenBy(xml));
        Assert.Contains("S1", Encoding.UTF8.GetString(xml), StringComparison.Ordinal);

        var folder = Directory.CreateTempSubdirectory("eventshub-invoice-");
        try
        {
            var pdf = Path.Combine(folder.FullName, "invoice.pdf");
            await File.WriteAllBytesAsync(pdf, await FileAsync(slice, number, InvoiceFormat.Pdf));
            var inside = Path.Combine(folder.FullName, "factur-x.xml");
            using (var detach = Process.Start("pdfdetach", ["-savefile", "factur-x.xml", "-o", inside, pdf]))
            {
                await detach.WaitForExitAsync();
            }

            Assert.Equal(xml, await File.ReadAllBytesAsync(inside));
            var raw = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(pdf));
            Assert.Contains("<fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>", raw, StringComparison.Ordinal);
            Assert.Contains("<pdfaid:part>3</pdfaid:part>", raw, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("BR-CO-10", "<ram:LineTotalAmount>218.18</ram:LineTotalAmount>", "<ram:LineTotalAmount>218.19</ram:LineTotalAmount>")]
    [InlineData("BR-CO-15", "<ram:GrandTotalAmount>240.00</ram:GrandTotalAmount>", "<ram:GrandTotalAmount>240.01</ram:GrandTotalAmount>")]
    [InlineData("BR-CO-17", "<ram:CalculatedAmount>21.82</ram:CalculatedAmount>", "<ram:CalculatedAmount>23.82</ram:CalculatedAmount>")]
    [InlineData("BR-CL-17", "<ram:CategoryCode>S</ram:CategoryCode>", "<ram:CategoryCode>X</ram:CategoryCode>")]
    public async Task A_broken_rule_is_noticed(string rule, string text, string broken)
    {
        await using var slice = await StartAsync();
        var number = (await slice.SendAsync(new IssueInvoice.Command("TEST24", (await RegisterAsync(slice)).Code))).Numbers.Single();
        var xml = Encoding.UTF8.GetString(await FileAsync(slice, number, InvoiceFormat.Xml));
        var at = xml.IndexOf(text, StringComparison.Ordinal);

        Assert.Contains(InvoiceRules.BrokenBy(Encoding.UTF8.GetBytes(string.Concat(xml.AsSpan(0, at), broken, xml.AsSpan(at + text.Length)))), found => found.Contains(rule, StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task Documents_follow_what_an_order_costs(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        var registered = await RegisterAsync(slice);
        var ownInput = Sample.Registering(Sample.OpenEvent()).Person;
        await slice.SendAsync(new IssueInvoice.Command("TEST24", registered.Code));

        await slice.SendAsync(new ChangeOwnRegistration.Command("TEST24", registered.Token, null, ownInput, ["dinner"], null, null, null));
        await OutboxTests.DeliverAsync(slice);
        await slice.SendAsync(new CancelOwnRegistration.Command("TEST24", registered.Token, null));
        await OutboxTests.DeliverAsync(slice);

        var documents = await StoredAsync(slice);
        Assert.Equal(
            [(InvoiceKind.Invoice, 24000L), (InvoiceKind.Invoice, 8400L), (InvoiceKind.CreditNote, 24000L), (InvoiceKind.CreditNote, 8400L)],
            documents.Select(d => (d.Kind, d.Total.Minor)));
        Assert.Equal([null, null, documents[0].Number, documents[1].Number], documents.Select(d => d.Content.Corrects?.Number));
        Assert.Equal(["C", "C"], documents.Skip(2).Select(d => d.Number[..1]));
        foreach (var document in documents)
        {
            Assert.Empty(InvoiceRules.BrokenBy(await FileAsync(slice, document.Number, InvoiceFormat.Xml)));
        }

        Assert.Empty(await FindingsAsync(slice));
        Assert.DoesNotContain(await slice.DbAsync(db => db.Outbox.ToListAsync()), m => m.Kind == FollowInvoices.Kind && m.DeliveredAt is null);
    }

    [Fact]
    public async Task A_payment_changes_no_document_and_stands_on_the_next()
    {
        await using var slice = await StartAsync();
        var registered = await RegisterAsync(slice);
        await slice.SendAsync(new NoteMoney.Command("TEST24", registered.Code, Guid.NewGuid(), LedgerKind.Payment, 100, null));
        await slice.SendAsync(new IssueInvoice.Command("TEST24", registered.Code));
        await slice.SendAsync(new MarkPaid.Command("TEST24", registered.Code, 14000));
        await OutboxTests.DeliverAsync(slice);

        var invoice = Assert.Single(await StoredAsync(slice));
        Assert.Equal((10000, 14000), (invoice.Prepaid.Minor, invoice.Due.Minor));
        Assert.NotNull(invoice.Content.DueOn);
    }

    [Fact]
    public async Task To_another_address_it_is_taken_back_and_issued_anew()
    {
        await using var slice = await StartAsync();
        var registered = await RegisterAsync(slice);
        await slice.SendAsync(new IssueInvoice.Command("TEST24", registered.Code));
        await slice.ChangeAsync(async db => (await db.Orders().SingleAsync()).BillTo(University.ToPartyOrNull()));

        await slice.SendAsync(new IssueInvoice.Command("TEST24", registered.Code, Anew: true));

        var documents = await StoredAsync(slice);
        Assert.Equal([InvoiceKind.Invoice, InvoiceKind.CreditNote, InvoiceKind.Invoice], documents.OrderBy(d => d.Kind == InvoiceKind.CreditNote ? 1 : d.Number.EndsWith("00001", StringComparison.Ordinal) ? 0 : 2).Select(d => d.Kind));
        Assert.Equal(["Université de l’Exemple", "Zoé Échantillon", "Zoé Échantillon"], documents.Select(d => d.Content.Buyer.Name).Order(StringComparer.Ordinal));
        Assert.Equal(24000, documents.Sum(d => d.Effect.Minor));
    }

    [Theory, EachDatabase]
    public async Task Asked_for_twenty_times_at_once_each_order_is_billed_once_and_no_number_is_left_out(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        List<string> codes = [];
        for (var i = 0; i < 5; i++)
        {
            codes.Add((await RegisterAsync(slice, $"Sample {i}")).Code);
        }

        var asked = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(async () =>
        {
            try
            {
                return (await slice.SendAsync(new IssueInvoice.Command("TEST24", codes[i % 5]))).Numbers.Count;
            }
            catch (DomainRuleException nothing) when (nothing.Code == "invoice.nothing")
            {
                return 0;
            }
        })));

        Assert.Equal(5, asked.Sum());
        Assert.Equal(["00001", "00002", "00003", "00004", "00005"], (await StoredAsync(slice)).Select(i => i.Number[^5..]).Order(StringComparer.Ordinal));
        Assert.Equal(5, (await StoredAsync(slice)).Select(i => i.OrderId).Distinct().Count());
    }

    [Theory]
    [InlineData("invoice.no-vat-number")]
    [InlineData("invoice.no-host")]
    [InlineData("invoice.no-register")]
    public async Task What_the_host_lacks_is_said_and_takes_no_number(string code)
    {
        var host = code == "invoice.no-vat-number" ? Host(vat: null) : Host(status: VatStatus.Exempt, vat: null, number: null);
        await using var slice = code == "invoice.no-host" ? await Slice.OnAsync(DatabaseProvider.Sqlite) : await StartAsync(host: host);
        if (code == "invoice.no-host")
        {
            await slice.InsertAsync(Sample.OpenEvent());
        }

        var registered = await RegisterAsync(slice);
        Assert.Equal(code, (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new IssueInvoice.Command("TEST24", registered.Code)))).Code);
        Assert.False((await slice.SendAsync(new ShowOwnInvoices.Query("TEST24", registered.Token))).CanAsk);

        await slice.SendAsync(new EditHost.Command(Host()));
        Assert.EndsWith("-00001", (await slice.SendAsync(new IssueInvoice.Command("TEST24", registered.Code))).Numbers.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_without_VAT_says_why()
    {
        await using var slice = await StartAsync(host: Host(status: VatStatus.Exempt, vat: null));
        var registered = await RegisterAsync(slice, options: "dinner");

        var number = (await slice.SendAsync(new IssueInvoice.Command("TEST24", registered.Code))).Numbers.Single();

        var invoice = Assert.Single(await StoredAsync(slice));
        Assert.Equal((VatCategory.Exempt, 0, 32400, 0, "VAT not applicable, article 293 B of the CGI"), (invoice.Content.Vat[0].Category, invoice.Content.Vat[0].Rate, invoice.Content.Vat[0].NetMinor, invoice.Content.Vat[0].TaxMinor, invoice.Content.Vat[0].Reason));
        Assert.Empty(InvoiceRules.BrokenBy(await FileAsync(slice, number, InvoiceFormat.Xml)));
    }

    [Fact]
    public async Task Whoever_pays_asks_for_it_and_nobody_else()
    {
        await using var slice = await StartAsync();
        var registered = await RegisterAsync(slice);
        Assert.True((await slice.SendAsync(new ShowOwnInvoices.Query("TEST24", registered.Token))).CanAsk);

        var number = (await slice.SendAsync(new IssueOwnInvoice.Command("TEST24", registered.Token))).Numbers.Single();

        Assert.Equal([number], (await slice.SendAsync(new ShowOwnInvoices.Query("TEST24", registered.Token))).Documents.Select(d => d.Number));
        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString((await slice.SendAsync(new DownloadOwnInvoice.Query("TEST24", registered.Token, number, InvoiceFormat.Pdf))).Content[..5]), StringComparison.Ordinal);
        Assert.Equal("invoice.nothing", (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new IssueOwnInvoice.Command("TEST24", registered.Token)))).Code);

        var other = await RegisterAsync(slice, "Bo");
        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new DownloadOwnInvoice.Query("TEST24", other.Token, number, InvoiceFormat.Pdf)));
        var paidFor = await slice.SendAsync(Sample.Registering(Sample.OpenEvent(), "Ada") with { Buyer = new() { Given = "Sam", Family = "Muster", Email = "sam@example.org", Language = "fr" } });
        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new ShowOwnInvoices.Query("TEST24", paidFor.Token)));
    }

    [Theory]
    [InlineData("404 833 048", "404833048", null)]
    [InlineData("RCS Toulouse B 404 833 048", "404833048", null)]
    [InlineData("40483304800022", "404833048", "40483304800022")]
    [InlineData("W313000123", null, null)]
    [InlineData("Association 1901", null, null)]
    public void A_French_register_number_is_taken_for_what_it_is(string number, string? siren, string? siret)
    {
        InvoiceParty party = new() { Name = "Sample", IsOrganisation = true, Address = new() { Country = "FR" }, RegistrationNumber = number };

        Assert.Equal((siren, siret), (party.Siren, party.Siret));
    }

    [Fact]
    public async Task Whoever_is_billed_has_a_country()
    {
        await using var slice = await StartAsync();
        var registered = await RegisterAsync(slice);
        await slice.DbAsync(db => db.Registrations().ExecuteUpdateAsync(r => r.SetProperty(x => x.Country, "")));

        var refused = await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new IssueInvoice.Command("TEST24", registered.Code)));

        Assert.Equal("invoice.no-country", refused.Code);
        Assert.Empty(await StoredAsync(slice));
    }

    [Fact]
    public async Task An_Arabic_invoice_keeps_the_order_of_its_number()
    {
        var @event = Sample.OpenEvent();
        @event.SpeakIn(["en", "ar"]);
        await using var slice = await StartAsync(@event: @event);
        var registered = await slice.SendAsync(Sample.Registering(@event) with { Language = "ar", PaymentMethod = PaymentMethod.OnSite });

        var number = (await slice.SendAsync(new IssueInvoice.Command("TEST24", registered.Code))).Numbers.Single();
        await OutboxTests.DeliverAsync(slice);

        Assert.Contains((await OutboxTests.MailsAsync(slice)), mail => mail.Subject?.Contains($"\u2066{number}\u2069", StringComparison.Ordinal) == true);
        var invoice = Assert.Single(await StoredAsync(slice));
        Assert.Equal(("ar", @event.StartsOn, null), (invoice.Language, invoice.Content.DueOn, invoice.Content.PaymentReference));
    }

    [Theory, EachDatabase]
    public async Task An_accountant_gets_rows_that_add_up(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        var registered = await RegisterAsync(slice, "=1+1", University, "dinner");
        await slice.SendAsync(new IssueInvoice.Command("TEST24", registered.Code));
        await slice.SendAsync(new ChangeOwnRegistration.Command("TEST24", registered.Token, null, Sample.Registering(Sample.OpenEvent(), "=1+1").Person, [], null, null, null));
        await OutboxTests.DeliverAsync(slice);

        var csv = await slice.ScopedAsync(async services => Encoding.UTF8.GetString(await (await services.GetRequiredService<IMediator>().Send(new ExportInvoices.Query("TEST24", RegistrationFormat.Csv, ';'))).ToArrayAsync(TestContext.Current.CancellationToken)));

        var rows = csv.Trim('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(row => row.Split(';').Select(cell => cell.Trim('"')).ToArray()).ToList();
        Assert.Equal(ExportInvoices.Labels, rows[0]);
        Assert.Equal(["10", "20", "20"], rows.Skip(1).Select(row => row[11]));
        Assert.Equal(["218.18", "70", "-70"], rows.Skip(1).Select(row => row[12]));
        Assert.Equal(["21.82", "14", "-14"], rows.Skip(1).Select(row => row[13]));
        Assert.Equal(["Invoice", "Invoice", "Credit note"], rows.Skip(1).Select(row => row[1]));
        Assert.Equal(rows[1][0], rows[3][3]);
        Assert.Equal(240, rows.Skip(1).Sum(row => decimal.Parse(row[14], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task A_free_order_has_nothing_to_bill()
    {
        await using var slice = await StartAsync();
        var registered = await slice.SendAsync(Sample.Registering(Sample.OpenEvent(), ticket: "online"));

        Assert.Equal("invoice.nothing", (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new IssueInvoice.Command("TEST24", registered.Code)))).Code);
    }

    [Fact]
    public async Task Nothing_changes_a_document()
    {
        await using var slice = await StartAsync();
        await slice.SendAsync(new IssueInvoice.Command("TEST24", (await RegisterAsync(slice)).Code));

        await Assert.ThrowsAsync<InvalidOperationException>(() => slice.DbAsync(async db =>
        {
            db.Entry(await db.Invoices().SingleAsync()).Property(i => i.Number).CurrentValue = "other";
            return await db.SaveChangesAsync();
        }));
        await Assert.ThrowsAsync<InvalidOperationException>(() => slice.DbAsync(async db =>
        {
            db.Remove(await db.Invoices().SingleAsync());
            return await db.SaveChangesAsync();
        }));
    }

    [Fact]
    public async Task Whatever_happens_to_orders_their_documents_come_to_what_they_cost_and_keep_the_rules()
    {
        await using var slice = await StartAsync();
        var random = new Random(20301);
        var folder = Environment.GetEnvironmentVariable("EVENTSHUB_INVOICES");
        for (var order = 0; order < (folder is null ? 12 : 150); order++)
        {
            var registered = await RegisterAsync(slice, $"Sample {order}", random.Next(2) == 0 ? University : null, random.Next(2) == 0 ? ["dinner"] : []);
            for (var step = 0; step < 6; step++)
            {
                try
                {
                    await (random.Next(6) switch
                    {
                        0 => slice.SendAsync(new IssueInvoice.Command("TEST24", registered.Code)) as Task,
                        1 => slice.SendAsync(new NoteMoney.Command("TEST24", registered.Code, Guid.NewGuid(), LedgerKind.Payment, random.Next(1, 40000) / 100m, null)),
                        2 => slice.SendAsync(new NoteMoney.Command("TEST24", registered.Code, Guid.NewGuid(), LedgerKind.Refund, random.Next(1, 20000) / 100m, null)),
                        3 => slice.SendAsync(new ChangeOwnRegistration.Command("TEST24", registered.Token, null, Sample.Registering(Sample.OpenEvent(), $"Sample {order}").Person, random.Next(2) == 0 ? ["dinner"] : [], null, null, null)),
                        4 => slice.SendAsync(new IssueInvoice.Command("TEST24", registered.Code, Anew: true)),
                        _ => random.Next(3) == 0 ? slice.SendAsync(new CancelRegistration.Command("TEST24", registered.Code, null, random.Next(0, 101))) : Task.CompletedTask,
                    });
                }
                catch (Exception refused) when (refused is DomainRuleException or NotFoundException)
                {
                    // Not possible in this state, which is fine.
                }

                await OutboxTests.DeliverAsync(slice);
            }
        }

        Assert.Empty(await FindingsAsync(slice));
        var documents = await StoredAsync(slice);
        Assert.True(documents.Count > 10);
        foreach (var kind in documents.GroupBy(d => d.Kind))
        {
            Assert.Equal(Enumerable.Range(1, kind.Count()), kind.Select(d => int.Parse(d.Number[^5..], System.Globalization.CultureInfo.InvariantCulture)).Order());
        }

        foreach (var document in documents)
        {
            var xml = await FileAsync(slice, document.Number, InvoiceFormat.Xml);
            Assert.Empty(InvoiceRules.BrokenBy(xml));
            if (folder is not null)
            {
                await File.WriteAllBytesAsync(Path.Combine(folder, $"{document.Number}.xml"), xml);
                await File.WriteAllBytesAsync(Path.Combine(folder, $"{document.Number}.pdf"), await FileAsync(slice, document.Number, InvoiceFormat.Pdf));
            }
        }
    }

    private static Task<List<StorageFinding>> FindingsAsync(Slice slice) => slice.ScopedAsync(async services =>
    {
        List<StorageFinding> found = [];
        foreach (var check in services.GetServices<IStorageCheck>())
        {
            found.AddRange(await check.CheckAsync(CancellationToken.None));
        }

        return found;
    });
}
