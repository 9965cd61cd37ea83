using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using EventsHub.IntegrationTests.Web;
using EventsHub.Registrations.Api;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.IntegrationTests.Public;

public sealed class PublicApiTests
{
    private const string Registrations = "/api/v1/events/TEST24/registrations";
    private const string Own = "/api/v1/events/TEST24/own-registration";

    [Fact]
    public async Task Anybody_sees_the_events_and_their_offer()
    {
        await using var app = await RegisterOnlineTests.OpenAsync();
        var client = app.Open().Client;

        var events = await client.GetFromJsonAsync<JsonElement>("/api/v1/public/events");
        var offer = await client.GetFromJsonAsync<JsonElement>("/api/v1/events/test24/offer");

        Assert.Equal("TEST24", events.GetProperty("ahead")[0].GetProperty("code").GetString());
        Assert.Equal(24000, offer.GetProperty("tickets")[0].GetProperty("priceMinor").GetInt64());
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/api/v1/events/nope/offer")).StatusCode);
    }

    [Fact]
    public async Task A_registration_sent_twice_with_one_key_is_made_once()
    {
        await using var app = await RegisterOnlineTests.OpenAsync();
        var client = app.Open().Client;
        client.DefaultRequestHeaders.Add("Idempotency-Key", Guid.NewGuid().ToString());

        var first = await client.PostAsJsonAsync(Registrations, Body());
        var second = await client.PostAsJsonAsync(Registrations, Body());

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, second.StatusCode));
        Assert.Equal(1, await app.DbAsync(db => db.Registrations().CountAsync()));
    }

    [Fact]
    public async Task Somebody_reads_changes_and_cancels_their_own_registration_by_its_token()
    {
        await using var app = await RegisterOnlineTests.OpenAsync();
        var client = app.Open().Client;
        var made = await (await client.PostAsJsonAsync(Registrations, Body())).Content.ReadFromJsonAsync<JsonElement>();
        client.DefaultRequestHeaders.Add(PublicApi.TokenHeader, made.GetProperty("token").GetString());

        var own = await client.GetFromJsonAsync<JsonElement>(Own);
        Assert.Equal(made.GetProperty("code").GetString(), own.GetProperty("code").GetString());
        client.DefaultRequestHeaders.Add("If-Match", $"\"{own.GetProperty("version").GetInt32()}\"");
        var change = new { person = Person("Zoë"), options = new[] { "dinner" } };
        var changed = await (await client.PutAsJsonAsync(Own, change)).Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("Zoë", changed.GetProperty("person").GetProperty("given").GetString());
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await client.PutAsJsonAsync(Own, change)).StatusCode);

        client.DefaultRequestHeaders.Remove("If-Match");
        client.DefaultRequestHeaders.Add("If-Match", $"\"{changed.GetProperty("version").GetInt32()}\"");
        Assert.Equal(HttpStatusCode.NoContent, (await client.DeleteAsync(Own)).StatusCode);
        Assert.Equal(RegistrationStatus.Cancelled, await app.DbAsync(db => db.Registrations().Select(r => r.Status).SingleAsync()));
    }

    [Fact]
    public async Task What_is_refused_says_why_with_a_stable_code()
    {
        await using var app = await RegisterOnlineTests.OpenAsync();
        var client = app.Open().Client;

        var invalid = await client.PostAsJsonAsync(Registrations, new { });
        var unknown = await client.PostAsJsonAsync(Registrations, Body() with { TicketType = "gone" });
        client.DefaultRequestHeaders.Add(PublicApi.TokenHeader, "nonsense");
        var stranger = await client.GetAsync(Own);

        Assert.Equal(HttpStatusCode.BadRequest, invalid.StatusCode);
        var errors = (await invalid.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors");
        Assert.True(errors.TryGetProperty("person.email", out _) && errors.TryGetProperty("consent", out _) && errors.TryGetProperty("ticketType", out _));
        Assert.Equal(HttpStatusCode.Conflict, unknown.StatusCode);
        Assert.Equal("ticket.unknown", (await unknown.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
    }

    private static NewBody Body() => new(Person("Zoé"), "regular", [], "BankTransfer", true);

    private static PersonBody Person(string given) => new(given, "Échantillon", "zoe@example.org", "FR");

    private sealed record NewBody(PersonBody Person, string TicketType, string[] Options, string PaymentMethod, bool Consent);

    private sealed record PersonBody(string Given, string Family, string Email, string Country);
}
