using System.Net;
using System.Text.RegularExpressions;
using EventsHub.Accounts;
using EventsHub.Accounts.Domain;
using EventsHub.Accounts.SigningIn;
using EventsHub.Accounts.Storage;
using EventsHub.IntegrationTests.Web;
using EventsHub.Kernel.Access;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.IntegrationTests.Accounts;

public sealed partial class SignInTests
{
    private const string Ada = "ada@example.org";

    [Fact]
    public async Task A_password_opens_the_page_that_was_asked_for()
    {
        await using var app = await WebApp.StartAsync();
        await app.AddPersonAsync(Ada, Role.Administrator);
        var browser = app.Open();

        var refused = await browser.GetAsync("/accounts");
        Assert.Equal("/sign-in?returnUrl=%2Faccounts", refused.Headers.Location!.ToString());
        var signedIn = await browser.PostAsync("/sign-in?returnUrl=%2Faccounts", ("Input.Email", "ADA@Example.org"), ("Input.Password", WebApp.Password));

        Assert.Equal("/accounts", signedIn.Headers.Location!.ToString());
        Assert.Contains("ada@example.org", await browser.ReadAsync("/accounts"), StringComparison.Ordinal);
        Assert.NotNull(await app.DbAsync(db => db.Accounts().Select(a => a.LastSignInAt).SingleAsync()));
    }

    [Theory, InlineData("https://evil.example"), InlineData("//evil.example"), InlineData("/\\evil.example")]
    public async Task Signing_in_never_leads_to_another_site(string address)
    {
        await using var app = await WebApp.StartAsync();
        await app.AddPersonAsync(Ada);

        var answer = await app.Open().PostAsync($"/sign-in?returnUrl={Uri.EscapeDataString(address)}", ("Input.Email", Ada), ("Input.Password", WebApp.Password));

        Assert.Equal("/events", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_refusal_does_not_tell_whether_there_is_such_an_account()
    {
        await using var app = await WebApp.StartAsync();
        await app.AddPersonAsync(Ada);
        await app.AddPersonAsync("off@example.org");
        await app.AddPersonAsync("resting@example.org");
        await app.DbAsync(db => db.Accounts().Where(a => a.Email == "off@example.org").ExecuteUpdateAsync(set => set.SetProperty(a => a.IsDisabled, true)));
        await app.DbAsync(db => db.Accounts().Where(a => a.Email == "resting@example.org")
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.LockoutEnd, DateTimeOffset.UtcNow.AddMinutes(5))));

        var wrong = await RefusalAsync(app, Ada, "wrong");
        Assert.Contains("is not right", wrong, StringComparison.Ordinal);
        Assert.Equal(wrong, await RefusalAsync(app, "nobody@example.org", "wrong"));
        Assert.Equal(wrong, await RefusalAsync(app, "off@example.org", WebApp.Password));
        Assert.Equal(wrong, await RefusalAsync(app, "resting@example.org", WebApp.Password));
    }

    [Fact]
    public async Task After_too_many_attempts_an_account_rests_and_then_works_again()
    {
        await using var app = await WebApp.StartAsync(("RateLimits:SignIn", "100"));
        await app.AddPersonAsync(Ada);
        for (var attempt = 0; attempt < AccountsSetup.AttemptsBeforeRest; attempt++)
        {
            await RefusalAsync(app, Ada, "wrong");
        }

        await RefusalAsync(app, Ada, WebApp.Password);
        await app.DbAsync(db => db.Accounts().ExecuteUpdateAsync(set => set.SetProperty(a => a.LockoutEnd, DateTimeOffset.UtcNow.AddSeconds(-1))));

        await app.SignedInAsync(Ada);
    }

