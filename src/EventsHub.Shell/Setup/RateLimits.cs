using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.Shell.Setup;

/// <summary>How often one address may send forms. Reading is never limited.</summary>
public static class RateLimits
{
    /// <summary>Forms open to all: registration, proposals. RateLimits:PublicForms, a minute.</summary>
    public const string PublicForms = "public-forms";

    /// <summary>Signing in and asking for links. RateLimits:SignIn, a minute.</summary>
    public const string SignIn = "sign-in";

    public static void AddRateLimits(this IServiceCollection services, IConfiguration configuration) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (context, _) =>
        {
            if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
            {
                context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            }

            return ValueTask.CompletedTask;
        };
        limiter.AddPolicy(PublicForms, PerAddress(configuration.GetValue("RateLimits:PublicForms", 60)));
        limiter.AddPolicy(SignIn, PerAddress(configuration.GetValue("RateLimits:SignIn", 10)));
    });

    private static Func<HttpContext, RateLimitPartition<string>> PerAddress(int permitsAMinute) => context =>
        HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
            ? RateLimitPartition.GetNoLimiter("reading")
            : RateLimitPartition.GetSlidingWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "unknown",
                _ => new SlidingWindowRateLimiterOptions { PermitLimit = permitsAMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 });
}
