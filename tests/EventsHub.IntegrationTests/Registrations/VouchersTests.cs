using System.Text;
using CsCheck;
using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Storage;
using EventsHub.Databases;
using EventsHub.Hosts.Administration;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Operations;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Export;
using EventsHub.Registrations.Import;
using EventsHub.Registrations.Invoices;
using EventsHub.Registrations.OwnPage;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Storage;
using EventsHub.Registrations.WaitingLists;
using EventsHub.Registrations.Vouchers;
using EventsHub.Testing;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests.Registrations;

/// <summary>Promotion and access codes: what they take off, whom they let in, and that no use and no place is given twice or lost.</summary>
public sealed class VouchersTests
{
    private static readonly string[] None = [];
    private static readonly string[] Dinner = ["dinner"];
    private static readonly DateTime Monday = new(2030, 3, 4, 9, 0, 0, DateTimeKind.Utc);

    [Theory, EachDatabase]
    public async Task A_code_takes_off_what_it_says_and_every_paper_names_it(DatabaseProvider provider)
    {
        await using var slice = await OpenAsync(provider);
        await slice.SendAsync(new EditHost.Command(InvoicesTests.Host()));
        var made = await MakeAsync(slice, new() { Code = "ECSITE-40", Discount = DiscountKind.Percent, Percent = 40, MaxUses = 3 });

        var quote = await slice.SendAsync(new QuoteRegistration.Query(Coming(" ecsite 40 ", options: "dinner")));
        Assert.Equal([(14400, 9600), (5040, 3360)], quote.Summary.Lines.Select(l => ((int)l.PriceMinor, (int)l.DiscountMinor)));
        var registered = await slice.SendAsync(Coming("ＥＣＳＩＴＥ４０", options: "dinner") with { ExpectedTotalMinor = quote.Summary.TotalMinor });

        var found = await slice.SendAsync(new ShowRegistration.Query("TEST24", registered.Code));
        Assert.Equal((19440, "ECSITE-40", made.Id), ((int)found.Order.TotalMinor, found.Voucher, found.VoucherId!.Value));
        var own = await slice.SendAsync(new ShowOwnRegistration.Query("TEST24", registered.Token));
        Assert.Equal(["ECSITE-40", "ECSITE-40"], own.Summary!.Lines.Select(l => l.Voucher));
        var shown = await slice.SendAsync(new ShowVoucher.Query("TEST24", made.Id));
        Assert.Equal((1, 12960L, registered.Code, 12960L), (shown.Listed.Uses, shown.Worth.Minor, shown.Uses.Single().Code, shown.Uses[0].WorthMinor));

        await slice.SendAsync(new IssueInvoice.Command("TEST24", registered.Code));
        var invoice = await slice.DbAsync(db => db.Invoices().AsNoTracking().SingleAsync());
        Assert.Equal((19440, 14400, 5040), ((int)invoice.Total.Minor, (int)invoice.Content.Lines[0].GrossMinor, (int)invoice.Content.Lines[1].GrossMinor));
        Assert.Contains("240.00", invoice.Content.Lines[0].Text, StringComparison.Ordinal);
        Assert.Contains("ECSITE-40", invoice.Content.Lines[0].Text, StringComparison.Ordinal);
        await VerifyAsync(slice);
    }

