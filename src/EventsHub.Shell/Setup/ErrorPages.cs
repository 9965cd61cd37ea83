using EventsHub.Kernel.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EventsHub.Shell.Setup;

public static class ErrorPages
{
    /// <summary>Requests for pages get an error page in the layout, requests to the API get problem details.</summary>
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
                // The error page needs services of its own: those of the failed request may be the ones that failed.
                CreateScopeForErrors = true,
            });
            pages.UseStatusCodePagesWithReExecute("/error/{0}");
        });
    }

    public static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
}
