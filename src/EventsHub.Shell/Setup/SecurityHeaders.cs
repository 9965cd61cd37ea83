using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EventsHub.Shell.Setup;

/// <summary>Adds response headers that restrict what browsers let a page do, and what caches keep.</summary>
public static class SecurityHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
        "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    // The API reference page uses inline scripts and styles. It shows nothing that users have typed.
    private const string DocsPolicy =
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; " +
        "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    // A mail has its styles inside, and is shown in a frame of a page that shows how it will look. It loads nothing, runs nothing (scripts are refused like everything else that is not named) and sends nothing. The sandbox takes the origin from it; without
    // scripts allowed there, programs that check pages for accessibility cannot look into the frame.
    private const string MailPolicy =
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-scripts";

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            var isMail = context.Response.StatusCode == StatusCodes.Status200OK && context.GetEndpoint()?.Metadata.GetMetadata<ShowsMailAttribute>() is not null;
            headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments(ApiSetup.Docs) ? DocsPolicy : isMail ? MailPolicy : ContentSecurityPolicy;
            headers.XFrameOptions = isMail ? "SAMEORIGIN" : "DENY";
            headers.XContentTypeOptions = "nosniff";
            // Links in mails contain tokens in their path, so no URL may be passed on to other sites.
            headers["Referrer-Policy"] = "no-referrer";
            // Only the camera is used, to scan badges at the entrance.
            headers["Permissions-Policy"] = "camera=(self), geolocation=(), microphone=(), payment=(), usb=()";
            // What is said of people stays in no cache, unless an endpoint says otherwise of what it answers.
            if (headers.CacheControl.Count == 0 && (ErrorPages.IsApi(context) || context.User.Identity is { IsAuthenticated: true }))
            {
                headers.CacheControl = "no-store";
            }

            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            return Task.CompletedTask;
        });
        return next(context);
    });
}
