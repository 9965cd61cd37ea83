using EventsHub.Testing;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using EventsHub.Accounts.Domain;
using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Storage;
using EventsHub.IntegrationTests.Web;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.IntegrationTests.Public;

public sealed partial class RegisterOnlineTests
{
    private const string Form = "/e/test24/register";

    [Fact]
    public async Task Somebody_registers_without_scripts_and_comes_back_by_their_link()
    {
        await using var app = await OpenAsync();
        var browser = app.Open();

        var summary = await ReadAsync(await browser.PostAsync(Form, Filled()));
        Assert.Contains("€324.00", summary, StringComparison.Ordinal);
        Assert.Contains("€21.82", summary, StringComparison.Ordinal);
        var confirmed = await browser.PostAsync(Form + "?handler=Confirm", Hidden(summary));

        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
        var link = confirmed.Headers.Location!.ToString();
        Assert.Matches("^/e/test24/r/[A-Za-z0-9_-]{43}$", link);
        var own = await browser.ReadAsync(link);
        var stored = await app.DbAsync(db => db.Registrations().SingleAsync());
        Assert.Contains(stored.Code, own, StringComparison.Ordinal);
        Assert.Contains("太郎", own, StringComparison.Ordinal);
        Assert.Contains("FR76 3000 6000 0112 3456 7890 189", own, StringComparison.Ordinal);
        Assert.Equal("application/pdf", (await browser.GetAsync(link + "/ticket")).Content.Headers.ContentType?.MediaType);
        Assert.Contains($"UID:registration-{stored.Id:N}@eventshub", await browser.ReadAsync(link + "/calendar"), StringComparison.Ordinal);
        Assert.StartsWith("<svg ", await browser.ReadAsync(link + "/paymentcode"), StringComparison.Ordinal);
        var mail = await app.MailToAsync("taro@example.org");
        Assert.Equal(2, mail.Attachments.Count());
    }

    [Fact]
    public async Task A_double_click_makes_one_registration()
    {
        await using var app = await OpenAsync();
        var browser = app.Open();
        var fields = Hidden(await ReadAsync(await browser.PostAsync(Form, Filled())));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => browser.PostAsync(Form + "?handler=Confirm", fields)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Equal(1, await app.DbAsync(db => db.Registrations().CountAsync()));
    }

