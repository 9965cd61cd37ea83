using System.Text.RegularExpressions;
using EventsHub.Accounts.Domain;
using EventsHub.Accounts.Storage;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Files;
using EventsHub.Conference.Setup;
using EventsHub.Databases;
using EventsHub.Forms.Contracts;
using EventsHub.Forms.Editing;
using EventsHub.IntegrationTests.Events;
using EventsHub.IntegrationTests.Messages;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Mailings.Storage;
using EventsHub.Mailings.Wording;
using EventsHub.Registrations.Approval;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Groups;
using EventsHub.Registrations.Mails;
using EventsHub.Registrations.OwnPage;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Storage;
using EventsHub.Registrations.WaitingLists;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace EventsHub.IntegrationTests.Mailings;

/// <summary>The words of organisers for the mails that people get by themselves, from writing to delivery, on every database.</summary>
public sealed partial class MailWordingTests
{
    private const string Code = "TEST24";
    private const string OwnPage = "https://events.example.org/e/TEST24/my-link";

    private static readonly DateTime Monday = new(2030, 3, 4, 9, 0, 0, DateTimeKind.Utc);

    [Theory, EachDatabase]
    public async Task People_read_the_words_in_their_language_and_else_the_built_in_ones(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event);
        await slice.SendAsync(new SaveForm.Command(Code, new() { Questions = [new() { Key = "diet", Kind = QuestionKind.YesNo, Label = LocalizedText.English("Vegan?") }] }));
        await slice.SendAsync(new PutFormInUse.Command(Code));
        await WriteAsync(slice, RegistrationMail.Confirmed, "fr", "Bienvenue, {given name} !", "Bonjour {name},\n\n{ticket}, {dates}, végane : {answer:diet}. Votre page : {link}\n\nhttps://example.org/plan");
        var registering = Sample.Registering(@event, "Zoé", "Échantillon", "online");
        foreach (var (language, email) in new[] { ("fr", "zoe@example.org"), ("en", "ana@example.org") })
        {
            await slice.SendAsync(registering with { SubmissionId = Guid.NewGuid(), Language = language, Person = registering.Person with { Email = email }, Answers = new(new Dictionary<string, List<string?>> { ["diet"] = ["yes"] }) });
        }

        await OutboxTests.DeliverAsync(slice);

