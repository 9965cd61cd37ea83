using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using EventsHub.Accounts.Domain;
using EventsHub.IntegrationTests.Public;
using EventsHub.Registrations.Api;

namespace EventsHub.IntegrationTests.Web;

/// <summary>Buyers and billing parties over HTTP: registering, by staff, and the buyer's own order.</summary>
public sealed class BuyersApiTests
{
    private static readonly object Person = new { given = "Zoé", family = "Échantillon", email = "zoe@example.org", dietary = "No nuts" };

    private static readonly object Buyer = new { given = "Sam", family = "Muster", email = "sam@example.org", language = "fr" };

    private static readonly object BillTo = new
    {
        kind = "Organisation", name = "Sample University", address = new { street = "1 Sample Street", postalCode = "75005", city = "Paris", country = "FR" },
        vatId = "FR 40 303265045", purchaseOrder = "PO-4711", email = "invoices@example.org",
    };

    [Fact]
    public async Task Somebody_registers_another_who_sees_no_price_and_the_buyer_sees_all_but_their_needs()
    {
        await using var app = await RegisterOnlineTests.OpenAsync();
        var client = app.Open().Client;
        var body = new { person = Person, ticketType = "regular", options = new[] { "dinner" }, paymentMethod = "BankTransfer", consent = true, buyer = Buyer, billTo = BillTo };
        var made = await (await client.PostAsJsonAsync("/api/v1/events/TEST24/registrations", body)).Content.ReadFromJsonAsync<JsonElement>();

        client.DefaultRequestHeaders.Add(PublicApi.TokenHeader, made.GetProperty("token").GetString());
        var own = await client.GetFromJsonAsync<JsonObject>("/api/v1/events/TEST24/own-registration");
        Assert.Equal(("Sample University", false), (own!["paidFor"]!["name"]!.ToString(), own["paidFor"]!["isSettled"]!.GetValue<bool>()));
        Assert.DoesNotContain("24000", own.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("sam@example.org", own.ToJsonString(), StringComparison.Ordinal);

        var text = (await app.MailToAsync("sam@example.org")).TextBody!;
        client.DefaultRequestHeaders.Add(PublicApi.OrderTokenHeader, text.Split("/e/TEST24/o/")[1].Split('\r', '\n')[0]);
        var answer = await client.GetAsync("/api/v1/events/TEST24/own-order");
        var order = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal((32400, "Sam", "FR40303265045", "Organisation"), (
            order["balanceMinor"]!.GetValue<int>(), order["buyer"]!["given"]!.ToString(), order["billTo"]!["vatId"]!.ToString(), order["billTo"]!["kind"]!.ToString()));
        Assert.DoesNotContain("No nuts", order.ToJsonString(), StringComparison.Ordinal);

        client.DefaultRequestHeaders.TryAddWithoutValidation("If-Match", answer.Headers.ETag!.ToString());
        var corrected = await client.PutAsJsonAsync("/api/v1/events/TEST24/own-order/bill-to", new { name = "Other University", address = new { country = "DE" } });
        Assert.Equal("Other University", JsonNode.Parse(await corrected.Content.ReadAsStringAsync())!["billTo"]!["name"]!.ToString());
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await client.PutAsJsonAsync("/api/v1/events/TEST24/own-order/bill-to", new { })).StatusCode);
        client.DefaultRequestHeaders.Remove(PublicApi.OrderTokenHeader);
        client.DefaultRequestHeaders.Add(PublicApi.OrderTokenHeader, "nonsense");
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/api/v1/events/TEST24/own-order")).StatusCode);
    }

    [Fact]
    public async Task What_is_wrong_with_buyer_or_invoice_is_named_by_its_field()
    {
        await using var app = await RegisterOnlineTests.OpenAsync();
        var client = app.Open().Client;
        object Body(object buyer, object billTo) => new { person = Person, ticketType = "regular", paymentMethod = "BankTransfer", consent = true, buyer, billTo };

        var invalid = await client.PostAsJsonAsync("/api/v1/events/TEST24/registrations", Body(new { given = "Sam", email = "nowhere" }, new { email = "nowhere", address = new { country = "XX" } }));
        var refused = await client.PostAsJsonAsync("/api/v1/events/TEST24/registrations", Body(new { }, new { name = "Sample University", vatId = "FR40303265045", address = new { country = "DE" } }));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Conflict), (invalid.StatusCode, refused.StatusCode));
        var errors = (await invalid.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors");
        Assert.All(["buyer.email", "billTo.email", "billTo.address.country"], field => Assert.True(errors.TryGetProperty(field, out _), field));
        var problem = (await refused.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.Equal(("billing.vat-form", "billTo.vatId"), (problem["code"]!.ToString(), problem["field"]!.ToString()));
    }

    [Fact]
    public async Task Staff_send_and_read_buyer_and_invoice_and_what_they_leave_out_stays()
    {
        await using var app = await RegisterOnlineTests.OpenAsync();
        await app.AddPersonAsync("ada@example.org", Role.Organiser);
        var client = (await app.SignedInAsync("ada@example.org")).Client;
        client.DefaultRequestHeaders.Add("X-Requested-With", "test");
        var added = await (await client.PostAsJsonAsync(
            "/api/v1/events/TEST24/registrations/add", new { person = Person, ticketType = "regular", paymentMethod = "BankTransfer", buyer = Buyer, billTo = BillTo })).Content.ReadFromJsonAsync<JsonObject>();
        var path = $"/api/v1/events/TEST24/registrations/{added!["code"]}";

        var shown = (await client.GetFromJsonAsync<JsonObject>(path))!["order"]!;
        Assert.Equal(("Sam Muster", false, "PO-4711"), (shown["buyerName"]!.ToString(), shown["isBuyer"]!.GetValue<bool>(), shown["billTo"]!["purchaseOrder"]!.ToString()));

        client.DefaultRequestHeaders.TryAddWithoutValidation("If-Match", "*");
        var kept = await client.PutAsJsonAsync(path, new { person = Person, ticketType = "regular" });
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        Assert.Equal("Sam Muster", (await client.GetFromJsonAsync<JsonObject>(path))!["order"]!["buyerName"]!.ToString());
        await client.PutAsJsonAsync(path, new { person = Person, ticketType = "regular", buyer = new { }, billTo = new { } });
        var own = (await client.GetFromJsonAsync<JsonObject>(path))!["order"]!;
        Assert.Equal(("Zoé Échantillon", true, null), (own["buyerName"]!.ToString(), own["isBuyer"]!.GetValue<bool>(), own["billTo"]));

        var document = await client.GetStringAsync("/api/openapi/v1.json");
        Assert.All(["\"BuyerInput\"", "\"BillingInput\"", "/own-order"], name => Assert.Contains(name, document, StringComparison.Ordinal));
    }
}
