using System.Net;
using EventsHub.Accounts.Administration;
using EventsHub.Accounts.Domain;
using EventsHub.Accounts.Roles;
using EventsHub.Accounts.Storage;
using EventsHub.Databases;
using EventsHub.IntegrationTests.Web;
using EventsHub.Kernel.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.IntegrationTests.Accounts;

public sealed class RolesTests
{
    private const string Ada = "ada@example.org";

    [Fact]
    public async Task Who_is_invited_gets_a_mail_in_their_language_and_has_their_role()
    {
        await using var app = await WebApp.StartAsync();
        await app.AddPersonAsync(Ada, Role.Administrator);
        var admin = await app.SignedInAsync(Ada);

        var invited = await admin.PostAsync("/accounts/invite", ("Input.Email", "zoe@example.org"), ("Input.DisplayName", "Zoé Échantillon"), ("Input.Language", "fr"), ("Input.Role", "Organiser"));

        Assert.Equal("/accounts", invited.Headers.Location!.ToString());
        var list = await admin.ReadAsync("/accounts?q=zoe");
        Assert.Contains("Zoé Échantillon", list, StringComparison.Ordinal);
        Assert.Contains("Organiser", list, StringComparison.Ordinal);
        var mail = await app.MailToAsync("zoe@example.org");
        Assert.Equal("Vous êtes invité à utiliser EventsHub", mail.Subject);
        Assert.Contains("Bonjour Zoé Échantillon,", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_an_invitation_stands_beside_its_field_and_nothing_typed_is_lost()
    {
        await using var app = await WebApp.StartAsync();
        await app.AddPersonAsync(Ada, Role.Administrator);
        var admin = await app.SignedInAsync(Ada);

        var page = await (await admin.PostAsync("/accounts/invite", ("Input.Email", "not an address"), ("Input.DisplayName", "美咲 <b>"), ("Input.Language", "fr"), ("Input.Role", "Staff"))).Content.ReadAsStringAsync();

        Assert.Contains("""<p class="field-error" id="Input_Email-error">Enter an e-mail address such as name@example.org.</p>""", page, StringComparison.Ordinal);
        Assert.Contains("""value="not an address" """, page, StringComparison.Ordinal);
        Assert.Contains("美咲 &lt;b&gt;", page, StringComparison.Ordinal);
        Assert.Contains("""<a href="#Input_Email">""", page, StringComparison.Ordinal);
        Assert.Equal(1, await app.DbAsync(db => db.Accounts().CountAsync()));
    }

    [Fact]
    public async Task A_role_taken_away_ends_with_the_next_click()
    {
        await using var app = await WebApp.StartAsync();
        await app.AddPersonAsync(Ada, Role.Administrator);
        var id = await app.AddPersonAsync("zoe@example.org", Role.Administrator);
        var (ada, zoe) = (await app.SignedInAsync(Ada), await app.SignedInAsync("zoe@example.org"));
        Assert.Equal(HttpStatusCode.OK, (await zoe.GetAsync("/accounts")).StatusCode);

        var grant = await app.DbAsync(db => db.Grants().Where(g => g.AccountId == id).Select(g => g.Id).SingleAsync());
        await ada.PostAsync($"/accounts/{id}?handler=Revoke&grantId={grant}");

        var refused = await zoe.GetAsync("/accounts");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("You may not see this page", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_disabled_is_out_at_once()
    {
        await using var app = await WebApp.StartAsync();
        await app.AddPersonAsync(Ada, Role.Administrator);
        var id = await app.AddPersonAsync("zoe@example.org", Role.Staff);
        var (ada, zoe) = (await app.SignedInAsync(Ada), await app.SignedInAsync("zoe@example.org"));

        await ada.PostAsync($"/accounts/{id}?handler=Disable");

        Assert.Equal(HttpStatusCode.Redirect, (await zoe.GetAsync("/account")).StatusCode);
    }

    [Theory, EachDatabase]
    public async Task The_last_administrator_stays(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var id = await slice.SendAsync(new InvitePerson.Command(Ada, "Ada", "en", Role.Administrator, SendMail: false));
        var grant = await slice.DbAsync(db => db.Grants().Select(g => g.Id).SingleAsync());

        await AssertRefusedAsync("account.last-administrator", () => slice.SendAsync(new DisableAccount.Command(id)));
        await AssertRefusedAsync("account.last-administrator", () => slice.SendAsync(new RevokeRole.Command(id, grant)));
        var other = await slice.SendAsync(new InvitePerson.Command("zoe@example.org", "Zoé", "fr", Role.Administrator, SendMail: false));
        await slice.SendAsync(new DisableAccount.Command(id));

        await AssertRefusedAsync("account.last-administrator", () => slice.SendAsync(new DisableAccount.Command(other)));
    }

    [Theory, EachDatabase]
    public async Task A_role_can_hold_for_one_event_but_an_administrator_is_one_everywhere(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.InsertAsync(Sample.OpenEvent());
        var id = await slice.SendAsync(new InvitePerson.Command(Ada, "Ada", "en", Role.Staff, ScopeKind.Event, "test24", SendMail: false));

        await AssertRefusedAsync("role.administrator-everywhere", () => slice.SendAsync(new GrantRole.Command(id, Role.Administrator, ScopeKind.Event, "TEST24")));
        await AssertRefusedAsync("role.held", () => slice.SendAsync(new GrantRole.Command(id, Role.Staff, ScopeKind.Event, "TEST24")));
        await slice.SendAsync(new GrantRole.Command(id, Role.TripLeader));

        var person = Assert.Single((await slice.SendAsync(new ListAccounts.Query("ADA"))).People);
        Assert.Equal([(Role.Staff, "TEST24"), (Role.TripLeader, null)], person.Roles.Select(r => (r.Role, r.Key)));
    }

    [Theory, EachDatabase]
    public async Task An_address_has_one_account_however_it_is_written(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.SendAsync(new InvitePerson.Command("Ada@Bücher.example", "Ada", "en", Role.Staff, SendMail: false));

        await AssertRefusedAsync("account.exists", () => slice.SendAsync(new InvitePerson.Command("ada@XN--BCHER-KVA.example", "Ada", "en", Role.Staff, SendMail: false)));
    }

    private static async Task AssertRefusedAsync<T>(string code, Func<Task<T>> send) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<DomainRuleException>(send)).Code);
}
