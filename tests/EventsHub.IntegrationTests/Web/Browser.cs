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
    public Task<HttpResponseMessage> PostAsync(string address, params (string Name, string Value)[] fields) =>
        PostFromAsync(address.Split('?')[0], address, fields);

    /// <summary>Sends a form of <paramref name="page"/> that leads to <paramref name="address"/>.</summary>
    public async Task<HttpResponseMessage> PostFromAsync(string page, string address, params (string Name, string Value)[] fields)
    {
        var token = TokenField().Match(await ReadAsync(page));
        Assert.True(token.Success, $"{page} holds no form.");
        return await Client.PostAsync(address, new FormUrlEncodedContent(
            fields.Append(("__RequestVerificationToken", token.Groups[1].Value)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
