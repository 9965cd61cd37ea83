using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using EventsHub.Accounts.Domain;
using EventsHub.Badges;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Keys;
using EventsHub.Conference.Setup;
using EventsHub.Conference.Storage;
using EventsHub.Databases;
using EventsHub.IntegrationTests.Web;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Operations;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Checking;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.OwnPage;
using EventsHub.Registrations.Registering;
using EventsHub.Shell.Setup;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests.Codes;

/// <summary>Codes on the paper that people hold, from the printer to the door.</summary>
public sealed class CodesTests
{
    private readonly Event _event = Sample.OpenEvent();

    [Theory, EachDatabase]
    public async Task Keys_are_turned_over_and_what_the_old_one_signed_counts_until_it_is_revoked(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        var zoe = await slice.SendAsync(Sample.Registering(_event));
        var first = (await slice.SendAsync(new ListKeys.Query("TEST24"))).Keys.Single();
        var before = await PrintAsync(slice, new PrintBadges.Command("TEST24", new()));

        var next = (await slice.SendAsync(new TurnOverKeys.Command("test24"))).KeyId;
        var after = await PrintAsync(slice, new PreviewBadge.Query("TEST24", new() { Codes = [zoe.Code] }));

        Assert.Equal([first.KeyId, next], new[] { before, after }.Select(code => code.Split('.')[1]));
        Assert.Equal(CodeOutcome.Valid, await OutcomeAsync(slice, before));
        Assert.Equal(CodeOutcome.Valid, await OutcomeAsync(slice, after));
        Assert.Equal(0, await ChangedAsync(slice));
        Assert.Equal("key.in-use", (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new RevokeKey.Command("TEST24", next)))).Code);

        await slice.SendAsync(new RevokeKey.Command("TEST24", first.KeyId));

        Assert.Equal(CodeOutcome.KeyRevoked, await OutcomeAsync(slice, before));
        Assert.Equal(CodeOutcome.Valid, await OutcomeAsync(slice, after));
        Assert.Equal(1, await ChangedAsync(slice));
        await PrintAsync(slice, new PrintBadges.Command("TEST24", new() { State = BadgeState.Due }));
        Assert.Equal(0, await ChangedAsync(slice));
        Assert.Empty(await slice.SendAsync(new VerifyStorage.Query()));
    }

    [Theory, EachDatabase]
    public async Task A_replacement_makes_the_lost_badge_worthless_and_nothing_else(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        var zoe = await slice.SendAsync(Sample.Registering(_event));
        var ticket = await TicketAsync(slice, zoe.Token);
        await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new PrintReplacement.Command("TEST24", zoe.Code, 0)));
        var lost = await PrintAsync(slice, new PrintBadges.Command("TEST24", new()));
        Assert.Equal(lost, await PrintAsync(slice, new PrintBadges.Command("TEST24", new())));

        // The file of the first click never arrives; the second click asks for the same replacement.
        await slice.SendAsync(new PrintReplacement.Command("TEST24", zoe.Code, 0));
        Assert.Equal(1, await ChangedAsync(slice));
        var replacement = await PrintAsync(slice, new PrintReplacement.Command("TEST24", zoe.Code.ToLowerInvariant(), 0));

        Assert.Equal(CodeOutcome.Replaced, await OutcomeAsync(slice, lost));
        Assert.Equal(CodeOutcome.Valid, await OutcomeAsync(slice, replacement));
        Assert.Equal(CodeOutcome.Valid, await OutcomeAsync(slice, ticket));
        Assert.Equal(0, await ChangedAsync(slice));
        Assert.Equal((1, 0), await RevisionsAsync(slice, zoe.Code));
        Assert.Equal(replacement, await PrintAsync(slice, new PrintBadges.Command("TEST24", new())));
    }

    [Theory, EachDatabase]
    public async Task A_ticket_that_somebody_else_has_is_replaced_and_mailed_anew(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        var zoe = await slice.SendAsync(Sample.Registering(_event));
        var badge = await PrintAsync(slice, new PrintBadges.Command("TEST24", new()));
        var leaked = await TicketAsync(slice, zoe.Token);

        var sent = await slice.SendAsync(new ReplaceTicket.Command("TEST24", zoe.Code, 0));
        Assert.Equal(1, (await slice.SendAsync(new ReplaceTicket.Command("TEST24", zoe.Code, 0))).Revision);

        Assert.Equal((1, "zoe@example.org"), (sent.Revision, sent.Email));
        Assert.Equal(CodeOutcome.Replaced, await OutcomeAsync(slice, leaked));
        Assert.Equal(CodeOutcome.Valid, await OutcomeAsync(slice, await TicketAsync(slice, zoe.Token)));
        Assert.Equal(CodeOutcome.Valid, await OutcomeAsync(slice, badge));
        Assert.Equal(0, await ChangedAsync(slice));
        Assert.Equal(3, (await slice.SendAsync(new ShowRegistration.Query("TEST24", zoe.Code))).Mails.Count);
        await slice.SendAsync(new CancelRegistration.Command("TEST24", zoe.Code, null, null));
        Assert.Equal(CodeOutcome.Cancelled, await OutcomeAsync(slice, badge));
    }

    [Theory, EachDatabase]
    public async Task A_code_of_another_event_is_told_from_a_forged_one(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        await slice.SendAsync(new CloneEvent.Command("TEST24", "TEST26", new(2032, 6, 24)));
        await slice.SendAsync(Sample.Registering(_event));
        var badge = await PrintAsync(slice, new PrintBadges.Command("TEST24", new()));

        Assert.Equal(CodeOutcome.OtherEvent, (await slice.SendAsync(new CheckCode.Query("TEST26", badge))).Outcome);
        Assert.Equal(CodeOutcome.Altered, await OutcomeAsync(slice, badge[..^1] + (badge[^1] == 'A' ? 'I' : 'A')));
        Assert.Equal(CodeOutcome.UnknownVersion, await OutcomeAsync(slice, "9" + badge[1..]));
        Assert.Equal(CodeOutcome.Valid, await OutcomeAsync(slice, badge + "\r\n"));
        using (Texts.In("fr"))
        {
            Assert.Equal("C’est un billet ou un badge d’un autre événement.", (await slice.SendAsync(new CheckCode.Query("TEST26", badge))).Sentence);
        }

        await Assert.ThrowsAsync<ValidationFailedException>(() => slice.SendAsync(new CheckCode.Query("TEST24", new('A', 501))));
    }

    [Theory, EachDatabase]
    public async Task An_event_without_a_key_that_can_be_opened_is_found(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        await slice.SendAsync(Sample.Registering(_event));
        await slice.DbAsync(db => db.SigningKeys().ExecuteUpdateAsync(k => k.SetProperty(x => x.Secret, new byte[132])));

        Assert.Equal("key.lost", (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new DrawBadge.Query("TEST24", new())))).Code);
        Assert.Equal(["event.key"], (await slice.SendAsync(new VerifyStorage.Query())).Select(f => f.Code));
        // What the finding says to do.
        await slice.SendAsync(new TurnOverKeys.Command("TEST24"));
        Assert.Empty(await slice.SendAsync(new VerifyStorage.Query()));
        Assert.StartsWith("<svg", await slice.SendAsync(new DrawBadge.Query("TEST24", new())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_takes_the_list_along_and_finds_what_the_server_finds()
    {
        await using var app = await WebApp.StartAsync();
        await app.InsertAsync(_event);
        await app.AddPersonAsync("door@example.org", Role.Staff);
        await app.AddPersonAsync("leader@example.org", Role.TripLeader);
        Task<T> SendAsync<T>(IRequest<T> request) => app.ScopedAsync(services => services.GetRequiredService<IMediator>().Send(request));
        var (zoe, gone) = (await SendAsync(Sample.Registering(_event)), await SendAsync(Sample.Registering(_event, "Gone", "Away")));
        var browser = await app.SignedInAsync("door@example.org");
        browser.Client.DefaultRequestHeaders.Add(ApiSetup.GuardHeader, "tests");
        var printed = await browser.Client.PostAsJsonAsync("/api/v1/events/TEST24/badges", new { });
        var codes = await Tool.QrCodesOfPdfAsync(await printed.Content.ReadAsByteArrayAsync());
        var first = await browser.Client.GetAsync("/api/v1/events/TEST24/check-list");
        Assert.Equal(HttpStatusCode.OK, (await browser.Client.PostAsync($"/api/v1/events/TEST24/badges/{zoe.Code}/replace?lost=0", null)).StatusCode);
        using var cancel = new HttpRequestMessage(HttpMethod.Delete, $"/api/v1/events/TEST24/registrations/{gone.Code}") { Headers = { IfMatch = { EntityTagHeaderValue.Any } } };
        Assert.Equal(HttpStatusCode.OK, (await browser.Client.SendAsync(cancel)).StatusCode);

        var answer = await browser.Client.GetAsync("/api/v1/events/test24/check-list");
        var text = await answer.Content.ReadAsStringAsync();
        var verifier = new CodeVerifier(JsonSerializer.Deserialize<CheckList>(text, JsonSerializerOptions.Web)!, []);

        Assert.Equal(["Cancelled", "Replaced"], codes.Select(code => verifier.Check(code).Outcome.ToString()).Order(StringComparer.Ordinal));
        foreach (var code in codes)
        {
            var online = await (await browser.Client.PostAsJsonAsync("/api/v1/events/TEST24/codes/check", new { code })).Content.ReadFromJsonAsync<JsonObject>();
            Assert.Equal(verifier.Check(code).Outcome.ToString(), online!["outcome"]!.ToString());
        }

        // Nothing but what the format names, and no name of a person.
        var list = JsonNode.Parse(text)!.AsObject();
        Assert.Equal(["format", "version", "event", "keys", "registrations"], list.Select(p => p.Key));
        Assert.Equal(["keyId", "algorithm", "publicKey", "isRevoked"], list["keys"]![0]!.AsObject().Select(p => p.Key));
        Assert.Equal(["registration", "isCancelled", "ticket", "badge"], list["registrations"]![0]!.AsObject().Select(p => p.Key));
        Assert.Equal(32, list["keys"]![0]!["publicKey"]!.GetValue<string>() is var key ? Convert.FromBase64String(key).Length : 0);

        Assert.NotEqual(first.Headers.ETag, answer.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, (await AskAgainAsync(answer.Headers.ETag!)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await AskAgainAsync(first.Headers.ETag!)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Open().GetAsync("/api/v1/events/TEST24/check-list")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignedInAsync("leader@example.org")).GetAsync("/api/v1/events/TEST24/check-list")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Client.PostAsync("/api/v1/events/TEST24/keys", null)).StatusCode);

        Task<HttpResponseMessage> AskAgainAsync(EntityTagHeaderValue known)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/events/TEST24/check-list");
            request.Headers.IfNoneMatch.Add(known);
            return browser.Client.SendAsync(request);
        }
    }

    [Fact]
    public async Task Organisers_turn_keys_over_on_a_page_that_says_what_revoking_does()
    {
        await using var app = await WebApp.StartAsync();
        await app.InsertAsync(_event);
        await app.AddPersonAsync("organiser@example.org", Role.Organiser);
        var browser = await app.SignedInAsync("organiser@example.org");
        var first = _event.Keys[0].KeyId;
        Assert.DoesNotContain("Revoke the key", await browser.ReadAsync("/events/TEST24/setup/keys"), StringComparison.Ordinal);

        await browser.PostAsync("/events/TEST24/setup/keys?handler=TurnOver");
        var page = await browser.ReadAsync("/events/TEST24/setup/keys");
        Assert.Contains($"Revoke the key {first}", page, StringComparison.Ordinal);
        Assert.Contains("Every ticket mailed and every badge printed while this key signed is refused", page, StringComparison.Ordinal);

        await browser.PostAsync("/events/TEST24/setup/keys?handler=Revoke", ("keyId", first));
        Assert.Contains($"What was signed with the key {first} is refused from now on.", await browser.ReadAsync("/events/TEST24/setup/keys"), StringComparison.Ordinal);
        Assert.True(await app.DbAsync(db => db.SigningKeys().AnyAsync(k => k.KeyId == first && k.RevokedAt != null)));
    }

    private async Task<Slice> StartAsync(DatabaseProvider provider)
    {
        var slice = await Slice.OnAsync(provider);
        await slice.InsertAsync(_event);
        return slice;
    }

    private static async Task<CodeOutcome> OutcomeAsync(Slice slice, string code) => (await slice.SendAsync(new CheckCode.Query("TEST24", code))).Outcome;

    private static async Task<int> ChangedAsync(Slice slice) => (await slice.SendAsync(new ShowBadgeDesk.Query("TEST24", new()))).Changed;

    private static async Task<(int Badge, int Ticket)> RevisionsAsync(Slice slice, string code)
    {
        var shown = await slice.SendAsync(new ShowRegistration.Query("TEST24", code));
        return (shown.BadgeRevision, shown.TicketRevision);
    }

    private static async Task<string> TicketAsync(Slice slice, string token) =>
        Assert.Single(await Tool.QrCodesOfPdfAsync((await slice.SendAsync(new DownloadTicket.Query("TEST24", token))).Content));

    // The code on the one badge that a command prints.
    private static async Task<string> PrintAsync(Slice slice, IRequest<StreamedFile> print) => Assert.Single(await Tool.QrCodesOfPdfAsync(
        await slice.ScopedAsync(async services => await (await services.GetRequiredService<IMediator>().Send(print)).ToArrayAsync(default))));
}
