using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EventsHub.Accounts.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Programme.Storage;
using EventsHub.Shell.Setup;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests.Web;

/// <summary>How versions travel over the API: out in <c>ETag</c>, back in <c>If-Match</c> (RFC 9110, 8.8.3 and 13.1).</summary>
public sealed partial class ApiVersionsTests
{
    private const string Programme = "/api/v1/events/TEST24/programme";

    // Calls below the address of something that has a version, and that do not change it.
    private static readonly Dictionary<string, string> ChangeSomethingElse = new()
    {
        ["CloneEvent"] = "makes another event",
        ["ImportEvent"] = "brings the event in step with a file, and makes it if there is none",
        ["Register"] = "makes a registration",
        ["AddRegistration"] = "makes a registration",
        ["ImportRegistrations"] = "makes registrations",
        ["EraseNeeds"] = "erases what was said in all registrations",
        ["IssueInvoice"] = "makes a document; the order stays as it is",
        ["IssueOwnInvoice"] = "makes a document; the order stays as it is",
        ["CloseDay"] = "makes a closing; the event stays as it is",
        ["MakeVoucher"] = "makes a code",
        ["MakeVouchers"] = "makes codes",
        ["SwitchVouchersOff"] = "switches codes off, whatever each was before",
        ["WriteMailing"] = "makes a mailing",
        ["ResendConfirmation"] = "sends a mail",
        ["SendTravelPacks"] = "sends mails",
        ["InviteToRegister"] = "sends mails",
        ["InviteContributor"] = "sends a mail",
        ["MakeTravellerLink"] = "makes a link",
        ["PrintBadges"] = "prints",
        ["PrintReplacementBadge"] = "prints, and says which badge is lost",
        ["AddBadgeSheet"] = "makes a sheet of labels",
        ["AddBadgeTemplate"] = "makes a template of badges",
        ["CheckCode"] = "changes nothing",
        ["AddDevice"] = "makes a key",
        ["RemoveDevice"] = "removes a key",
        ["AddTripLeader"] = "gives a role; the trip stays as it is",
        ["RemoveTripLeader"] = "takes a role; the trip stays as it is",
        ["DrawBadges"] = "draws",
        ["ImportProgramme"] = "brings in a whole programme",
        ["UndoProgrammeImport"] = "takes back a whole import, and says when the programme was changed since",
        ["ReleaseProgramme"] = "makes a release",
        ["UnpublishProgramme"] = "hides the whole programme",
        ["CreateSession"] = "makes a session",
        ["CreateTalk"] = "makes a talk; the session stays as it is",
        ["EnterTalk"] = "makes a talk",
        ["CreateWaitingTalk"] = "makes a talk",
        ["CreateSpeaker"] = "makes a speaker",
        ["CreateTrack"] = "makes a track",
        ["CreateTalkType"] = "makes a type of talks",
        ["OrderGroup"] = "makes an order",
        ["RemindGroup"] = "writes to people; the places stay as they are",
        ["DecideRequests"] = "notes drafts about many people, and takes when the list was read",
        ["OfferToWaiting"] = "offers to many people, each order by its own version",
        ["ReleaseDecisions"] = "takes the numbers that were shown",
        ["SaveNumberSequence"] = "says all there is to say of a sequence, which stays once a number was given; the host stays as it is",
    };

    [Fact]
    public async Task Every_call_that_changes_something_with_a_version_takes_it()
    {
        await using var app = await WebApp.StartAsync();
        List<RouteEndpoint> calls = [.. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => Address(e).StartsWith("/api/v1/", StringComparison.Ordinal))];
        List<string> versioned = [.. calls.Where(e => Methods(e).Contains("GET") && e.Metadata.OfType<IProducesResponseTypeMetadata>().Any(a => typeof(IVersioned).IsAssignableFrom(a.Type))).Select(Address)];
        Assert.Contains("/api/v1/events/{}/programme/talks/{}", versioned);
        Assert.Contains("/api/v1/trips/{}", versioned);

        var without = calls
            .Where(e => !Methods(e).Contains("GET") && versioned.Exists(thing => Address(e) == thing || Address(e).StartsWith(thing + "/", StringComparison.Ordinal)))
            .Where(e => e.Metadata.GetMetadata<TakesIfMatch>() is null)
            .Select(e => e.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName)
            .ToHashSet();

