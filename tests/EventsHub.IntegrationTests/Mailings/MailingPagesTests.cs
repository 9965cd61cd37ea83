using System.Net;
using EventsHub.Accounts.Domain;
using EventsHub.IntegrationTests.Web;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Storage;
using EventsHub.Mailings.Domain;
using EventsHub.Mailings.Sending;
using EventsHub.Mailings.Storage;
using EventsHub.Mailings.Unsubscribing;
using EventsHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.IntegrationTests.Mailings;

/// <summary>Mailings through pages, from the list of registrations to the button of a mail program.</summary>
public sealed class MailingPagesTests
{
    [Fact]
    public async Task From_the_list_to_the_mail_and_back()
    {
        await using var app = await WebApp.StartAsync();
        var @event = Sample.OpenEvent();
        await app.InsertAsync(@event, Sample.OrderOf(@event, "AAAAAA", PersonName.Of("Ada", "Sample"), "ada@example.org"), Sample.OrderOf(@event, "BBBBBB", PersonName.Of("Ben", "Sample"), "ben@example.org"));
        await app.AddPersonAsync("organiser@example.org", Role.Organiser);
        var browser = await app.SignedInAsync("organiser@example.org");
        Assert.Contains("Nothing was written yet", await browser.ReadAsync("/events/TEST24/mailings"), StringComparison.Ordinal);

        var begun = await browser.PostFromAsync("/events/TEST24/registrations", "/events/TEST24/mailings/write?handler=FromList", ("segment", "search=ada&status=Confirmed"));
        var form = await begun.Content.ReadAsStringAsync();
        Assert.Contains("name=\"Input.People[search]\" value=\"ada\"", form, StringComparison.Ordinal);
        Assert.Contains("<option value=\"Confirmed\" selected", form, StringComparison.Ordinal);
        var wrong = await browser.PostAsync("/events/TEST24/mailings/write", ("Input.Mailing.Subject[en]", "News"), ("Input.Mailing.Text[en]", "Hello {nam}"), ("Input.People[search]", "ada"));
        Assert.Contains("Do you mean “{name}”?", WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        var saved = await browser.PostAsync("/events/TEST24/mailings/write", ("Input.Mailing.Subject[en]", "News"), ("Input.Mailing.Text[en]", "Hello {name}"), ("Input.People[search]", "ada"), ("Input.People[status]", "Confirmed"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var page = saved.Headers.Location!.OriginalString;
        var shown = await browser.ReadAsync(page);
        Assert.Contains("It goes to 1 address.", shown, StringComparison.Ordinal);
        var frame = await browser.GetAsync($"{page}/mail");
        Assert.Contains("style-src 'unsafe-inline'", frame.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("sandbox", frame.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("Hello <bdi>Ada Sample</bdi>", await frame.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-inline", (await browser.GetAsync($"{page}/mail?person=ZZZZZZ")).Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);

        var version = System.Text.RegularExpressions.Regex.Match(shown, "name=\"version\" value=\"(\\d+)\"").Groups[1].Value;
        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostAsync($"{page}?handler=Release", ("to", "1"), ("version", version))).StatusCode);
        var mail = await app.MailToAsync("ada@example.org");
        Assert.Equal("News", mail.Subject);
        Assert.True(await Patience.UntilAsync(async () => await app.DbAsync(db => db.Mailings().AnyAsync(m => m.State == MailingState.Sent))));
        Assert.Equal(1, await app.DbAsync(db => db.MailingRecipients().CountAsync()));
        Assert.Contains("\"state\":\"Sent\",\"total\":1,\"done\":1", await browser.ReadAsync(page.Replace("/events/", "/api/v1/events/", StringComparison.Ordinal) + "/progress"), StringComparison.OrdinalIgnoreCase);

        // A mail program posts what RFC 8058 says, having seen no page; a program that checks mails only looks.
        var link = new Uri(mail.Headers["List-Unsubscribe"]!.Trim('<', '>')).PathAndQuery;
        var stranger = app.Open();
        Assert.Contains("Unsubscribe me", await stranger.ReadAsync(link), StringComparison.Ordinal);
        Assert.Equal(0, await app.DbAsync(db => db.Unsubscriptions().CountAsync()));
        var clicked = await stranger.Client.PostAsync(link, new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]));
        Assert.Equal(HttpStatusCode.OK, clicked.StatusCode);
        Assert.Equal(["ada@example.org"], await app.DbAsync(db => db.Unsubscriptions().Select(u => u.AddressKey).ToListAsync()));
        Assert.Contains("إلغاء", await stranger.ReadAsync($"{link}?lang=ar"), StringComparison.Ordinal);
        await stranger.Client.PostAsync(link, new FormUrlEncodedContent([new("undo", "true")]));
        Assert.Equal(0, await app.DbAsync(db => db.Unsubscriptions().CountAsync()));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Client.PostAsync("/e/TEST24/unsubscribe/example", new FormUrlEncodedContent([]))).StatusCode);
    }

    [Theory]
    [InlineData("order=AAAAAA", "AAAAAA")]
    [InlineData("status=Unnamed", "Unnamed")]
    [InlineData("country=XX", "XX")]
    public async Task What_the_list_chooses_and_the_form_does_not_offer_stays_chosen(string segment, string value)
    {
        await using var app = await WebApp.StartAsync();
        var @event = Sample.OpenEvent();
        await app.InsertAsync(@event, Sample.OrderOf(@event, "AAAAAA", PersonName.Of("Ada", "Sample"), "ada@example.org"), Sample.OrderOf(@event, "BBBBBB", PersonName.Of("Ben", "Sample"), "ben@example.org"));
        await app.AddPersonAsync("organiser@example.org", Role.Organiser);
        var browser = await app.SignedInAsync("organiser@example.org");

        var form = await (await browser.PostFromAsync("/events/TEST24/registrations", "/events/TEST24/mailings/write?handler=FromList", ("segment", segment))).Content.ReadAsStringAsync();

        Assert.Contains($"name=\"Input.People[{segment.Split('=')[0]}]\"", form, StringComparison.Ordinal);
        Assert.Contains($"<option value=\"{value}\" selected", form, StringComparison.Ordinal);
        var saved = await browser.PostAsync("/events/TEST24/mailings/write", ("Input.Mailing.Subject[en]", "News"), ("Input.Mailing.Text[en]", "Hello"), ($"Input.People[{segment.Split('=')[0]}]", value));
        Assert.Equal(segment, await app.DbAsync(db => db.Mailings().Select(m => m.Segment).SingleAsync()));
        Assert.Contains(segment == "order=AAAAAA" ? "It goes to 1 address." : "It goes to 0 addresses.", await browser.ReadAsync(saved.Headers.Location!.OriginalString), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Whoever_may_not_write_sees_no_button_and_no_page()
    {
        await using var app = await WebApp.StartAsync();
        var @event = Sample.OpenEvent();
        await app.InsertAsync(@event, Sample.OrderOf(@event, "AAAAAA", PersonName.Of("Ada", "Sample"), "ada@example.org"));
        await app.AddPersonAsync("staff@example.org", Role.Staff);
        var browser = await app.SignedInAsync("staff@example.org");

        Assert.DoesNotContain("mailings", await browser.ReadAsync("/events/TEST24/registrations"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/events/TEST24/mailings")).StatusCode);
    }
}
