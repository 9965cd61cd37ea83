using System.Globalization;
using System.Text;
using EventsHub.Accounts.Domain;
using EventsHub.Accounts.Storage;
using EventsHub.Conference.Domain;
using EventsHub.Databases;
using EventsHub.Forms.Contracts;
using EventsHub.Forms.Editing;
using EventsHub.IntegrationTests.Messages;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Operations;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Mailings.Bounces;
using EventsHub.Mailings.Domain;
using EventsHub.Mailings.Sending;
using EventsHub.Mailings.Storage;
using EventsHub.Mailings.Unsubscribing;
using EventsHub.Mailings.Writing;
using EventsHub.Registrations.Answers;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace EventsHub.IntegrationTests.Mailings;

/// <summary>Mailings from writing to what comes back, on every database.</summary>
public sealed class MailingTests
{
    private const string Code = "TEST24";

    private static MailingInput Input(string text = "Hello {given name},\n\nsee {link}", bool isEssential = true, string segment = "", string? french = null) => new()
    {
        Subject = new() { ["en"] = "News of {event}", ["fr"] = french is null ? null : "Des nouvelles : {event}" },
        Text = new() { ["en"] = text, ["fr"] = french },
        Segment = segment,
        IsEssential = isEssential,
    };

    private static async Task<Event> OpenAsync(Slice slice)
    {
        var @event = Sample.OpenEvent(places: null);
        await slice.InsertAsync(@event);
        return @event;
    }

    private static Task AddAsync(Slice slice, Event @event, params string[] addresses) => slice.InsertAsync([.. addresses.Select((address, i) =>
        Sample.OrderOf(@event, string.Create(CultureInfo.InvariantCulture, $"S{i:00000}"), PersonName.Of($"Given{i}", $"Sample{i}"), address))]);

    private static async Task<Guid> WriteAsync(Slice slice, MailingInput? input = null) => (await slice.SendAsync(new SaveMailing.Command(Code, null, input ?? Input()))).Id;

    private static Task<ShowMailing.Result> ShowAsync(Slice slice, Guid id) => slice.SendAsync(new ShowMailing.Query(Code, id));

    private static async Task ReleaseAsync(Slice slice, Guid id) => await slice.SendAsync(new ReleaseMailing.Command(Code, id, (await ShowAsync(slice, id)).Readers.Addresses));

    private static async Task<IReadOnlyList<MimeMessage>> ReceivedAsync(Slice slice)
    {
        await DeliverAllAsync(slice);
        return await OutboxTests.MailsAsync(slice);
    }

    // Those written down are given their messages while others are delivered already.
    private static async Task DeliverAllAsync(Slice slice)
    {
        await OutboxTests.DeliverAsync(slice);
        await OutboxTests.DeliverAsync(slice);
    }

    private static string AddressOf(MimeMessage mail) => mail.To.Mailboxes.Single().Address;