        var listed = ChangeSomethingElse.Keys.ToHashSet();
        Assert.True(without.SetEquals(listed), $"Takes no If-Match: {string.Join(", ", without.Except(listed))}. Listed, but takes it: {string.Join(", ", listed.Except(without))}.");
    }

    [Fact]
    public async Task Who_has_the_present_answer_is_told_so_and_who_has_another_version_is_refused_with_both()
    {
        await using var app = await WebApp.StartAsync();
        var client = await OrganiserAsync(app);
        var session = await CreatedAsync(client, $"{Programme}/sessions", Session("Stars"));
        var address = $"{Programme}/sessions/{session}";

        using var shown = await client.GetAsync(address);
        var tag = shown.Headers.ETag!;
        Assert.False(tag.IsWeak);
        Assert.StartsWith("\"0.", tag.Tag, StringComparison.Ordinal);
        Assert.Equal("application/json", shown.Content.Headers.ContentType!.MediaType);
        using var same = await SendAsync(client, HttpMethod.Get, address, null, known: tag.ToString());
        Assert.Equal((HttpStatusCode.NotModified, tag.Tag, ""), (same.StatusCode, same.Headers.ETag!.Tag, await same.Content.ReadAsStringAsync()));
        using var weakly = await SendAsync(client, HttpMethod.Get, address, null, known: $"W/{tag}");
        Assert.Equal(HttpStatusCode.NotModified, weakly.StatusCode);
        using var inFrench = await SendAsync(client, HttpMethod.Get, $"{address}?lang=fr", null);
        Assert.StartsWith("\"0.", inFrench.Headers.ETag!.Tag, StringComparison.Ordinal);

        using var changed = await SendAsync(client, HttpMethod.Put, address, Session("Planets"), match: tag.ToString());
        Assert.Equal(HttpStatusCode.NoContent, changed.StatusCode);
        using var stale = await SendAsync(client, HttpMethod.Put, address, Session("Comets"), match: tag.ToString());
        Assert.Equal((HttpStatusCode.PreconditionFailed, "stale", 0, 1), await RefusedAsync(stale));
        using var byNumber = await SendAsync(client, HttpMethod.Put, address, Session("Comets"), match: "\"1\"");
        Assert.Equal(HttpStatusCode.NoContent, byNumber.StatusCode);
        using var other = await SendAsync(client, HttpMethod.Get, address, null, known: tag.ToString());
        Assert.Equal((HttpStatusCode.OK, '2'), (other.StatusCode, other.Headers.ETag!.Tag[1]));
    }

    [Theory]
    [InlineData(null, HttpStatusCode.PreconditionRequired, "version-missing")]
    [InlineData("0", HttpStatusCode.BadRequest, "bad-request")]
    [InlineData("\"0\", \"1\"", HttpStatusCode.BadRequest, "bad-request")]
    [InlineData("W/\"0\"", HttpStatusCode.PreconditionFailed, "stale")]
    [InlineData("\"of another program\"", HttpStatusCode.PreconditionFailed, "stale")]
    [InlineData("*", HttpStatusCode.NoContent, null)]
    [InlineData("\"0\"", HttpStatusCode.NoContent, null)]
    public async Task What_replaces_or_removes_says_on_what_it_is_based(string? match, HttpStatusCode status, string? code)
    {
        await using var app = await WebApp.StartAsync();
        var client = await OrganiserAsync(app);
        var type = await CreatedAsync(client, $"{Programme}/types", Type("Talk"));

        using var changed = await SendAsync(client, HttpMethod.Put, $"{Programme}/types/{type}", Type("Keynote"), match);
        Assert.Equal(status, changed.StatusCode);
        Assert.Equal(code, code is null ? null : (await changed.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.ToString());
        var (removed, left) = code is null ? ("\"1\"", 0) : (match, 1);
        using var deleted = await SendAsync(client, HttpMethod.Delete, $"{Programme}/types/{type}", null, removed);
        Assert.Equal(status, deleted.StatusCode);
        Assert.Equal(left, await app.DbAsync(db => db.TalkTypes().CountAsync()));
    }

    [Fact]
    public async Task What_is_only_done_may_leave_it_out()
    {
        await using var app = await WebApp.StartAsync();
        var client = await OrganiserAsync(app);
        var session = await CreatedAsync(client, $"{Programme}/sessions", Session("Stars"));
        var to = new { day = "2030-06-24", startsAt = "2030-06-24T10:00:00Z", durationMinutes = 30 };

        using var moved = await SendAsync(client, HttpMethod.Post, $"{Programme}/sessions/{session}/move", to);
        using var stale = await SendAsync(client, HttpMethod.Post, $"{Programme}/sessions/{session}/move", to, match: "\"0\"");

        Assert.Equal(HttpStatusCode.OK, moved.StatusCode);
        Assert.Equal((HttpStatusCode.PreconditionFailed, "stale", 0, 1), await RefusedAsync(stale));
    }

    [Fact]
    public async Task The_tag_changes_with_what_is_shown_beside_the_thing_and_the_version_does_not()
    {
        await using var app = await WebApp.StartAsync();
        var client = await OrganiserAsync(app);
        using var before = await client.GetAsync("/api/v1/events/TEST24");
        await app.DbAsync(async db =>
        {
            var @event = await db.Set<Conference.Domain.Event>().Include(e => e.Products.OrderBy(p => p.Position)).FirstAsync();
            db.Add(Sample.OrderOf(@event, "SAMPL", new() { Given = "Zoé", Family = "Échantillon" }, "zoe@example.org"));
            return await db.SaveChangesAsync();
        });

        using var after = await SendAsync(client, HttpMethod.Get, "/api/v1/events/TEST24", null, known: before.Headers.ETag!.ToString());

        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.Equal((before.Headers.ETag!.Tag.Split('.')[0], false), (after.Headers.ETag!.Tag.Split('.')[0], before.Headers.ETag.Tag == after.Headers.ETag.Tag));
    }

    [Fact]
    public async Task The_description_tells_of_the_headers_and_of_what_is_answered()
    {
        await using var app = await WebApp.StartAsync();
        var description = (await app.Open().Client.GetFromJsonAsync<JsonObject>("/api/openapi/v1.json"))!["paths"]!["/api/v1/events/{eventCode}/programme/talks/{id}"]!;

        Assert.Equal((false, "header"), Header(description["get"]!, "If-None-Match"));
        Assert.Equal((true, "header"), Header(description["put"]!, "If-Match"));
        Assert.NotNull(description["get"]!["responses"]!["304"]);
        Assert.NotNull(description["get"]!["responses"]!["200"]!["headers"]!["ETag"]);
        Assert.All(["409", "412", "428"], status => Assert.NotNull(description["put"]!["responses"]![status]!["content"]!["application/problem+json"]));

        static (bool Required, string In) Header(JsonNode operation, string name)
        {
            var parameter = operation["parameters"]!.AsArray().Single(p => p!["name"]!.ToString() == name)!;
            return ((bool?)parameter["required"] ?? false, parameter["in"]!.ToString());
        }
    }

    private static string Address(RouteEndpoint endpoint) => "/" + Parameter().Replace(endpoint.RoutePattern.RawText!.Trim('/'), "{}");

    private static IReadOnlyList<string> Methods(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];

    private static object Session(string title) => new { title = new { en = title }, day = "2030-06-24", start = "09:00", durationMinutes = 60, kind = "Parallel" };

    private static object Type(string name) => new { name = new { en = name }, kind = "Parallel", durationMinutes = 45 };

    private static async Task<(HttpStatusCode, string, int, int)> RefusedAsync(HttpResponseMessage answer)
    {
        var problem = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        return (answer.StatusCode, problem["code"]!.ToString(), (int)problem["sentVersion"]!, (int)problem["presentVersion"]!);
    }

    private static async Task<string> CreatedAsync(HttpClient client, string address, object body)
    {
        using var answer = await client.PostAsJsonAsync(address, body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!["id"]!.ToString();
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string address, object? body, string? match = null, string? known = null)
    {
        var request = new HttpRequestMessage(method, address) { Content = body is null ? null : JsonContent.Create(body) };
        foreach (var (name, value) in new[] { ("If-Match", match), ("If-None-Match", known) })
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return client.SendAsync(request);
    }

    private static async Task<HttpClient> OrganiserAsync(WebApp app)
    {
        await app.DbAsync(async db =>
        {
            db.Add(Sample.OpenEvent());
            return await db.SaveChangesAsync();
        });
        await app.AddPersonAsync("organiser@example.org", Role.Organiser);
        var client = (await app.SignedInAsync("organiser@example.org")).Client;
        client.DefaultRequestHeaders.Add("X-Requested-With", "test");
        return client;
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