    [Theory]
    [InlineData("Person.Given", "", "Give your name.")]
    [InlineData("Person.Family", "*", "At most 200 characters.")]
    [InlineData("Person.Affiliation", "*", "At most 300 characters.")]
    [InlineData("Person.Dietary", "*", "At most 1000 characters.")]
    [InlineData("Person.Email", "nowhere", "Give an e-mail address")]
    [InlineData("Person.Email", "a@b.org\r\nBcc: c@d.org", "Give an e-mail address")]
    [InlineData("Person.Country", "XX", "Choose a country from the list.")]
    [InlineData("TicketType", "gone", "This ticket does not exist any more.")]
    [InlineData("Options", "gone", "This option does not exist any more.")]
    [InlineData("PaymentMethod", "", "Choose how you want to pay.")]
    [InlineData("PaymentMethod", "Barter", "cannot be read here")]
    [InlineData("Consent", "false", "Please agree to the terms")]
    [InlineData("SubmissionId", "", "This form is no longer complete.")]
    public async Task What_cannot_be_accepted_is_named_beside_its_field_and_nothing_typed_is_lost(string field, string value, string message)
    {
        await using var app = await OpenAsync();
        var fields = Filled().Where(f => f.Name != "Input." + field).Append((Name: "Input." + field, Value: value == "*" ? new string('x', 10_000) : value));
        if (field == "Person.Given")
        {
            fields = fields.Select(f => f.Name == "Input.Person.Family" ? (f.Name, Value: "\u202E") : f);
        }

        var page = await ReadAsync(await app.Open().PostAsync(Form, [.. fields]));

        Assert.Contains(message, page, StringComparison.Ordinal);
        Assert.Contains("id=\"Input_Person_Affiliation\"", page, StringComparison.Ordinal);
        if (!field.StartsWith("Person.Email", StringComparison.Ordinal))
        {
            Assert.Contains("value=\"taro@example.org\"", page, StringComparison.Ordinal);
        }

        Assert.Equal(0, await app.DbAsync(db => db.Registrations().CountAsync()));
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0")]
    [InlineData("👩🏽‍🚀 Astro", "👩🏽‍🚀 Astro")]
    [InlineData("Ame\u0301lie", "Amélie")]
    [InlineData("Anna\u202Egnirts\u202C", "Annagnirts")]
    [InlineData("von der O'BRIEN-smith", "von der O'BRIEN-smith")]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>")]
    public async Task Names_are_kept_as_typed_whatever_they_look_like(string typed, string stored)
    {
        await using var app = await OpenAsync();
        var browser = app.Open();

        var summary = await ReadAsync(await browser.PostAsync(Form, [.. Filled().Where(f => f.Name != "Input.Person.Given"), ("Input.Person.Given", typed)]));
        var confirmed = await browser.PostAsync(Form + "?handler=Confirm", Hidden(summary));

        Assert.Equal(stored, await app.DbAsync(db => db.Registrations().Select(r => r.Name.Given).SingleAsync()));
        Assert.DoesNotContain("<script>alert", await browser.ReadAsync(confirmed.Headers.Location!.ToString()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_price_that_rises_between_summary_and_confirmation_is_shown_and_confirmed_again()
    {
        await using var app = await OpenAsync();
        var browser = app.Open();
        var summary = await ReadAsync(await browser.PostAsync(Form, Filled()));
        await app.DbAsync(async db =>
        {
            (await db.Events().Include(e => e.Products).SingleAsync()).Products.Single(p => p.Code == "regular").SetPrices([SampleEvents.Price(30000)]);
            return await db.SaveChangesAsync();
        });

        var refused = await ReadAsync(await browser.PostAsync(Form + "?handler=Confirm", Hidden(summary)));

        Assert.Contains("it is now €384.00", refused, StringComparison.Ordinal);
        Assert.Equal(0, await app.DbAsync(db => db.Registrations().CountAsync()));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostAsync(Form + "?handler=Confirm", Hidden(refused))).StatusCode);
        Assert.Equal(38400, await app.DbAsync(db => db.Orders().Select(o => o.TotalMinor).SingleAsync()));
    }

    [Fact]
    public async Task A_currency_that_changes_between_summary_and_confirmation_is_shown_and_confirmed_again()
    {
        await using var app = await OpenAsync();
        var browser = app.Open();
        var summary = await ReadAsync(await browser.PostAsync(Form, Filled()));
        await app.DbAsync(async db =>
        {
            // The same number of centimes.
            (await db.Events().Include(e => e.Products).SingleAsync()).SellIn("CHF", hasOrders: false);
            return await db.SaveChangesAsync();
        });

        var refused = await ReadAsync(await browser.PostAsync(Form + "?handler=Confirm", Hidden(summary)));

        Assert.Contains("The price has changed since you saw it: it is now CHF", refused, StringComparison.Ordinal);
        Assert.Equal(0, await app.DbAsync(db => db.Registrations().CountAsync()));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostAsync(Form + "?handler=Confirm", Hidden(refused))).StatusCode);
        Assert.Equal(("CHF", 32400), await app.DbAsync(async db => { var order = await db.Orders().SingleAsync(); return (order.Currency, order.TotalMinor); }));
    }

