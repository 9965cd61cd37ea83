using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EventsHub.Shell.Setup;

/// <summary>Answers requests that lead nowhere before anybody is asked to sign in: 404 for an unknown address, 405 for a method and 415 for a kind of content
/// that a known address does not take.</summary>
internal static class Unrouted
{
    public static void UseUnrouted(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        switch (context.GetEndpoint())
        {
            case null:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            // Where an address takes other methods or content, routing puts an endpoint of its own that says so. It has no route.
            case { RequestDelegate: { } refuse } and not RouteEndpoint:
                return refuse(context);
            default:
                return next(context);
        }
    });
}