        var mails = (await OutboxTests.MailsAsync(slice)).ToDictionary(AddressOf);
        var (french, english) = (mails["zoe@example.org"], mails["ana@example.org"]);
        Assert.Equal("Bienvenue, Zoé !", french.Subject);
        Assert.Equal("fr", french.Body!.Headers[HeaderId.ContentLanguage]);
        var text = TextOf(french);
        Assert.StartsWith("Bonjour Zoé Échantillon,\n\nOnline, 24–28 juin 2030, végane : Oui. Votre page : https://events.example.org/e/TEST24/p/", text, StringComparison.Ordinal);
        // What follows is in every mail, whatever the words leave out.
        Assert.Equal(2, PersonalLink().Count(text));
        Assert.Contains("\nVegan?: Oui\n", text, StringComparison.Ordinal);
        Assert.Contains(@event.ContactEmail, text, StringComparison.Ordinal);
        Assert.Matches("<a href=\"https://example.org/plan\"", french.HtmlBody!);
        Assert.Equal(["application/pdf", "text/calendar"], french.Attachments.Select(a => a.ContentType.MimeType).Order(StringComparer.Ordinal));
        Assert.Equal("You are registered for Test Conference", english.Subject);
        Assert.StartsWith("Hello Zoé Échantillon,\n\nYour registration for Test Conference is confirmed.", TextOf(english), StringComparison.Ordinal);
        Assert.Equal(2, english.Attachments.Count());
    }

    [Theory, EachDatabase]
    public async Task Of_two_who_write_at_once_one_is_told_and_what_was_written_can_be_taken_back(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.InsertAsync(Sample.OpenEvent());
        var before = await ShowAsync(slice);
        Assert.Equal((0, false, null), (before.Version, before.IsOwn, before.WrittenAt));

        var written = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            try
            {
                await WriteAsync(slice, RegistrationMail.Confirmed, "en", "Welcome", "Hello", version: 0);
                return "written";
            }
            catch (StaleException)
            {
                return "told";
            }
        })));
        Assert.Equal(["told", "written"], written.Order(StringComparer.Ordinal));
        await Assert.ThrowsAsync<StaleException>(() => WriteAsync(slice, RegistrationMail.Confirmed, "en", "Welcome", "Again", version: 0));
        await WriteAsync(slice, RegistrationMail.Confirmed, "en", "Welcome", "Again", version: 1);
        await Assert.ThrowsAsync<StaleException>(() => slice.SendAsync(new UseBuiltInWords.Command(Code, RegistrationMail.Confirmed, 1)));
        Assert.Equal(["en"], (await slice.SendAsync(new ListMailWording.Query(Code))).Mails.Single(m => m.Mail == RegistrationMail.Confirmed).Languages);

        await slice.SendAsync(new UseBuiltInWords.Command(Code, RegistrationMail.Confirmed, 2));

        var shown = await ShowAsync(slice);
        Assert.Equal((3, false), (shown.Version, shown.IsOwn));
        // Who took them back, and when, stays.
        Assert.NotNull(shown.WrittenAt);
        Assert.All((await slice.SendAsync(new ListMailWording.Query(Code))).Mails, mail => Assert.Empty(mail.Languages));
        Assert.Equal(1, await slice.DbAsync(db => db.MailWordings().CountAsync()));
    }

    [Theory]
    [InlineData("Welcome", "Hello {nam}", "mailing.unknown-placeholder", "Wording.Text[en]")]
    [InlineData("Welcome {answer:passport}", "Hello", "mailing.unknown-placeholder", "Wording.Subject[en]")]
    [InlineData("Welcome", "Hello {name", "mailing.open-brace", "Wording.Text[en]")]
    [InlineData("Welcome {link}", "Hello", "mailing.link-in-subject", "Wording.Subject[en]")]
    [InlineData("Welcome", "Take it until {until}", "mailing.placeholder-without-value", "Wording.Text[en]")]
    [InlineData("Welcome", " \n ", "mailing.no-text", "Wording.Text[en]")]
    [InlineData("\u202E", "Hello", "mailing.no-subject", "Wording.Subject[en]")]
    public async Task What_cannot_be_is_refused_at_its_field(string subject, string text, string code, string field)
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        await slice.InsertAsync(Sample.OpenEvent());
        await WriteAsync(slice, RegistrationMail.Confirmed, "en", "Kept", "Kept");

        var refused = await Assert.ThrowsAsync<DomainRuleException>(() => WriteAsync(slice, RegistrationMail.Confirmed, "en", subject, text));

        Assert.Equal((code, field), (refused.Code, refused.Field));
        Assert.Equal("Kept", (await ShowAsync(slice)).Wording.Text["en"]);
    }

    [Fact]
    public async Task Too_long_an_unknown_language_and_directions_of_others()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        await slice.InsertAsync(Sample.OpenEvent());

        var tooLong = await Assert.ThrowsAsync<ValidationFailedException>(() => WriteAsync(slice, RegistrationMail.Confirmed, "en", new('a', 201), new('b', 20_001)));
        Assert.Equal(["Wording.Subject[en]", "Wording.Text[en]"], tooLong.Failures.Select(failure => failure.Property).Order(StringComparer.Ordinal));
        Assert.Equal("Wording.Subject[tlh]", (await Assert.ThrowsAsync<ValidationFailedException>(() => WriteAsync(slice, RegistrationMail.Confirmed, "tlh", "Qapla", "Qapla"))).Failures[0].Property);
        // An override would turn around what follows it.
        await WriteAsync(slice, RegistrationMail.PlaceOffered, "en", "A place\u202E for you", "Until {until}\u2067");
        var shown = await slice.SendAsync(new ShowMailWording.Query(Code, RegistrationMail.PlaceOffered));
        Assert.Equal(("A place for you", "Until {until}"), (shown.Wording.Subject["en"], shown.Wording.Text["en"]));
        Assert.Contains("until", shown.Placeholders);
        Assert.DoesNotContain("until", (await ShowAsync(slice)).Placeholders);
    }

    [Theory, EachDatabase]
    public async Task Every_mail_begins_with_its_words_and_keeps_the_rest(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        slice.Clock.Set(Monday);
        var @event = Sample.OpenEvent(places: 4);
        @event.TakeGroups(20, null);
        @event.BePaidBy(@event.PaymentMethods, @event.BankAccount, @event.PaymentTermDays, confirmsWhenPaid: true);
        @event.Products[0].Restrict(hasWaitingList: true);
        @event.Products[1].Restrict(needsApproval: true);
        await slice.InsertAsync(@event, Sample.OrderOf(@event, "AAAAAA", PersonName.Of("Ida", "Sample"), "ida@example.org"));
        foreach (var mail in Enum.GetValues<RegistrationMail>())
        {
            var values = mail is RegistrationMail.PaymentByOther ? " {until} {payer}" : mail is RegistrationMail.PlaceOffered or RegistrationMail.PaymentDue ? " {until}" : "";
            await WriteAsync(slice, mail, "en", $"OWN {mail}", $"{{name}}!{values}\n\nOur second paragraph.");
        }

        var ida = await slice.DbAsync(db => db.Registrations().Where(r => r.Code == "AAAAAA").Select(r => r.Id).SingleAsync());
        foreach (var kind in new[] { RegistrationMailKinds.RegistrationConfirmed, RegistrationMailKinds.RegistrationChanged, RegistrationMailKinds.EventMoved, RegistrationMailKinds.OwnLink })
        {
            await slice.InsertAsync(OutboxMessage.For(kind, ida, Monday));
        }

        var ana = await slice.SendAsync(Sample.Registering(@event, "Ana"));
        await slice.SendAsync(Sample.Registering(@event, "Bea") with { Buyer = new() { Given = "Sam", Family = "Muster", Email = "sam@example.org", Language = "en" } });
        var cancelled = await slice.SendAsync(Sample.Registering(@event, "Cis"));
        var group = await slice.SendAsync(new OrderGroup.Command(Code, Guid.NewGuid(), "Sample Museum", new() { Given = "Sam", Family = "Muster", Email = "sam@example.org" }, [new() { Ticket = "regular", Count = 1 }], [],
            EventsHub.Conference.Contracts.PaymentMethod.BankTransfer, null, Consent: true, "en"));
        await slice.SendAsync(new InviteToPlaces.Command(Code, group.Token, null, "Bo Example <bo@example.org>"));
        var waiting = await slice.SendAsync(Sample.Registering(@event, "Wes") with { MayWait = true });
        var asking = await slice.SendAsync(Sample.Registering(@event, "Dora", ticket: "online"));
        await OutboxTests.DeliverAsync(slice);
        await slice.SendAsync(new CancelRegistration.Command(Code, cancelled.Code, null, null));
        await slice.SendAsync(new OfferPlace.Command(Code, waiting.Code, new DateTime(2030, 3, 5, 18, 0, 0)));
        await slice.SendAsync(new DeclineRegistration.Command(Code, asking.Code, "The hall is for members this year."));
        var place = (await slice.SendAsync(new ShowOwnGroup.Query(Code, group.Token))).Places.Single();
        await slice.SendAsync(new PassPlaceOn.Command(Code, group.Token, null, place.Code));
        await slice.SendAsync(new MarkPaid.Command(Code, ana.Code, null));
        await OutboxTests.DeliverAsync(slice);
        slice.Clock.Set(new(2030, 4, 20, 0, 0, 0, DateTimeKind.Utc));
        await OutboxTests.DeliverAsync(slice);
        await OutboxTests.DeliverAsync(slice);

        var own = (await OutboxTests.MailsAsync(slice)).Where(mail => mail.Subject!.StartsWith("OWN ", StringComparison.Ordinal)).ToLookup(mail => Enum.Parse<RegistrationMail>(mail.Subject![4..]));
        Assert.Equal(Enum.GetValues<RegistrationMail>(), own.Select(mails => mails.Key).Order());
        Assert.All(own.SelectMany(mails => mails), mail =>
        {
            var text = TextOf(mail);
            Assert.Contains("\n\nOur second paragraph.\n\n", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Hello ", text, StringComparison.Ordinal);
            Assert.Contains("\nReference: ", "\n" + text, StringComparison.Ordinal);
            Assert.Contains("\nWhen and where: 24–28 June 2030", text, StringComparison.Ordinal);
            Assert.Contains("Questions? Answer this mail", text, StringComparison.Ordinal);
            Assert.Matches(PersonalLink(), text);
        });
        Assert.Contains("The hall is for members this year.", TextOf(own[RegistrationMail.Declined].Single()), StringComparison.Ordinal);
        Assert.Contains("IBAN: ", TextOf(own[RegistrationMail.PaymentDue].First()), StringComparison.Ordinal);
        Assert.Matches("^Bea Échantillon! 18 March 2030.* Sam Muster\n", TextOf(Assert.Single(own[RegistrationMail.PaymentByOther], mail => TextOf(mail).StartsWith("Bea", StringComparison.Ordinal))));
        Assert.StartsWith("Wes Échantillon! 5 March 2030", TextOf(own[RegistrationMail.PlaceOffered].Single()), StringComparison.Ordinal);
        Assert.All([RegistrationMail.Confirmed, RegistrationMail.Changed, RegistrationMail.EventMoved, RegistrationMail.Paid], mail =>
            Assert.All(own[mail], one => Assert.Equal(["application/pdf", "text/calendar"], one.Attachments.Select(a => a.ContentType.MimeType).Order(StringComparer.Ordinal))));
        Assert.All([RegistrationMail.Cancelled, RegistrationMail.LeftToGroup, RegistrationMail.Declined], mail => Assert.All(own[mail], one => Assert.Equal(["text/calendar"], one.Attachments.Select(a => a.ContentType.MimeType))));
        Assert.All([RegistrationMail.Waiting, RegistrationMail.PlaceOffered, RegistrationMail.ApprovalAsked, RegistrationMail.OwnLink, RegistrationMail.Lapsed], mail => Assert.All(own[mail], one => Assert.Empty(one.Attachments)));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task A_preview_is_the_mail_that_is_delivered(string language)
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event);
        await WriteAsync(slice, RegistrationMail.Confirmed, "fr", "{event} : {code}", "Bonjour {name} {link}\n\n{options}");
        var registering = Sample.Registering(@event, "<b>Zoé</b>", "مثال", "regular", "dinner");
        await slice.SendAsync(registering with { Language = language });

        var preview = (await slice.SendAsync(new PreviewMailWording.Query(Code, RegistrationMail.Confirmed))).Shown!;
        await OutboxTests.DeliverAsync(slice);

        var mail = Assert.Single(await OutboxTests.MailsAsync(slice));
        Assert.Equal((mail.Subject, language, language == "fr", true, true, true), (preview.Subject, preview.Language, preview.IsOwn, preview.WouldGetIt, preview.HasTicket, preview.HasCalendarEntry));
        // Only the links differ: those of the preview open nothing.
        Assert.Equal(PersonalLink().Replace(TextOf(mail), OwnPage), preview.Text.ReplaceLineEndings("\n"));
        Assert.Equal(PersonalLink().Replace(mail.HtmlBody!.ReplaceLineEndings("\n"), OwnPage), preview.Html.ReplaceLineEndings("\n"));
        Assert.DoesNotContain("<b>", preview.Html, StringComparison.Ordinal);
        Assert.Contains(language == "fr" ? "Bonjour <bdi>&lt;b&gt;Zoé&lt;/b&gt; مثال</bdi>" : "Hello &lt;b&gt;", preview.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_shows_who_would_get_it_or_somebody_else_and_what_is_typed()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        slice.Clock.Set(Monday);
        var @event = Sample.OpenEvent(places: 1);
        @event.Products[0].Restrict(hasWaitingList: true);
        await slice.InsertAsync(@event);
        Assert.Null((await slice.SendAsync(new PreviewMailWording.Query(Code, RegistrationMail.Waiting))).Shown);
        var first = await slice.SendAsync(Sample.Registering(@event, "Ana"));
        var anybody = await PreviewAsync(RegistrationMail.Waiting);
        Assert.Equal((first.Code, false), (anybody.Person, anybody.WouldGetIt));
        var waiting = await slice.SendAsync(Sample.Registering(@event, "Wes") with { MayWait = true });
        slice.Clock.Set(Monday.AddHours(1));
        await slice.SendAsync(Sample.Registering(@event, "Ida", ticket: "online"));

        var waits = await PreviewAsync(RegistrationMail.Waiting);
        Assert.Equal((waiting.Code, true, false), (waits.Person, waits.WouldGetIt, waits.HasTicket));
        var typed = new WordsInput { Subject = new() { ["en"] = "Typed" }, Text = new() { ["en"] = "Until {until}, {name}" } };
        var offered = (await slice.SendAsync(new PreviewMailWording.Query(Code, RegistrationMail.PlaceOffered, waiting.Code, "en", typed))).Shown!;
        Assert.Equal(("Typed", true, false), (offered.Subject, offered.IsOwn, offered.WouldGetIt));
        Assert.StartsWith("Until 7 March 2030", offered.Text, StringComparison.Ordinal);
        Assert.Equal(0, await slice.DbAsync(db => db.MailWordings().CountAsync()));
        await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new PreviewMailWording.Query(Code, RegistrationMail.Waiting, null, null, typed)));
        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new PreviewMailWording.Query(Code, RegistrationMail.Waiting, "ZZZZZZ")));

        async Task<PreviewMailWording.Shown> PreviewAsync(RegistrationMail mail) => (await slice.SendAsync(new PreviewMailWording.Query(Code, mail))).Shown!;
    }

    [Fact]
    public async Task A_test_goes_to_whoever_asks_and_opens_nothing()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var @event = Sample.OpenEvent();
        var me = new Account { UserName = "me@example.org", Email = "me@example.org" };
        await slice.InsertAsync(@event, Sample.OrderOf(@event, "AAAAAA", PersonName.Of("Ada", "Sample"), "ada@example.org"), me);
        await WriteAsync(slice, RegistrationMail.Confirmed, "fr", "Bienvenue", "Bonjour {name} : {link}");
        TryMailWording.Command test = new(Code, RegistrationMail.Confirmed, "AAAAAA", "fr");
        Assert.Equal("mailing.no-own-address", (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(test))).Code);

        await slice.InsertAsync(Grant.Of(new(HolderKind.Account, me.Id), Role.Organiser, Scope.Event(@event.Id)));
        (slice.User.IsOperator, slice.User.Id) = (false, me.Id);
        await slice.SendAsync(test);
        await OutboxTests.DeliverAsync(slice);

        var mail = Assert.Single(await OutboxTests.MailsAsync(slice));
        Assert.Equal(("me@example.org", "Bienvenue"), (AddressOf(mail), mail.Subject));
        Assert.StartsWith($"Bonjour Ada Sample : {OwnPage}\n", TextOf(mail), StringComparison.Ordinal);
        Assert.Empty(mail.Attachments);
        Assert.Equal(0, await slice.DbAsync(db => db.AccessLinks.CountAsync()));
        // Whoever organises one event writes nothing for another.
        await slice.InsertAsync(Sample.OpenEvent("OTHER24"));
        await Assert.ThrowsAsync<ForbiddenException>(() => slice.SendAsync(new SaveMailWording.Command("OTHER24", RegistrationMail.Confirmed, new())));
        await Assert.ThrowsAsync<ForbiddenException>(() => slice.SendAsync(new PreviewMailWording.Query("OTHER24", RegistrationMail.Confirmed)));
    }

    [Fact]
    public async Task Words_that_cannot_be_used_hold_no_mail_back()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event);
        await WriteAsync(slice, RegistrationMail.Confirmed, "en", "Welcome", "Hello");
        // As an older or newer program may have left it.
        await slice.DbAsync(db => db.MailWordings().ExecuteUpdateAsync(set => set.SetProperty(w => w.Text, LocalizedText.English("Hello {nam"))));
        await slice.SendAsync(Sample.Registering(@event));

        await OutboxTests.DeliverAsync(slice);

        var mail = Assert.Single(await OutboxTests.MailsAsync(slice));
        Assert.Equal("You are registered for Test Conference", mail.Subject);
        Assert.Equal(2, mail.Attachments.Count());
    }

    [Theory, EachDatabase]
    public async Task Words_travel_with_a_copy_and_in_the_file_of_the_event(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.SendAsync(new ImportEvent.Command(EventFiles.Cap24));
        Assert.DoesNotContain("mailWording", await slice.SendAsync(new ExportEvent.Query("CAP24")), StringComparison.Ordinal);
        var key = (await slice.SendAsync(new ShowMailWording.Query("CAP24", RegistrationMail.Confirmed))).Questions[0].Key;
        await slice.SendAsync(new SaveMailWording.Command("CAP24", RegistrationMail.Confirmed, new() { Subject = new() { ["fr"] = "Bienvenue" }, Text = new() { ["fr"] = $"Bonjour {{name}}, {{answer:{key}}}\n\nÀ bientôt" } }));
        var file = await slice.SendAsync(new ExportEvent.Query("CAP24"));

        Assert.Empty((await slice.SendAsync(new ImportEvent.Command(file))).Changes);
        // A file that says nothing of words leaves them.
        Assert.Empty((await slice.SendAsync(new ImportEvent.Command(EventFiles.Cap24))).Changes);
        await slice.SendAsync(new CloneEvent.Command("CAP24", "CAP26", new(2026, 11, 23)));
        Assert.Equal($"Bonjour {{name}}, {{answer:{key}}}\n\nÀ bientôt", (await slice.SendAsync(new ShowMailWording.Query("CAP26", RegistrationMail.Confirmed))).Wording.Text["fr"]);
        // The form of the same file says which answers there are.
        var elsewhere = file.Replace("\"code\": \"CAP24\"", "\"code\": \"NEW24\"", StringComparison.Ordinal);
        await slice.SendAsync(new ImportEvent.Command(elsewhere));
        Assert.True((await slice.SendAsync(new ShowMailWording.Query("NEW24", RegistrationMail.Confirmed))).IsOwn);

        var wrong = await Assert.ThrowsAsync<ValidationFailedException>(() => slice.SendAsync(new ImportEvent.Command(file.Replace("{name}", "{nam}", StringComparison.Ordinal))));
        Assert.Contains("mailWording[0].text", Assert.Single(wrong.Failures).Message, StringComparison.Ordinal);
        Assert.Contains("Do you mean “{name}”?", wrong.Failures.Single().Message, StringComparison.Ordinal);
        var unknown = await Assert.ThrowsAsync<ValidationFailedException>(() => slice.SendAsync(new ImportEvent.Command(file.Replace("\"mail\": \"Confirmed\"", "\"mail\": \"1\"", StringComparison.Ordinal))));
        Assert.Contains("mailWording[0].mail", Assert.Single(unknown.Failures).Message, StringComparison.Ordinal);
        Assert.NotEmpty((await slice.SendAsync(new ImportEvent.Command(EventFiles.Cap24.TrimEnd().TrimEnd('}') + ", \"mailWording\": [] }"))).Changes);
        Assert.False((await slice.SendAsync(new ShowMailWording.Query("CAP24", RegistrationMail.Confirmed))).IsOwn);
    }

    private static Task WriteAsync(Slice slice, RegistrationMail mail, string language, string subject, string text, int? version = null) =>
        slice.SendAsync(new SaveMailWording.Command(Code, mail, new() { Subject = new() { [language] = subject }, Text = new() { [language] = text } }, version));

    private static Task<ShowMailWording.Result> ShowAsync(Slice slice) => slice.SendAsync(new ShowMailWording.Query(Code, RegistrationMail.Confirmed));

    private static string AddressOf(MimeMessage mail) => mail.To.Mailboxes.Single().Address;

    private static string TextOf(MimeMessage mail) => mail.TextBody!.ReplaceLineEndings("\n");

    [GeneratedRegex(@"https://events\.example\.org/e/TEST24/p/[A-Za-z0-9_-]{40,}")]
    private static partial Regex PersonalLink();
}
