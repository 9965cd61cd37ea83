using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace EventsHub.Shell.Setup;

/// <summary>The parameter by which an endpoint takes the version that a change is based on, from the header <c>If-Match</c> (RFC 9110, 13.1.1). PUT and DELETE require it
/// (428, RFC 6585), POST may have it.</summary>
/// <param name="Version">The version; null to overwrite whatever is there.</param>
public sealed record IfMatch(int? Version) : IBindableFromHttpContext<IfMatch>, IEndpointParameterMetadataProvider
{
    // No thing ever has this version, so that a tag which is none of ours matches nothing.
    private const int OfNothing = -1;

    /// <summary>True for requests that may not leave it out, since they replace or remove what others may have changed.</summary>
    public static bool IsRequiredFor(string method) => HttpMethods.IsPut(method) || HttpMethods.IsDelete(method);

    /// <summary>Reads the header: <c>"7"</c> or the <c>ETag</c> of an answer; <c>*</c> for any version.</summary>
    /// <exception cref="BadHttpRequestException">The header is missing where it is required, cannot be read, or names several versions.</exception>
    public static ValueTask<IfMatch?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var sent = context.Request.Headers.IfMatch;
        if (sent.Count == 0)
        {
            return IsRequiredFor(context.Request.Method) ? throw new BadHttpRequestException("If-Match is missing.", StatusCodes.Status428PreconditionRequired) : new(new IfMatch(Version: null));
        }

        return EntityTagHeaderValue.TryParseStrictList(sent, out var tags) && tags is [var tag]
            ? new(new IfMatch(tag.Equals(EntityTagHeaderValue.Any) ? null : VersionTag.VersionIn(tag) ?? OfNothing))
            : throw new BadHttpRequestException("If-Match names no version, or several.");
    }

    /// <inheritdoc/>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        builder.Metadata.Add(new TakesIfMatch());
        builder.Metadata.Add(Problem(StatusCodes.Status412PreconditionFailed));
        builder.Metadata.Add(Problem(StatusCodes.Status409Conflict));
        if (builder.Metadata.OfType<HttpMethodMetadata>().SelectMany(m => m.HttpMethods).Any(IsRequiredFor))
        {
            builder.Metadata.Add(Problem(StatusCodes.Status428PreconditionRequired));
        }
    }

    private static ProducesResponseTypeMetadata Problem(int status) => new(status, typeof(ProblemDetails), ["application/problem+json"]);
}
