using EventsHub.Kernel.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EventsHub.Shell.Setup;

/// <summary>What people and programs see when something goes wrong.</summary>
public static class ErrorPages
{
    /// <summary>Pages get a page in the layout, programs get problem details.</summary>
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseWhen(IsApi, api =>
        {
            api.UseExceptionHandler();
            api.UseStatusCodePages();
        });
        app.UseWhen(context => !IsApi(context), pages =>
        {
            pages.UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = "/error/500",
                StatusCodeSelector = exception => exception is BadHttpRequestException bad ? bad.StatusCode
                    : StorageTrouble.Is(exception) ? StatusCodes.Status503ServiceUnavailable
                    : StatusCodes.Status500InternalServerError,
                // Who is signed in is found out anew, by a handler that has not failed yet.
                CreateScopeForErrors = true,
            });
            pages.UseStatusCodePagesWithReExecute("/error/{0}");
        });
    }

    public static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
}
