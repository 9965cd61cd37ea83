using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EventsHub.Accounts.Domain;

namespace EventsHub.IntegrationTests.Web;

public sealed class ApiTests
{
    private const string Ada = "ada@example.org";

    [Fact]
    public async Task A_stranger_is_told_to_sign_in_not_sent_to_a_page()
    {
        await using var app = await WebApp.StartAsync();

        var (status, problem) = await ProblemAsync(await app.Open().GetAsync("/api/v1/accounts"));

        Assert.Equal((HttpStatusCode.Unauthorized, "signed-out"), (status, problem["code"]!.ToString()));
    }

    [Fact]
    public async Task Signing_in_gives_a_cookie_that_serves_further_calls()
    {
        await using var app = await WebApp.StartAsync();
        var client = await SignedInAsync(app, Role.Administrator);

        var session = await client.GetFromJsonAsync<JsonObject>("/api/v1/session");
        var created = await PostAsync(client, "/api/v1/accounts", new { email = "zoe@example.org", displayName = "Zoé", language = "fr", role = "Staff" });
        var list = await client.GetFromJsonAsync<JsonObject>("/api/v1/accounts?search=zoe");

        Assert.Equal(Ada, session!["email"]!.ToString());
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal("Staff", list!["people"]![0]!["roles"]![0]!["role"]!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(created.Headers.Location)).StatusCode);
    }

    [Theory]
    [InlineData("PATCH", "/api/v1/session", "application/json", HttpStatusCode.MethodNotAllowed, "method")]
    [InlineData("POST", "/api/v1/public/events", "application/json", HttpStatusCode.MethodNotAllowed, "method")]
    [InlineData("POST", "/api/v1/session", "text/plain", HttpStatusCode.UnsupportedMediaType, "media-type")]
    [InlineData("POST", "/api/v1/nothing", "application/json", HttpStatusCode.NotFound, "not-found")]
    public async Task What_an_address_does_not_take_is_told_apart_from_an_unknown_address(string method, string address, string content, HttpStatusCode expected, string code)
    {
        await using var app = await WebApp.StartAsync();
        using HttpRequestMessage request = new(new(method), address) { Content = new StringContent("{}", System.Text.Encoding.UTF8, content) };

        var (status, problem) = await ProblemAsync(await app.Open().Client.SendAsync(request));

        Assert.Equal((expected, code), (status, problem["code"]!.ToString()));
    }

    [Fact]
    public async Task No_cache_keeps_what_is_said_of_people()
    {
        await using var app = await WebApp.StartAsync();
        var client = await SignedInAsync(app, Role.Administrator);

        foreach (var address in new[] { "/api/v1/accounts", "/api/v1/session", "/api/v1/accounts/unknown", "/accounts", "/events" })
        {
            Assert.True((await client.GetAsync(address)).Headers.CacheControl?.NoStore, address);
        }

        Assert.True((await app.Open().GetAsync("/api/v1/events/TEST24/own-registration?token=nothing")).Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task A_change_without_the_guard_header_is_refused()
    {
        await using var app = await WebApp.StartAsync();
        var client = await SignedInAsync(app, Role.Administrator);

        var (status, problem) = await ProblemAsync(await client.PostAsJsonAsync("/api/v1/accounts", new { email = "zoe@example.org" }));

        Assert.Equal((HttpStatusCode.Forbidden, "header-missing"), (status, problem["code"]!.ToString()));
    }

    [Fact]
    public async Task Wrong_input_is_named_field_by_field_in_the_caller_s_language()
    {
        await using var app = await WebApp.StartAsync();
        var client = await SignedInAsync(app, Role.Administrator);
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr");

        var (status, problem) = await ProblemAsync(await PostAsync(client, "/api/v1/accounts", new { email = "nope", displayName = "", language = "fr", role = "Staff" }));

        Assert.Equal((HttpStatusCode.BadRequest, "invalid"), (status, problem["code"]!.ToString()));
        Assert.Equal("Saisissez un nom.", problem["errors"]!["displayName"]![0]!.ToString());
        Assert.NotNull(problem["errors"]!["email"]);
    }

    [Fact]
    public async Task A_rule_is_answered_with_its_code_and_field()
    {
        await using var app = await WebApp.StartAsync();
        var client = await SignedInAsync(app, Role.Administrator);

        var (status, problem) = await ProblemAsync(await PostAsync(client, "/api/v1/accounts", new { email = Ada, displayName = "Ada", language = "fr", role = "Staff" }));

        Assert.Equal((HttpStatusCode.Conflict, "account.exists", "email"), (status, problem["code"]!.ToString(), problem["field"]!.ToString()));
    }

    [Theory]
    [InlineData("{", "bad-request", HttpStatusCode.BadRequest)]
    [InlineData("""{"role":"King"}""", "bad-request", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_read_is_said_to_be_so(string body, string code, HttpStatusCode expected)
    {
        await using var app = await WebApp.StartAsync();
        var client = await SignedInAsync(app, Role.Administrator);
        client.DefaultRequestHeaders.Add("X-Requested-With", "test");

        var (status, problem) = await ProblemAsync(await client.PostAsync("/api/v1/accounts", new StringContent(body, System.Text.Encoding.UTF8, "application/json")));

        Assert.Equal((expected, code), (status, problem["code"]!.ToString()));
    }

    [Fact]
    public async Task Who_may_not_is_refused_and_what_is_not_there_is_not_found()
    {
        await using var app = await WebApp.StartAsync();
        var client = await SignedInAsync(app, Role.Staff);

        Assert.Equal("forbidden", (await ProblemAsync(await client.GetAsync("/api/v1/accounts"))).Problem["code"]!.ToString());
        Assert.Equal("not-found", (await ProblemAsync(await client.GetAsync("/api/v1/nope"))).Problem["code"]!.ToString());
    }

    [Fact]
    public async Task The_description_names_every_endpoint()
    {
        await using var app = await WebApp.StartAsync();
        var client = app.Open().Client;

        var description = await client.GetFromJsonAsync<JsonObject>("/api/openapi/v1.json");

        Assert.StartsWith("3.1", description!["openapi"]!.ToString(), StringComparison.Ordinal);
        foreach (var (path, operations) in description["paths"]!.AsObject())
        {
            Assert.StartsWith("/api/v1/", path, StringComparison.Ordinal);
            foreach (var (method, operation) in operations!.AsObject())
            {
                Assert.True(operation!["operationId"] is not null && operation["summary"] is not null, $"{method} {path} lacks its name or summary.");
            }
        }

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/docs/")).StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/session", "displayName")]
    [InlineData("/api/v1/events", "mayCreate")]
    [InlineData("/api/v1/trips", "trips")]
    public async Task The_description_says_of_every_answer_what_it_holds(string path, string property)
    {
        await using var app = await WebApp.StartAsync();
        var description = await app.Open().Client.GetFromJsonAsync<JsonObject>("/api/openapi/v1.json");

        var reference = description!["paths"]![path]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!["$ref"]!.ToString();

        var schema = description["components"]!["schemas"]![reference.Split('/')[^1]]!;
        Assert.Contains(property, schema["properties"]!.AsObject().Select(p => p.Key));
    }

    private static async Task<HttpClient> SignedInAsync(WebApp app, Role role)
    {
        await app.AddPersonAsync(Ada, role);
        var client = app.Open().Client;
        var answer = await client.PostAsJsonAsync("/api/v1/session", new { email = Ada, password = WebApp.Password });
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        return client;
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string address, object body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body) };
        request.Headers.Add("X-Requested-With", "test");
        return client.SendAsync(request);
    }

    private static async Task<(HttpStatusCode Status, JsonObject Problem)> ProblemAsync(HttpResponseMessage answer)
    {
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonObject>())!);
    }
}