    [Theory, EachDatabase]
    public async Task Everybody_gets_their_own_in_their_language(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = await OpenAsync(slice);
        await slice.SendAsync(new SaveForm.Command(Code, new() { Questions = [new() { Key = "diet", Kind = QuestionKind.YesNo, Label = LocalizedText.English("Vegan?") }, new() { Key = "passport", Kind = QuestionKind.Text, Label = LocalizedText.English("Passport"), SeenBy = AnswerAudience.Organisers }] }));
        await slice.SendAsync(new PutFormInUse.Command(Code));
        var registering = Sample.Registering(@event, "Zoé", "Échantillon", "regular", "dinner");
        await slice.SendAsync(registering with { Language = "fr", Answers = new(new Dictionary<string, List<string?>> { ["diet"] = ["yes"] }) });
        await slice.SendAsync(Sample.Registering(@event, "<b>Ana</b>", "مثال", "online") with { Person = registering.Person with { Given = "<b>Ana</b>", Family = "مثال", Email = "ana@example.org" } });
        await DeliverAllAsync(slice);
        var before = (await OutboxTests.MailsAsync(slice)).Count;

        var id = await WriteAsync(slice, Input("Hello {name},\n\n{ticket} with {options}, {balance} by {pay by}. Vegan: {answer:diet}\n\nhttps://example.org/?c={code} {link}", french: "Bonjour {given name} : {dates}, {answer:diet}"));
        await ReleaseAsync(slice, id);
        var mails = (await ReceivedAsync(slice)).Where(m => m.Headers[MailingMails.Header] is not null).ToDictionary(AddressOf);

        Assert.Equal(before + 2, (await OutboxTests.MailsAsync(slice)).Count);
        var (french, english) = (mails["zoe@example.org"], mails["ana@example.org"]);
        Assert.Equal("Des nouvelles : Conférence d’essai", french.Subject);
        Assert.StartsWith("Bonjour Zoé : 24–28 juin 2030, Oui\n", french.TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal("fr", french.Body!.Headers[HeaderId.ContentLanguage]);
        Assert.StartsWith("Hello \u2068<b>Ana</b> مثال\u2069,\n\nOnline with –, €0.00 by –. Vegan: –\n\nhttps://example.org/?c=", english.TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("Hello <bdi>&lt;b&gt;Ana&lt;/b&gt; مثال</bdi>,", english.HtmlBody, StringComparison.Ordinal);
        Assert.Matches("<a href=\"https://events.example.org/e/TEST24/p/[^\"]{40,}\"", english.HtmlBody!);
        Assert.Null(english.Headers[HeaderId.ListUnsubscribe]);
        Assert.Equal((MailingState.Sent, 2), ((await ShowAsync(slice, id)).State, (await ShowAsync(slice, id)).Counts.Sent));
        var refused = await Assert.ThrowsAsync<DomainRuleException>(() => WriteAsync(slice, Input("{answer:passport}")));
        Assert.Equal(("mailing.unknown-placeholder", "Mailing.Text[en]"), (refused.Code, refused.Field));
    }

    [Theory, EachDatabase]
    public async Task Of_two_who_release_at_once_one_is_refused_and_nobody_gets_two(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = await OpenAsync(slice);
        await AddAsync(slice, @event, "one@example.org", "Two@example.org", "two@EXAMPLE.org", "three@example.org");
        var id = await WriteAsync(slice);
        Assert.Equal(3, (await ShowAsync(slice, id)).Readers.Addresses);

        var released = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            try
            {
                await slice.SendAsync(new ReleaseMailing.Command(Code, id, 3));
                return "released";
            }
            catch (Exception refused) when (refused is StaleException or DomainRuleException { Code: "mailing.released" })
            {
                return "refused";
            }
        })));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => slice.ScopedAsync(async services =>
        {
            await ActivatorUtilities.CreateInstance<OutboxDelivery>(services).DeliverDueAsync(TestContext.Current.CancellationToken);
            return true;
        }))));

        Assert.Equal(["refused", "released"], released.Order(StringComparer.Ordinal));
        Assert.Equal(["one@example.org", "three@example.org", "two@example.org"], (await ReceivedAsync(slice)).Select(m => AddressOf(m).ToLowerInvariant()).Order(StringComparer.Ordinal));
        Assert.Equal(MailingState.Sent, (await ShowAsync(slice, id)).State);
    }

    [Theory, EachDatabase]
    public async Task Another_number_than_was_shown_is_refused_and_told(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = await OpenAsync(slice);
        await AddAsync(slice, @event, "one@example.org");
        var id = await WriteAsync(slice);
        await slice.InsertAsync(Sample.OrderOf(@event, "LATE00", PersonName.Of("Late", "Sample"), "late@example.org"));

        var refused = await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new ReleaseMailing.Command(Code, id, 1)));

        Assert.Equal(("mailing.other-number", 2, 1), (refused.Code, (int)refused.Args[0], (int)refused.Args[1]));
        Assert.Equal(MailingState.Draft, (await ShowAsync(slice, id)).State);
        Assert.Empty(await ReceivedAsync(slice));
    }

    [Theory, EachDatabase]
    public async Task A_mailing_is_stopped_half_way_and_goes_on_and_nobody_gets_it_twice(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = await OpenAsync(slice);
        var addresses = Enumerable.Range(0, 12).Select(i => string.Create(CultureInfo.InvariantCulture, $"reader{i}@example.org")).ToArray();
        await AddAsync(slice, @event, addresses);
        var id = await WriteAsync(slice);
        await ReleaseAsync(slice, id);
        await HandleAsync<GatherRecipients>(slice, MailingKinds.Gather);
        var queued = await slice.DbAsync(db => db.Outbox.Where(m => m.Kind == MailingKinds.Mail).OrderBy(m => m.Id).ToListAsync());
        Assert.Equal(12, queued.Count);
        // A server has sent five, holds a sixth message, and is stopped.
        foreach (var message in queued.Take(5))
        {
            await DeliverAsync<MailingMails>(slice, message);
        }

        await slice.SendAsync(new StopMailing.Command(Code, id));
        Assert.Equal(Delivery.Needless, await DeliverAsync<MailingMails>(slice, queued[5]));
        var stopped = await ShowAsync(slice, id);
        Assert.Equal((MailingState.Stopped, 5, 7), (stopped.State, stopped.Counts.Sent, stopped.Counts.Pending));
        // Some of the messages are laid aside meanwhile, others still wait when it goes on; and the sixth is held by a server that has just looked.
        await slice.DbAsync(db => db.Outbox.Where(m => m.Id == queued[7].Id).ExecuteDeleteAsync());
        await slice.DbAsync(db => db.Outbox.Where(m => m.Id == queued[5].Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.LeasedBy, Guid.NewGuid()).SetProperty(m => m.LeasedUntil, DateTime.UtcNow.AddMinutes(5))));

        await slice.SendAsync(new ResumeMailing.Command(Code, id));
        var mails = await ReceivedAsync(slice);

        Assert.Equal(addresses.Order(StringComparer.Ordinal), mails.Select(AddressOf).Order(StringComparer.Ordinal));
        var sent = await ShowAsync(slice, id);
        Assert.Equal((MailingState.Sent, 12, 0), (sent.State, sent.Counts.Sent, sent.Counts.Pending));
        // The message that the other server held comes back to life.
        Assert.Equal(Delivery.Needless, await DeliverAsync<MailingMails>(slice, queued[5]));
    }

    [Theory, EachDatabase]
    public async Task Two_deliveries_to_one_recipient_at_the_same_moment_send_one_mail(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = await OpenAsync(slice);
        await AddAsync(slice, @event, "one@example.org");
        var id = await WriteAsync(slice);
        await ReleaseAsync(slice, id);
        await HandleAsync<GatherRecipients>(slice, MailingKinds.Gather);
        var message = await slice.DbAsync(db => db.Outbox.FirstAsync(m => m.Kind == MailingKinds.Mail));

        var delivered = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => DeliverAsync<MailingMails>(slice, message))));

        Assert.Single(delivered, Delivery.Made);
    }

    [Theory, EachDatabase]
    public async Task Who_cancels_after_the_release_is_left_out_and_a_mailing_to_the_cancelled_reaches_them(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = await OpenAsync(slice);
        await AddAsync(slice, @event, "one@example.org", "two@example.org");
        var id = await WriteAsync(slice);
        await ReleaseAsync(slice, id);
        await HandleAsync<GatherRecipients>(slice, MailingKinds.Gather);
        await slice.SendAsync(new CancelRegistration.Command(Code, "S00001", null, null));

        var mails = (await ReceivedAsync(slice)).Where(m => m.Headers[MailingMails.Header] is not null);

        Assert.Equal(["one@example.org"], mails.Select(AddressOf));
        Assert.Equal(1, (await ShowAsync(slice, id)).Counts.Cancelled);
        var sorry = await WriteAsync(slice, Input(segment: "status=Cancelled"));
        await ReleaseAsync(slice, sorry);
        await DeliverAllAsync(slice);
        Assert.Equal(1, (await ShowAsync(slice, sorry)).Counts.Sent);
    }

    [Theory, EachDatabase]
    public async Task Who_unsubscribes_gets_what_is_essential_and_no_more_news(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = await OpenAsync(slice);
        await AddAsync(slice, @event, "one@example.org", "two@example.org");
        await ReleaseAsync(slice, await WriteAsync(slice, Input(isEssential: false)));
        var mail = (await ReceivedAsync(slice)).Single(m => AddressOf(m) == "one@example.org");
        Assert.Equal("List-Unsubscribe=One-Click", mail.Headers["List-Unsubscribe-Post"]);
        var link = mail.Headers[HeaderId.ListUnsubscribe]!.Trim('<', '>');
        Assert.StartsWith("https://events.example.org/e/TEST24/unsubscribe/", link, StringComparison.Ordinal);
        Assert.Contains(link, mail.TextBody, StringComparison.Ordinal);
        var token = link.Split('/')[^1];
        Assert.False(await slice.DbAsync(db => db.AccessLinks.AnyAsync(l => l.TokenHash == token)));

        await slice.SendAsync(new Unsubscribe.Command(Code, token));
        await slice.SendAsync(new Unsubscribe.Command(Code, token));
        Assert.True((await slice.SendAsync(new ShowUnsubscribing.Query(Code, token))).IsUnsubscribed);
        var (news, essential) = (await WriteAsync(slice, Input(isEssential: false)), await WriteAsync(slice));
        Assert.Equal((new Readers(1, 1), new Readers(2, 0)), ((await ShowAsync(slice, news)).Readers, (await ShowAsync(slice, essential)).Readers));
        await ReleaseAsync(slice, news);
        await ReleaseAsync(slice, essential);
        await DeliverAllAsync(slice);
        Assert.Equal((1, 1), ((await ShowAsync(slice, news)).Counts.Sent, (await ShowAsync(slice, news)).Counts.Unsubscribed));
        Assert.Equal(2, (await ShowAsync(slice, essential)).Counts.Sent);

        await slice.SendAsync(new Unsubscribe.Command(Code, token, IsUndone: true));
        Assert.Equal(new Readers(2, 0), (await ShowAsync(slice, await WriteAsync(slice, Input(isEssential: false)))).Readers);
        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new Unsubscribe.Command(Code, "example")));
    }

    [Theory, EachDatabase]
    public async Task A_mail_that_comes_back_is_noted_at_its_recipient(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = await OpenAsync(slice);
        await AddAsync(slice, @event, "one@example.org", "two@example.org", "three@example.org");
        var id = await WriteAsync(slice);
        await ReleaseAsync(slice, id);
        var mails = (await ReceivedAsync(slice)).ToDictionary(AddressOf);

        // By its Message-ID in the returned headers, by our header after another Message-ID was given to it, and by the address alone.
        Assert.Equal(new NoteBounces.Result(1, 1), await slice.SendAsync(new NoteBounces.Command(Report("moved@example.net", "5.1.1", "failed", $"Message-ID: <{mails["one@example.org"].MessageId}>"))));
        Assert.Equal(new NoteBounces.Result(1, 1), await slice.SendAsync(new NoteBounces.Command(Report("two@example.org", "4.4.7", "failed", $"Message-ID: <other@example.net>\r\n{MailingMails.Header}: {mails["two@example.org"].Headers[MailingMails.Header]}"))));
        Assert.Equal(new NoteBounces.Result(1, 1), await slice.SendAsync(new NoteBounces.Command(Report("Three@EXAMPLE.org", "5.2.2", "failed", null))));
        // Again, only late, no report at all, and of nobody's mail.
        Assert.Equal(new NoteBounces.Result(1, 0), await slice.SendAsync(new NoteBounces.Command(Report("one@example.org", "5.1.1", "failed", $"Message-ID: <{mails["one@example.org"].MessageId}>"))));
        Assert.Equal(new NoteBounces.Result(0, 0), await slice.SendAsync(new NoteBounces.Command(Report("one@example.org", "4.4.1", "delayed", null))));
        Assert.Equal(new NoteBounces.Result(0, 0), await slice.SendAsync(new NoteBounces.Command("Subject: Out of office\r\n\r\nUntil Monday."u8.ToArray())));
        Assert.Equal(new NoteBounces.Result(0, 0), await slice.SendAsync(new NoteBounces.Command([0xFF, 0x00, 0x0A])));
        Assert.Equal(new NoteBounces.Result(1, 0), await slice.SendAsync(new NoteBounces.Command(Report("nobody@example.org", "5.1.1", "failed", $"Message-ID: <{Guid.NewGuid():N}@eventshub>"))));

        var shown = await ShowAsync(slice, id);
        Assert.Equal((0, 3), (shown.Counts.Sent, shown.Counts.Bounced));
        Assert.Equal(
            [("one@example.org", "5.1.1", true), ("three@example.org", "5.2.2", true), ("two@example.org", "4.4.7", false)],
            shown.NotReached.Select(f => (f.Address, f.Status, f.IsPermanent == true)).OrderBy(f => f.Address, StringComparer.Ordinal));
        Assert.All(shown.NotReached, f => Assert.Equal("550 no such person here", f.Reason));
        Assert.Equal("5.1.1 550 no such person here", (await slice.SendAsync(new ShowRegistration.Query(Code, "S00000"))).CameBack?.Reason);
        var csv = Encoding.UTF8.GetString(await slice.ScopedAsync(async services => await (await services.GetRequiredService<IMediator>().Send(new ExportNotReached.Query(Code, id))).ToArrayAsync(CancellationToken.None)));
        Assert.Contains("\"two@example.org\",\"Bounced\",\"4.4.7\",\"no\"", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organiser_of_another_event_notes_nothing_by_a_report()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var @event = await OpenAsync(slice);
        var other = Sample.OpenEvent("OTHER24");
        await slice.InsertAsync(other);
        await AddAsync(slice, @event, "one@example.org");
        await ReleaseAsync(slice, await WriteAsync(slice));
        var mail = Assert.Single(await ReceivedAsync(slice));
        var report = Report("one@example.org", "5.1.1", "failed", $"Message-ID: <{mail.MessageId}>");
        var organiser = new Account { UserName = "o@example.org", Email = "o@example.org" };
        await slice.InsertAsync(organiser);
        await slice.InsertAsync(Grant.Of(new(HolderKind.Account, organiser.Id), Role.Organiser, Scope.Event(other.Id)));
        (slice.User.IsOperator, slice.User.Id) = (false, organiser.Id);

        Assert.Equal(new NoteBounces.Result(1, 0), await slice.SendAsync(new NoteBounces.Command(report)));
        await Assert.ThrowsAsync<ForbiddenException>(() => slice.SendAsync(new ListMailings.Query(Code)));
    }

    [Theory, EachDatabase]
    public async Task Five_hundred_recipients_are_written_down_in_few_statements_and_all_get_it(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = await OpenAsync(slice);
        const int many = 500;
        foreach (var some in Enumerable.Range(0, many).Chunk(100))
        {
            await slice.InsertAsync([.. some.Select(i => Sample.OrderOf(@event, string.Create(CultureInfo.InvariantCulture, $"S{i:00000}"), PersonName.Of($"Given{i}", $"Sample{i}"), string.Create(CultureInfo.InvariantCulture, $"reader{i}@example.org")))]);
        }

        var id = await WriteAsync(slice, Input("Hello {given name}"));
        slice.Work.Forget();
        await slice.SendAsync(new ReleaseMailing.Command(Code, id, many));
        Assert.InRange(slice.Work.Commands, 1, 15);
        slice.Work.Forget();
        await HandleAsync<GatherRecipients>(slice, MailingKinds.Gather);

        // Rows go in by statements of many, of which SQLite alone makes one for each row; reading them takes the same few however many there are.
        Assert.InRange(slice.Work.Statements.Count(s => s.Contains("SELECT", StringComparison.Ordinal) && !s.Contains("INSERT", StringComparison.Ordinal)), 1, 15);
        Assert.Equal((many, many), (await slice.DbAsync(db => db.MailingRecipients().CountAsync()), await slice.DbAsync(db => db.Outbox.CountAsync(m => m.Kind == MailingKinds.Mail))));
        slice.Work.Forget();
        Assert.Equal(many, (await ReceivedAsync(slice)).Select(AddressOf).Distinct().Count());
        // Sending takes a number of statements for each mail that does not grow with their number.
        Assert.InRange(slice.Work.Commands / many, 1, 30);
        Assert.Equal((MailingState.Sent, many), ((await ShowAsync(slice, id)).State, (await ShowAsync(slice, id)).Counts.Sent));
        Assert.Equal(new ShowProgress.Result(MailingState.Sent, many, many, new(0, many, 0, 0, 0, 0)), await slice.SendAsync(new ShowProgress.Query(Code, id)));
    }

    [Fact]
    public async Task What_the_server_refuses_is_said_and_the_others_get_it()
    {
        Assert.SkipWhen(SmtpServer.Missing is not null, SmtpServer.Missing ?? "");
        using var server = new SmtpServer();
        await server.StartAsync(refused: "gone@example.org");
        await using var slice = await Slice.OnAsync(
            DatabaseProvider.Sqlite, ("Mail:Host", "127.0.0.1"), ("Mail:Port", server.Port.ToString(CultureInfo.InvariantCulture)), ("Mail:Security", "None"), ("Mail:FromAddress", "events@example.org"));
        var @event = await OpenAsync(slice);
        await AddAsync(slice, @event, "one@example.org", "gone@example.org");
        var id = await WriteAsync(slice, Input(isEssential: false));
        await ReleaseAsync(slice, id);

        await DeliverAllAsync(slice);

        var mail = Assert.Single(server.Mails);
        Assert.Equal(("one@example.org", "News of Test Conference"), (AddressOf(mail), mail.Subject));
        Assert.StartsWith("<https://", mail.Headers[HeaderId.ListUnsubscribe], StringComparison.Ordinal);
        var shown = await ShowAsync(slice, id);
        Assert.Equal((MailingState.Sent, 1, 1), (shown.State, shown.Counts.Sent, shown.Counts.Refused));
        Assert.Equal(("gone@example.org", "address-refused 550"), (shown.NotReached[0].Address, shown.NotReached[0].Reason));
        // Nobody needs to look after it.
        Assert.DoesNotContain(await slice.SendAsync(new VerifyStorage.Query()), finding => finding.Code.StartsWith("outbox", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_preview_and_a_test_show_a_reader_and_open_nothing()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var @event = await OpenAsync(slice);
        await AddAsync(slice, @event, "one@example.org", "two@example.org");
        var me = new Account { UserName = "me@example.org", Email = "me@example.org" };
        await slice.InsertAsync(me);
        var id = await WriteAsync(slice, Input("Hello {given name}: {link}", isEssential: false, french: "Bonjour {given name}"));
        await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new TryMailing.Command(Code, id, "S00000", "en")));

        var first = await slice.SendAsync(new PreviewMailing.Query(Code, id));
        var french = await slice.SendAsync(new PreviewMailing.Query(Code, id, first.Next, "fr"));
        Assert.Equal(("S00000", 1, 2, "S00001", null), (first.Person, first.Place, first.Total, first.Next, first.Previous));
        Assert.Contains("Hello Given0: https://events.example.org/e/TEST24/my-link", first.Text, StringComparison.Ordinal);
        Assert.Equal(("S00001", "fr", "S00000"), (french.Person, french.Language, french.Previous));
        Assert.StartsWith("Bonjour Given1", french.Text, StringComparison.Ordinal);

        await slice.InsertAsync(Grant.Of(new(HolderKind.Account, me.Id), Role.Organiser, Scope.Host));
        (slice.User.IsOperator, slice.User.Id) = (false, me.Id);
        await slice.SendAsync(new TryMailing.Command(Code, id, "S00001", "fr"));
        var test = Assert.Single(await ReceivedAsync(slice));
        Assert.Equal("me@example.org", AddressOf(test));
        Assert.StartsWith("Bonjour Given1", test.TextBody, StringComparison.Ordinal);
        Assert.Equal(0, await slice.DbAsync(db => db.AccessLinks.CountAsync()));
    }

    [Fact]
    public async Task A_mailing_goes_to_those_whom_the_list_finds_and_nobody_by_mistake()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var @event = await OpenAsync(slice);
        await AddAsync(slice, @event, "one@example.org", "two@example.org");
        await slice.SendAsync(Sample.Registering(@event, "Zoé", "Échantillon", "online"));

        async Task<int> ReachAsync(string segment) => (await ShowAsync(slice, await WriteAsync(slice, Input(segment: segment)))).Readers.Addresses;
        Assert.Equal((3, 1, 2, 1, 0), (await ReachAsync(""), await ReachAsync("ticket=online"), await ReachAsync("payment=Owed"), await ReachAsync("search=two%40example.org"), await ReachAsync("option=dinner")));
        await Assert.ThrowsAsync<DomainRuleException>(() => ReachAsync("stauts=Confirmed"));
        await Assert.ThrowsAsync<DomainRuleException>(() => ReachAsync("status=Confirmd"));
        await Assert.ThrowsAsync<NotFoundException>(() => ReachAsync("answer=passport:1"));
        var nobody = await WriteAsync(slice, Input(segment: "option=dinner"));
        Assert.Equal("mailing.to-nobody", (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new ReleaseMailing.Command(Code, nobody, 0)))).Code);
    }

    [Fact]
    public async Task A_mailing_whose_end_was_never_noted_is_made_up_for()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var @event = await OpenAsync(slice);
        await AddAsync(slice, @event, "one@example.org");
        var id = await WriteAsync(slice);
        await ReleaseAsync(slice, id);
        await HandleAsync<GatherRecipients>(slice, MailingKinds.Gather);
        // Its message was lost, and the gathering is long done.
        await slice.DbAsync(db => db.Outbox.ExecuteDeleteAsync());
        slice.Clock.Set(DateTime.UtcNow.AddHours(2));

        await slice.ScopedAsync(async services =>
        {
            await services.GetServices<IHousekeeping>().OfType<MailingEnd>().Single().CleanAsync(slice.Clock.GetUtcNow().UtcDateTime, CancellationToken.None);
            return true;
        });

        Assert.Single(await ReceivedAsync(slice));
        Assert.Equal(MailingState.Sent, (await ShowAsync(slice, id)).State);
    }

    private static async Task HandleAsync<T>(Slice slice, string kind) where T : class, IOutboxHandler
    {
        var message = await slice.DbAsync(db => db.Outbox.FirstAsync(m => m.Kind == kind && m.DeliveredAt == null));
        Assert.Equal(Delivery.Made, await DeliverAsync<T>(slice, message));
        await slice.DbAsync(db => db.Outbox.Where(m => m.Id == message.Id).ExecuteDeleteAsync());
    }

    private static Task<Delivery> DeliverAsync<T>(Slice slice, OutboxMessage message) where T : class, IOutboxHandler =>
        slice.ScopedAsync(services => services.GetRequiredService<T>().DeliverAsync(message, CancellationToken.None));

    // As Postfix writes them.
    private static byte[] Report(string address, string status, string action, string? returned) => Encoding.UTF8.GetBytes($"""
        Return-Path: <>
        From: Mail Delivery System <MAILER-DAEMON@mx.example.net>
        To: events@example.org
        Subject: Undelivered Mail Returned to Sender
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

        --b1
        Content-Description: Notification
        Content-Type: text/plain; charset=us-ascii

        This is the mail system at host mx.example.net.

        --b1
        Content-Description: Delivery report
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.net
        Arrival-Date: Mon, 30 Nov 2026 12:00:00 +0000

        Final-Recipient: rfc822; {address}
        Original-Recipient: rfc822;{address}
        Action: {action}
        Status: {status}
        Diagnostic-Code: smtp; 550 no such person here

        {(returned is null ? "" : $"--b1\nContent-Description: Undelivered Message Headers\nContent-Type: text/rfc822-headers\n\n{returned}\nSubject: News of Test Conference\n\n")}--b1--
        """.ReplaceLineEndings("\r\n"));
}
