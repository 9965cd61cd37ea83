using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using EventsHub.Kernel.Pipeline;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace EventsHub.Shell.Setup;

/// <summary>Gives every answer of the API about one thing that can be changed a strong entity tag (RFC 9110, 8.8.3), and answers 304 to whoever has it already. The tag is <c>"7.1c9a0b…"</c>: the version,
/// by which changes are compared, and a digest of the answer, which differs between languages and also tells of what is shown beside the thing, such as how many people registered.</summary>
internal static class VersionTag
{
    private const int DigestBytes = 12;

    /// <summary>The version that a tag begins with; null for a weak tag, which never matches (RFC 9110, 8.8.3.2), or one that is none of ours.</summary>
    public static int? VersionIn(EntityTagHeaderValue tag) =>
        !tag.IsWeak && int.TryParse(tag.Tag.AsSpan().Trim('"').ToString().Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    /// <summary>The filter of all endpoints of the API.</summary>
    public static async ValueTask<object?> FilterAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var answer = await next(context);
        if (answer is not IVersioned thing || !HttpMethods.IsGet(context.HttpContext.Request.Method))
        {
            return answer;
        }

        var json = context.HttpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var body = JsonSerializer.SerializeToUtf8Bytes(answer, answer.GetType(), json);
        var tag = new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{thing.Version}.{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, DigestBytes))}\""));
        return Results.Bytes(body, "application/json; charset=utf-8", entityTag: tag);
    }
}
