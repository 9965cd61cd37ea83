using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests.Web;

public sealed class OpenEndpointsTests
{
    // What strangers may call. Add to it only what is meant for everybody.
    private static readonly string[] Open =
    [
        "GET api/openapi/{documentName}.json",
        "health",
        "GET theme/{colour}.css",
        "GET theme/programme-grid.css",
        "GET theme/tracks/{colours}.css",
        "POST api/v1/session",
        "GET api/v1/public/events",
        "GET api/v1/events/{code}/offer",
        "POST api/v1/events/{code}/registrations",
        "GET api/v1/events/{code}/own-registration",
        "PUT api/v1/events/{code}/own-registration",
        "DELETE api/v1/events/{code}/own-registration",
        "",
        "e/{eventCode}",
        "e/{eventCode}/register",
        "e/{eventCode}/my-link",
        "e/{eventCode}/programme",
        "e/{eventCode}/programme.{format}",
        "e/{eventCode}/programme/{slug}",
        "e/{eventCode}/programme/{slug}.ics",
        "e/{eventCode}/programme/speakers",
        "e/{eventCode}/programme/speakers/{slug}",
        "e/{eventCode}/r/{token}/{handler}",
        "e/{eventCode}/r/{token}/change",
        "e/{eventCode}/r/{token}/cancel",
        "error/{status}",
        "sign-in",
        "sign-in/link",
        "sign-in/with/{token}",
        "styleguide",
        "trips/t/{token}",
        "{path}",
    ];

    [Fact]
    public async Task Only_what_is_meant_for_everybody_is_open_to_all()
    {
        await using var app = await WebApp.StartAsync();
        var endpoints = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

        var open = endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(Name)
            // The page that shows the API, and its own files.
            .Where(name => !name.StartsWith("GET api/docs/", StringComparison.Ordinal))
            .ToHashSet();

        Assert.True(open.SetEquals(Open), $"Open, but not listed: {string.Join(", ", open.Except(Open))}. Listed, but not open: {string.Join(", ", Open.Except(open))}.");
    }

    private static string Name(RouteEndpoint endpoint)
    {
        var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];
        var pattern = string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternParameterPart parameter => $"{{{parameter.Name}}}",
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            _ => "",
        }))));
        return methods.Count == 0 ? pattern : $"{string.Join(',', methods)} {pattern}";
    }
}
