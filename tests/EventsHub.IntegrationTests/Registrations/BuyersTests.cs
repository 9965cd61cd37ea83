using System.Text;
using EventsHub.Conference.Domain;
using EventsHub.Databases;
using EventsHub.IntegrationTests.Messages;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Export;
using EventsHub.Registrations.Import;
using EventsHub.Registrations.Mails;
using EventsHub.Registrations.OwnOrder;
using EventsHub.Registrations.OwnPage;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace EventsHub.IntegrationTests.Registrations;

/// <summary>A secretary registers a professor: who pays is apart from who attends.</summary>
public sealed class BuyersTests
{
    private static readonly BuyerInput Secretary = new() { Given = "Sam", Family = "Muster", Email = "sam@example.org", Language = "fr" };

    private static readonly BillingInput University = new()
    {
        Name = "Sample University", Address = new() { Street = "1 Sample Street", PostalCode = "75005", City = "Paris", Country = "FR" },
        VatId = "FR40303265045", PurchaseOrder = "PO-4711", Email = "invoices@example.org",
    };

    [Theory, EachDatabase]
    public async Task Attendee_and_buyer_each_get_their_own_mail_and_the_attendee_reads_no_amount(DatabaseProvider provider)
    {
        await using var slice = await OpenAsync(provider);
        await RegisterAsync(slice, "dinner");

        await OutboxTests.DeliverAsync(slice);

        var mails = await MailsAsync(slice);
        var (attendee, buyer) = (Assert.Single(mails, To("zoe@example.org")), Assert.Single(mails, To("sam@example.org")));
        Assert.Equal(2, mails.Count);
        Assert.Contains("Paid for by: Sample University", attendee.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("€", attendee.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("FR76", attendee.TextBody, StringComparison.Ordinal);
        Assert.Equal(2, attendee.Attachments.Count());
        Assert.Equal("Votre paiement : Conférence d’essai", buyer.Subject);
        Assert.Contains("324,00", buyer.TextBody, StringComparison.Ordinal);
        Assert.Contains("FR76 3000 6000 0112 3456 7890 189", buyer.TextBody, StringComparison.Ordinal);
        Assert.Contains("Sample University\n  1 Sample Street\n  75005 Paris\n  France", buyer.TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.DoesNotContain("No nuts", buyer.TextBody + buyer.HtmlBody, StringComparison.Ordinal);
        Assert.Empty(buyer.Attachments);
    }

    [Theory, EachDatabase]
    public async Task What_concerns_money_goes_to_the_buyer_and_one_who_attends_gets_one_mail_as_ever(DatabaseProvider provider)
    {
        await using var slice = await OpenAsync(provider);
        var registered = await RegisterAsync(slice);
        await slice.SendAsync(new MarkPaid.Command("TEST24", registered.Code, null));
        var own = await slice.SendAsync(new ShowOwnRegistration.Query("TEST24", registered.Token));
        await slice.SendAsync(new ChangeOwnRegistration.Command("TEST24", registered.Token, own.Version, own.Person, ["dinner"], null, null));
        await slice.SendAsync(new CancelOwnRegistration.Command("TEST24", registered.Token, null));
        await slice.SendAsync(new NoteMoney.Command("TEST24", registered.Code, Guid.NewGuid(), LedgerKind.Refund, 240m, null, null));
        await slice.SendAsync(Sample.Registering(Sample.OpenEvent(), "Ada") with { Person = new() { Given = "Ada", Email = "ada@example.org" } });

        Assert.Equal(
            [(RegistrationMailKinds.MoneyPaidBack, 1), (RegistrationMailKinds.OrderChanged, 2), (RegistrationMailKinds.OrderDue, 1), (RegistrationMailKinds.OrderPaid, 1),
                (RegistrationMailKinds.RegistrationCancelled, 1), (RegistrationMailKinds.RegistrationChanged, 1), (RegistrationMailKinds.RegistrationConfirmed, 2)],
            (await slice.DbAsync(db => db.Outbox.Select(m => m.Kind).ToListAsync())).GroupBy(kind => kind).Select(same => (same.Key, same.Count())).OrderBy(same => same.Key, StringComparer.Ordinal));
        await OutboxTests.DeliverAsync(slice);
        var mails = await MailsAsync(slice);
        Assert.Equal((1, 4), (mails.Count(m => To("ada@example.org")(m)), mails.Count(m => To("sam@example.org")(m))));
        Assert.Contains("€240.00", Assert.Single(mails, To("ada@example.org")).TextBody!, StringComparison.Ordinal);
        Assert.All(mails.Where(m => To("zoe@example.org")(m)), mail => Assert.DoesNotContain("€", mail.TextBody, StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task The_buyer_is_told_when_the_time_for_paying_is_over(DatabaseProvider provider)
    {
        await using var slice = await OpenAsync(provider, e => e.BePaidBy(e.PaymentMethods, e.BankAccount, termDays: 14, confirmsWhenPaid: true));
        slice.Clock.Set(new(2030, 3, 4, 9, 0, 0, DateTimeKind.Utc));
        await RegisterAsync(slice);
        await OutboxTests.DeliverAsync(slice);
        slice.Clock.Set(new(2030, 4, 4, 9, 0, 0, DateTimeKind.Utc));
        await OutboxTests.DeliverAsync(slice);
        await OutboxTests.DeliverAsync(slice);

        Assert.Equal(
            ["Une place pour Conférence d’essai n’est plus réservée", "Votre paiement : Conférence d’essai"],
            (await MailsAsync(slice)).Where(m => To("sam@example.org")(m)).Select(m => m.Subject).Order(StringComparer.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task The_link_in_the_mail_opens_the_order_and_no_other_token_does(DatabaseProvider provider)
    {
        await using var slice = await OpenAsync(provider);
        var registered = await RegisterAsync(slice, "dinner");
        await slice.InsertAsync(Sample.OpenEvent("OTHER"));
        var token = await OrderTokenAsync(slice);

        var order = await slice.SendAsync(new ShowOwnOrder.Query("test24", token));

        Assert.Equal((32400, 0, 32400), (order.TotalMinor, order.PaidMinor, order.BalanceMinor));
        Assert.Equal(("Zoé Échantillon", 2), (Assert.Single(order.People).Name, order.People[0].Lines.Count));
        Assert.NotNull(order.Transfer);
        Assert.Equal(["Sample University", "1 Sample Street", "75005 Paris", "France"], order.BillingLines);
        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new ShowOwnOrder.Query("TEST24", registered.Token)));
        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new ShowOwnOrder.Query("OTHER", token)));
        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new ShowOwnRegistration.Query("TEST24", token)));
        Assert.Equal(0, await slice.DbAsync(db => db.AccessLinks.CountAsync(l => l.TokenHash == token)));
        Assert.Equal(1, await slice.DbAsync(db => db.AccessLinks.CountAsync(l => l.TokenHash == AccessLink.Hash(token) && l.Purpose == LinkPurpose.Order)));
    }

    [Theory, EachDatabase]
    public async Task The_buyer_corrects_the_invoice_until_something_is_paid(DatabaseProvider provider)
    {
        await using var slice = await OpenAsync(provider);
        var registered = await RegisterAsync(slice);
        var token = await OrderTokenAsync(slice);
        var order = await slice.SendAsync(new ShowOwnOrder.Query("TEST24", token));

        await slice.SendAsync(new CorrectBilling.Command("TEST24", token, order.Version, University with { PurchaseOrder = "PO-4712" }));
        await Assert.ThrowsAsync<StaleException>(() => slice.SendAsync(new CorrectBilling.Command("TEST24", token, order.Version, University)));
        Assert.Equal("PO-4712", (await slice.SendAsync(new ShowOwnOrder.Query("TEST24", token))).BillTo?.PurchaseOrder);

        await slice.SendAsync(new NoteMoney.Command("TEST24", registered.Code, Guid.NewGuid(), LedgerKind.Payment, 1m, null, null));
        var refused = await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new CorrectBilling.Command("TEST24", token, null, University)));
        Assert.Equal(("billing.paid", false), (refused.Code, (await slice.SendAsync(new ShowOwnOrder.Query("TEST24", token))).CanCorrectBilling));
    }

    [Theory, EachDatabase]
    public async Task The_attendee_sees_who_pays_and_whether_it_is_settled_and_cannot_change_who(DatabaseProvider provider)
    {
        await using var slice = await OpenAsync(provider);
        var registered = await RegisterAsync(slice);
        var before = await slice.SendAsync(new ShowOwnRegistration.Query("TEST24", registered.Token));
        Assert.Equal(new ShowOwnRegistration.PaidForBy("Sample University", false), before.PaidFor);
        Assert.Equal((null, null, null, null, null, null), (before.Summary, before.PaidMinor, before.BalanceMinor, before.Transfer, before.BillTo, before.KeptIfCancelledMinor));

        var change = new ChangeOwnRegistration.Command("TEST24", registered.Token, before.Version, before.Person with { Given = "Zoë" }, ["dinner"], null, new() { Name = "Mine", Address = new() { Country = "DE" } });
        Assert.Equal((true, null, null), Quoted(await slice.SendAsync(new QuoteOwnChange.Query(change))));
        await slice.SendAsync(change);
        await slice.SendAsync(new MarkPaid.Command("TEST24", registered.Code, null));

        var order = (await slice.SendAsync(new ShowRegistration.Query("TEST24", registered.Code))).Order;
        Assert.Equal(("Sam Muster", "Sample University", 32400L, false), (order.BuyerName, order.BillTo?.Name, order.PaidMinor, order.IsBuyer));
        Assert.True((await slice.SendAsync(new ShowOwnRegistration.Query("TEST24", registered.Token))).PaidFor!.IsSettled);
        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new DownloadPaymentCode.Query("TEST24", registered.Token)));

