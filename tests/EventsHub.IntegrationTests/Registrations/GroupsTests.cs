using System.Text;
using CsCheck;
using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Storage;
using EventsHub.Databases;
using EventsHub.Hosts.Administration;
using EventsHub.IntegrationTests.Messages;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Operations;
using EventsHub.Kernel.Pipeline;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Export;
using EventsHub.Registrations.Groups;
using EventsHub.Registrations.Import;
using EventsHub.Registrations.Invoices;
using EventsHub.Registrations.Mails;
using EventsHub.Registrations.OwnOrder;
using EventsHub.Registrations.OwnPage;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Storage;
using EventsHub.Testing;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace EventsHub.IntegrationTests.Registrations;

/// <summary>Somebody orders places for a group, pays once, and says later who comes.</summary>
public sealed class GroupsTests
{
    private static readonly DateTime Monday = new(2030, 3, 4, 9, 0, 0, DateTimeKind.Utc);
    private static readonly BuyerInput Leader = new() { Given = "Sam", Family = "Muster", Email = "sam@example.org", Language = "en" };

    [Theory, EachDatabase]
    public async Task A_group_goes_from_an_order_to_a_ticket_for_each_with_one_invoice(DatabaseProvider provider)
    {
        await using var slice = await OpenAsync(provider);
        await slice.SendAsync(new EditHost.Command(InvoicesTests.Host()));
        var ordered = await slice.SendAsync(Order(3));
        Assert.Equal(3, await TakenAsync(slice));

        var told = await slice.SendAsync(new InviteToPlaces.Command("TEST24", ordered.Token, null, "Bo Example <bo@example.org>\nana@example.org"));
        Assert.Equal((1, 1), (told.Invited, told.Named));
        await OutboxTests.DeliverAsync(slice);
        var place = TokenIn(Assert.Single(await MailsAsync(slice), To("ana@example.org")), "/e/TEST24/r/");
        var shown = await slice.SendAsync(new ShowPlace.Query("TEST24", place));
        Assert.Equal(("Sample Museum", "ana@example.org", true), (shown.GroupName, shown.Person.Email, shown.CanBeFilledIn));
        await slice.SendAsync(Filling(place, "Ana", "ana@example.org", "dinner"));

        await OutboxTests.DeliverAsync(slice);
        var group = await slice.SendAsync(new ShowOwnGroup.Query("TEST24", ordered.Token));
        Assert.Equal([PlaceState.Complete, PlaceState.Named, PlaceState.Free], group.Places.Select(p => p.State).OrderDescending());
        // The dinner that Ana added is on the order of the group.
        Assert.Equal(3 * 24000 + 8400, group.BalanceMinor);
        var mails = await MailsAsync(slice);
        Assert.Equal(["Places for your group at Test Conference", "What you pay for Test Conference has changed"], mails.Where(m => To("sam@example.org")(m)).Select(m => m.Subject).Order(StringComparer.Ordinal));
        Assert.Contains("3 × €240.00", mails.First(m => m.Subject!.StartsWith("Places", StringComparison.Ordinal)).TextBody!, StringComparison.Ordinal);
        Assert.Contains("Sam Muster has registered you", Assert.Single(mails, To("bo@example.org")).TextBody!, StringComparison.Ordinal);
        Assert.Single(mails.Where(m => To("ana@example.org")(m)).SelectMany(m => m.Attachments).OfType<MimePart>(), part => part.ContentType.MimeType == "application/pdf");
        Assert.DoesNotContain("No nuts", System.Text.Json.JsonSerializer.Serialize(group), StringComparison.Ordinal);

        await slice.SendAsync(new IssueOwnInvoice.Command("TEST24", ordered.Token));
        var invoice = await slice.DbAsync(db => db.Invoices().AsNoTracking().SingleAsync());
        Assert.Equal((3 * 24000 + 8400, 4), ((int)invoice.Total.Minor, invoice.Content.Lines.Count));
        await VerifyAsync(slice);
    }