    [Theory, EachDatabase]
    public async Task Of_many_at_once_one_has_the_last_use_and_nothing_of_the_others_is_stored(DatabaseProvider provider)
    {
        await using var slice = await OpenAsync(provider);
        await MakeAsync(slice, new() { Code = "LAST-ONE", Discount = DiscountKind.Percent, Percent = 50, MaxUses = 1 });

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => AnswerAsync(slice, Coming("LAST-ONE", given: $"Sample {i}")))));

        Assert.Equal((1, 11), (answers.Count(a => a == "Confirmed"), answers.Count(a => a == "voucher.used-up")));
        Assert.Equal((1, 1, 1), await slice.DbAsync(async db => (await db.Orders().CountAsync(), await db.Quotas().Select(q => q.Taken).SingleAsync(), await db.Vouchers().Select(v => v.Uses).SingleAsync())));
        await VerifyAsync(slice);
    }

    [Theory, EachDatabase]
    public async Task Of_a_form_sent_twice_at_once_both_find_the_one_registration(DatabaseProvider provider)
    {
        await using var slice = await OpenAsync(provider);
        await MakeAsync(slice, new() { Code = "ONCE", Discount = DiscountKind.Percent, Percent = 50, MaxUses = 1 });
        var form = Coming("once");

        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => AnswerAsync(slice, form))));

        Assert.Equal(["Confirmed", "Confirmed"], answers);
        Assert.Equal(1, await slice.DbAsync(db => db.Orders().CountAsync()));
    }

    [Fact]
    public async Task Who_cannot_come_with_a_code_is_told_why_and_not_whom_it_is_for()
    {
        await using var slice = await OpenAsync(DatabaseProvider.Sqlite);
        await MakeAsync(slice, new() { Code = "LATER", Discount = DiscountKind.Percent, Percent = 10, From = new DateTime(2030, 3, 5) });
        await MakeAsync(slice, new() { Code = "OVER", Discount = DiscountKind.Percent, Percent = 10, Until = new DateTime(2030, 3, 4, 10, 0, 0) });
        await MakeAsync(slice, new() { Code = "BOUND", Discount = DiscountKind.Percent, Percent = 10, Email = "Ana@Example.org" });
        await MakeAsync(slice, new() { Code = "DINNER", Discount = DiscountKind.Price, Amount = 10, Products = ["dinner"] });
        var off = await MakeAsync(slice, new() { Code = "GONE", Discount = DiscountKind.Percent, Percent = 10 });
        await slice.SendAsync(new SwitchVoucher.Command("TEST24", off.Id, IsOff: true));

        Assert.Equal("voucher.unknown", await AnswerAsync(slice, Coming("NOBODY")));
        Assert.Equal("voucher.unknown", await AnswerAsync(slice, Coming("’;--")));
        Assert.Equal("voucher.not-yet", await AnswerAsync(slice, Coming("LATER")));
        Assert.Equal("voucher.over", await AnswerAsync(slice, Coming("OVER")));
        Assert.Equal("voucher.off", await AnswerAsync(slice, Coming("GONE")));
        Assert.Equal("voucher.other-products", await AnswerAsync(slice, Coming("DINNER")));
        var refused = await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(Coming("BOUND")));
        Assert.Equal(("voucher.for-another", "Voucher"), (refused.Code, refused.Field));
        Assert.DoesNotContain("ana", refused.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Confirmed", await AnswerAsync(slice, Coming("BOUND", email: "ANA@example.org")));
        Assert.Equal("Confirmed", await AnswerAsync(slice, Coming("DINNER", options: "dinner")));
        // Staff are told the same, and a code of another event is not known here.
        var byStaff = new AddRegistration.Command("TEST24", Guid.NewGuid(), Coming("").Person, "regular", [], PaymentMethod.OnSite, null, "en", null, null, false, Voucher: "gone");
        Assert.Equal("voucher.off", (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(byStaff))).Code);
        await slice.InsertAsync(Sample.OpenEvent("OTHER"));
        Assert.Equal("voucher.unknown", await AnswerAsync(slice, Coming("BOUND") with { EventCode = "OTHER" }));
    }

    [Theory, EachDatabase]
    public async Task What_is_hidden_is_seen_and_sold_with_a_code_that_opens_it_alone(DatabaseProvider provider)
    {
        await using var slice = await OpenAsync(provider, setUp: e =>
        {
            e.Products[1].Restrict(isHidden: true);
            e.Products[2].Restrict(isHidden: true);
        });
        await MakeAsync(slice, new() { Code = "SPEAKER", Products = ["online", "dinner"] });
        await MakeAsync(slice, new() { Code = "TENTH", Discount = DiscountKind.Percent, Percent = 10 });

        Assert.Equal(["regular"], (await OfferAsync(slice, null)).Tickets.Select(t => t.Code));
        Assert.Equal(["regular"], (await OfferAsync(slice, "TENTH")).Tickets.Select(t => t.Code));
        var opened = await OfferAsync(slice, "speaker");
        Assert.Equal(["regular", "online", "dinner"], opened.Tickets.Concat(opened.Options).Select(t => t.Code));
        Assert.Equal("ticket.unknown", await AnswerAsync(slice, Coming("TENTH") with { TicketType = "online", PaymentMethod = null }));
        Assert.Equal("option.unknown", await AnswerAsync(slice, Coming("TENTH", options: "dinner")));

        var registered = await slice.SendAsync(Coming("SPEAKER", options: "dinner"));
        var own = await slice.SendAsync(new ShowOwnRegistration.Query("TEST24", registered.Token));
        // Given back and taken again, also by the person.
        await slice.SendAsync(new ChangeOwnRegistration.Command("TEST24", registered.Token, null, own.Person, [], null, null));
        await slice.SendAsync(new ChangeOwnRegistration.Command("TEST24", registered.Token, null, own.Person, ["dinner"], null, null));
        Assert.Equal(["dinner"], (await slice.SendAsync(new ShowOwnRegistration.Query("TEST24", registered.Token))).Options);
        await VerifyAsync(slice);
    }

    [Theory, EachDatabase]
    public async Task A_use_comes_back_when_the_order_is_cancelled_or_lapses_and_whoever_comes_back_needs_one(DatabaseProvider provider)
    {
        await using var slice = await OpenAsync(provider, setUp: e => e.BePaidBy(e.PaymentMethods, e.BankAccount, e.PaymentTermDays, confirmsWhenPaid: true));
        var made = await MakeAsync(slice, new() { Code = "SINGLE", Discount = DiscountKind.Amount, Amount = 40, MaxUses = 1 });
        var ana = await slice.SendAsync(Coming("SINGLE"));
        Assert.Equal("voucher.used-up", await AnswerAsync(slice, Coming("SINGLE")));

        await DeliverAtAsync(slice, Monday.AddDays(20));
        var bo = await slice.SendAsync(Coming("SINGLE"));
        var refused = await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new ReviveRegistration.Command("TEST24", ana.Code)));
        Assert.Equal("voucher.used-up", refused.Code);
        Assert.Equal(1, await TakenAsync(slice));

        await slice.SendAsync(new CancelRegistration.Command("TEST24", bo.Code, null, null));
        await slice.SendAsync(new ReviveRegistration.Command("TEST24", ana.Code));
        Assert.Equal(20000, (await slice.SendAsync(new ShowRegistration.Query("TEST24", ana.Code))).Order.TotalMinor);
        Assert.Equal((1, 2), await UsesAsync(slice, made.Id));
        await VerifyAsync(slice);
    }

    [Theory, EachDatabase]
    public async Task Places_are_kept_for_those_who_come_with_the_code_until_its_end(DatabaseProvider provider)
    {
        await using var slice = await OpenAsync(provider, places: 3);
        var made = await MakeAsync(slice, new() { Code = "SPONSOR", Reserved = 2, ReservedProduct = "regular", MaxUses = 5, Until = new DateTime(2030, 3, 20) });
        Assert.Equal(2, await TakenAsync(slice));
        Assert.Equal("voucher.no-places", (await Assert.ThrowsAsync<DomainRuleException>(() => MakeAsync(slice, new() { Code = "TOO-MANY", Reserved = 2, ReservedProduct = "regular", Until = new DateTime(2030, 3, 20) }))).Code);

        Assert.Equal("Confirmed", await AnswerAsync(slice, Coming(null)));
        Assert.Equal("SoldOut", await AnswerAsync(slice, Coming(null)));
        Assert.Equal(RegisterOutcome.Confirmed, (await slice.SendAsync(new QuoteRegistration.Query(Coming("SPONSOR")))).Outcome);
        var (first, _) = (await slice.SendAsync(Coming("SPONSOR")), await slice.SendAsync(Coming("SPONSOR")));
        Assert.Equal("SoldOut", await AnswerAsync(slice, Coming("SPONSOR")));

        // What a sponsor's guest gives up stays with the sponsor.
        await slice.SendAsync(new CancelOwnRegistration.Command("TEST24", first.Token, null));
        Assert.Equal((3, "SoldOut"), (await TakenAsync(slice), await AnswerAsync(slice, Coming(null))));
        Assert.Equal("Confirmed", await AnswerAsync(slice, Coming("SPONSOR")));
        await slice.SendAsync(new CancelRegistration.Command("TEST24", (await slice.SendAsync(new ShowVoucher.Query("TEST24", made.Id))).Uses.First(u => u.IsCounted).Code, null, null));
        await VerifyAsync(slice);

        await DeliverAtAsync(slice, new(2030, 3, 19, 22, 0, 0, DateTimeKind.Utc));
        Assert.Equal(3, await TakenAsync(slice));
        await DeliverAtAsync(slice, new(2030, 3, 19, 23, 0, 0, DateTimeKind.Utc));
        Assert.Equal((2, "Confirmed"), (await TakenAsync(slice), await AnswerAsync(slice, Coming(null))));
        await VerifyAsync(slice);
    }

    [Theory, EachDatabase]
    public async Task Switched_off_a_code_gives_back_its_places_and_leaves_orders_as_they_are(DatabaseProvider provider)
    {
        await using var slice = await OpenAsync(provider, places: 3);
        var made = await MakeAsync(slice, new() { Code = "SPONSOR", Discount = DiscountKind.Percent, Percent = 100, Reserved = 3, ReservedProduct = "regular", Until = new DateTime(2030, 3, 20) });
        var guest = await slice.SendAsync(Coming("SPONSOR") with { PaymentMethod = null });

        await slice.SendAsync(new SwitchVoucher.Command("TEST24", made.Id, IsOff: true));
        Assert.Equal((1, 0L), (await TakenAsync(slice), (await slice.SendAsync(new ShowRegistration.Query("TEST24", guest.Code))).Order.TotalMinor));
        await slice.SendAsync(new SwitchVoucher.Command("TEST24", made.Id, IsOff: false));
        Assert.Equal(3, await TakenAsync(slice));
        await slice.SendAsync(new SaveVoucher.Command("TEST24", made.Id, (await slice.SendAsync(new ShowVoucher.Query("TEST24", made.Id))).Voucher with { Reserved = 1, MaxUses = 1 }));
        Assert.Equal(1, await TakenAsync(slice));
        // Where the places of a code come from makes no difference for counting.
        Assert.Empty(await slice.SendAsync(new RecountSeats.Command()));
        await slice.SendAsync(new CancelRegistration.Command("TEST24", guest.Code, null, null));
        await VerifyAsync(slice);
    }

    [Theory, EachDatabase]
    public async Task A_batch_is_made_listed_downloaded_and_switched_off_as_one(DatabaseProvider provider)
    {
        await using var slice = await OpenAsync(provider);
        var batch = new MakeVouchers.Command("TEST24", "=Members", 200, "ECSITE", new() { Discount = DiscountKind.Percent, Percent = 40, MaxUses = 99 });
        Assert.Equal(200, (await slice.SendAsync(batch)).Count);
        Assert.Equal("voucher.batch-taken", (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(batch))).Code);

        var listed = await slice.SendAsync(new ListVouchers.Query("TEST24"));
        Assert.Equal((0, 200), (listed.Total, listed.Batches.Single().Codes));
        var page = await slice.SendAsync(new ListVouchers.Query("TEST24", Batch: "=Members", Page: 4));
        Assert.Equal((200, 4, 50), (page.Total, page.Pages, page.Vouchers.Count));
        var csv = (await ReadAsync(slice, new ExportVouchers.Query("TEST24", "=Members"))).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(201, csv.Length);
        Assert.Equal(200, csv.Skip(1).Select(row => row.Split(',')[0]).Distinct().Count());
        // No 0 O 1 I L 5 S 2 Z 8 B U V, and no cell that a spreadsheet computes.
        Assert.All(csv.Skip(1), row => Assert.Matches("^\"ECSITE-[ACDEFGHJKMNPQRTWXY34679]{4}-[ACDEFGHJKMNPQRTWXY34679]{4}\",\"https://events.example.org/e/TEST24/register\\?code=ECSITE-[^\"]*\",\"'=Members\",", row));

        var one = page.Vouchers[0];
        Assert.Equal(1, one.MaxUses);
        Assert.Equal(one.Code, (await slice.SendAsync(new ListVouchers.Query("TEST24", one.Code.Replace('-', ' ').ToLowerInvariant()))).Vouchers.Single().Code);
        var used = await slice.SendAsync(Coming(one.Code));
        Assert.Equal(200, (await slice.SendAsync(new SwitchVouchersOff.Command("TEST24", "=Members"))).SwitchedOff);
        Assert.Equal("voucher.off", await AnswerAsync(slice, Coming(page.Vouchers[1].Code)));
        Assert.Equal(14400, (await slice.SendAsync(new ShowRegistration.Query("TEST24", used.Code))).Order.TotalMinor);
        await VerifyAsync(slice);
    }

    [Fact]
    public async Task What_was_taken_back_by_others_meanwhile_or_is_too_small_is_refused()
    {
        await using var slice = await OpenAsync(DatabaseProvider.Sqlite);
        var made = await MakeAsync(slice, new() { Code = "TENTH", Discount = DiscountKind.Percent, Percent = 10 });
        Assert.Equal("voucher.taken", (await Assert.ThrowsAsync<DomainRuleException>(() => MakeAsync(slice, new() { Code = "ten-th", Discount = DiscountKind.Percent, Percent = 10 }))).Code);
        Assert.Equal("voucher.code", (await Assert.ThrowsAsync<DomainRuleException>(() => MakeAsync(slice, new() { Code = "=-1", Discount = DiscountKind.Percent, Percent = 10 }))).Code);
        Assert.Equal("amount.decimals", (await Assert.ThrowsAsync<DomainRuleException>(() => MakeAsync(slice, new() { Code = "CENTS", Discount = DiscountKind.Amount, Amount = 1.001m }))).Code);

        var read = await slice.SendAsync(new ShowVoucher.Query("TEST24", made.Id));
        await slice.SendAsync(Coming("TENTH"));
        await slice.SendAsync(Coming("TENTH"));
        // That somebody came changes nothing that a form shows.
        await slice.SendAsync(new SaveVoucher.Command("TEST24", made.Id, read.Voucher with { Note = "For two" }, read.Version));
        await Assert.ThrowsAsync<Kernel.Pipeline.StaleException>(() => slice.SendAsync(new SaveVoucher.Command("TEST24", made.Id, read.Voucher, read.Version)));
        Assert.Equal("voucher.below-uses", (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new SaveVoucher.Command("TEST24", made.Id, read.Voucher with { MaxUses = 1 })))).Code);
    }

    [Fact]
    public async Task A_code_that_is_switched_after_its_end_is_no_trouble_that_operators_hear_of()
    {
        await using var slice = await OpenAsync(DatabaseProvider.Sqlite);
        var made = await MakeAsync(slice, new() { Code = "SPONSOR", Reserved = 2, ReservedProduct = "regular", Until = new DateTime(2030, 3, 20) });
        await DeliverAtAsync(slice, new DateTime(2030, 3, 25, 0, 0, 0, DateTimeKind.Utc));
        await slice.SendAsync(new SwitchVoucher.Command("TEST24", made.Id, IsOff: true));
        await slice.SendAsync(new SwitchVoucher.Command("TEST24", made.Id, IsOff: false));
        await VerifyAsync(slice);
    }

    [Fact]
    public async Task An_import_goes_through_the_same_rule_and_an_export_names_the_code()
    {
        await using var slice = await OpenAsync(DatabaseProvider.Sqlite, places: 2);
        await MakeAsync(slice, new() { Code = "LIST", Discount = DiscountKind.Percent, Percent = 50, MaxUses = 1, Reserved = 1, ReservedProduct = "regular", Until = new DateTime(2030, 3, 20) });
        var file = Encoding.UTF8.GetBytes("Given name,Family name,E-mail,Ticket,Promotion code\nAna,Sample,ana@example.org,regular,list\nBo,Sample,bo@example.org,regular,LIST\nCy,Sample,cy@example.org,regular,NOBODY\nDi,Sample,di@example.org,regular,\n");
        var planned = await slice.SendAsync(new ImportRegistrations.Command("TEST24", file, new() { IsOwed = true }, DryRun: true));
        var done = await slice.SendAsync(new ImportRegistrations.Command("TEST24", file, new() { IsOwed = true }, DryRun: false));

        Assert.Equal((2, 2, 2, 2), (planned.Created, planned.Refused, done.Created, done.Refused));
        Assert.Equal([ImportOutcome.Create, ImportOutcome.Refuse, ImportOutcome.Refuse, ImportOutcome.Create], done.Rows.Select(r => r.Outcome));
        Assert.Equal(12000, (await slice.SendAsync(new ShowRegistration.Query("TEST24", done.Rows[0].Code!))).Order.TotalMinor);
        Assert.Equal((2, 1), (await TakenAsync(slice), await slice.DbAsync(db => db.Vouchers().Select(v => v.Uses).SingleAsync())));
        var list = await ReadAsync(slice, new ExportRegistrations.Query("TEST24", new(), RegistrationFormat.Csv));
        Assert.Contains("\"LIST\"", list, StringComparison.Ordinal);
        await VerifyAsync(slice);
    }

    [Fact]
    public async Task Verifying_says_when_uses_and_kept_places_disagree_with_the_orders()
    {
        await using var slice = await OpenAsync(DatabaseProvider.Sqlite);
        await MakeAsync(slice, new() { Code = "SPONSOR", Reserved = 2, ReservedProduct = "regular", Until = new DateTime(2030, 3, 20) });
        await slice.SendAsync(Coming("SPONSOR"));
        await VerifyAsync(slice);

        await slice.DbAsync(db => db.Vouchers().ExecuteUpdateAsync(set => set.SetProperty(v => v.Uses, 5).SetProperty(v => v.IsOff, true)));
        Assert.Equal(["voucher.uses", "voucher.places"], (await slice.SendAsync(new VerifyStorage.Query())).Select(f => f.Code));
    }

    private enum Act { Come, ComeWith, ComeKept, Option, Cancel, Offer, Revive, Switch, Pass, Shrink }

    // Real commands on SQLite: whatever happens, no code is used more often than it may be, and places, uses and sums agree with what is stored.
    [Fact]
    public Task Whatever_happens_uses_places_and_sums_agree() => Gen.Select(Gen.Enum<Act>(), Gen.Int[0, 9]).Array[1, 14].SampleAsync(
        async acts =>
        {
            await using var slice = await OpenAsync(DatabaseProvider.Sqlite, places: 4, setUp: e =>
            {
                e.Products[0].Restrict(hasWaitingList: true);
                e.Limit("tables", 2, products: e.Products[2]);
                e.BePaidBy(e.PaymentMethods, e.BankAccount, 2, confirmsWhenPaid: true);
            });
            var two = await MakeAsync(slice, new() { Code = "TWICE", Discount = DiscountKind.Amount, Amount = 300, MaxUses = 2 });
            var kept = await MakeAsync(slice, new() { Code = "KEPT", Discount = DiscountKind.Percent, Percent = 33, Reserved = 2, ReservedProduct = "regular", MaxUses = 3, Until = new DateTime(2030, 3, 20) });
            List<Register.Result> people = [];
            var now = Monday;
            foreach (var (act, which) in acts)
            {
                try
                {
                    await DoAsync(slice, act, which, people, two.Id, kept.Id, now);
                }
                catch (DomainRuleException)
                {
                    // A refusal stores nothing, which is what is looked at below.
                }

                if (act == Act.Pass)
                {
                    now = now.AddDays(1 + which);
                    await DeliverAtAsync(slice, now);
                }

                await VerifyAsync(slice);
                Assert.All(await slice.DbAsync(db => db.Vouchers().AsNoTracking().ToListAsync()), v => Assert.InRange(v.Uses, 0, v.MaxUses!.Value));
                Assert.All(await slice.DbAsync(db => db.Quotas().AsNoTracking().ToListAsync()), q => Assert.InRange(q.Taken, 0, q.Size!.Value));
                Assert.All(await slice.DbAsync(db => db.Orders().AsNoTracking().Include(o => o.Lines).ToListAsync()), order =>
                {
                    Assert.Equal(order.Total.Minor, order.Lines.Sum(l => l.Charged.Minor));
                    Assert.All(order.Lines, l => Assert.True(l.Price.Minor >= 0 && l.FullPrice.Minor is 24000 or 8400));
                });
            }
        }, iter: 40, threads: 1);

    private static async Task DoAsync(Slice slice, Act act, int which, List<Register.Result> people, Guid two, Guid kept, DateTime now)
    {
        var somebody = people.Count == 0 ? null : people[which % people.Count];
        switch (act)
        {
            case Act.Come or Act.ComeWith or Act.ComeKept:
                var result = await slice.SendAsync(Coming(act == Act.ComeWith ? "twice" : act == Act.ComeKept ? "kept" : null, options: which % 2 == 0 ? None : Dinner) with { MayWait = which % 3 == 0 });
                if (!result.IsRefused)
                {
                    people.Add(result);
                }

                break;
            case Act.Option when somebody is not null:
                var own = await slice.SendAsync(new ShowOwnRegistration.Query("TEST24", somebody.Token));
                await slice.SendAsync(new ChangeOwnRegistration.Command("TEST24", somebody.Token, null, own.Person, own.Options.Count > 0 ? [] : ["dinner"], PaymentMethod.OnSite, null));
                break;
            case Act.Cancel when somebody is not null:
                await slice.SendAsync(new CancelRegistration.Command("TEST24", somebody.Code, null, null));
                break;
            case Act.Offer when somebody is not null:
                await slice.SendAsync(new OfferPlace.Command("TEST24", somebody.Code, now.AddDays(2), OfferReason: "Drawn"));
                break;
            case Act.Revive when somebody is not null:
                await slice.SendAsync(new ReviveRegistration.Command("TEST24", somebody.Code));
                break;
            case Act.Switch:
                await slice.SendAsync(new SwitchVoucher.Command("TEST24", which % 2 == 0 ? two : kept, IsOff: which < 5));
                break;
            case Act.Shrink:
                var read = await slice.SendAsync(new ShowVoucher.Query("TEST24", kept));
                await slice.SendAsync(new SaveVoucher.Command("TEST24", kept, read.Voucher with { Reserved = which % 4 }));
                break;
        }
    }

    private static async Task<Slice> OpenAsync(DatabaseProvider provider, int places = 100, Action<Event>? setUp = null)
    {
        var slice = await Slice.OnAsync(provider);
        slice.Clock.Set(Monday);
        var @event = Sample.OpenEvent(places: places);
        setUp?.Invoke(@event);
        await slice.InsertAsync(@event);
        return slice;
    }

    private static Register.Command Coming(string? code, string given = "Zoé", string email = "zoe@example.org", params string[] options)
    {
        var command = Sample.Registering(Sample.OpenEvent(), given, options: options);
        return command with { Voucher = code, Person = command.Person with { Email = email } };
    }

    private static Task<SaveVoucher.Result> MakeAsync(Slice slice, VoucherInput voucher) => slice.SendAsync(new SaveVoucher.Command("TEST24", null, voucher));

    private static async Task<ShowPublicEvent.Result> OfferAsync(Slice slice, string? code) => (await slice.SendAsync(new ShowOffer.Query("TEST24", code))).Event;

    private static Task<int> TakenAsync(Slice slice) => slice.DbAsync(db => db.Quotas().Where(q => q.Code == "on-site").Select(q => q.Taken).SingleAsync());

    private static async Task<(int Counted, int Ever)> UsesAsync(Slice slice, Guid id) => await slice.SendAsync(new ShowVoucher.Query("TEST24", id)) is var shown ? (shown.Listed.Uses, shown.Total) : default;

    private static async Task<string> AnswerAsync(Slice slice, Register.Command command)
    {
        try
        {
            return (await slice.SendAsync(command)).Outcome.ToString();
        }
        catch (DomainRuleException refused)
        {
            return refused.Code;
        }
    }

    private static Task<string> ReadAsync(Slice slice, IRequest<StreamedFile> query) => slice.ScopedAsync(async services =>
        Encoding.UTF8.GetString(await (await services.GetRequiredService<IMediator>().Send(query)).ToArrayAsync(CancellationToken.None)));

    private static Task DeliverAtAsync(Slice slice, DateTime utc)
    {
        slice.Clock.Set(utc);
        return slice.ScopedAsync(async services =>
        {
            await services.GetRequiredService<OutboxDelivery>().DeliverDueAsync(CancellationToken.None);
            return true;
        });
    }

    private static async Task VerifyAsync(Slice slice) => Assert.Empty(await slice.SendAsync(new VerifyStorage.Query()));
}