        static (bool, object?, long?) Quoted(QuoteOwnChange.Result quote) => (quote.ChangesOptions, quote.Summary, quote.BalanceMinor);
    }

    [Theory, EachDatabase]
    public async Task Staff_find_people_by_who_pays_for_them(DatabaseProvider provider)
    {
        await using var slice = await OpenAsync(provider);
        await RegisterAsync(slice);
        await slice.SendAsync(Sample.Registering(Sample.OpenEvent(), "Other"));

        foreach (var search in new[] { "muster", "SAM@example", "sample university", "po-4711", "muster zoe" })
        {
            var found = await slice.SendAsync(new ListRegistrations.Query("TEST24", new() { Search = search }));
            Assert.Equal(("Zoé Échantillon", "Sam Muster"), (Assert.Single(found.Rows).Name, found.Rows[0].BuyerName));
        }

        Assert.Null((await slice.SendAsync(new ListRegistrations.Query("TEST24", new() { Search = "other" }))).Rows[0].BuyerName);
    }

    [Theory, EachDatabase]
    public async Task Staff_change_who_pays_and_make_it_the_person_again(DatabaseProvider provider)
    {
        await using var slice = await OpenAsync(provider);
        var registered = await RegisterAsync(slice);
        var shown = await ShowAsync();
        EditRegistration.Command Edit(BuyerInput? buyer, BillingInput? billTo) =>
            new("TEST24", registered.Code, null, shown.Person with { Family = "Muster" }, "regular", [], "en", null, null, Notify: true, buyer, billTo);

        await slice.SendAsync(Edit(null, null));
        Assert.Equal(("Sam Muster", "Sample University"), ((await ShowAsync()).Order.BuyerName, (await ShowAsync()).Order.BillTo?.Name));
        await slice.SendAsync(Edit(Secretary with { Given = "Kim" }, University with { Name = "Other University" }));
        Assert.Equal(("Kim Muster", "Other University"), ((await ShowAsync()).Order.BuyerName, (await ShowAsync()).Order.BillTo?.Name));
        // A new buyer is asked for what is left to pay.
        Assert.Equal(2, await slice.DbAsync(db => db.Outbox.CountAsync(m => m.Kind == RegistrationMailKinds.OrderDue)));
        await slice.SendAsync(Edit(new(), new()));
        Assert.Equal(("Zoé Muster", true, null), ((await ShowAsync()).Order.BuyerName, (await ShowAsync()).Order.IsBuyer, (await ShowAsync()).Order.BillTo));

        Task<ShowRegistration.Result> ShowAsync() => slice.SendAsync(new ShowRegistration.Query("TEST24", registered.Code));
    }

    [Theory, EachDatabase]
    public async Task What_is_exported_brings_buyer_and_invoice_back_and_a_second_import_updates_both(DatabaseProvider provider)
    {
        await using var slice = await OpenAsync(provider);
        await RegisterAsync(slice);
        await slice.SendAsync(Sample.Registering(Sample.OpenEvent(), "Own"));
        var csv = await ExportAsync(slice);

        var same = await ImportAsync(slice, csv);
        Assert.Equal((0, 0, 2), (same.Created, same.Updated, same.Unchanged));
        var changed = await ImportAsync(slice, csv.Replace("\"Muster\"", "\"Mustermann\"", StringComparison.Ordinal).Replace("PO-4711", "PO-4712", StringComparison.Ordinal));
        Assert.Equal((1, 1), (changed.Updated, changed.Unchanged));
        var order = await slice.DbAsync(db => db.Orders().AsNoTracking().SingleAsync(o => o.BuyerEmailNormalized == "sam@example.org"));
        Assert.Equal(("Sam Mustermann", "fr", "PO-4712", "FR40303265045"), (order.Buyer.Name.Native, order.Buyer.Language, order.Billing?.PurchaseOrder, order.Billing?.VatId));

        await slice.InsertAsync(Sample.OpenEvent("OTHER"));
        await slice.SendAsync(new ImportRegistrations.Command("OTHER", Encoding.UTF8.GetBytes(csv), new(), DryRun: false));
        Assert.Equal(1, (await slice.SendAsync(new ListRegistrations.Query("OTHER", new() { Search = "Sam Muster PO-4711" }))).Total);
    }

    [Theory, EachDatabase]
    public async Task An_invoice_that_cannot_be_is_refused_with_its_line(DatabaseProvider provider)
    {
        await using var slice = await OpenAsync(provider);

        var result = await ImportAsync(slice, "Name,E-mail,Ticket,Billing name,Billing country,Billing VAT number,Buyer\nZoé,zoe@example.org,regular,Sample University,DE,FR40303265045,\nAda,ada@example.org,regular,,,,Sam\n");

        Assert.Equal((0, 2), (result.Created, result.Refused));
        Assert.Equal("Invoice: This is not a VAT number of that country, or a digit of it is wrong. Copy it with the letters in front.", Assert.Single(result.Rows[0].Messages));
        Assert.StartsWith("Buyer: Give an e-mail address", Assert.Single(result.Rows[1].Messages), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_link_asked_for_again_goes_to_the_buyer_too(DatabaseProvider provider)
    {
        await using var slice = await OpenAsync(provider);
        await RegisterAsync(slice);

        await slice.SendAsync(new SendLinkAgain.Command("TEST24", "SAM@example.org"));
        await slice.SendAsync(new SendLinkAgain.Command("TEST24", "sam@example.org"));
        await slice.SendAsync(new SendLinkAgain.Command("TEST24", "zoe@example.org"));

        Assert.Equal((1, 1), await slice.DbAsync(async db => (
            await db.Outbox.CountAsync(m => m.Kind == RegistrationMailKinds.OrderLink), await db.Outbox.CountAsync(m => m.Kind == RegistrationMailKinds.OwnLink))));
    }

    private static async Task<Slice> OpenAsync(DatabaseProvider provider, Action<Event>? setUp = null)
    {
        var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        setUp?.Invoke(@event);
        await slice.InsertAsync(@event);
        return slice;
    }

    private static Task<Register.Result> RegisterAsync(Slice slice, params string[] options)
    {
        var command = Sample.Registering(Sample.OpenEvent(), options: options);
        return slice.SendAsync(command with { Person = command.Person with { Dietary = "No nuts" }, Buyer = Secretary, BillTo = University });
    }

    private static async Task<string> OrderTokenAsync(Slice slice)
    {
        await OutboxTests.DeliverAsync(slice);
        var text = Assert.Single(await MailsAsync(slice), To("sam@example.org")).TextBody!;
        var at = text.IndexOf("/e/TEST24/o/", StringComparison.Ordinal) + "/e/TEST24/o/".Length;
        return new([.. text.Skip(at).TakeWhile(c => !char.IsWhiteSpace(c))]);
    }

    private static Predicate<MimeMessage> To(string address) => mail => mail.To.Mailboxes.Any(to => to.Address == address);

    private static async Task<List<MimeMessage>> MailsAsync(Slice slice)
    {
        var mails = new List<MimeMessage>();
        foreach (var file in Directory.EnumerateFiles(slice.MailFolder, "*.eml"))
        {
            mails.Add(await MimeMessage.LoadAsync(file));
        }

        return mails;
    }

    private static Task<ImportRegistrations.Result> ImportAsync(Slice slice, string csv) =>
        slice.SendAsync(new ImportRegistrations.Command("TEST24", Encoding.UTF8.GetBytes(csv), new() { Existing = ExistingPeople.Update }, DryRun: false));

    private static Task<string> ExportAsync(Slice slice) => slice.ScopedAsync(async services =>
    {
        var file = await services.GetRequiredService<IMediator>().Send(new ExportRegistrations.Query("TEST24", new(), RegistrationFormat.Csv));
        return Encoding.UTF8.GetString(await file.ToArrayAsync(TestContext.Current.CancellationToken));
    });
}