    [Fact]
    public async Task A_ticket_that_sells_out_meanwhile_leads_back_to_the_form_with_everything_typed()
    {
        await using var app = await OpenAsync();
        var browser = app.Open();
        var summary = await ReadAsync(await browser.PostAsync(Form, Filled()));
        await app.DbAsync(db => db.Quotas().ExecuteUpdateAsync(q => q.SetProperty(x => x.Size, 0)));

        var refused = await ReadAsync(await browser.PostAsync(Form + "?handler=Confirm", Hidden(summary)));

        Assert.Contains("There is no place left: Regular.", refused, StringComparison.Ordinal);
        Assert.Contains("Sold out", refused, StringComparison.Ordinal);
        Assert.Contains("value=\"見本科学館\"", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_something_brings_the_form_back_as_it_was_typed()
    {
        await using var app = await OpenAsync();
        var browser = app.Open();
        var summary = await ReadAsync(await browser.PostAsync(Form, Filled()));

        var form = await ReadAsync(await browser.PostAsync(Form + "?handler=Change", Hidden(summary)));

        Assert.Contains("value=\"見本科学館\"", form, StringComparison.Ordinal);
        Assert.Matches("value=\"dinner\"[^>]* checked", form);
        Assert.Matches("value=\"regular\"[^>]* checked", form);
        Assert.DoesNotContain("error-summary\"", form, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EventStatus.Published, "Registration has not opened yet.")]
    [InlineData(EventStatus.RegistrationClosed, "Registration is closed.")]
    public async Task An_event_that_is_not_open_says_so_on_its_page_and_its_form(EventStatus status, string message)
    {
        await using var app = await OpenAsync(status: status);
        var browser = app.Open();

        Assert.Contains(message, await browser.ReadAsync("/e/TEST24"), StringComparison.Ordinal);
        Assert.Contains(message, await browser.ReadAsync(Form), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Registration_that_closes_meanwhile_takes_nobody_and_keeps_what_was_typed()
    {
        await using var app = await OpenAsync();
        var browser = app.Open();
        var summary = await ReadAsync(await browser.PostAsync(Form, Filled()));
        // The form's token comes from a page that still has a form.
        var fields = Hidden(summary);
        await app.DbAsync(db => db.Events().ExecuteUpdateAsync(e => e.SetProperty(x => x.Status, EventStatus.RegistrationClosed)));

        var answer = await browser.Client.PostAsync(Form + "?handler=Confirm", new FormUrlEncodedContent(
            fields.Append(("__RequestVerificationToken", Token().Match(summary).Groups[1].Value)).Select(f => KeyValuePair.Create(f.Item1, f.Item2))));

        var page = await ReadAsync(answer);
        Assert.Contains("Registration for this event is not open.", page, StringComparison.Ordinal);
        Assert.Contains("value=\"見本科学館\"", page, StringComparison.Ordinal);
    }

    [Theory, InlineData("fr", "Continuer vers le récapitulatif", "ltr"), InlineData("ar", "المتابعة إلى الملخص", "rtl")]
    public async Task The_form_speaks_the_reader_s_language(string language, string button, string direction)
    {
        await using var app = await OpenAsync();

        var page = await app.Open().ReadAsync(Form + "?lang=" + language);

        Assert.Contains(button, page, StringComparison.Ordinal);
        Assert.Contains($"<html lang=\"{language}\" dir=\"{direction}\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_adds_an_option_and_cancels_in_the_end()
    {
        await using var app = await OpenAsync();
        var browser = app.Open();
        var summary = await ReadAsync(await browser.PostAsync(Form, [.. Filled().Where(f => f.Name != "Input.Options")]));
        var link = (await browser.PostAsync(Form + "?handler=Confirm", Hidden(summary))).Headers.Location!.ToString();

        var quote = await ReadAsync(await browser.PostAsync(link + "/change", [.. Hidden(await browser.ReadAsync(link + "/change")), .. Filled().Where(f => f.Name.Contains("Person", StringComparison.Ordinal)), ("Input.Options", "dinner")]));
        Assert.Contains("€324.00", quote, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostAsync(link + "/change?handler=Confirm", Hidden(quote))).StatusCode);
        Assert.Equal(32400, await app.DbAsync(db => db.Orders().Select(o => o.TotalMinor).SingleAsync()));

        var cancel = await browser.ReadAsync(link + "/cancel");
        Assert.Contains("You have paid nothing yet", cancel, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostAsync(link + "/cancel", Hidden(cancel))).StatusCode);
        Assert.Equal(RegistrationStatus.Cancelled, await app.DbAsync(db => db.Registrations().Select(r => r.Status).SingleAsync()));
        Assert.Contains("Your registration is cancelled.", await browser.ReadAsync(link), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_on_an_old_reading_is_refused_and_nothing_typed_is_lost()
    {
        await using var app = await OpenAsync();
        var browser = app.Open();
        var summary = await ReadAsync(await browser.PostAsync(Form, Filled()));
        var link = (await browser.PostAsync(Form + "?handler=Confirm", Hidden(summary))).Headers.Location!.ToString();
        (string, string)[] fields = [.. Hidden(await browser.ReadAsync(link + "/change")), .. Filled().Where(f => f.Name.Contains("Person", StringComparison.Ordinal)), ("Input.Options", "dinner")];
        await app.ChangeAsync(async db => (await db.Registrations().Include(r => r.Order).SingleAsync()).Annotate(badgeRole: null, "Called by phone."));

        var page = await ReadAsync(await browser.PostAsync(link + "/change", fields));

        Assert.Contains("Somebody else changed this in between.", page, StringComparison.Ordinal);
        Assert.Contains("value=\"見本科学館\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_opens_nothing_leads_to_a_page_that_sends_a_new_one()
    {
        await using var app = await OpenAsync();
        var browser = app.Open();
        var summary = await ReadAsync(await browser.PostAsync(Form, Filled()));
        await browser.PostAsync(Form + "?handler=Confirm", Hidden(summary));

        var unknown = await browser.GetAsync("/e/test24/r/" + new string('x', 43));
        var page = await browser.GetAsync(unknown.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Contains("This link opens nothing", await ReadAsync(page), StringComparison.Ordinal);

        var known = await ReadAsync(await browser.PostAsync("/e/test24/my-link", ("Email", "taro@example.org")));
        var stranger = await ReadAsync(await browser.PostAsync("/e/test24/my-link", ("Email", "stranger@example.org")));
        Assert.Contains("Look into your mailbox", known, StringComparison.Ordinal);
        Assert.Equal(known, stranger);
    }

    [Fact]
    public async Task The_public_page_is_kept_for_each_language_and_made_anew_when_its_organisers_change_it()
    {
        await using var app = await OpenAsync();
        var (english, french) = (app.Open(), app.Open());
        french.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr");

        Assert.Contains("Test Conference", await english.ReadAsync("/e/TEST24"), StringComparison.Ordinal);
        Assert.Contains("Conférence d’essai", await french.ReadAsync("/e/TEST24"), StringComparison.Ordinal);
        var kept = await english.GetAsync("/e/TEST24");
        Assert.NotNull(kept.Headers.Age);
        Assert.Contains("lang=\"en\"", await ReadAsync(kept), StringComparison.Ordinal);

        await app.AddPersonAsync("organiser@example.org", Role.Administrator);
        var organiser = await app.SignedInAsync("organiser@example.org");
        organiser.Client.DefaultRequestHeaders.Add("X-Requested-With", "test");
        var changed = await organiser.Client.PostAsync("/api/v1/events/TEST24/status", new StringContent("""{"status":"RegistrationClosed"}""", Encoding.UTF8, "application/json"));
        Assert.True(changed.IsSuccessStatusCode, await changed.Content.ReadAsStringAsync());
        Assert.Contains("Registration is closed.", await english.ReadAsync("/e/TEST24"), StringComparison.Ordinal);
    }

    internal static async Task<WebApp> OpenAsync(Action<Event>? setUp = null, EventStatus status = EventStatus.RegistrationOpen)
    {
        var app = await WebApp.StartAsync();
        var @event = Sample.OpenEvent(status: status);
        setUp?.Invoke(@event);
        await app.InsertAsync(@event);
        return app;
    }

    private static (string Name, string Value)[] Filled() =>
    [
        ("Input.SubmissionId", Guid.NewGuid().ToString()),
        ("Input.TicketType", "regular"),
        ("Input.Options", "dinner"),
        ("Input.Person.Given", "太郎"),
        ("Input.Person.Family", "見本"),
        ("Input.Person.NameOrder", "FamilyFirst"),
        ("Input.Person.LatinGiven", "Tarō"),
        ("Input.Person.LatinFamily", "Mihon"),
        ("Input.Person.Email", "taro@example.org"),
        ("Input.Person.Affiliation", "見本科学館"),
        ("Input.Person.Country", "JP"),
        ("Input.PaymentMethod", "BankTransfer"),
        ("Input.Consent", "true"),
    ];

    private static (string Name, string Value)[] Hidden(string page) =>
        [.. HiddenField().Matches(page).Select(m => (m.Groups[1].Value, WebUtility.HtmlDecode(m.Groups[2].Value))).Where(f => f.Item1 != "__RequestVerificationToken")];

    private static Task<string> ReadAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync();

    [GeneratedRegex("<input type=\"hidden\" (?:[^>]*? )?name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\"")]
    private static partial Regex HiddenField();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
