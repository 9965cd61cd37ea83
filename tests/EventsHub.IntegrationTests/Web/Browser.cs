using System.Text.RegularExpressions;

namespace EventsHub.IntegrationTests.Web;

/// <summary>What a browser without scripts does: gets pages, fills in their forms, keeps cookies.</summary>
public sealed partial class Browser(HttpClient client)
{
    /// <summary>The client itself, for the API.</summary>
    public HttpClient Client { get; } = client;

    /// <summary>Gets a page.</summary>
    public Task<HttpResponseMessage> GetAsync(string address) => Client.GetAsync(address);

    /// <summary>Reads a page.</summary>
    public async Task<string> ReadAsync(string address) => await (await GetAsync(address)).Content.ReadAsStringAsync();

    /// <summary>Sends a form of the page at <paramref name="address"/>, to that address or to that of one of its handlers.</summary>
    public async Task<HttpResponseMessage> PostAsync(string address, params (string Name, string Value)[] fields)
    {
        var page = await ReadAsync(address.Split('?')[0]);
        var token = TokenField().Match(page);
        Assert.True(token.Success, $"{address} holds no form.");
        return await Client.PostAsync(address, new FormUrlEncodedContent(
            fields.Append(("__RequestVerificationToken", token.Groups[1].Value)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
