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
        "",
        "DELETE api/v1/events/{code}/own-registration",
        "GET api/openapi/{documentName}.json",
        "GET api/v1/events/{code}/offer",
        "GET api/v1/events/{code}/offer/with-code",
        "DELETE api/v1/events/{code}/own-group/places/{place}",
        "GET api/v1/events/{code}/own-group",
        "GET api/v1/events/{code}/own-registration/details",
        "POST api/v1/events/{code}/groups",
        "POST api/v1/events/{code}/own-group/people",
        "POST api/v1/events/{code}/own-group/places/{place}/pass-on",
        "POST api/v1/events/{code}/own-group/remind",
        "PUT api/v1/events/{code}/own-registration/details",
        "GET api/v1/events/{code}/own-order",
        "GET api/v1/events/{code}/own-order/invoices",
        "GET api/v1/events/{code}/own-order/invoices/file",
        "GET api/v1/events/{code}/own-registration",
        "GET api/v1/events/{eventCode}/questions",
        "GET api/v1/public/events",
        "GET api/v1/public/events/{code}/programme",
        "GET api/v1/public/events/{code}/programme/changes",
        "GET api/v1/public/events/{code}/programme/now",
        "GET api/v1/public/events/{code}/programme/sessions/{id}",
        "GET api/v1/public/events/{code}/programme/speakers",
        "GET api/v1/public/events/{code}/programme/speakers/{slug}",
        "GET api/v1/public/events/{code}/programme/talks/{slug}",
        "GET e/service-worker.js",
        "GET e/{eventCode}/manifest.webmanifest",
        "GET theme/programme-grid.css",
        "GET theme/schedule.css",
        "GET theme/tracks/{colours}.css",
        "GET theme/{colour}.css",
        "POST api/v1/events/{code}/own-order/invoices",
        "POST api/v1/events/{code}/own-registration/place",
        "POST api/v1/events/{code}/registrations",
        "POST api/v1/session",
        "PUT api/v1/events/{code}/own-order/bill-to",
        "PUT api/v1/events/{code}/own-registration",
        "e/{eventCode}",
        "e/{eventCode}/changes",
        "e/{eventCode}/favourites",
        "e/{eventCode}/group",
        "e/{eventCode}/logo",
        "e/{eventCode}/my-link",
        "e/{eventCode}/now",
        "e/{eventCode}/o/{token}/{handler}",
        "e/{eventCode}/o/{token}/group",
        "e/{eventCode}/p/{token}",
        "e/{eventCode}/programme",
        "e/{eventCode}/programme/changes.atom",
        "e/{eventCode}/programme.{format}",
        "e/{eventCode}/programme/files/{id}",
        "e/{eventCode}/programme/speakers",
        "e/{eventCode}/programme/speakers/{slug}",
        "e/{eventCode}/programme/{slug}",
        "e/{eventCode}/programme/{slug}.ics",
        "e/{eventCode}/r/{token}/cancel",
        "e/{eventCode}/r/{token}/change",
        "e/{eventCode}/r/{token}/place",
        "e/{eventCode}/r/{token}/{handler}",
        "e/{eventCode}/register",
        "e/{eventCode}/sessions/{id}",
        "e/{eventCode}/unsubscribe/{token}",
        "error/{status}",
        "health",
        "health/live",
        "health/ready",
        "sign-in",
        "sign-in/link",
        "sign-in/with/{token}",
        "styleguide",
        "trips/t/{token}",
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