    [Fact]
    public async Task Too_many_attempts_from_one_address_are_told_to_wait()
    {
        await using var app = await WebApp.StartAsync(("RateLimits:SignIn", "2"));
        var browser = app.Open();
        // Two in a minute are let pass; on a machine that takes a minute for three, one of the next.
        List<HttpResponseMessage> answers = [];
        for (var attempt = 0; attempt < 30 && answers.LastOrDefault()?.StatusCode != HttpStatusCode.TooManyRequests; attempt++)
        {
            answers.Add(await browser.PostAsync("/sign-in", ("Input.Email", Ada), ("Input.Password", "wrong")));
        }

        var answer = answers[^1];
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.True(answers.Count > 2);
        Assert.Contains("Too many attempts", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/sign-in")).StatusCode);
    }

    [Fact]
    public async Task Addresses_of_one_network_of_IPv6_are_counted_together()
    {
        await using var app = await WebApp.StartAsync(("RateLimits:SignIn", "2"), ("ForwardedHeaders:KnownProxies:0", "::1"));
        Task<HttpResponseMessage> TryAsync(string address)
        {
            var browser = app.Open();
            browser.Client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
            return browser.PostAsync("/sign-in", ("Input.Email", Ada), ("Input.Password", "wrong"));
        }

        var refused = false;
        for (var attempt = 1; attempt <= 30 && !refused; attempt++)
        {
            refused = (await TryAsync($"2001:db8:1:2::{attempt}")).StatusCode == HttpStatusCode.TooManyRequests;
        }

        Assert.True(refused);
        Assert.Equal(HttpStatusCode.OK, (await TryAsync("2001:db8:1:3::1")).StatusCode);
    }

    [Fact]
    public async Task A_forgotten_password_is_replaced_with_a_link_from_a_mail()
    {
        await using var app = await WebApp.StartAsync();
        await app.AddPersonAsync(Ada);
        var browser = app.Open();

        var asked = await browser.PostAsync("/sign-in/link", ("Input.Email", Ada));
        Assert.Contains("a link is on its way", await asked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var path = LinkIn((await app.MailToAsync(Ada)).TextBody!);
        Assert.Equal("/account", (await browser.PostAsync(path)).Headers.Location!.ToString());
        var changed = await browser.PostAsync("/account/password", ("Input.New", "a brand new password"));

        Assert.Equal("/account", changed.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account")).StatusCode);
        await RefusalAsync(app, Ada, WebApp.Password);
        var answer = await app.Open().PostAsync("/sign-in", ("Input.Email", Ada), ("Input.Password", "a brand new password"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task A_link_for_an_unknown_address_is_promised_but_not_sent()
    {
        await using var app = await WebApp.StartAsync();

        var asked = await app.Open().PostAsync("/sign-in/link", ("Input.Email", "nobody@example.org"));

        Assert.Contains("a link is on its way", await asked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(await app.DbAsync(db => db.Outbox.ToListAsync()));
    }

    [Fact]
    public async Task A_link_survives_being_looked_at_and_works_once()
    {
        await using var app = await WebApp.StartAsync();
        var path = await LinkForAsync(app, await app.AddPersonAsync(Ada), TimeSpan.FromMinutes(30));

        Assert.Equal(HttpStatusCode.OK, (await app.Open().GetAsync(path)).StatusCode);
        var first = await app.Open().PostAsync(path);
        var second = await app.Open().PostAsync(path);

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Contains("was used already or has expired", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_who_use_a_link_at_once_one_gets_in()
    {
        await using var app = await WebApp.StartAsync();
        var path = await LinkForAsync(app, await app.AddPersonAsync(Ada), TimeSpan.FromMinutes(30));

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => app.Open().PostAsync(path))));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task An_expired_link_opens_nothing()
    {
        await using var app = await WebApp.StartAsync();
        var path = await LinkForAsync(app, await app.AddPersonAsync(Ada), TimeSpan.FromMinutes(-1));

        var answer = await app.Open().PostAsync(path);

        Assert.Contains("was used already or has expired", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changing_a_password_takes_the_present_one_and_ends_the_sessions_elsewhere()
    {
        await using var app = await WebApp.StartAsync();
        await app.AddPersonAsync(Ada);
        var (here, elsewhere) = (await app.SignedInAsync(Ada), await app.SignedInAsync(Ada));

        var refused = await here.PostAsync("/account/password", ("Input.Current", "wrong"), ("Input.New", "a brand new password"));
        Assert.Contains("This is not your present password.", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await here.PostAsync("/account/password", ("Input.Current", WebApp.Password), ("Input.New", "a brand new password"));

        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task A_password_that_is_tried_first_is_refused_beside_its_field()
    {
        await using var app = await WebApp.StartAsync();
        await app.AddPersonAsync(Ada);

        var answer = await (await app.SignedInAsync(Ada)).PostAsync("/account/password", ("Input.Current", WebApp.Password), ("Input.New", "passwordpassword"));

        Assert.Contains("This password is easily guessed", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await app.SignedInAsync(Ada);
    }

    [Fact]
    public async Task A_session_that_has_ended_is_not_brought_back_by_a_form_on_its_way()
    {
        await using var app = await WebApp.StartAsync();
        await app.AddPersonAsync(Ada);
        var (here, stolen) = (await app.SignedInAsync(Ada), await app.SignedInAsync(Ada));
        var token = FieldOf(await stolen.ReadAsync("/account/password"));

        await here.PostAsync("/account/password", ("Input.Current", WebApp.Password), ("Input.New", "a brand new password"));
        foreach (var (page, fields) in new[]
        {
            ("/account/password", new Dictionary<string, string> { ["Input.Current"] = "wrong", ["Input.New"] = "yet another password" }),
            ("/account", new() { ["Input.DisplayName"] = "", ["Input.Language"] = "en" }),
            ("/account", new() { ["Input.DisplayName"] = "Eve", ["Input.Language"] = "en" }),
        })
        {
            var answer = await stolen.Client.PostAsync(page, new FormUrlEncodedContent(fields.Append(new("__RequestVerificationToken", token))));

            Assert.StartsWith("/sign-in", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
            Assert.StartsWith("/sign-in", (await stolen.GetAsync("/account")).Headers.Location?.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Only_the_session_that_began_with_a_link_sets_a_password_without_the_present_one_and_only_once()
    {
        await using var app = await WebApp.StartAsync(("RateLimits:SignIn", "100"));
        var id = await app.AddPersonAsync(Ada);
        var stolen = await app.SignedInAsync(Ada);
        var owner = app.Open();
        await owner.PostAsync(await LinkForAsync(app, id, TimeSpan.FromMinutes(30)));
        await owner.PostAsync("/account", ("Input.DisplayName", "Ada L."), ("Input.Language", "en"));

        await AssertAskedForPresentAsync(stolen, "a password of the thief");
        Assert.Equal("/account", (await owner.PostAsync("/account/password", ("Input.New", "a brand new password"))).Headers.Location!.ToString());
        await AssertAskedForPresentAsync(owner, "another new password");
    }

    [Fact]
    public async Task Who_has_to_sign_in_stays_on_this_site_whatever_host_the_request_names()
    {
        await using var app = await WebApp.StartAsync();
        using HttpRequestMessage request = new(HttpMethod.Get, "/accounts") { Headers = { Host = "evil.example" } };

        var answer = await app.Open().Client.SendAsync(request);

        Assert.Equal("/sign-in?returnUrl=%2Faccounts", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Signing_out_takes_a_form_and_ends_the_session()
    {
        await using var app = await WebApp.StartAsync();
        await app.AddPersonAsync(Ada);
        var browser = await app.SignedInAsync(Ada);

        await browser.GetAsync("/sign-out");
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account")).StatusCode);
        await browser.PostAsync("/sign-out");

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task A_session_of_one_node_is_good_on_the_other()
    {
        await using var first = await WebApp.StartAsync();
        await using var second = first.SecondNode();
        await first.AddPersonAsync(Ada);
        var signedIn = await first.Open().PostAsync("/sign-in", ("Input.Email", Ada), ("Input.Password", WebApp.Password));
        var session = signedIn.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("eventshub-session=", StringComparison.Ordinal)).Split(';')[0];

        using var request = new HttpRequestMessage(HttpMethod.Get, "/account");
        request.Headers.Add("Cookie", session);

        Assert.Equal(HttpStatusCode.OK, (await second.Open().Client.SendAsync(request)).StatusCode);
    }

    private static async Task<string> RefusalAsync(WebApp app, string email, string password)
    {
        var answer = await app.Open().PostAsync("/sign-in", ("Input.Email", email), ("Input.Password", password));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        return Token().Replace(page, "").Replace(email, "", StringComparison.Ordinal);
    }

    private static async Task AssertAskedForPresentAsync(Browser browser, string password)
    {
        var answer = await browser.PostAsync("/account/password", ("Input.New", password));
        Assert.Contains("This is not your present password.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static Task<string> LinkForAsync(WebApp app, Guid accountId, TimeSpan lifetime) => app.DbAsync(async db =>
    {
        var (link, token) = AccessLink.Create(LinkPurpose.SignIn, accountId, DateTime.UtcNow, lifetime);
        db.Add(link);
        await db.SaveChangesAsync();
        return AccountLinks.PathOf(token);
    });

    private static string FieldOf(string page) => TokenValue().Match(page).Groups[1].Value;

    private static string LinkIn(string mail) => Address().Match(mail).Groups[1].Value;

    [GeneratedRegex("__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex TokenValue();

    [GeneratedRegex("__RequestVerificationToken\"[^>]*>")]
    private static partial Regex Token();

    [GeneratedRegex(@"https://events\.example\.org(/sign-in/with/\S+)")]
    private static partial Regex Address();
}
