using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests.Web;

public sealed class OpenEndpointsTests
{
    // What strangers may call. Add to it only what is meant for everybody.
    private static readonly string[] Open =
    [
        "GET api/openapi/{documentName}.json",
        "GET health",
        "GET theme/{colour}.css",
        "POST api/v1/session",
        "api/docs/{documentName?}",
        "error/{status}",
        "sign-in",
        "sign-in/link",
        "sign-in/with/{token}",
        "styleguide",
        "{*path}",
    ];

    [Fact]
    public async Task Only_what_is_meant_for_everybody_is_open_to_all()
    {
        await using var app = await WebApp.StartAsync();
        var endpoints = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

        var open = endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(Name)
            .Where(name => !name.StartsWith("GET api/docs/", StringComparison.Ordinal))
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(Open.Order(StringComparer.Ordinal), open);
    }

    private static string Name(RouteEndpoint endpoint)
    {
        var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];
        var pattern = System.Text.RegularExpressions.Regex.Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), @"\{(\w+)[:=][^/]*?\}+", "{$1}");
        return methods.Count == 0 ? pattern : $"{string.Join(',', methods)} {pattern}";
    }
}