    [Theory, EachDatabase]
    public async Task Of_two_groups_at_once_only_one_has_the_last_places_and_nothing_of_the_other_is_stored(DatabaseProvider provider)
    {
        await using var slice = await OpenAsync(provider, places: 7);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => AnswerAsync(() => slice.SendAsync(Order(5))))));

        Assert.Equal(1, answers.Count(answer => answer == "ok"));
        Assert.All(answers.Where(answer => answer != "ok"), answer => Assert.Contains(answer, (string[])["product.places-left", "product.sold-out"]));
        Assert.Equal((1, 5), (await slice.DbAsync(db => db.Orders().CountAsync()), await TakenAsync(slice)));
        Assert.Equal("product.places-left", await AnswerAsync(() => slice.SendAsync(new QuoteGroup.Query(Order(3)))));
        Assert.Equal("ok", await AnswerAsync(() => slice.SendAsync(Order(2))));
        await VerifyAsync(slice);
    }

    [Theory, EachDatabase]
    public async Task A_form_sent_twice_at_once_orders_once(DatabaseProvider provider)
    {
        await using var slice = await OpenAsync(provider);
        var form = Order(4);

        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => slice.SendAsync(form))));

        Assert.Equal(answers[0].Code, answers[1].Code);
        Assert.Equal((1, 4), (await slice.DbAsync(db => db.Orders().CountAsync()), await TakenAsync(slice)));
        Assert.Equal("submission.other-content", await AnswerAsync(() => slice.SendAsync(form with { GroupName = "Other" })));
    }

    [Theory, EachDatabase]
    public async Task Places_that_are_not_paid_go_back_with_one_mail_and_late_money_brings_them_back(DatabaseProvider provider)
    {
        await using var slice = await OpenAsync(provider, setUp: e => e.BePaidBy(e.PaymentMethods, e.BankAccount, termDays: 14, confirmsWhenPaid: true));
        var ordered = await slice.SendAsync(Order(3));
        await slice.SendAsync(new InviteToPlaces.Command("TEST24", ordered.Token, null, "Bo Example;bo@example.org"));
        await OutboxTests.DeliverAsync(slice);

        slice.Clock.Set(Monday.AddDays(30));
        await OutboxTests.DeliverAsync(slice);
        await OutboxTests.DeliverAsync(slice);

        Assert.Equal(0, await TakenAsync(slice));
        var mails = await MailsAsync(slice);
        Assert.Equal(["A place for Test Conference is no longer kept", "Places for your group at Test Conference"], mails.Where(m => To("sam@example.org")(m)).Select(m => m.Subject).Order(StringComparer.Ordinal));
        Assert.Equal(2, mails.Count(m => To("bo@example.org")(m)));
        foreach (var code in await slice.DbAsync(db => db.Registrations().Select(r => r.Code).ToListAsync()))
        {
            await slice.SendAsync(new ReviveRegistration.Command("TEST24", code));
        }

        Assert.Equal(3, await TakenAsync(slice));
        Assert.Equal(2, (await slice.SendAsync(new ShowOwnGroup.Query("TEST24", ordered.Token))).Places.Count(p => p.State == PlaceState.Free));
        await VerifyAsync(slice);
    }

    [Theory, EachDatabase]
    public async Task A_place_passed_on_ends_links_and_codes_and_costs_nothing(DatabaseProvider provider)
    {
        await using var slice = await OpenAsync(provider);
        var ordered = await slice.SendAsync(Order(2));
        await slice.SendAsync(new InviteToPlaces.Command("TEST24", ordered.Token, null, "Bo Example <bo@example.org>\nana@example.org"));
        await OutboxTests.DeliverAsync(slice);
        var invited = TokenIn(Assert.Single(await MailsAsync(slice), To("ana@example.org")), "/e/TEST24/r/");
        var group = await slice.SendAsync(new ShowOwnGroup.Query("TEST24", ordered.Token));
        var bo = group.Places.Single(p => p.Name.Length > 0);

        var free = await slice.SendAsync(new PassPlaceOn.Command("TEST24", ordered.Token, group.Version, bo.Code));
        Assert.NotEqual(bo.Code, free);
        await Assert.ThrowsAsync<StaleException>(() => slice.SendAsync(new PassPlaceOn.Command("TEST24", ordered.Token, group.Version, group.Places.Single(p => p.Name.Length == 0).Code)));
        await slice.SendAsync(new PassPlaceOn.Command("TEST24", ordered.Token, null, group.Places.Single(p => p.Name.Length == 0).Code));

        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new ShowPlace.Query("TEST24", invited)));
        var after = await slice.SendAsync(new ShowOwnGroup.Query("TEST24", ordered.Token));
        Assert.Equal((2, 48000L), (after.Places.Count(p => p.State == PlaceState.Free), after.BalanceMinor));
        Assert.Equal(RegistrationStatus.Cancelled, (await slice.SendAsync(new ShowRegistration.Query("TEST24", bo.Code))).Status);
        await OutboxTests.DeliverAsync(slice);
        Assert.Contains("gone back to your group", (await MailsAsync(slice)).Last(m => To("bo@example.org")(m) && m.Subject!.Contains("cancelled", StringComparison.Ordinal)).TextBody!, StringComparison.Ordinal);
        Assert.Equal(2, await TakenAsync(slice));
        await VerifyAsync(slice);
    }

    [Theory, EachDatabase]
    public async Task Whoever_cannot_come_leaves_the_place_to_the_group_whose_leader_gives_it_up_for_what_the_rules_keep(DatabaseProvider provider)
    {
        await using var slice = await OpenAsync(provider, setUp: e => e.SetTerms(e.Terms, [new(new(2030, 1, 1, 0, 0), 50)]));
        var ordered = await slice.SendAsync(Order(1));
        await slice.SendAsync(new InviteToPlaces.Command("TEST24", ordered.Token, null, "ana@example.org"));
        await OutboxTests.DeliverAsync(slice);
        var token = TokenIn(Assert.Single(await MailsAsync(slice), To("ana@example.org")), "/e/TEST24/r/");
        await slice.SendAsync(Filling(token, "Ana", "ana@example.org"));
        await slice.SendAsync(new MarkPaid.Command("TEST24", (await slice.SendAsync(new ShowOwnGroup.Query("TEST24", ordered.Token))).Places[0].Code, null));

        await slice.SendAsync(new CancelOwnRegistration.Command("TEST24", token, null));

        var group = await slice.SendAsync(new ShowOwnGroup.Query("TEST24", ordered.Token));
        Assert.Equal((PlaceState.Free, 12000L, 0L), (group.Places[0].State, group.Places[0].KeptIfCancelledMinor, group.BalanceMinor));
        await OutboxTests.DeliverAsync(slice);
        Assert.Single(await MailsAsync(slice), m => m.Subject == "A place of your group at Test Conference is free again");
        await slice.SendAsync(new CancelPlace.Command("TEST24", ordered.Token, group.Version, group.Places[0].Code));
        Assert.Equal((0, -12000L), (await TakenAsync(slice), (await slice.SendAsync(new ShowOwnOrder.Query("TEST24", ordered.Token))).BalanceMinor));
        await VerifyAsync(slice);
    }

    [Fact]
    public async Task After_the_last_day_for_names_leaders_and_people_are_told_so_and_staff_still_may()
    {
        await using var slice = await OpenAsync(DatabaseProvider.Sqlite, setUp: e => e.TakeGroups(20, new(2030, 3, 10)));
        var ordered = await slice.SendAsync(Order(2));
        await slice.SendAsync(new InviteToPlaces.Command("TEST24", ordered.Token, null, "ana@example.org"));
        await OutboxTests.DeliverAsync(slice);
        var token = TokenIn(Assert.Single(await MailsAsync(slice), To("ana@example.org")), "/e/TEST24/r/");
        slice.Clock.Set(Monday.AddDays(10));

        Assert.Equal("group.names-closed", await AnswerAsync(() => slice.SendAsync(new InviteToPlaces.Command("TEST24", ordered.Token, null, "bo@example.org"))));
        Assert.Equal("group.names-closed", await AnswerAsync(() => slice.SendAsync(Filling(token, "Ana", "ana@example.org"))));
        var free = (await slice.SendAsync(new ShowOwnGroup.Query("TEST24", ordered.Token))).Places.Single(p => p.State == PlaceState.Free);
        await slice.SendAsync(new EditRegistration.Command("TEST24", free.Code, null, new() { Given = "Bo", Email = "bo@example.org" }, "regular", [], "en", null, null, Notify: true));
        Assert.Equal(RegistrationStatus.Confirmed, (await slice.SendAsync(new ShowRegistration.Query("TEST24", free.Code))).Status);
    }

    [Fact]
    public async Task A_reminder_goes_to_whoever_is_missing_and_once_a_day()
    {
        await using var slice = await OpenAsync(DatabaseProvider.Sqlite);
        var ordered = await slice.SendAsync(Order(4));
        await slice.SendAsync(new InviteToPlaces.Command("TEST24", ordered.Token, null, "ana@example.org\nBo <bo@example.org>"));
        await OutboxTests.DeliverAsync(slice);
        Assert.Equal(1, await slice.SendAsync(new RemindGroup.Command("TEST24", ordered.Token)));
        Assert.Equal(0, await slice.SendAsync(new RemindGroup.Command("TEST24", ordered.Token)));

        slice.Clock.Set(Monday.AddDays(2));
        Assert.Equal(2, await slice.SendAsync(new RemindGroup.Command("TEST24", ordered.Token)));
        await OutboxTests.DeliverAsync(slice);

        Assert.Equal((2, 3), ((await MailsAsync(slice)).Count(m => To("ana@example.org")(m)), (await MailsAsync(slice)).Count(m => To("bo@example.org")(m))));
    }

    [Theory]
    [InlineData("", "Write one person on each line: an e-mail address, with or without a name.")]
    [InlineData("Ana Example", "Line 1 needs one e-mail address that we can write to, such as name@example.org.")]
    [InlineData("ana@example.org bo@example.org", "Line 1 needs one e-mail address that we can write to, such as name@example.org.")]
    [InlineData("ana@example.org\n\nANA@example.org", "Line 3 has an address that stands in another line already.")]
    [InlineData("a@example.org\nb@example.org\nc@example.org", "You have listed 3 people for 2 free places. Order more places for them, or take somebody off.")]
    public async Task A_list_that_cannot_be_taken_is_refused_whole(string list, string told)
    {
        await using var slice = await OpenAsync(DatabaseProvider.Sqlite);
        var ordered = await slice.SendAsync(Order(2));

        var refused = await Assert.ThrowsAsync<ValidationFailedException>(() => slice.SendAsync(new InviteToPlaces.Command("TEST24", ordered.Token, null, list)));

        Assert.Equal(("People", told), (refused.Failures[0].Property, refused.Failures[0].Message));
        Assert.Equal(2, (await slice.SendAsync(new ShowOwnGroup.Query("TEST24", ordered.Token))).Places.Count(p => p.State == PlaceState.Free));
    }

    [Theory]
    [InlineData("Ana\tExample\tana@example.org", "Ana Example")]
    [InlineData("ana@example.org;Ana;Example", "Ana Example")]
    [InlineData("\"Example, Ana\" <ana@example.org>", "Example Ana")]
    [InlineData("山田 花子 ana@example.org", "山田 花子")]
    [InlineData("=HYPERLINK(1) <ana@example.org>", "=HYPERLINK(1")]
    [InlineData("\u202eelpmaxE <ana@example.org>", "elpmaxE")]
    public async Task A_line_is_understood_as_it_is_pasted(string line, string name)
    {
        await using var slice = await OpenAsync(DatabaseProvider.Sqlite);
        var ordered = await slice.SendAsync(Order(1));

        await slice.SendAsync(new InviteToPlaces.Command("TEST24", ordered.Token, null, line));

        var place = Assert.Single((await slice.SendAsync(new ShowOwnGroup.Query("TEST24", ordered.Token))).Places);
        Assert.Equal((name, "ana@example.org"), (place.Name, place.Email));
    }

    [Theory]
    [InlineData(0, 20, "group.none")]
    [InlineData(5, 6, "group.too-large")]
    [InlineData(5, 5, "ok")]
    public async Task A_group_is_as_large_as_the_event_says(int most, int places, string answer)
    {
        await using var slice = await OpenAsync(DatabaseProvider.Sqlite, setUp: e => e.TakeGroups(most, null));

        Assert.Equal(answer, await AnswerAsync(() => slice.SendAsync(Order(places))));
    }

    [Fact]
    public async Task What_needs_approval_is_not_for_groups()
    {
        await using var slice = await OpenAsync(DatabaseProvider.Sqlite, setUp: e => e.Products[0].Restrict(needsApproval: true));

        Assert.Equal("group.approval", await AnswerAsync(() => slice.SendAsync(Order(2))));
    }

    [Fact]
    public async Task A_list_that_goes_out_and_comes_in_leaves_places_without_a_name_and_staff_name_somebody_without_a_mail()
    {
        await using var slice = await OpenAsync(DatabaseProvider.Sqlite);
        var ordered = await slice.SendAsync(Order(2));
        var places = (await slice.SendAsync(new ShowOwnGroup.Query("TEST24", ordered.Token))).Places;
        var csv = await slice.ScopedAsync(async services =>
            Encoding.UTF8.GetString(await (await services.GetRequiredService<IMediator>().Send(new ExportRegistrations.Query("TEST24", new(), RegistrationFormat.Csv))).ToArrayAsync(TestContext.Current.CancellationToken)));

        var again = await slice.SendAsync(new ImportRegistrations.Command("TEST24", Encoding.UTF8.GetBytes(csv), new() { Existing = ExistingPeople.Update }, DryRun: false));
        Assert.Equal((2, 0), (again.Unchanged, again.Refused));

        await slice.SendAsync(new EditRegistration.Command("TEST24", places[0].Code, null, new() { Given = "Bo", Family = "Example", Email = "bo@example.org" }, "regular", [], "en", null, null, Notify: false));
        Assert.Equal(RegistrationStatus.Confirmed, (await slice.SendAsync(new ShowRegistration.Query("TEST24", places[0].Code))).Status);
        Assert.Equal(0, await slice.DbAsync(db => db.Outbox.CountAsync(m => m.Kind == RegistrationMailKinds.RegistrationConfirmed || m.Kind == RegistrationMailKinds.RegistrationChanged)));
        await VerifyAsync(slice);
    }

    private enum Act { Order, Invite, Name, Fill, PassOn, Leave, Cancel, Pay, Pass }

    [Fact]
    public Task Whatever_groups_do_no_place_is_lost_or_sold_twice_and_no_money_disappears() =>
        Gen.Select(Gen.Enum<Act>(), Gen.Int[0, 9]).Array[1, 25].SampleAsync(async acts =>
        {
            await using var slice = await OpenAsync(DatabaseProvider.Sqlite, places: 9, setUp: e =>
            {
                e.Limit("tables", 3, products: e.Products[2]);
                e.SetTerms(e.Terms, [new(new(2030, 1, 1, 0, 0), 30)]);
                e.BePaidBy(e.PaymentMethods, e.BankAccount, 3, confirmsWhenPaid: true);
            });
            List<string> groups = [];
            var (now, number) = (Monday, 0);
            foreach (var (act, which) in acts)
            {
                now = act == Act.Pass ? now.AddDays(1 + which % 4) : now.AddMinutes(1);
                slice.Clock.Set(now);
                try
                {
                    await DoAsync(slice, act, which, groups, ++number);
                }
                catch (Exception refused) when (refused is DomainRuleException or ValidationFailedException)
                {
                    // A refusal stores nothing, which is what is looked at below.
                }

                await VerifyAsync(slice);
                var orders = await slice.DbAsync(db => db.Orders().AsNoTracking().Include(o => o.Registrations).Include(o => o.Lines).Include(o => o.Ledger).AsSplitQuery().ToListAsync());
                var held = orders.SelectMany(o => o.Registrations).Count(r => r.Status is RegistrationStatus.Confirmed or RegistrationStatus.AwaitingPayment or RegistrationStatus.Unnamed);
                Assert.Equal(held, await TakenAsync(slice));
                Assert.All(orders, order =>
                {
                    Assert.Equal(order.Paid.Minor, order.Credit.Minor + order.Lines.Sum(line => order.PaidFor(line).Minor));
                    Assert.Equal(order.Total.Minor, order.Lines.Sum(line => line.Charged.Minor));
                    // Each place that stays has one ticket, and nobody who lost theirs has anything.
                    Assert.All(order.Places, place => Assert.Single(order.LinesOf(place), line => line.Kind == ProductKind.TicketType));
                    Assert.All(order.Registrations.Where(r => r.Status == RegistrationStatus.Cancelled), gone => Assert.Empty(order.LinesOf(gone)));
                });
            }
        }, iter: 15, threads: 1);

    private static async Task DoAsync(Slice slice, Act act, int which, List<string> groups, int number)
    {
        if (act == Act.Order || groups.Count == 0)
        {
            groups.Add((await slice.SendAsync(Order(1 + which % 5, which % 3 == 0 ? ["dinner"] : []))).Token);
            return;
        }

        if (act == Act.Pass)
        {
            await OutboxTests.DeliverAsync(slice);
            return;
        }

        var token = groups[which % groups.Count];
        var group = await slice.SendAsync(new ShowOwnGroup.Query("TEST24", token));
        var place = group.Places.Count == 0 ? null : group.Places[which % group.Places.Count];
        switch (act)
        {
            case Act.Invite:
                await slice.SendAsync(new InviteToPlaces.Command("TEST24", token, group.Version, $"a{which % 3}@example.org"));
                break;
            case Act.Name:
                await slice.SendAsync(new InviteToPlaces.Command("TEST24", token, group.Version, $"Ana {number};a{which % 3}@example.org"));
                break;
            case Act.Fill when place is not null:
                await slice.SendAsync(Filling(await LinkAsync(slice, place.Code), $"Bo {number}", $"a{which % 3}@example.org", which % 2 == 0 ? ["dinner"] : []));
                break;
            case Act.PassOn when place is not null:
                await slice.SendAsync(new PassPlaceOn.Command("TEST24", token, null, place.Code));
                break;
            case Act.Leave when place is not null:
                await slice.SendAsync(new CancelOwnRegistration.Command("TEST24", await LinkAsync(slice, place.Code), null));
                break;
            case Act.Cancel when place is not null:
                await slice.SendAsync(new CancelPlace.Command("TEST24", token, group.Version, place.Code));
                break;
            case Act.Pay when place is not null && group.BalanceMinor > 0:
                await slice.SendAsync(new NoteMoney.Command("TEST24", place.Code, Guid.NewGuid(), LedgerKind.Payment, which % 2 == 0 ? group.BalanceMinor / 100m : 100m, null, null));
                break;
        }
    }

    // A link as a mail would have it.
    private static async Task<string> LinkAsync(Slice slice, string code)
    {
        var token = "";
        await slice.ChangeAsync(async db =>
        {
            var id = await db.Registrations().Where(r => r.Code == code).Select(r => r.Id).SingleAsync();
            token = OwnLinks.Add(db, await db.HostedEventAsync("TEST24", EventParts.None, default), id, slice.Clock.GetUtcNow().UtcDateTime);
        });
        return token;
    }

    private static OrderGroup.Command Order(int places, params string[] options) => new(
        "TEST24", Guid.NewGuid(), "Sample Museum", Leader, [new() { Ticket = "regular", Count = places }, new() { Ticket = "online" }], options, PaymentMethod.BankTransfer,
        new() { Name = "Sample Museum", Address = new() { Street = "1 Sample Street", City = "Paris", Country = "FR" } }, Consent: true, "en");

    private static FillPlace.Command Filling(string token, string given, string email, params string[] options) =>
        new("TEST24", token, null, new() { Given = given, Family = "Example", Email = email, Dietary = "No nuts" }, options, null, Consent: true, "en");

    private static async Task<Slice> OpenAsync(DatabaseProvider provider, int places = 100, Action<Event>? setUp = null)
    {
        var slice = await Slice.OnAsync(provider);
        slice.Clock.Set(Monday);
        var @event = Sample.OpenEvent(places: places);
        @event.TakeGroups(20, null);
        setUp?.Invoke(@event);
        await slice.InsertAsync(@event);
        return slice;
    }

    private static Task<int> TakenAsync(Slice slice) => slice.DbAsync(db => db.Quotas().Where(q => q.Code == "on-site").Select(q => q.Taken).SingleAsync());

    private static async Task<string> AnswerAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            await ask();
            return "ok";
        }
        catch (DomainRuleException refused)
        {
            return refused.Code;
        }
    }

    private static string TokenIn(MimeMessage mail, string path)
    {
        var text = mail.TextBody!;
        return new([.. text[(text.IndexOf(path, StringComparison.Ordinal) + path.Length)..].TakeWhile(c => !char.IsWhiteSpace(c) && c != '/')]);
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

    private static async Task VerifyAsync(Slice slice) => Assert.Empty(await slice.SendAsync(new VerifyStorage.Query()));
}
